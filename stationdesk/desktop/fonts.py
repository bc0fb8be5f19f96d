"""Which typeface the window speaks: the system's Chinese one, or the bundled one where it has none."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from stationdesk.core.resources import resource

FAMILIES = ("Microsoft YaHei UI", "Segoe UI", "Noto Sans CJK SC", "WenQuanYi Micro Hei")
CHINESE = ("Microsoft YaHei UI", "Noto Sans CJK SC", "WenQuanYi Micro Hei")
BUNDLED = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")
RARE = ("StationDeskRare-Regular.ttf",)  # 𠮷 and the like, which village and personal names carry
BODY_PIXELS = 14


def ui_font() -> QFont:
    """The program's typeface at body size."""
    font = QFont(list(families()))
    font.setPixelSize(BODY_PIXELS)
    return font


@cache
def families() -> tuple[str, ...]:
    """The families in the order they are tried; without a Chinese one the bundled file comes first."""
    if any(QFontDatabase.hasFamily(name) for name in CHINESE):
        return (*FAMILIES, *_loaded(RARE))
    return (*load_bundled(), *FAMILIES, *_loaded(RARE))


def load_bundled() -> tuple[str, ...]:
    """Make the bundled faces known to Qt and name their families."""
    return _loaded(BUNDLED)


@cache
def _loaded(files: tuple[str, ...]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for file in files:
        number = QFontDatabase.addApplicationFont(str(resource("fonts", file)))
        found.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number)))
    return tuple(found)
