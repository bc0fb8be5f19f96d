"""What stands on a tile: the camera's name, and honestly how old its picture is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPixmap

from stationdesk.core.duty_day import local, local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.desktop.tokens import CAPTION, DARK
from stationdesk.desktop.wall.watchdog import Sign

GROUND, LINE, INK = QColor("#0A0F18"), QColor("#1C2534"), QColor("#F4F7FC")
STRIP = QColor(6, 10, 18, 190)
STRIP_HEIGHT = 26
_LIVE = QT_TRANSLATE_NOOP("desktop", "Live")
_OLD = QT_TRANSLATE_NOOP("desktop", "{seconds} s ago")
_LOST = QT_TRANSLATE_NOOP("desktop", "Lost since {time}")
_OPENING = QT_TRANSLATE_NOOP("desktop", "Connecting …")
_NEVER = QT_TRANSLATE_NOOP("desktop", "No picture since {time}")
_LOST_WHY = QT_TRANSLATE_NOOP("desktop", "{why} · lost since {time}")
_NEVER_WHY = QT_TRANSLATE_NOOP("desktop", "{why} · since {time}")
_RESTING = QT_TRANSLATE_NOOP("desktop", "Paused")
NO_DECODER = QT_TRANSLATE_NOOP("desktop", "No decoder")
NO_ADDRESS = QT_TRANSLATE_NOOP("desktop", "No stream address")
NO_FORMAT = QT_TRANSLATE_NOOP("desktop", "Format cannot be decoded")


@dataclass(frozen=True)
class Told:
    """One line about a picture and the colour of its dot; `fades` when nobody may take it for live."""

    words: Phrase
    colour: str
    fades: bool = False


def told(
    sign: Sign, age: float | None, since: datetime | None, now: datetime, why: Phrase | None = None
) -> Told:
    """What a tile says; `since` is when the last picture came, or when the first was asked for."""
    match sign:
        case Sign.LIVE:
            return Told(_LIVE, DARK.ok)
        case Sign.OLD:
            return Told(_OLD.filled(seconds=int(age or 0)), DARK.warn)
        case Sign.LOST:
            return Told(_since(_LOST, _LOST_WHY, why, _when(since, now)), DARK.bad, fades=True)
        case Sign.NEVER:
            return Told(_since(_NEVER, _NEVER_WHY, why, _when(since, now)), DARK.bad, fades=True)
        case Sign.RESTING:
            return Told(_RESTING, DARK.mute, fades=True)
    return Told(_OPENING, DARK.mute, fades=True)


def _since(plain: Phrase, explained: Phrase, why: Phrase | None, time: str) -> Phrase:
    return plain.filled(time=time) if why is None else explained.filled(why=why, time=time)


class Strip:
    """The strip at the foot of a tile, drawn anew only when it says something else: it is painted often."""

    def __init__(self) -> None:
        self._drawn = QPixmap()
        self._key: tuple[object, ...] = ()

    def paint(self, painter: QPainter, tile: QRect, name: str, said: str, colour: str) -> None:
        """A dot, the name, and at the right what is said of the picture."""
        dense = painter.device().devicePixelRatioF()
        key = (tile.width(), dense, painter.font().family(), name, said, colour)
        if key != self._key:
            self._key = key
            self._drawn = QPixmap(QSize(tile.width(), STRIP_HEIGHT) * dense)
            self._drawn.setDevicePixelRatio(dense)
            self._drawn.fill(STRIP)
            with QPainter(self._drawn) as inside:
                inside.setFont(painter.font())
                _draw_strip(inside, QRectF(0, 0, tile.width(), STRIP_HEIGHT), name, said, colour)
        painter.drawPixmap(tile.left(), tile.bottom() + 1 - STRIP_HEIGHT, self._drawn)


def _draw_strip(painter: QPainter, strip: QRectF, name: str, said: str, colour: str) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = QFont(painter.font())
    font.setPixelSize(CAPTION)
    painter.setFont(font)
    measure = QFontMetricsF(font)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(QColor(colour)))
    painter.drawEllipse(QPointF(strip.left() + 12, strip.center().y()), 3.5, 3.5)
    inside = strip.adjusted(22, 0, -8, 0)
    middle = Qt.AlignmentFlag.AlignVCenter
    shown = measure.elidedText(said, Qt.TextElideMode.ElideRight, inside.width() * 0.6)
    painter.setPen(QColor(colour))
    painter.drawText(inside, middle | Qt.AlignmentFlag.AlignRight, shown)
    room = inside.width() - measure.horizontalAdvance(shown) - 8
    painter.setPen(INK)
    painter.drawText(
        inside,
        middle | Qt.AlignmentFlag.AlignLeft,
        measure.elidedText(name, Qt.TextElideMode.ElideRight, max(room, 0)),
    )


def _when(moment: datetime | None, now: datetime) -> str:
    if moment is None:
        return ""
    here = local(moment)
    return f"{here:%H:%M}" if local_day(moment) == local_day(now) else f"{here:%m-%d %H:%M}"
