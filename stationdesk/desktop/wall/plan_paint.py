"""How a layout looks while it is planned: its fields on the dark wall, named instead of playing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from stationdesk.desktop.tokens import CAPTION, DARK, STRONG
from stationdesk.desktop.wall.overlay import GROUND, INK, LINE

FIELD, GHOST = QColor("#172234"), QColor(91, 155, 255, 60)
_INSET, _DOT, HANDLE = 10, 3.5, 10


@dataclass(frozen=True)
class Face:
    """What a field says of what it shows; `warning` stands where a camera is there twice."""

    name: str
    note: str = ""
    colour: str = ""
    warning: str = ""


def paint_empty(painter: QPainter, place: QRect, *, chosen: bool) -> None:
    """A place that shows nothing yet: a dashed frame with a plus."""
    painter.setBrush(GROUND)
    pen = QPen(QColor(DARK.accent) if chosen else LINE, 3 if chosen else 1)
    if not chosen:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.drawRect(place.adjusted(1, 1, -2, -2))
    painter.setPen(QPen(QColor(DARK.line2), 2))
    middle = QRectF(place).center()
    painter.drawLine(middle - QPointF(7, 0), middle + QPointF(7, 0))
    painter.drawLine(middle - QPointF(0, 7), middle + QPointF(0, 7))


def paint_field(painter: QPainter, place: QRect, face: Face, *, chosen: bool) -> None:
    """A field with its name; the chosen one has a handle at its corner to span it with."""
    painter.setBrush(FIELD)
    painter.setPen(QPen(QColor(DARK.accent), 3) if chosen else QPen(LINE, 1))
    painter.drawRect(place.adjusted(1, 1, -2, -2))
    inside = QRectF(place).adjusted(_INSET, _INSET, -_INSET, -_INSET)
    top = inside.top()
    if face.warning:
        _line(painter, inside, inside.top(), face.warning, CAPTION, DARK.warn)
    bold, small = _sized(painter, STRONG, bold=True), _sized(painter, CAPTION)
    tall = QFontMetricsF(bold).height() + QFontMetricsF(small).height()
    top = max(inside.top(), inside.center().y() - tall / 2)
    left = inside.adjusted(14, 0, 0, 0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(face.colour or DARK.line2))
    painter.drawEllipse(QPointF(inside.left() + _DOT, top + QFontMetricsF(bold).height() / 2), _DOT, _DOT)
    _line(painter, left, top, face.name, STRONG, INK.name(), bold=True)
    _line(painter, left, top + QFontMetricsF(bold).height(), face.note, CAPTION, DARK.text2)
    if chosen:
        painter.fillRect(handle(place), QColor(DARK.accent))


def paint_idle(painter: QPainter, place: QRect, words: str, *, chosen: bool) -> None:
    """A field that plays nothing now, and why."""
    painter.setBrush(GROUND)
    painter.setPen(QPen(QColor(DARK.accent), 3) if chosen else QPen(LINE, 1))
    painter.drawRect(place.adjusted(1, 1, -2, -2))
    middle = QRectF(place).adjusted(_INSET, 0, -_INSET, 0)
    middle.moveTop(middle.top() + middle.height() / 2 - CAPTION)
    _line(painter, middle, middle.top(), words, CAPTION, DARK.text2)


def paint_target(painter: QPainter, place: QRect) -> None:
    """Where what is carried would come to lie."""
    painter.setBrush(GHOST)
    painter.setPen(QPen(QColor(DARK.accent), 2, Qt.PenStyle.DashLine))
    painter.drawRect(place.adjusted(1, 1, -2, -2))


def handle(place: QRect) -> QRect:
    """The corner that spans a field."""
    return QRect(place.right() - HANDLE, place.bottom() - HANDLE, HANDLE, HANDLE)


def _sized(painter: QPainter, size: int, *, bold: bool = False) -> QFont:
    font = QFont(painter.font())
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def _line(
    painter: QPainter, inside: QRectF, top: float, text: str, size: int, colour: str, *, bold: bool = False
) -> None:
    font = _sized(painter, size, bold=bold)
    measure = QFontMetricsF(font)
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = measure.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, inside.width())
    place = QRectF(inside.left(), top, inside.width(), measure.height())
    painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine), shown)
    painter.restore()
