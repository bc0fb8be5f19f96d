"""A page's list and boards: which is in front, the switch between them, and what is remembered of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Board
from stationdesk.desk import Desk
from stationdesk.desktop.boards.output import BoardOutput
from stationdesk.desktop.boards.view import BoardView
from stationdesk.desktop.remember import remember, remembered
from stationdesk.desktop.widgets.plain import button

LISTS = "lists"
LIST = ""
KEY = "F4"
_LIST = QT_TRANSLATE_NOOP("desktop", "As a list")
_LIST_TIP = QT_TRANSLATE_NOOP("desktop", "Show the list (F4 goes from view to view)")
_TIP = QT_TRANSLATE_NOOP("desktop", "Show the board: {title} (F4 goes from view to view)")


class Boards(QWidget):
    """The switch [list | board | …]; emits `chosen` with a board's name, or "" for the list.

    Hidden where the page's first ledger has no board. A board is made when it is first looked at.
    """

    chosen = Signal(str)
    rows_asked = Signal(object)
    record_asked = Signal(str, int)
    refused = Signal(object)
    said = Signal(object)

    def __init__(self, desk: Desk, ledger: str, stack: QStackedWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._ledger, self._stack = desk, ledger, stack
        self._boards: dict[str, Board] = {one.name: one for one in desk.ledger(ledger).boards}
        self._views: dict[str, BoardView] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._output = BoardOutput(desk, self)
        self._output.said.connect(self.said)
        self._output.refused.connect(self.refused)
        self.now = LIST
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._group = QButtonGroup(self)
        say = desk.say
        self._add(row, LIST, say(_LIST), say(_LIST_TIP), "list")
        for one in self._boards.values():
            title = say(one.title)
            self._add(row, one.name, title, say(_TIP.filled(title=title)), one.icon or "kanban")
        self.setVisible(self.any)
        if self.any:
            keys = QShortcut(QKeySequence(KEY), parent, self._next)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    @property
    def any(self) -> bool:
        """Whether there is a board at all."""
        return bool(self._boards)

    @property
    def view(self) -> BoardView | None:
        """The board in front; None while the list is."""
        return self._views.get(self.now)

    def remembered(self) -> str:
        """The view this computer was left with."""
        name = str(remembered(LISTS, self._ledger).get("view", LIST))
        return name if name in self._boards else LIST

    def show_board(self, name: str) -> None:
        """Bring a board to the front and read it."""
        if name not in self._views:
            self._views[name] = self._made(self._boards[name])
        self.now = name
        self._buttons[name].setChecked(True)
        view = self._views[name]
        self._stack.setCurrentWidget(view)
        view.load()
        view.take_keyboard()

    def show_list(self) -> None:
        """The list is in front."""
        self.now = LIST
        self._buttons[LIST].setChecked(True)

    def print_seen(self) -> bool:
        """Print the board in front; False while the list is."""
        if self.view is None:
            return False
        self._output.print_it(self._ledger, self.now)
        return True

    def keep(self) -> None:
        """Remember the view a person has chosen."""
        remember(LISTS, self._ledger, view=self.now)

    def reload(self) -> None:
        """Records have changed."""
        if self.view is not None:
            self.view.load()

    def tick(self) -> None:
        """A minute has passed: what is left to a day may be less."""
        for picture in self.view.pictures if self.view is not None else ():
            picture.update()

    # --- within ---

    def _next(self) -> None:
        """F4: the next view, after the last one the list."""
        names = [LIST, *self._boards]
        self.chosen.emit(names[(names.index(self.now) + 1) % len(names)])

    def _give_keyboard(self, view: BoardView) -> None:
        """A board that has just been read takes the keyboard nobody is using."""
        focused = QApplication.focusWidget()
        idle = focused in (None, view) or self.isAncestorOf(focused) or not focused.isVisible()
        if self._stack.currentWidget() is view and idle:
            view.take_keyboard()

    def _add(self, row: QHBoxLayout, name: str, title: str, explained: str, icon: str) -> None:
        made = button(title, f"view.{name or 'list'}", explained, icon=icon, look="chip", parent=self)
        made.setCheckable(True)
        made.setChecked(name == LIST)
        made.clicked.connect(lambda: self.chosen.emit(name))
        self._group.addButton(made)
        row.addWidget(made)
        self._buttons[name] = made

    def _made(self, board: Board) -> BoardView:
        view = BoardView(self._desk, self._ledger, board, self._stack)
        view.rows_asked.connect(self.rows_asked)
        view.record_asked.connect(self.record_asked)
        view.refused.connect(self.refused)
        view.shown.connect(lambda: self._give_keyboard(view))
        self._stack.addWidget(view)
        return view
