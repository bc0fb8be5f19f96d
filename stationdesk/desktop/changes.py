"""News of changed records, brought from the committing thread into the window's."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from stationdesk.desk import Desk

GATHERED_FOR = 40  # milliseconds: one import commits many times


class Changes(QObject):
    """Emits `changed` with the names of the ledgers that changed, several commits at once."""

    changed = Signal(object)
    _heard = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(GATHERED_FOR)
        self._timer.timeout.connect(self._tell)
        self._heard.connect(self._gather)
        self._open = True
        desk.listen(self._listen)

    def close(self) -> None:
        """Hear nothing more; the desk may outlive the window."""
        self._open = False
        self._timer.stop()

    def _listen(self, ledgers: frozenset[str]) -> None:
        if self._open:
            self._heard.emit(ledgers)

    def _gather(self, ledgers: frozenset[str]) -> None:
        self._waiting |= ledgers
        if not self._timer.isActive():
            self._timer.start()

    def _tell(self) -> None:
        told, self._waiting = frozenset(self._waiting), set()
        self.changed.emit(told)
