"""A round of video patrol at the wall: what is really seen is ticked, what is found is noted with it."""

from __future__ import annotations

import time
from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desktop.acting import Acting
from stationdesk.desktop.background import Background
from stationdesk.desktop.wall.grid import WallGrid
from stationdesk.desktop.wall.keeping import is_covered, keep_picture
from stationdesk.desktop.wall.round_bar import RoundBar
from stationdesk.desktop.wall.viewing import Viewing
from stationdesk.ledgers.patrols.reports.wall_round import WallRound

VIEW, FIND, FINISH = "patrols.video.view", "patrols.video.find", "patrols.video.finish"
EVERY = 1000
_NO_ROUND = QT_TRANSLATE_NOOP(
    "desktop", "No round of video patrol is under way. Begin one in “Video patrols”."
)
_NO_CAMERA = QT_TRANSLATE_NOOP("desktop", "Choose a tile with a camera first.")


class WallPatrol(QObject):
    """Looks on while somebody looks. Keys on the wall: F something seen, N the next camera."""

    said = Signal(object)
    refused = Signal(object)
    wanted = Signal(int)

    def __init__(self, desk: Desk, grid: WallGrid, acting: Acting, page: Any) -> None:
        super().__init__(page)
        self._desk, self._grid, self._acting, self._page = desk, grid, acting, page
        self.said.connect(page.said)
        self.refused.connect(page.refused)
        self.round: WallRound | None = None
        self.bar = RoundBar(desk.say, page)
        self.bar.found.clicked.connect(lambda *_: self.find())
        self.bar.on.clicked.connect(lambda *_: self.go_on())
        self.bar.end.clicked.connect(lambda *_: self.end())
        self._viewing, self._busy, self._trusted = Viewing(), False, True
        self._may_look = desk.may(desk.action(VIEW)[1])
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._look)
        grid.installEventFilter(self)

    # --- what the page asks ---

    def refresh(self) -> None:
        """Read the round under way again."""
        if self._may_look:
            desk = self._desk
            Background.of(self._page).start(
                lambda _task: desk.wall_round(), done=self._show, refused=self._refuse
            )

    def find(self) -> None:
        """Note something the chosen camera shows: camera, time and picture are in the form already."""
        tile, round_ = self._grid.chosen, self.round
        if round_ is None:
            self.said.emit(_NO_ROUND)
            return
        if tile is None or tile.feed is None:
            self.said.emit(_NO_CAMERA)
            return
        self._page.window().activateWindow()  # the wall may stand on another screen
        desk, camera, snapshot = self._desk, tile.feed.camera, tile.snapshot()
        if snapshot is None:
            self._ask((round_.id, {"camera": camera}))
        else:
            Background.of(self._page).start(
                lambda _task: (round_.id, _given(camera, snapshot.at, keep_picture(desk, snapshot))),
                done=self._ask, refused=self._refuse,
            )  # fmt: skip

    def go_on(self) -> None:
        """To the next camera of the list that is not viewed yet."""
        if self.round is not None and self.round.left:
            self.wanted.emit(self.round.left[0])

    def end(self) -> None:
        """Ask how it went."""
        if self.round is not None:
            self._acting.ask(FINISH, self.round.id)

    # --- within ---

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier and not is_covered(self._page)
        if plain and event.key() in (Qt.Key.Key_F, Qt.Key.Key_N):
            if not event.isAutoRepeat():
                (self.find if event.key() == Qt.Key.Key_F else self.go_on)()
            return True
        return False

    def _ask(self, given: tuple[int, dict[str, Any]]) -> None:
        self._acting.ask(FIND, *given)

    def _show(self, round_: WallRound | None) -> None:
        if round_ is None or self.round is None or round_.id != self.round.id:
            self._viewing, self._trusted = Viewing(), True
        self.round = round_
        self.bar.show_round(round_)
        if round_ is None:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def _look(self) -> None:
        """Tick what has been seen long enough; nothing while the screen is locked."""
        if self.round is None or is_covered(self._page):
            self._viewing = Viewing()
            return
        live = {
            tile.feed.camera: tile.chosen
            for tile in self._grid.tiles
            if tile.feed is not None and tile.is_seen_live
        }
        seen = self._viewing.look(time.monotonic(), live)
        new = tuple(one for one in self.round.left if one in seen)
        if new and self._trusted and not self._busy:
            self._tick(self.round.id, new)

    def _tick(self, round_: int, cameras: tuple[int, ...]) -> None:
        desk, at = self._desk, self._desk.store.clock()
        self._busy = True
        Background.of(self._page).start(
            lambda _task: _ticked(desk, round_, cameras, at), done=self._after, refused=self._distrust
        )

    def _after(self, round_: WallRound | None) -> None:
        self._busy = False
        self._show(round_)

    def _distrust(self, why: StationError | StoreUnavailable) -> None:
        """Say it once, and tick no more until the round is read anew with something else in it."""
        self._busy, self._trusted = False, False
        self.refused.emit(why)

    def _refuse(self, why: object) -> None:
        self.refused.emit(why)


def _ticked(desk: Desk, round_: int, cameras: tuple[int, ...], at: datetime) -> WallRound | None:
    desk.act(VIEW, {"cameras": cameras, "others": False, "viewed_at": at}, record=round_)
    return desk.wall_round()


def _given(camera: int, at: datetime, stored: Any) -> dict[str, Any]:
    return {"camera": camera, "found_at": at, "photos": (stored,)}
