"""The backups while people work: half an hour or twenty saves after the last one, and the monthly drill."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.ledger import Tone
from stationdesk.desktop.background import Task, Work
from stationdesk.desktop.backup_places import Backups, read_backups
from stationdesk.desktop.main_window import MainWindow
from stationdesk.store.drill import is_due, prove_restore
from stationdesk.store.station_file import StationKind

LOOK_EVERY = 60_000  # milliseconds
FIRST_DRILL, NEXT_DRILL = 3, 60  # looks after the start, and after the last look whether one is due
UNUSED = 60.0  # seconds nobody touched the program: a drill may take its own then


class BackupTimer(QObject):
    """Looks once a minute whether the window's station is due for a backup, and makes it.

    Soon after the start and each hour, in a minute when nobody touches anything, it looks whether a
    restore has to be proven.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._busy = False
        self._looks, self._next_drill = 0, FIRST_DRILL
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_EVERY)

    @Slot()
    def look(self) -> None:
        """Start a backup when one is due and none is under way; else a drill."""
        store = self._window.desk.store
        self._looks += 1
        if self._busy or store.read_only:
            return
        if store.backup_due():
            self._start(lambda task: store.backup("timer", task.progress))
        elif self._looks >= self._next_drill and self._window.lock.watch.unused >= UNUSED:
            self._next_drill = self._looks + NEXT_DRILL
            self.drill()

    def first(self) -> None:
        """A station without any backup gets its first at once: on a replacement computer, for example."""
        store = self._window.desk.store
        if self._busy or store.read_only or store.identity.kind is StationKind.PRACTICE:
            return
        if not store.backups():
            self._start(lambda task: store.backup("first", task.progress))

    def drill(self) -> None:
        """Prove a restore when that is due; says nothing when it succeeds. Practice needs none."""
        store = self._window.desk.store
        if store.identity.kind is StationKind.PRACTICE:
            return

        def work(task: Task) -> None:
            if is_due(store):
                prove_restore(store, progress=task.progress)

        self._start(work, warn=False)

    def _start(self, work: Work, *, warn: bool = True) -> None:
        store = self._window.desk.store
        self._busy = True

        def run(task: Task) -> tuple[Backups, bool]:
            work(task)
            return read_backups(store), warn

        self._window.background.start(run, done=self._made, refused=self._refused)

    @Slot(object)
    def _made(self, answer: tuple[Backups, bool]) -> None:
        found, warn = answer
        self._busy = False
        self._window.status.show_backup(found)
        for warning in self._window.desk.store.backup_warnings[: int(warn)]:
            self._window.say(warning, Tone.WARN)

    @Slot(object)
    def _refused(self, refusal: StationError | StoreUnavailable) -> None:
        self._busy = False
        self._window.background.refused.emit(refusal)
