"""安装说明: one sheet of A4 for the desk officer who holds the stick, printed by our own printing."""

from __future__ import annotations

from pathlib import Path

from release.refusing import BuildRefused
from stationdesk.core.document import (
    Block,
    Document,
    Heading,
    Layout,
    Paragraph,
    Row,
    Stamp,
    Table,
    TableColumn,
    Title,
)
from stationdesk.printing.pdf import write_pdf

_INSTALL = (
    "电脑要求：64 位 Windows 10（1809 及以上）或 Windows 11，硬盘剩余 1 GB 以上。",
    "1. 插上 U 盘，打开其中的文件夹，双击 StationDesk-{version}-x64-setup.exe。不用联网。",
    "2. Windows 问“是否允许此应用对你的设备进行更改”，点“是”。提示“Windows 已保护你的电脑”的，先向县局核实，"
    "属实再点“更多信息”“仍要运行”。",
    "3. 选“本机所有用户”（值班人员共用一套台账，要管理员帐户）或“仅当前用户”（不要管理员），一路点“下一步”，"
    "两三分钟装完。",
    "4. 双击桌面上的“所务台 StationDesk”，按提示建立本所；换电脑的选“从备份恢复”。",
)
_PLACES = (
    ("本机所有用户", r"C:\Program Files\StationDesk", r"C:\ProgramData\StationDesk\station"),
    (
        "仅当前用户",
        r"C:\Users\用户名\AppData\Local\Programs\StationDesk",
        r"C:\Users\用户名\AppData\Local\StationDesk\station",
    ),
)
_UPDATE = (
    "插上新版本 U 盘，在程序里打开“系统设置”“程序更新”“U 盘更新”，点“备份并更新”：程序核对文件和县局签名、"
    "备份、自动关闭，由安装程序接着完成。程序打不开时，先把台账数据文件夹拷贝一份，再直接双击新的安装程序。数据原样保留；"
    "中途断电或失败，旧版本照常使用；旧版本不能覆盖新版本。"
)
_REMOVE = (
    "打开 Windows“设置”“应用”，找到“派出所所务台 StationDesk”，点“卸载”。台账、附件和备份不会删除，"
    "重新安装即可接着用。电脑报废或移交、确需连数据一起删除的，先做备份，"
    "再由管理员在命令行运行安装文件夹里的 uninstall.exe /PURGE，删除后无法找回。"
)
REFUSALS: dict[int, tuple[str, str]] = {
    1: ("操作人取消了安装", "需要时重新双击安装程序"),
    2: ("安装程序损坏", "向县局重新拷贝，并核对 SHA256SUMS"),
    10: ("系统太旧", "请升级系统或换电脑，要求见第一节"),
    11: ("本机已有更新的版本", "不用装；要装请用更新的安装程序"),
    12: ("所务台或另一个安装程序正在运行", "关闭所务台（包括其他用户打开的），再装"),
    13: ("没有装成，已恢复原状", "原程序和数据不受影响；清理磁盘（至少留 1 GB），再装"),
    14: ("文件夹不合适或权限不够", "换短一些的、可写的文件夹，或用管理员帐户安装"),
}
"""Exit codes of the setup: (why, what to do). 0 is success."""
_STUCK = "安装窗口会用一句话说明原因。反复装不上的，把 %TEMP% 文件夹里的 StationDesk-setup.log 交给县局。"
_ADMIN = (
    "静默安装：安装程序 /S /AllUsers（或 /CurrentUser），"
    "另有 /NODESKTOP（不放桌面图标）、/D=文件夹（写在最后，不加引号），返回第五节的代码，0 为成功。"
    "静默卸载：uninstall.exe /S。核对文件：certutil -hashfile 文件名 SHA256，与 SHA256SUMS 对照。"
)


def write_guide(version: str, target: Path) -> None:
    """Write the sheet; BuildRefused when it does not fit on one."""
    result = write_pdf(guide(version), target, bundled_only=True)
    if result.pages != 1 or result.missing_glyphs:
        raise BuildRefused(f"{target.name} has {result.pages} pages and lacks {result.missing_glyphs}.")


def guide(version: str) -> Document:
    """The sheet as a document."""
    blocks: list[Block] = [
        Title("派出所所务台安装说明", second=f"版本 {version}"),
        Heading("一、安装"),
        *(_plain(step.format(version=version)) for step in _INSTALL),
        Heading("二、程序和数据在哪里"),
        Table(_columns(("为谁安装", 2), ("程序", 5), ("台账数据", 5)), tuple(Row(row) for row in _PLACES)),
        Heading("三、升级"),
        _plain(_UPDATE),
        Heading("四、卸载"),
        _plain(_REMOVE),
        Heading("五、装不上时"),
        _plain(_STUCK),
        Table(
            _columns(("代码", 1), ("原因", 4), ("怎么办", 7)),
            tuple(Row((str(code), *words)) for code, words in REFUSALS.items()),
        ),
        Heading("六、管理员参考"),
        _plain(_ADMIN.format(version=version)),
    ]
    stamp = Stamp(station="派出所所务台", program=f"StationDesk {version}")
    return Document("安装说明", "派出所所务台安装说明", Layout.PORTRAIT, tuple(blocks), stamp)


def _plain(words: str) -> Paragraph:
    return Paragraph((words,), plain=True)


def _columns(*titled: tuple[str, float]) -> tuple[TableColumn, ...]:
    return tuple(TableColumn(title, width) for title, width in titled)
