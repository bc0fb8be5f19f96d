"""The backups while people work: half an hour or twenty saves after the last one."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Slot

from stationdesk.core.ledger import Tone
from stationdesk.desktop.main_window import MainWindow, newest_backup

LOOK_EVERY = 60_000  # milliseconds


class BackupTimer(QObject):
    """Looks once a minute whether the window's station is due for a backup, and makes it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._busy = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_EVERY)

    @Slot()
    def look(self) -> None:
        """Start a backup when one is due and none is under way."""
        store = self._window.desk.store
        if self._busy or not store.backup_due():
            return
        self._busy = True
        self._window.background.start(
            lambda _task: (store.backup("timer"), newest_backup(store))[1],
            done=self._made,
            refused=self._refused,
        )

    @Slot(object)
    def _made(self, newest: datetime | None) -> None:
        self._busy = False
        self._window.status.show_backup(newest)
        for warning in self._window.desk.store.backup_warnings[:1]:
            self._window.say(warning, Tone.WARN)

    @Slot(object)
    def _refused(self, refusal: object) -> None:
        self._busy = False
        self._window.background.refused.emit(refusal)
