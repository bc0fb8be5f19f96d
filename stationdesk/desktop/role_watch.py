"""A role given or taken while the window is open: it shows at once what may still be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from stationdesk.core.actor import Role
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Tone

if TYPE_CHECKING:
    from stationdesk.desktop.main_window import MainWindow

_CHANGED = QT_TRANSLATE_NOOP("desktop", "The role of {name} has changed; the window shows what it allows.")


class RoleWatch(QObject):
    """Makes the window anew when the role of who acts has changed; who has none any more is shut out."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._desk = window, window.desk
        self._seen = self._now()
        window.changes.changed.connect(self.look)
        window.rebuilt.connect(self._note)
        window.lock.unlocked.connect(self.look)

    def look(self) -> None:
        """Compare with what the window was made for, unless it is locked: then when it is open again."""
        if self._window.lock.page is not None:
            return
        before, self._seen = self._seen, self._now()
        if before[0] == self._seen[0] and before[1] != self._seen[1]:
            self._take_up()

    def _take_up(self) -> None:
        window, actor = self._window, self._desk.actor
        window.rebuild()
        if actor.role is Role.NOBODY:
            window.lock.lock()
        else:
            window.say(_CHANGED.filled(name=actor.name), Tone.WARN)

    def _note(self) -> None:
        self._seen = self._now()

    def _now(self) -> tuple[int | None, Role]:
        return self._desk.actor.person, self._desk.actor.role
