"""Painting the board: cells drawn once for each look and kept, so that a repaint only lays them out."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap, QPolygonF

from stationdesk.core.ledger import Tone
from stationdesk.desktop.boards.painted import elided, sized
from stationdesk.desktop.fonts import ui_font
from stationdesk.desktop.roster.face_places import SIGN, Places, places, sign_of
from stationdesk.desktop.roster.faces import Face
from stationdesk.desktop.tokens import theme, tone_colours

CORNER = 4.0
CENTRE = Qt.AlignmentFlag.AlignCenter
_WHOLE = CENTRE.value | Qt.TextFlag.TextDontClip.value  # a letter's line is higher than the letter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def paint_face(painter: QPainter, at: QRect, face: Face) -> None:
    """A cell's face."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(at.topLeft(), _drawn(face, at.width(), at.height(), ratio, theme().name))


def paint_words(
    painter: QPainter, at: QRect, text: str, size: int, colour: str, *, align: Qt.AlignmentFlag = CENTRE,
    strong: bool = False,
) -> None:  # fmt: skip
    """Words in a place, cut where the place ends."""
    painter.setFont(font_of(size, strong))
    painter.setPen(QColor(colour))
    painter.drawText(at, align, elided(painter, text, at.width()))


def paint_frame(painter: QPainter, at: QRect, colour: str, width: int = 2) -> None:
    """The frame of a chosen cell."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(at).adjusted(1, 1, -1, -1), CORNER, CORNER)


@lru_cache(maxsize=16)
def font_of(size: int, strong: bool) -> QFont:
    """The window's typeface in a size."""
    return sized(ui_font(), size, strong=strong)


@lru_cache(maxsize=4096)
def _drawn(face: Face, width: int, height: int, ratio: float, _look: str) -> QPixmap:
    picture = QPixmap(QSize(round(width * ratio), round(height * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole = QRectF(0, 0, width, height)
    pill = whole.adjusted(2, min(3, height / 10), -2, -min(3, height / 10))
    _ground(painter, pill, face)
    at = places(face, width, height)
    _text(painter, at, face)
    _signs(painter, pill, at, face)
    painter.end()
    return picture


def _ground(painter: QPainter, pill: QRectF, face: Face) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    if face.tone is not None:
        painter.setBrush(QColor(tone_colours(face.tone)[1]))
        painter.drawRoundedRect(pill, CORNER, CORNER)
    if face.differs:
        painter.setPen(QPen(QColor(theme().accent), 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
    if face.broken is not None:
        painter.setPen(QPen(QColor(tone_colours(face.broken)[0]), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)


def _text(painter: QPainter, at: Places, face: Face) -> None:
    ink = theme().text3 if face.faint or face.tone is None else tone_colours(face.tone)[0]
    painter.setFont(font_of(at.size, face.tone is not None))
    painter.setPen(QColor(ink))
    painter.drawText(at.text, _WHOLE, face.text)


def _signs(painter: QPainter, pill: QRectF, at: Places, face: Face) -> None:
    ink = QColor(tone_colours(face.tone or Tone.MUTE)[0])
    sign = sign_of(face)
    if face.locked:
        painter.setPen(QPen(ink, 2))
        painter.drawLine(
            QPointF(pill.left() + 5, pill.bottom() - 1), QPointF(pill.right() - 5, pill.bottom() - 1)
        )
    if sign:
        painter.setFont(font_of(SIGN, True))
        painter.setPen(QColor(theme().bad if face.half else theme().text2))
        painter.drawText(at.sign, _WHOLE, sign)
    if face.broken is Tone.BAD:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().bad))
        right, top = pill.right(), pill.top()
        painter.drawPolygon(
            QPolygonF([QPointF(right - 7, top), QPointF(right, top), QPointF(right, top + 7)])
        )
    if face.wish:
        _wish(painter, pill, face.wish)


def _wish(painter: QPainter, pill: QRectF, wish: int) -> None:
    """A small triangle at the upper left: upwards for on duty, downwards for off."""
    left, top = pill.left() + 1, pill.top() + 1
    up = [QPointF(left, top + 5), QPointF(left + 3, top), QPointF(left + 6, top + 5)]
    down = [QPointF(left, top), QPointF(left + 6, top), QPointF(left + 3, top + 5)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme().ok if wish > 0 else theme().warn))
    painter.drawPolygon(QPolygonF(up if wish > 0 else down))
