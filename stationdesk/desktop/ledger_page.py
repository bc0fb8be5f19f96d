"""One page for every ledger folder: a tab a ledger, its list, the chosen record beside it, forms over it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desktop.acting import Acting
from stationdesk.desktop.action_keys import ActionKeys
from stationdesk.desktop.background import Background
from stationdesk.desktop.boards.beside import LIST, Boards
from stationdesk.desktop.ledger_list import LedgerList
from stationdesk.desktop.list_signals import connect_list, connect_page
from stationdesk.desktop.overlay import Overlay
from stationdesk.desktop.record_view import RecordView
from stationdesk.desktop.tabs import Tabs

READ_AFTER = 60  # milliseconds: holding the arrow key down reads no record on the way
_HINT = QT_TRANSLATE_NOOP(
    "desktop", "↑↓ choose   Enter open   Ctrl+N new   Ctrl+F find   F2 next step   Ctrl+P print"
)
_BACK = QT_TRANSLATE_NOOP("desktop", "Esc back to the board")
_VIEWS = QT_TRANSLATE_NOOP("desktop", "F4 board")
_BOARD_HINT = QT_TRANSLATE_NOOP("desktop", "←↑↓→ move   Enter open   F4 next view   Ctrl+P print   Esc list")


class LedgerPage(QWidget):
    """Shows a folder's ledgers. Signals as every page has them; the main window connects those it finds."""

    said = Signal(object)
    refused = Signal(object)
    open_record = Signal(str, int)
    open_rows = Signal(object)
    report_asked = Signal(str, object, object)
    hinted = Signal(str)
    acts: type[Acting] = Acting

    def __init__(self, desk: Desk, ledgers: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._background = Background.of(self)
        self.setProperty("look", "page")
        self.setObjectName(f"page.{ledgers[0]}")
        self._lists: dict[str, LedgerList] = {}
        self._views: dict[str, RecordView] = {}
        self._holders: dict[str, QWidget] = {}
        self._counted: dict[str, str] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 12, 20, 12)
        box.setSpacing(8)
        self._stack = QStackedWidget(self)
        self.tabs = Tabs([(name, desk.say(desk.ledger(name).title)) for name in ledgers], self, self._stack)
        self.tabs.setVisible(len(ledgers) > 1)
        self.tabs.chosen.connect(self.show_tab)
        self.boards = Boards(desk, ledgers[0], self._stack, self)
        head = QHBoxLayout()
        head.addWidget(self.tabs, 1)
        head.addStretch(0 if len(ledgers) > 1 else 1)
        head.addWidget(self.boards, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(head)
        box.addWidget(self._stack, 1)
        self._join_boards()
        self.overlay = Overlay(self, lambda: self.current.table.setFocus())
        self.acting = self.acts(desk, self.overlay, self)
        connect_page(self)
        self.acting.done.connect(self._after)
        self._reading = QTimer(self, singleShot=True, interval=READ_AFTER)
        self._reading.timeout.connect(self._read)
        self._ledgers = ledgers
        self._now = self._back = ""

    # --- which list ---

    @property
    def current(self) -> LedgerList:
        """The list in front."""
        return self._lists[self._now]

    def show_tab(self, name: str) -> None:
        """Bring a ledger's list to the front, building it the first time."""
        self._take(name)
        self._back = ""
        self.boards.show_list()
        self._stack.setCurrentWidget(self._holders[name])
        self.current.load()
        self.hinted.emit(self.hint())
        self.current.table.setFocus()

    def show_view(self, name: str) -> None:
        """Bring a board to the front, or with "" the list."""
        if name == LIST:
            self.show_tab(self._now or self._ledgers[0])
            return
        self._take(self._ledgers[0])  # whose boards they are
        self._back = ""
        self.boards.show_board(name)
        self.hinted.emit(self.hint())

    def show_query(self, query: Query) -> None:
        """Show the rows behind a figure."""
        self.show_tab(query.ledger)
        self.current.show_query(query)

    def show_record(self, ledger: str, record: int) -> None:
        """Show one record."""
        self.show_tab(ledger)
        self.current.show_record(record)
        self._views[self._now].open(record)

    def ask(self, action: str, record: int | None = None) -> None:
        """Open an action's form."""
        self.acting.ask(action, record)

    def refresh(self) -> None:
        """Shown again: read what may have changed."""
        if not self._now:
            self.show_view(self.boards.remembered())
        else:
            self.boards.reload()

    def records_changed(self, _ledgers: frozenset[str]) -> None:
        """Read the lists again that were read before; words of other ledgers stand in them too."""
        for name, one in tuple(self._lists.items()):
            if one.ledger is not self._desk.ledger(name):
                self._renew(name)
            else:
                one.reload()
        self.boards.reload()
        if self._now:
            self._read()

    def tick(self) -> None:
        """A minute has passed."""
        for one in self._lists.values():
            one.model.tick()
        self.boards.tick()

    def hint(self) -> str:
        """How many, and which keys work here."""
        say = self._desk.say
        if self.boards.view is not None:
            return say(_BOARD_HINT)
        view = _BACK if self._back else _VIEWS
        parts = [self._counted.get(self._now, ""), say(_HINT), say(view) if self.boards.any else ""]
        return "      ".join(part for part in parts if part)

    # --- keys of the window ---

    def seek(self) -> None:
        """Ctrl+F."""
        if self.boards.view is not None:
            self.show_view(LIST)
        self.current.commands.search.setFocus()
        self.current.commands.search.selectAll()

    def new(self) -> None:
        """Ctrl+N."""
        if self.overlay.content is None:
            self.current.commands.primary_click()

    def print_it(self) -> None:
        """Ctrl+P: the board that is seen, else the reports of the list."""
        if not self.boards.print_seen():
            self.current.commands.print_list()

    def show_history(self) -> None:
        """Ctrl+H."""
        if self.overlay.content is None:
            self._views[self._now].pane.show_history()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        view = self._views.get(self._now)
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif view is not None and view.close_floating():
            self.current.table.setFocus()
        elif self.boards.view is not None or self._back:
            self.show_view(LIST if self.boards.view is not None else self._back)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for view in self._views.values():
            view.fit(self.width())

    # --- within ---

    def _join_boards(self) -> None:
        self.boards.chosen.connect(self._choose_view)
        self.boards.rows_asked.connect(lambda query: self._leave_board(self.open_rows.emit, query))
        self.boards.record_asked.connect(lambda *what: self._leave_board(self.open_record.emit, *what))

    def _choose_view(self, name: str) -> None:
        if self.overlay.content is None:  # F4 works behind the veil too
            self.show_view(name)
            self.boards.keep()

    def _leave_board(self, opens: Callable[..., None], *what: object) -> None:
        """Open what a board shows; Esc comes back to it."""
        board = self.boards.now
        opens(*what)
        if self.boards.view is None:
            self._back = board
            self.hinted.emit(self.hint())

    def _take(self, name: str) -> None:
        """Make a ledger's list the one that keys and forms mean."""
        if name not in self._lists:
            self._add(name)
        self._now = name
        self.tabs.choose(name)

    def _add(self, name: str) -> None:
        holder = QWidget(self._stack)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        made = self._lists[name] = LedgerList(self._desk, name, self._background, holder)
        view = self._views[name] = RecordView(self._desk, name, holder, made)
        row.addWidget(view.content, 1)
        self._holders[name] = holder
        self._stack.addWidget(holder)
        ActionKeys(self._desk, made, view.pane, holder)
        view.fit(self.width())
        made.chosen.connect(self._choose)
        made.opened.connect(self._open)
        made.stepped.connect(self._step)
        made.counted.connect(lambda text, name=name: self._count(name, text))
        connect_list(self, name, made, view)

    def _renew(self, name: str) -> None:
        """Make a list anew whose ledger has got, lost or renamed columns; the same record stays chosen."""
        chosen = self._lists.pop(name).table.current_record()
        self._holders.pop(name).deleteLater()
        del self._views[name]
        if name == self._now:
            self._take(name)
            self.current.load()
            self.current.table.select(chosen)
        if name == self._now and self.boards.view is None:
            self._stack.setCurrentWidget(self._holders[name])
            if self.isVisible() and self.overlay.content is None:
                self.current.table.setFocus()

    def _count(self, name: str, text: str) -> None:
        self._counted[name] = text
        self.hinted.emit(self.hint())

    def _choose(self, record: int | None) -> None:
        view = self._views[self._now]
        if record is not None:
            self._reading.start()
            return
        self._reading.stop()
        view.pane.show_nothing()

    def _read(self) -> None:
        view, table = self._views[self._now], self.current.table
        many = table.selected_count()
        try:
            if many > 1:
                view.pane.show_many(many)
            elif many:
                view.pane.show_record(table.selected_records()[0])
            else:
                view.pane.show_nothing()
        except (StationError, StoreUnavailable) as refusal:
            view.pane.show_nothing()
            self.refused.emit(refusal)

    def _open(self, record: int) -> None:
        self._reading.stop()
        self._read()
        self._views[self._now].open(record)

    def _step(self) -> None:
        self._reading.stop()
        self._read()
        pane = self._views[self._now].pane
        if pane.next_step():
            self.acting.ask(pane.next_step(), pane.record)
        else:
            pane.open_more()

    def _after(self, action: str, record: int | None) -> None:
        if record is None:
            return
        owner, declared = self._desk.action(action)
        if (declared.hangs_on or owner.name) == self._now:
            self.current.model.reload()
            self.current.show_record(record)
            self._read()
