"""The sign beside the system's clock: says that something has become due while nobody looks at the window.

Only numbers are said, nothing of a record: the system keeps such messages and shows them over a locked
screen. Where there is no tray nothing is shown, and the bell in the window says the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QSystemTrayIcon

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import DueItem, Tone
from stationdesk.desktop.icons import icon
from stationdesk.desktop.opening import BRAND
from stationdesk.desktop.widgets.due_groups import is_overdue
from stationdesk.desktop.widgets.plain import tip

if TYPE_CHECKING:
    from datetime import datetime

    from stationdesk.desktop.main_window import MainWindow

_NEWS = QT_TRANSLATE_NOOP("desktop", "{count} more due now, {all} in all. Open the window to see them.")
_WAITING = QT_TRANSLATE_NOOP("desktop", "Waiting: {count}")
_ACCENT = "#1D5FD1"
Key = tuple[str, int]


class Tray(QObject):
    """Takes what waits whenever it is read; `icon` is None where the system has no tray."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._urgent: frozenset[Key] | None = None
        self.icon: QSystemTrayIcon | None = None
        if QSystemTrayIcon.isSystemTrayAvailable():
            self.icon = QSystemTrayIcon(icon("shield-check-fill", _ACCENT, 32), self)
            self.icon.activated.connect(lambda _why: self._raise())
            self.icon.messageClicked.connect(self._raise)
            self.icon.show()

    def show_due(self, items: tuple[DueItem, ...]) -> None:
        """Tell of what has become due since it was last read; nothing at the first time."""
        before, self._urgent = self._urgent, urgent(items, self._window.desk.store.clock())
        if self.icon is None:
            return
        say = self._window.desk.say
        self.icon.setToolTip(tip(say(_WAITING.filled(count=len(items)))))
        said = news(before, self._urgent)
        if said is not None and not self._window.isActiveWindow():
            self.icon.showMessage(say(BRAND), say(said))

    def _raise(self) -> None:
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()


def urgent(items: tuple[DueItem, ...], now: datetime) -> frozenset[Key]:
    """What is overdue, or as bad."""
    late = (item for item in items if item.tone is Tone.BAD or is_overdue(item.due, now))
    return frozenset((item.ledger, item.record) for item in late)


def news(before: frozenset[Key] | None, now: frozenset[Key]) -> Phrase | None:
    """What to say when these have become urgent; None when nothing has."""
    if before is None or now <= before:
        return None
    return _NEWS.filled(count=len(now - before), all=len(now))
