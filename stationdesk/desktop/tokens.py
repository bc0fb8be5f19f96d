"""The look as data: colours, sizes, and the one palette and style sheet made of them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from stationdesk.core.ledger import Tone
from stationdesk.core.resources import resource
from stationdesk.desktop.fonts import families, ui_font


@dataclass(frozen=True)
class Theme:
    """One set of colours; text on any of its grounds has a contrast of at least 4.5."""

    name: str
    bg: str
    card: str
    sunken: str
    line: str
    line2: str
    text: str
    text2: str
    text3: str
    rail: str
    rail2: str
    railtext: str
    accent: str
    accent_hover: str
    accent_press: str
    on: str
    sel: str
    hover: str
    ok: str
    okbg: str
    warn: str
    warnbg: str
    bad: str
    badbg: str
    info: str
    infobg: str
    mute: str
    mutebg: str
    heat0: str
    heat1: str


LIGHT = Theme(
    name="light", bg="#F3F5F9", card="#FFFFFF", sunken="#F8FAFC", line="#E1E6EE", line2="#CBD3DF",
    text="#1B2433", text2="#5B6676", text3="#5F6A79", rail="#12284C", rail2="#1B3763", railtext="#C3CFE3",
    accent="#1D5FD1", accent_hover="#2A6FE6", accent_press="#164FB3", on="#FFFFFF", sel="#E3EDFC",
    hover="#EEF3FB", ok="#0E7251", okbg="#DFF3EB", warn="#9C5900", warnbg="#FCEFD6", bad="#BF2F2F",
    badbg="#FBE4E3", info="#1D5FD1", infobg="#E3EDFC", mute="#5B6676", mutebg="#EBEEF3", heat0="#EEF3FB",
    heat1="#123A86",
)  # fmt: skip
DARK = Theme(
    name="dark", bg="#12161D", card="#1B212B", sunken="#171C25", line="#2A323F", line2="#3A4453",
    text="#E6EAF1", text2="#A5B0C0", text3="#939EAE", rail="#0D1420", rail2="#1A2740", railtext="#9FB0CA",
    accent="#5B9BFF", accent_hover="#74ABFF", accent_press="#4587EE", on="#0B1524", sel="#1E3355",
    hover="#222B39", ok="#4FCB9B", okbg="#153A2E", warn="#F0B45A", warnbg="#40301A", bad="#FF8A85",
    badbg="#462323", info="#7FB2FF", infobg="#1B3152", mute="#A5B0C0", mutebg="#29313D", heat0="#1E2733",
    heat1="#7FB2FF",
)  # fmt: skip
THEMES = {theme.name: theme for theme in (LIGHT, DARK)}

CAPTION, SECONDARY, BODY, STRONG, TITLE, HERO = 12, 13, 14, 15, 20, 28
SPACE_XS, SPACE_S, SPACE_M, SPACE_L, SPACE_XL = 4, 8, 12, 16, 24
SIDE = 20  # before the first word of the top bar and of the line at the foot
CONTROL, ROW, BAR, RAIL, RAIL_NARROW = 34, 40, 56, 212, 64
RAIL_OPENS_AT = 1440


def theme() -> Theme:
    """The colours the program wears now."""
    app = QApplication.instance()
    return THEMES.get(str(app.property("theme")) if app else "", LIGHT)


def tone_colours(tone: Tone) -> tuple[str, str]:
    """(text, ground) of a status."""
    colours = theme()
    return getattr(colours, tone.value), getattr(colours, tone.value + "bg")


def dress(app: QApplication, name: str) -> None:
    """Put the light or the dark look on the whole program."""
    colours = THEMES[name]
    app.setProperty("theme", name)
    app.setStyle("Fusion")
    app.setFont(ui_font())
    app.setPalette(palette(colours))
    app.setStyleSheet(style_sheet(colours))


def looks(widget: QWidget, look: str) -> None:
    """Choose which of the style sheet's looks a widget wears, at once."""
    if widget.property("look") == look:
        return
    widget.setProperty("look", look)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def palette(colours: Theme) -> QPalette:
    """What Fusion draws where the style sheet says nothing."""
    role = QPalette.ColorRole
    made = QPalette()
    for which, colour in (
        (role.Window, colours.bg), (role.WindowText, colours.text), (role.Base, colours.card),
        (role.AlternateBase, colours.sunken), (role.Text, colours.text), (role.Button, colours.card),
        (role.ButtonText, colours.text), (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on), (role.ToolTipBase, colours.text),
        (role.ToolTipText, colours.bg), (role.PlaceholderText, colours.text3), (role.Link, colours.accent),
        (role.LinkVisited, colours.accent), (role.Light, colours.card), (role.Midlight, colours.line),
        (role.Mid, colours.line2), (role.Dark, colours.text3), (role.Shadow, colours.text3),
        (role.BrightText, colours.bad), (role.Accent, colours.accent),
    ):  # fmt: skip
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.text3))
    return made


def style_sheet(colours: Theme) -> str:
    """The style sheet of resources/styles, its $names filled with the tokens.

    The typeface is named there as well: Windows gives lists, menus and boxes one of its own.
    """
    told = ", ".join(f'"{one}"' for one in families())
    pictures = resource("styles").as_posix()
    text = resource("styles", "stationdesk.qss").read_text(encoding="utf-8")
    return Template(text).substitute(asdict(colours), pictures=f"{pictures}/{colours.name}", families=told)
