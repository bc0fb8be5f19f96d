"""A prepared stick that is plugged in gets the newest backup by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Tone
from stationdesk.desktop.background import Task
from stationdesk.desktop.backup_places import Backups, read_backups
from stationdesk.desktop.main_window import MainWindow
from stationdesk.store import drives, sticks
from stationdesk.store.backup import Backup
from stationdesk.store.sticks import Stick
from stationdesk.store.store import Store

LOOK_EVERY = 30_000  # milliseconds
_COPIED = QT_TRANSLATE_NOOP("desktop", "The stick {drive} has the newest backup now; it may be pulled out.")
_PULLED = QT_TRANSLATE_NOOP("desktop", "The stick got no backup. {why}")


@dataclass(frozen=True)
class _Served:
    """The sticks that are there, what to say, and the backups as they are then."""

    here: tuple[Stick, ...]
    said: tuple[tuple[Phrase, Tone], ...]
    found: Backups | None


class StickWatch(QObject):
    """Looks each half minute which sticks are there; `plugged` names the drives."""

    def __init__(
        self, window: MainWindow, plugged: Callable[[], tuple[Path, ...]] = drives.removable
    ) -> None:
        super().__init__(window)
        self._window, self._plugged = window, plugged
        self._busy = False
        self._served: set[Path] = set()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_EVERY)

    @Slot()
    def look(self) -> None:
        """Bring the newest backup to what was plugged in since the last look."""
        store = self._window.desk.store
        if self._busy or store.read_only:
            return
        self._busy = True
        served, plugged = frozenset(self._served), self._plugged

        def work(task: Task) -> _Served:
            here = sticks.plugged_in(plugged(), store.identity.uuid)
            fresh = [one for one in here if one.folder not in served]
            newest = next(iter(store.backups()), None) if fresh else None
            said = [_serve(store, newest, one, task) for one in fresh if newest is not None]
            return _Served(here, tuple(one for one in said if one), read_backups(store) if fresh else None)

        self._window.background.start(work, done=self._done, refused=self._refused)

    @Slot(object)
    def _done(self, answer: _Served) -> None:
        self._busy = False
        self._served = {one.folder for one in answer.here}
        if answer.found is not None:
            self._window.status.show_backup(answer.found)
        for phrase, tone in answer.said:
            self._window.say(phrase, tone)

    @Slot(object)
    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self._busy = False
        self._window.say(why.phrase, Tone.WARN)


def _serve(store: Store, newest: Backup, stick: Stick, task: Task) -> tuple[Phrase, Tone] | None:
    """Bring the backup to the stick; what to say about it."""
    try:
        if not sticks.lacks(stick.folder, newest):
            return None
        store.copy_to(newest, stick.folder, task.progress)
    except StoreUnavailable as why:
        return _PULLED.filled(why=why.phrase), Tone.WARN
    return _COPIED.filled(drive=stick.drive.name or str(stick.drive)), Tone.OK
