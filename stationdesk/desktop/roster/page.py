"""The page of the duty roster: the board in front, the folder's lists as further tabs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desktop.acting import Acting
from stationdesk.desktop.ledger_page import LedgerPage
from stationdesk.desktop.roster import keeping
from stationdesk.desktop.roster.doing import Doing
from stationdesk.desktop.roster.month_view import MonthView

BOARD, FOLDER = "board", "roster"
_TITLE = QT_TRANSLATE_NOOP("desktop", "Board")


class Arranging(Acting):
    """A month is arranged on the board, not in a form of four hundred lines."""

    def ask(self, name: str, record: int | None = None, values: Mapping[str, Any] | None = None) -> None:
        if name == keeping.ARRANGE:
            page: Any = self._page
            page.ask(name, record)
        else:
            super().ask(name, record, values)


class RosterPage(LedgerPage):
    """A ledger page with the board before its first list."""

    acts = Arranging

    turned = Signal()
    import_into = Signal(str)
    open_form = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        mine = (one for one in desk.ledgers if one.folder == FOLDER and desk.actor.role in one.roles)
        super().__init__(desk, tuple(one.name for one in mine), parent)
        self.tabs.put_first(BOARD, desk.say(_TITLE))
        self.tabs.show()
        self.front = MonthView(desk, self)
        self._stack.addWidget(self.front)
        self.front.said.connect(self.said)
        self.front.refused.connect(self.refused)
        self.front.turned.connect(self.turned)
        self.front.hinted.connect(lambda: self.hinted.emit(self.hint()))
        self.doing = Doing(desk, self)
        self.front.asked.connect(self.doing.do)
        for keys, by in (("Alt+Left", -1), ("Alt+Right", 1)):  # a focused button would take the arrow
            key = QShortcut(keys, self.front, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(partial(self._turn, by))
        self._take(self._ledgers[0])
        self._is_new = True
        self._show_front()

    @property
    def board_in_front(self) -> bool:
        """Whether the board is what is seen."""
        return self._stack.currentWidget() is self.front

    def show_tab(self, name: str) -> None:
        """Bring the board or a list to the front."""
        if name == BOARD:
            self._show_front()
            self.front.read()
            self.front.setFocus()
            self.hinted.emit(self.hint())
        else:
            self.front.keep()
            self.boards.setVisible(self.boards.any)
            super().show_tab(name)
            self.setFocusProxy(self.current.table)

    def show_month(self, month: date, roster: int | None = None) -> None:
        """Show a month on the board."""
        self._show_front()
        self.front.show_month(month, roster)

    def ask(self, action: str, record: int | None = None) -> None:
        """Open an action's form; what is arranged is arranged on the board."""
        if action != keeping.ARRANGE:
            super().ask(action, record)
        elif record is None:
            month = keeping.month_of(self._desk, None)
            self.show_month(month or self.front.month)
        else:
            self.show_month(self._desk.record(keeping.LEDGER, record)["month"], record)

    def refresh(self) -> None:
        """Shown again: read what may have changed."""
        if not self.board_in_front:
            super().refresh()
            return
        self.front.read()
        if self._is_new:
            self._is_new = False
            self.front.setFocus()

    def records_changed(self, ledgers: frozenset[str]) -> None:
        """Records have changed: duties, leave, people and the calendar all bear on the board."""
        super().records_changed(ledgers)
        if self.board_in_front:
            self.front.read()

    def hint(self) -> str:
        """Which keys work here."""
        return self.front.board.keys.hint() if self.board_in_front else super().hint()

    def seek(self) -> None:
        """Ctrl+F: the list of rosters, to find in."""
        if self.board_in_front:
            self.show_tab(self._ledgers[0])
        super().seek()

    def new(self) -> None:
        """Ctrl+N: on the board a new draft."""
        if not self.board_in_front:
            super().new()
        elif self.overlay.content is None:
            self.doing.do("start")

    def print_it(self) -> None:
        """Ctrl+P: the month in front, else the reports of the list."""
        if self.board_in_front:
            self.doing.do("print")
        else:
            super().print_it()

    def show_history(self) -> None:
        """Ctrl+H: of the roster in front, else of the chosen record."""
        if not self.board_in_front:
            super().show_history()
        elif self.overlay.content is None and self.front.roster_shown is not None:
            self.acting.show_history(keeping.LEDGER, self.front.roster_shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.board_in_front and event.key() == Qt.Key.Key_Escape and self.doing.escape():
            return
        if self.board_in_front:
            QWidget.keyPressEvent(self, event)
        else:
            super().keyPressEvent(event)

    # --- within ---

    def _turn(self, by: int) -> None:
        if self.overlay.content is None:
            self.front.step(by)

    def _choose_view(self, name: str) -> None:
        """F4 on the board goes from view to view of the month, elsewhere of the list."""
        if not self.board_in_front:
            super()._choose_view(name)
        elif self.overlay.content is None:
            self.front.board.keys.next_view()

    def _show_front(self) -> None:
        self.tabs.choose(BOARD)
        self.boards.hide()
        self.boards.show_list()
        self._stack.setCurrentWidget(self.front)
        self.setFocusProxy(self.front)

    def _after(self, action: str, record: int | None) -> None:
        if self.board_in_front:
            self.doing.after(action, record)
        else:
            super()._after(action, record)
