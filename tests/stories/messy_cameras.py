"""A camera list as a county hands it out: five thousand rows somebody typed, and what each is meant to be.

The workbook is written with openpyxl; the program reads it with another library.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

ROWS = 5_000
COUNTY = "431124"
PASSWORD = "Kq7canary93"
VILLAGES = ("东市村", "河口村", "集镇社区")
FIRST_DAY = date(2019, 3, 4)
SINGLE = ("序号", "设备编码", "点位名称（必填）")
GROUPS = {
    "点位信息": ("监控点位类型", "摄像机类型", "所属村", "安装地址", "经度", "纬度"),
    "网络信息": ("IP地址", "取流地址"),
    "建设管理": ("管理单位", "安装时间", "质保到期", "录像保存天数(天)"),
    "其他": ("设备状态", "备注"),
}
COLUMNS = (*SINGLE, *(name for names in GROUPS.values() for name in names))
HEAD = 4  # two title rows, two rows of header
_DAYS: tuple[Callable[[date], object], ...] = (
    lambda day: day,
    lambda day: day.strftime("%Y/%m/%d"),
    lambda day: f"{day.year}.{day.month}.{day.day}",
    lambda day: f"{day.year}年{day.month}月{day.day}日",
    lambda day: day.strftime("%Y%m%d"),
)
_CLASSES = {"一类视频监控点": "class1", "二类点": "class2", "三类": "class3"}
_TYPES = {"400万红外球机": "dome", "枪型摄像机": "bullet", "半球": "half_dome"}


@dataclass
class Line:
    """A line of the list: its cells by column, the camera it is, and what is to become of it.

    `fate` is new, duplicate or error; `told` says that a new one comes with a remark.
    """

    cells: dict[str, Any]
    fate: str = "new"
    told: bool = False
    kind: str = "plain"
    facts: dict[str, Any] = field(default_factory=dict)


def device_no(number: int, county: str = COUNTY, kind: str = "132") -> str:
    return f"{county}0101{kind}1{number + 100:06}"


def _plain(number: int) -> Line:
    village = VILLAGES[number % 3]
    spot = f"{village}{number}号杆路口"
    installed = FIRST_DAY + timedelta(days=number % 2000)
    words, types = list(_CLASSES), list(_TYPES)
    ten = number // 250, number % 250 + 1
    cells = {
        "设备编码": device_no(number), "点位名称（必填）": f"{spot}朝东", "安装地址": spot, "所属村": village,
        "监控点位类型": words[number % 3], "摄像机类型": types[number // 3 % 3],
        "经度": 111.5 + number / 100_000, "纬度": "25.530001", "IP地址": f"10.20.{ten[0]}.{ten[1]}",
        "取流地址": f"rtsp://10.20.{ten[0]}.{ten[1]}:554/Streaming/Channels/101", "管理单位": "青坪镇派出所",
        "安装时间": _DAYS[number % 5](installed), "质保到期": _DAYS[number // 5 % 5](installed.replace(day=1)
                                                                       + timedelta(days=1200)),
        "录像保存天数(天)": 30, "设备状态": "在用" if number % 40 else "停用",
    }  # fmt: skip
    facts = {"village": village, "class": _CLASSES[words[number % 3]], "installed": installed,
             "out": number % 40 == 0}  # fmt: skip
    return Line(cells, facts=facts)


# --- what people do to a list -------------------------------------------------------------------------


def _error(kind: str, **cells: Any) -> Callable[[Line, int], None]:
    def spoil(line: Line, _number: int) -> None:
        line.cells |= cells
        line.fate, line.kind = "error", kind

    return spoil


def _as_number(line: Line, number: int) -> None:
    line.cells["设备编码"] = int(device_no(number))
    line.fate, line.kind = "error", "rounded"


def _full_width(line: Line, number: int) -> None:
    line.cells["设备编码"] = device_no(number).translate(str.maketrans("0123456789", "０１２３４５６７８９"))


def _told(kind: str, **cells: Any) -> Callable[[Line, int], None]:
    def doubt(line: Line, _number: int) -> None:
        line.cells |= cells
        line.told, line.kind = True, kind

    return doubt


def _foreign(line: Line, number: int) -> None:
    line.cells["设备编码"] = device_no(number, "110101")
    line.told, line.kind = True, "foreign"


def _recorder(line: Line, number: int) -> None:
    line.cells["设备编码"] = device_no(number, kind="118")
    line.told, line.kind = True, "no camera"


def _login(line: Line, number: int) -> None:
    line.cells["取流地址"] = f"rtsp://admin:{PASSWORD}@10.21.{number // 250}.{number % 250 + 1}:554/h264/ch1"
    line.told, line.kind = True, "login"


def _no_id(line: Line, number: int) -> None:
    line.cells["设备编码"] = ("", "无", "/", None)[number // 11 % 4]


def _elsewhere(line: Line, _number: int) -> None:
    line.cells |= {
        "所属村": "王家坳村",
        "安装地址": "王家坳村口电杆",
        "点位名称（必填）": f"王家坳{_number}号",
    }
    line.facts["village"] = None
    line.told, line.kind = True, "village"


def _same_stream(line: Line, number: int) -> None:
    line.cells["取流地址"] = "rtsp://10.30.1.1/Streaming/Channels/101"
    line.told, line.kind = number > 40, "stream"


_SPOILT: tuple[tuple[int, int, Callable[[Line, int], None]], ...] = (
    (100, 3, _as_number), (150, 9, _full_width), (11, 5, _no_id), (120, 17, _foreign), (250, 33, _recorder),
    (400, 39, _error("length", 设备编码="4311240001132100001")),
    (500, 44, _error("letters", 设备编码="43112400O1132100O101")),
    (625, 50, _error("address", 取流地址="rtsp://10.9.9.9/live stream")),
    (625, 51, _error("address", 取流地址='rtsp://10.9.9.9/"live"')),
    (625, 52, _error("address", 取流地址="--input-ipc-server=pipe")),
    (625, 53, _error("address", 取流地址="file:///C:/Windows/win.ini")),
    (40, 7, _login), (110, 12, _elsewhere), (140, 40, _same_stream),
    (800, 60, _error("exchanged", 经度="25.53", 纬度="111.60")),
    (900, 61, _error("day", 安装时间="去年冬天")),
    (300, 62, _told("word", 摄像机类型="热成像双光谱云台")),
)  # fmt: skip


def lines() -> list[Line]:
    """The five thousand, the same every time."""
    made: list[Line] = []
    for number in range(ROWS):
        line = _plain(number)
        for every, place, spoil in _SPOILT:
            if number % every == place:
                spoil(line, number)
                break
        made.append(line)
    _copied(made)
    return made


def _copied(made: list[Line]) -> None:
    """Rows pasted twice, and ids dragged down to a camera that is another one."""
    for place in range(1000, ROWS, 90):
        if made[place].kind == made[place - 200].kind == "plain" and made[place - 200].cells["设备编码"]:
            made[place] = Line(dict(made[place - 200].cells), "duplicate", kind="pasted")
    for place in range(2001, ROWS, 170):
        if made[place].kind == made[place - 1].kind == "plain":
            taken = made[place - 1].cells["设备编码"]
            if taken and len(str(taken)) == 20:
                made[place].cells["设备编码"] = taken
                made[place].fate, made[place].kind = "error", "dragged"


# --- the workbook -------------------------------------------------------------------------------------


def write(path: Path, made: list[Line]) -> Path:
    """Titles, a header in two rows, the list with blank lines and a subtotal between, notes below."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "一机一档"
    page.cell(1, 1, "青坪镇公共安全视频监控“一机一档”登记表")
    page.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(COLUMNS))
    page.cell(2, 1, "填报单位（盖章）：青坪镇派出所            填报日期：2026年11月")
    page.merge_cells(start_row=2, end_row=2, start_column=1, end_column=len(COLUMNS))
    _header(page)
    for row, line in places(made):
        if line is None:
            page.cell(row, 2, "小计")
            continue
        page.cell(row, 1, row)
        for column, name in enumerate(COLUMNS, 1):
            if line.cells.get(name) is not None:
                page.cell(row, column, line.cells[name])
    _notes(page)
    book.save(path)
    return path


def places(made: list[Line]) -> Iterator[tuple[int, Line | None]]:
    """Every 400 lines a subtotal and a blank row."""
    row = HEAD
    for number, line in enumerate(made):
        row += 1
        if number and number % 400 == 0:
            yield row, None
            row += 2
        yield row, line


SUBTOTALS = (ROWS - 1) // 400


def _header(page: Worksheet) -> None:
    for column, name in enumerate(SINGLE, 1):
        page.cell(3, column, name)
        page.merge_cells(start_row=3, end_row=4, start_column=column, end_column=column)
    column = len(SINGLE) + 1
    for group, names in GROUPS.items():
        page.cell(3, column, group)
        page.merge_cells(start_row=3, end_row=3, start_column=column, end_column=column + len(names) - 1)
        for place, name in enumerate(names):
            page.cell(4, column + place, name)
        column += len(names)


def _notes(page: Worksheet) -> None:
    last = page.max_row
    for place, text in enumerate(
        ("填表说明：", "1. 设备编码为20位国标编码，没有的填“无”。", "2. 安装时间填投入使用前的安装日期。"), 2
    ):
        page.cell(last + place, 1, text)
        page.merge_cells(start_row=last + place, end_row=last + place, start_column=1, end_column=9)
    page.cell(last + 6, 3, "制表人：李卫东")


def counted(made: list[Line]) -> Counter[str]:
    """Lines by their fate, counted without the program; subtotals and the signature are no cameras."""
    return Counter(line.fate for line in made) + Counter({"duplicate": SUBTOTALS, "error": 1})
