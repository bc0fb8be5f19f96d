"""The wall itself: tiles in their fields, tours going round, one tile chosen, arrows and Enter."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.desktop.wall.ailing import ailment
from stationdesk.desktop.wall.media import make_room
from stationdesk.desktop.wall.overlay import GROUND, LINE
from stationdesk.desktop.wall.plan_paint import paint_idle
from stationdesk.desktop.wall.round import Round
from stationdesk.desktop.wall.tile import Feed, Snapshot, Tile
from stationdesk.desktop.wall.walling import CORNER, STEPS, WALL, height_for, place_of

TICK = 250
REST_AFTER = 60.0
"""Seconds out of sight until the streams are closed."""
_IDLE = QT_TRANSLATE_NOOP("desktop", "{tour}: not at this time")
_GONE = QT_TRANSLATE_NOOP("desktop", "No longer in service")
_ON_TOUR = QT_TRANSLATE_NOOP("desktop", "{tour} {place}/{count} · {camera}")


@dataclass(frozen=True)
class Shown:
    """A field with what it shows: one feed, or a tour of several."""

    row: int
    column: int
    rows: int
    columns: int
    feeds: tuple[Feed, ...]
    tour: str = ""
    dwell: float = 0.0
    runs: Callable[[], bool] = lambda: True


class WallGrid(QWidget):
    """Plays its fields while it is seen. Space holds the chosen tour, + and - step it.

    `shows` carries the camera of the chosen tile whenever it is another one (0 for none), `ailed` why no
    tile at all has a picture (None when one has, or when none could).
    """

    chose = Signal(int)
    shows = Signal(int)
    ailed = Signal(object)
    snapped = Signal(object)

    def __init__(self, say: Say, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say, self._clock = say, clock
        self._rows, self._columns = 2, 2
        self._shown: tuple[Shown, ...] = ()
        self._rounds: list[Round | None] = []
        self.tiles: list[Tile] = []
        self._at = -1
        self._large = False
        self._camera = 0
        self._ailing: Phrase | None = None
        self._hidden_since: float | None = None
        self.setObjectName("wall.grid")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._ticking = QTimer(self)
        self._ticking.setInterval(TICK)
        self._ticking.timeout.connect(self.tick)
        self._ticking.start()

    # --- what is shown ---

    def show_fields(self, rows: int, columns: int, shown: Sequence[Shown]) -> None:
        """Hang up other fields; a camera that stays in its place plays on."""
        if (rows, columns, tuple(shown)) == (self._rows, self._columns, self._shown):
            return
        make_room(len(shown))
        self._rows, self._columns, self._shown = rows, columns, tuple(shown)
        now = time.monotonic()
        self._rounds = [Round(len(one.feeds), one.dwell, now) if one.dwell else None for one in shown]
        while len(self.tiles) > len(shown):
            gone = self.tiles.pop()
            gone.rest()
            gone.hide()
            gone.deleteLater()
        while len(self.tiles) < len(shown):
            self.tiles.append(self._new_tile(len(self.tiles)))
        self._large = False
        self._at = min(self._at, len(shown) - 1)
        self._arrange()
        self.tick()
        self.choose(self._at)

    @property
    def chosen(self) -> Tile | None:
        """The tile the keys are for."""
        return self.tiles[self._at] if 0 <= self._at < len(self.tiles) else None

    @property
    def is_large(self) -> bool:
        """Whether the chosen tile fills the wall."""
        return self._large

    def choose(self, at: int) -> None:
        """Frame one tile; none for -1."""
        self._at = at
        for place, tile in enumerate(self.tiles):
            tile.set_chosen(place == at)
        if self._large:
            self._arrange()
        self.chose.emit(at)
        self._tell(time.monotonic())

    def enlarge(self, large: bool) -> None:
        """Let the chosen tile fill the wall, or put it back."""
        if self.chosen is not None and large != self._large:
            self._large = large
            self._arrange()

    def snap(self) -> Snapshot | None:
        """Emit and return the chosen tile's picture, where there is one."""
        found = self.chosen.snapshot() if self.chosen is not None else None
        if found is not None:
            self.snapped.emit(found)
        return found

    def tick(self) -> None:
        """Move the tours on and let every tile look after its stream."""
        now = time.monotonic()
        if self._hidden_since is not None and now - self._hidden_since > REST_AFTER:
            for tile in self.tiles:
                if not tile.watchdog.resting:
                    tile.rest()
            return
        for tile, shown, round_ in zip(self.tiles, self._shown, self._rounds, strict=True):
            tile.show_feed(self._feed(shown, round_, now))
            tile.tick()
        self._show_those_that_play()
        self._tell(now)

    # --- what Qt calls ---

    def sizeHint(self) -> QSize:
        return QSize(640, 360)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._hidden_since = None
        for tile in self.tiles:
            tile.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._hidden_since = time.monotonic()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(WALL)
        painter.drawRoundedRect(self.rect(), CORNER, CORNER)
        painter.setPen(QPen(LINE, 1))
        painter.setBrush(QColor(GROUND))
        taken = {
            (one.row + row, one.column + column)
            for one in self._shown for row in range(one.rows) for column in range(one.columns)
        }  # fmt: skip
        if self._large:
            return
        for row in range(self._rows):
            for column in range(self._columns):
                if (row, column) not in taken:
                    painter.drawRect(self.place(row, column).adjusted(0, 0, -1, -1))
        for place, (tile, one) in enumerate(zip(self.tiles, self._shown, strict=True)):
            if tile.feed is None:
                where = self.place(one.row, one.column, one.rows, one.columns)
                words = self._say(_IDLE.filled(tour=one.tour)) if one.tour else self._say(_GONE)
                paint_idle(painter, where, words, chosen=place == self._at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
        elif key in STEPS:
            self._step(*STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enlarge(not self._large)
        elif key == Qt.Key.Key_Escape and self._large:
            self.enlarge(False)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Plus, Qt.Key.Key_Minus) and self._round() is not None:
            self._turn(key)
        elif key == Qt.Key.Key_S:
            self.snap()
        else:
            super().keyPressEvent(event)

    # --- where things are ---

    def place(self, row: int, column: int, rows: int = 1, columns: int = 1) -> QRect:
        """The rectangle of a field; all of them together keep 16:9 a field."""
        return place_of(self.rect(), self._rows, self._columns, (row, column, rows, columns))

    def height_for(self, width: int) -> int:
        """How high the wall is when it fills a width."""
        return height_for(width, self._rows, self._columns)

    # --- within ---

    def _tell(self, now: float) -> None:
        feed = self.chosen.feed if self.chosen is not None else None
        camera, ailing = feed.camera if feed is not None else 0, ailment(self.tiles, now)
        if camera != self._camera:
            self._camera = camera
            self.shows.emit(camera)
        if ailing is not self._ailing:
            self._ailing = ailing
            self.ailed.emit(ailing)

    def _new_tile(self, at: int) -> Tile:
        tile = Tile(self._say, self._clock, self)
        tile.setObjectName(f"wall.tile{at + 1}")
        tile.pressed.connect(lambda: self._press(at))
        tile.asked.connect(lambda: self.enlarge(not self._large))
        tile.show()
        return tile

    def _press(self, at: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.choose(at)

    def _arrange(self) -> None:
        for place, (tile, one) in enumerate(zip(self.tiles, self._shown, strict=True)):
            whole = self._large and place == self._at
            tile.setGeometry(self.rect() if whole else self.place(one.row, one.column, one.rows, one.columns))
        self._show_those_that_play()
        self.update()

    def _show_those_that_play(self) -> None:
        """A field whose tour does not run now is painted by the wall itself."""
        for place, tile in enumerate(self.tiles):
            wanted = tile.feed is not None and (not self._large or place == self._at)
            if tile.isHidden() == wanted:
                tile.setVisible(wanted)
                self.update()

    def _feed(self, shown: Shown, round_: Round | None, now: float) -> Feed | None:
        if not shown.feeds or not shown.runs():
            return None
        if round_ is None:
            return shown.feeds[0]
        place = round_.at(now)
        feed = shown.feeds[place]
        named = _ON_TOUR.filled(tour=shown.tour, place=place + 1, count=len(shown.feeds), camera=feed.name)
        return replace(feed, name=self._say(named))

    def _round(self) -> Round | None:
        return self._rounds[self._at] if 0 <= self._at < len(self._rounds) else None

    def _turn(self, key: Qt.Key) -> None:
        round_, now = self._round(), time.monotonic()
        if round_ is None:
            return
        if key == Qt.Key.Key_Space:
            round_.go(now) if round_.is_held else round_.hold(now)
        else:
            round_.step(1 if key == Qt.Key.Key_Plus else -1, now)
        self.tick()

    def _step(self, right: int, down: int) -> None:
        """To the nearest tile in that direction."""
        if self.chosen is None:
            self.choose(0 if self.tiles else -1)
            return
        here = self._middle(self._at)
        best, least = self._at, 0.0
        for place in range(len(self.tiles)):
            there = self._middle(place)
            across, along = there[0] - here[0], there[1] - here[1]
            ahead = across * right + along * down
            cost = ahead + 3 * (abs(across * down) + abs(along * right))
            if ahead > 0.1 and (best == self._at or cost < least):
                best, least = place, cost
        self.choose(best)

    def _middle(self, at: int) -> tuple[float, float]:
        one = self._shown[at]
        return one.column + one.columns / 2, one.row + one.rows / 2
