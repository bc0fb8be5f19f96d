"""What can be done on a list as a whole: its actions, import, export, print; search and columns."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Ledger, Scope
from stationdesk.desk import Desk
from stationdesk.desk.rights import DISCOVER, EXPORT
from stationdesk.desktop.icons import icon
from stationdesk.desktop.widgets.plain import button, literal, name_it

SEARCH_AFTER, _BETWEEN = 120, 8
_IMPORT = QT_TRANSLATE_NOOP("desktop", "Import")
_IMPORT_TIP = QT_TRANSLATE_NOOP("desktop", "Take rows from an Excel or CSV file")
_NETWORK = QT_TRANSLATE_NOOP("desktop", "Find in the network")
_EXPORT = QT_TRANSLATE_NOOP("desktop", "Export")
_EXPORT_TIP = QT_TRANSLATE_NOOP("desktop", "Save this list, as it is filtered, as an Excel file")
_PRINT = QT_TRANSLATE_NOOP("desktop", "Print")
_PRINT_TIP = QT_TRANSLATE_NOOP("desktop", "Print this list or its reports (Ctrl+P)")
_THIS_LIST = QT_TRANSLATE_NOOP("desktop", "This list, as it is filtered")
_THIS_RECORD = QT_TRANSLATE_NOOP("desktop", "The chosen row: {title}")
_SEARCH = QT_TRANSLATE_NOOP("desktop", "Number, place, words, pinyin initials")
_SEARCH_TIP = QT_TRANSLATE_NOOP("desktop", "Find in this list (Ctrl+F)")
_COLUMNS = QT_TRANSLATE_NOOP("desktop", "Columns")
_COLUMNS_TIP = QT_TRANSLATE_NOOP("desktop", "Choose which columns are shown")
_KEY = QT_TRANSLATE_NOOP("desktop", "{title} ({key})")


class CommandBar(QWidget):
    """Emits what was asked for; the page does it."""

    asked = Signal(str)
    import_asked = Signal()
    export_asked = Signal()
    network_asked = Signal()
    report_asked = Signal(str)
    paper_asked = Signal(str)
    list_asked = Signal()
    searched = Signal(str)
    columns_asked = Signal()
    left = Signal()

    def __init__(self, desk: Desk, ledger: Ledger, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._ledger = desk, ledger
        self.primary: QPushButton | None = None
        self.print: QPushButton | None = None
        self.papers: Callable[[], list[tuple[str, str]]] = list
        """(name, title) of each report of the chosen row; whoever shows the row knows."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BETWEEN)
        self._add_actions(row)
        self._add_sheets(row)
        self._add_reports(row)
        row.addStretch(1)
        say = desk.say
        self.search = SearchBox(say(_SEARCH), say(_SEARCH_TIP), self)
        self.search.settled.connect(self.searched)
        self.search.left.connect(self.left)
        row.addWidget(self.search, 2)
        self.columns = button(say(_COLUMNS), "columns", say(_COLUMNS_TIP), icon="columns", parent=self)
        self.columns.clicked.connect(self.columns_asked)
        row.addWidget(self.columns)
        self._words = {one: one.text() for one in self.findChildren(QPushButton)}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Without room for all words the last buttons show their icons only; the primary keeps its words."""
        super().resizeEvent(event)
        for one, text in self._words.items():
            one.setText(text)
        between = _BETWEEN * len(self._words)
        needed = sum(one.sizeHint().width() for one in self._words) + between + self.search.minimumWidth()
        for one in reversed(self._words):
            if needed <= self.width() or one is self.primary:
                continue
            needed -= one.sizeHint().width()
            one.setText("")
            needed += one.sizeHint().width()

    def _add_actions(self, row: QHBoxLayout) -> None:
        for name, action in self._desk.actions_on(self._ledger.name):
            if action.on_record or not self._desk.may(action):
                continue
            made = button(
                self._desk.say(action.title), name, self._tip(action), icon=action.icon or "plus",
                look="primary" if action.primary else "", parent=self,
            )  # fmt: skip
            made.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
            row.addWidget(made)
            if action.primary and self.primary is None:
                self.primary = made

    def _tip(self, action: Action) -> str:
        title = self._desk.say(action.title)
        key = "Ctrl+N" if action.primary else action.key
        return self._desk.say(_KEY.filled(title=title, key=key)) if key else title

    def _add_sheets(self, row: QHBoxLayout) -> None:
        say = self._desk.say
        if self._desk.may_import(self._ledger.name):
            made = button(say(_IMPORT), "import", say(_IMPORT_TIP), icon="download-simple", parent=self)
            made.clicked.connect(self.import_asked)
            row.addWidget(made)
        if self._ledger.in_network and self._desk.may(DISCOVER):
            made = button(say(_NETWORK), "network", say(DISCOVER.title), icon="binoculars", parent=self)
            made.clicked.connect(self.network_asked)
            row.addWidget(made)
        if not self._desk.may(EXPORT):
            return
        made = button(say(_EXPORT), "export", say(_EXPORT_TIP), icon="export", parent=self)
        made.clicked.connect(self.export_asked)
        row.addWidget(made)

    def _add_reports(self, row: QHBoxLayout) -> None:
        say = self._desk.say
        self.print = button(say(_PRINT), "print", say(_PRINT_TIP), icon="printer", parent=self)
        if not self._ledger.reports:
            self.print.clicked.connect(lambda _checked=False: self.list_asked.emit())
        else:
            menu = QMenu(self)
            menu.aboutToShow.connect(lambda: self._fill(menu))
            self.print.setProperty("menu", True)
            self.print.setMenu(menu)
        row.addWidget(self.print)

    def _fill(self, menu: QMenu) -> None:
        """The list, then what the chosen row can be printed as, then the ledger's reports."""
        say = self._desk.say
        menu.clear()
        whole = menu.addAction(icon("table"), literal(say(_THIS_LIST)))
        whole.triggered.connect(lambda _checked=False: self.list_asked.emit())
        for name, title in self.papers():
            entry = menu.addAction(icon("file-text"), literal(say(_THIS_RECORD.filled(title=title))))
            entry.triggered.connect(lambda _checked=False, name=name: self.paper_asked.emit(name))
        menu.addSeparator()
        for report in self._ledger.reports:
            if report.scope is not Scope.RECORD:
                name = f"{self._ledger.name}.{report.name}"
                entry = menu.addAction(icon("file-text"), literal(say(report.title)))
                entry.triggered.connect(lambda _checked=False, name=name: self.report_asked.emit(name))

    def print_list(self) -> None:
        """What Ctrl+P does on a list."""
        if self.print is None:
            return
        if self.print.menu() is not None:
            self.print.showMenu()
        else:
            self.print.click()

    def primary_click(self) -> None:
        """What Ctrl+N does on a list."""
        if self.primary is not None:
            self.primary.click()


class SearchBox(QLineEdit):
    """Searches while one types; committed text only, so an input method is left in peace."""

    settled = Signal(str)
    left = Signal()

    def __init__(self, hint: str, explained: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name_it(self, "search", explained)
        self.setProperty("look", "search")
        self.setPlaceholderText(hint)
        self.setClearButtonEnabled(True)
        self.addAction(icon("magnifying-glass"), QLineEdit.ActionPosition.LeadingPosition)
        self.setMinimumWidth(180)
        self.setMaximumWidth(340)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_AFTER)
        self._timer.timeout.connect(self._settle)
        self.textChanged.connect(lambda _text: self._timer.start())
        self._last = ""

    def show_text(self, text: str) -> None:
        """Show what is searched for; no signal."""
        self._last = text
        self.setText(text)
        self._timer.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self._settle()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._settle()
        else:
            super().keyPressEvent(event)

    def _settle(self) -> None:
        self._timer.stop()
        if self.text() != self._last:
            self._last = self.text()
            self.settled.emit(self._last)
