"""Which face writes which role, and which one stands in where a face lacks a character.

On the user's PC the faces that official papers expect (仿宋, 小标宋, 黑体, 楷体, 宋体) come first
where they are installed; the bundled ones of resources/fonts follow, and only they are shipped.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path

from stationdesk.core.resources import resource
from stationdesk.printing.cmap import FaceUnusable
from stationdesk.printing.truetype import Face, load

MARK = "〓"  # printed for a character that no face has


class Role(StrEnum):
    """What a face is for."""

    SONG = "song"  # tables, footers
    FANG = "fang"  # the text of an official paper
    HEI = "hei"  # headings of the first level, table heads
    KAI = "kai"  # headings of the second level
    TITLE = "title"


_BUNDLED = {
    Role.SONG: "NotoSerifSC-Regular.ttf",
    Role.FANG: "NotoSerifSC-Regular.ttf",
    Role.HEI: "NotoSansSC-Bold.ttf",
    Role.KAI: "StationDeskKai-Regular.ttf",
    Role.TITLE: "NotoSerifSC-Bold.ttf",
}
_STAND_INS = ("NotoSansSC-Regular.ttf", "StationDeskRare-Regular.ttf", "StationDeskKai-Regular.ttf")
# File names on Windows, best first: 方正小标宋, 方正仿宋 and the faces of Windows itself.
_OWN = {
    Role.SONG: ("simsun.ttc",),
    Role.FANG: ("fzfsjw.ttf", "simfang.ttf"),
    Role.HEI: ("fzhtjw.ttf", "simhei.ttf"),
    Role.KAI: ("fzktjw.ttf", "simkai.ttf"),
    Role.TITLE: ("fzxbsjw.ttf", "fzxbsk.ttf"),
}


def chain(role: Role, *, bundled_only: bool) -> Iterator[Face]:
    """The faces to ask for a role, best first; each is read when it is asked for."""
    if not bundled_only:
        for name in _OWN[role]:
            face = _own_face(name)
            if face:
                yield face
    for name in (_BUNDLED[role], *_STAND_INS):
        yield load(resource("fonts", name))


@cache
def _own_face(name: str) -> Face | None:
    """A face installed on this PC; None where it is not, or may not be embedded."""
    path = _installed().get(name)
    if not path:
        return None
    try:
        return load(path)
    except (FaceUnusable, OSError):
        return None


@cache
def _installed() -> dict[str, Path]:
    """The font files of Windows and of its user, by lower-case name; empty elsewhere."""
    found: dict[str, Path] = {}
    for variable, below in (("WINDIR", "Fonts"), ("LOCALAPPDATA", "Microsoft/Windows/Fonts")):
        root = os.environ.get(variable)
        folder = Path(root, below) if root else None
        if folder and folder.is_dir():
            found.update({path.name.lower(): path for path in folder.iterdir()})
    return found
