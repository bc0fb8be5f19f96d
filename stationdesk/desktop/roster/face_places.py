"""Where a cell's post and its small sign stand, so that neither is written over the other."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from stationdesk.desktop.boards.painted import sized
from stationdesk.desktop.fonts import ui_font
from stationdesk.desktop.roster.faces import Face

SIGN, CORNER_TAKEN = 9, 6  # the sign's letters; what the corner of a broken cell takes above it
_SIGN_LINE, _EDGE = 10, 1
_SIZES = (13, 12, 11)
_SMALLEST = 10


@dataclass(frozen=True)
class Places:
    """The text's place and the size of its letters; the place of 调, 代, 更 or 假, empty without one."""

    text: QRectF
    size: int
    sign: QRectF = field(default_factory=QRectF)


def places(face: Face, width: int, height: int) -> Places:
    """The sign stands behind the post where the column is wide enough for both, else above it."""
    whole = QRectF(0, 0, width, height)
    sign = sign_of(face)
    if not sign:
        return Places(whole, _plain_size(face, width))
    beside = _wide(sign, SIGN, strong=True)
    strong, room = face.tone is not None, width - 2 * _EDGE
    for size in _SIZES:
        text = _wide(face.text, size, strong=strong)
        if text + beside <= room:
            left = (width - text - beside) / 2
            top = CORNER_TAKEN + 1 if face.broken is not None else 2
            behind = QRectF(left + text, top, beside, _SIGN_LINE)
            return Places(QRectF(left, 0, text, height), size, behind)
    aside = _EDGE if face.broken is None else CORNER_TAKEN
    above = QRectF(max(width - aside - beside, 0), 0, beside, _SIGN_LINE)
    fits = _wide(face.text, _SIZES[-1], strong=strong) <= room
    below = QRectF(0, _SIGN_LINE, width, height - _SIGN_LINE)
    return Places(below, _SIZES[-1] if fits else _SMALLEST, above)


def sign_of(face: Face) -> str:
    """The small sign of a cell: what changed there, or that half the day is leave."""
    return face.mark or face.half


def _plain_size(face: Face, width: int) -> int:
    if face.faint:
        return 12 if width >= 16 else 11
    return 13 if len(face.text) < 2 or width >= 30 else 11


def _wide(text: str, size: int, *, strong: bool) -> float:
    return QFontMetricsF(_font(size, strong)).horizontalAdvance(text)


def _font(size: int, strong: bool) -> QFont:
    return sized(ui_font(), size, strong=strong)
