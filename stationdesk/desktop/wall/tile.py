"""One camera on the wall: its pictures as they come, and what is to be said of them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from stationdesk.core.i18n import Phrase, Say
from stationdesk.core.stream_address import StreamAddress
from stationdesk.desktop.tokens import DARK
from stationdesk.desktop.wall.asking import Asker
from stationdesk.desktop.wall.converting import Converter
from stationdesk.desktop.wall.overlay import (
    GROUND,
    LINE,
    NO_ADDRESS,
    NO_DECODER,
    NO_FORMAT,
    Strip,
    Told,
    told,
)
from stationdesk.desktop.wall.player import Player
from stationdesk.desktop.wall.watchdog import Do, Sign, Watchdog

_FADED = 0.35
_EDGE = 2


@dataclass(frozen=True)
class Feed:
    """A camera as a tile needs it; `login` never shows in a repr."""

    camera: int
    name: str
    address: StreamAddress | None
    login: tuple[str, str] | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Snapshot:
    """A still picture and when the camera sent it; not `live` when nothing came since."""

    camera: int
    name: str
    image: QImage
    at: datetime
    live: bool = True


class Tile(QWidget):
    """Shows one feed. Whoever holds it calls `tick` some times a second."""

    pressed = Signal()
    asked = Signal()  # pressed twice: this one large

    def __init__(self, say: Say, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say, self._clock = say, clock
        self.feed: Feed | None = None
        self.watchdog = Watchdog()
        self._frame: Any = None
        self._converter, self._strip = Converter(), Strip()
        self._since: datetime | None = None
        self._said = ""
        self._told = told(Sign.RESTING, None, None, clock())
        self._undecodable = self._format_failed = self._was_seen = False
        self._asker = Asker(self._explain, self)
        self._why: Phrase | None = None
        self.chosen = False
        self._player = Player(self)
        self._player.came.connect(self._take)
        self._player.ended.connect(self._end)
        self._player.undecodable.connect(self._give_up)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(96, 54)

    # --- what the wall asks ---

    def show_feed(self, feed: Feed | None) -> None:
        """Another camera, or none; the same one at the same address plays on."""
        if feed == self.feed:
            return
        self._player.close()
        self.feed, self.watchdog, self._frame = feed, Watchdog(), None
        self._since, self._undecodable = self._clock(), False
        self._forget_why()
        if self._can_play():
            self.watchdog.start(time.monotonic())
        self.tick()

    def rest(self) -> None:
        """Close the stream: nobody looks."""
        self.watchdog.rest()
        self._player.close()
        self._say_sign()

    def wake(self) -> None:
        """Play again."""
        if self._can_play():
            self.watchdog.start(time.monotonic())
            self.tick()

    def tick(self) -> None:
        """Look after the stream and say what is so."""
        now = time.monotonic()
        seen = self.isVisible() and not self.visibleRegion().isEmpty()
        if seen and not self._was_seen:
            self.watchdog.hurry(now)
        self._was_seen = seen
        was_open = self.watchdog.is_open
        if self.watchdog.tick(now, seen=seen) is Do.OPEN and self.feed and self.feed.address:
            self._player.open(self.feed.address, self.feed.login)
        elif was_open and not self.watchdog.is_open:
            self._player.close()
        self._say_sign()

    def snapshot(self) -> Snapshot | None:
        """The last picture, whole; None when there is none."""
        if self._frame is None or self.feed is None or self._since is None:
            return None
        image = self._frame.toImage()
        if image.isNull():
            return None
        return Snapshot(self.feed.camera, self.feed.name, image.copy(), self._since, self._is_live)

    def set_chosen(self, chosen: bool) -> None:
        """Frame it as the one the keys are for."""
        if chosen != self.chosen:
            self.chosen = chosen
            self.update()

    @property
    def is_seen_live(self) -> bool:
        """Whether somebody before the screen sees a live picture here."""
        in_sight = self.isVisible() and not self.visibleRegion().isEmpty()
        return in_sight and self._is_live and not self.window().isMinimized()

    @property
    def _is_live(self) -> bool:
        return self.watchdog.sign(time.monotonic()) is Sign.LIVE

    @property
    def said(self) -> str:
        """What stands on the tile about its picture."""
        return self._said

    # --- what Qt calls ---

    def sizeHint(self) -> QSize:
        return QSize(320, 180)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.asked.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = self.rect()
        self._paint_picture(painter, whole)
        if self.feed is not None:
            self._strip.paint(painter, whole, self.feed.name, self._said, self._told.colour)
        if self.chosen:
            painter.setPen(QPen(QColor(DARK.accent), 3))
        else:
            painter.setPen(QPen(LINE, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(whole).adjusted(0.5, 0.5, -0.5, -0.5))

    # --- within ---

    def _paint_picture(self, painter: QPainter, whole: QRect) -> None:
        place = whole if self._frame is None else _fitted(self._frame.size(), whole)
        if self._frame is None or self._told.fades or place != whole:
            painter.fillRect(whole, GROUND)
        if self._frame is None:
            return
        if self._told.fades:
            painter.setOpacity(_FADED)
        size = place.size() * self.devicePixelRatioF()
        picture = self._converter.shrunk(self._frame, size)
        if picture is not None:
            painter.drawImage(place, picture, QRect(QPoint(), size))
        else:
            painter.drawImage(place, self._frame.toImage())
        painter.setOpacity(1.0)

    def _can_play(self) -> bool:
        return self.feed is not None and self.feed.address is not None and self._player.can_play

    def _take(self, frame: Any) -> None:
        if not self.watchdog.is_open:
            return
        first = self._frame is None or not self._is_live
        if first:
            self._forget_why()
        self.watchdog.picture(time.monotonic())
        self._frame, self._since, self._undecodable = frame, self._clock(), False
        if first:
            self._say_sign()
        self.update()

    def _end(self) -> None:
        self.watchdog.ended(time.monotonic(), seen=self._was_seen)
        self._undecodable, self._format_failed = self._format_failed, False
        if self._was_seen and self.feed is not None and self.feed.address is not None:
            self._asker.ask(self.feed.address, self.feed.login)
        self._say_sign()

    def _give_up(self) -> None:
        self._format_failed = True

    def _explain(self, why: Phrase | None) -> None:
        self._why = why
        self._say_sign()

    def _forget_why(self) -> None:
        self._why = None
        self._asker.forget()

    def _say_sign(self) -> None:
        now = self._judged()
        words = self._say(now.words)
        if (words, now.colour) == (self._said, self._told.colour):
            return
        self._said, self._told = words, now
        name = self.feed.name if self.feed else ""
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)
        self.update()

    def _judged(self) -> Told:
        if self.feed is not None and self.feed.address is None:
            return Told(NO_ADDRESS, DARK.mute, fades=True)
        if self.feed is not None and not self._player.can_play:
            return Told(NO_DECODER, DARK.warn, fades=True)
        if self._undecodable and self._why is None:
            return Told(NO_FORMAT, DARK.warn, fades=True)
        now = time.monotonic()
        last = self.watchdog.last_picture
        age = now - last if last is not None else None
        return told(self.watchdog.sign(now), age, self._since, self._clock(), self._why)


def _fitted(size: QSize, whole: QRect) -> QRect:
    """Where a picture goes that keeps its shape; a point or two at the edge are not left black."""
    fits = size.scaled(whole.size(), Qt.AspectRatioMode.KeepAspectRatio)
    if whole.width() - fits.width() <= _EDGE and whole.height() - fits.height() <= _EDGE:
        return whole
    place = QRect(QPoint(), fits)
    place.moveCenter(whole.center())
    return place
