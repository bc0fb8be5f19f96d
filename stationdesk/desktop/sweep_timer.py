"""The looks at every camera while the window is open: each few minutes, and again at those in doubt."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Slot

from stationdesk.desktop.background import Task
from stationdesk.desktop.main_window import MainWindow
from stationdesk.jobs.sweep import Swept, debounce_of, minutes_between, sweep

LOOK_EVERY = 15_000  # milliseconds


class SweepTimer(QObject):
    """Looks every quarter of a minute whether a sweep is due, and makes it beside the window.

    `clock` gives seconds that only go forwards.
    """

    def __init__(self, window: MainWindow, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(window)
        self._window, self._clock = window, clock
        self._busy = False
        self._swept_at: float | None = None
        self._doubted: tuple[int, ...] = ()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_EVERY)

    @Slot()
    def look(self) -> None:
        """Start a sweep when one is due and none is under way; else the second look at those in doubt."""
        store = self._window.desk.store
        if self._busy or store.read_only:
            return
        minutes, passed = minutes_between(self._window.desk), self._passed()
        if not minutes:
            return
        if passed is None or passed >= minutes * 60:
            self._swept_at, self._doubted = self._clock(), ()
            self._start(None)
        elif self._doubted and passed >= debounce_of(self._window.desk):
            only, self._doubted = self._doubted, ()
            self._start(only)

    def _passed(self) -> float | None:
        return None if self._swept_at is None else self._clock() - self._swept_at

    def _start(self, only: tuple[int, ...] | None) -> None:
        desk = self._window.desk
        self._busy = True

        def run(task: Task) -> tuple[Swept | None, bool]:
            try:
                return sweep(desk, only=only, stop=lambda: task.cancelled), only is None
            finally:
                self._busy = False  # however it ended, the next one is tried

        self._window.background.start(run, done=self._done)

    @Slot(object)
    def _done(self, answer: tuple[Swept | None, bool]) -> None:
        swept, whole = answer
        if whole and swept is not None:
            self._doubted = swept.doubted
