"""The map's colours: quiet grounds for areas, the heat of many records, a strong colour a layer."""

from __future__ import annotations

from PySide6.QtGui import QColor

from stationdesk.core.ledger import Tone
from stationdesk.desktop.tokens import LIGHT, Theme, theme, tone_colours

_GROUNDS = {
    "light": ("#E5EDF8", "#F6F0E1", "#E7F2E8", "#F0E9F5", "#E3F1F1", "#F5EAE7", "#EEF0DF", "#E9EAF6"),
    "dark": ("#1E2B40", "#33301F", "#1F3127", "#2F2739", "#1C3133", "#372724", "#2C2F1E", "#272A40"),
}


def ground(hue: int) -> QColor:
    """The colour of an area's villages."""
    colours = _GROUNDS.get(theme().name, _GROUNDS[LIGHT.name])
    return QColor(colours[hue % len(colours)])


def heat(shade: float) -> QColor:
    """From few to the most; never so dark that black words on it cannot be read."""
    colours: Theme = theme()
    low, high = QColor(colours.heat0), QColor(colours.accent)
    part = 0.62 * shade if colours.name == LIGHT.name else 0.5 * shade
    return QColor.fromRgbF(
        low.redF() + (high.redF() - low.redF()) * part,
        low.greenF() + (high.greenF() - low.greenF()) * part,
        low.blueF() + (high.blueF() - low.blueF()) * part,
    )


def ink(tone: Tone, *, bad: bool = False) -> QColor:
    """A layer's colour; red where something is wrong."""
    return QColor(tone_colours(Tone.BAD if bad else tone)[0])
