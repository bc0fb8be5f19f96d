"""发布说明: what is new, written by hand in packaging/release_notes.zh_CN.txt, newest version first."""

from __future__ import annotations

import re
from pathlib import Path

from release.places import PACKAGING
from release.refusing import BuildRefused

WRITTEN = PACKAGING / "release_notes.zh_CN.txt"
_HEAD = re.compile(r"^【(\d+\.\d+\.\d+)】$", re.MULTILINE)
_TEXT = """\
派出所所务台 StationDesk {version} 发布说明

{new}

怎样安装、升级、卸载：见“安装说明.pdf”。第三方软件及其许可：见“许可清单.txt”。
{earlier}"""


def notes(version: str, path: Path = WRITTEN) -> str:
    """The text for this version, what came before under it; BuildRefused when nobody has written any."""
    written = sections(path.read_text(encoding="utf-8"))
    if version not in written:
        raise BuildRefused(f"{path.name} says nothing of {version}: write what is new under 【{version}】.")
    place = list(written).index(version)
    older = list(written.items())[place + 1 :]
    earlier = "".join(f"\n以前的版本 {number}\n\n{text}\n" for number, text in older)
    return _TEXT.format(version=version, new=written[version], earlier=earlier)


def sections(text: str) -> dict[str, str]:
    """{version: what is new in it}, in the order of the file."""
    _, *parts = _HEAD.split(text)
    return {number: new.strip() for number, new in zip(parts[::2], parts[1::2], strict=True)}
