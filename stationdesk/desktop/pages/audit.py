"""操作日志: who did what, when, on which record; for the chief, narrowed, printed, exported."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.desk import Desk
from stationdesk.desk.auditing import AuditFilter, AuditKind, AuditPage
from stationdesk.desktop.audit_filters import AuditFilters
from stationdesk.desktop.audit_model import AuditModel
from stationdesk.desktop.audit_output import AuditOutput
from stationdesk.desktop.audit_pane import AuditPane
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.tokens import ROW, SPACE_M, SPACE_S
from stationdesk.desktop.widgets.plain import button, frame, name_it, words

PAGE = 100
READ_AFTER = 60  # milliseconds: holding the arrow key down reads no entry on the way
BELOW = 980  # pixels of the page's width under which the entry stands below the list
_TABLE = QT_TRANSLATE_NOOP("desktop", "Entries of the log")
_HINT = QT_TRANSLATE_NOOP("desktop", "↑↓ choose   Enter open the record   Ctrl+F words   Ctrl+P print")
_PRINT = QT_TRANSLATE_NOOP("desktop", "Print")
_PRINT_TIP = QT_TRANSLATE_NOOP("desktop", "Print these entries (Ctrl+P)")
_PDF = QT_TRANSLATE_NOOP("desktop", "Save PDF")
_PDF_TIP = QT_TRANSLATE_NOOP("desktop", "Save these entries as a PDF file")
_SHEET = QT_TRANSLATE_NOOP("desktop", "Export")
_SHEET_TIP = QT_TRANSLATE_NOOP("desktop", "Save these entries as an Excel file")
_NONE_FOUND = QT_TRANSLATE_NOOP("desktop", "No entry fits these conditions.")
_SEARCHING = QT_TRANSLATE_NOOP("desktop", "Searching …")
_WIDTHS = (138, 92, 150)

Answer = tuple[int, bool, AuditPage]


class AuditLogPage(QWidget):
    """Reads in the background; an older answer never overtakes a newer wish."""

    said = Signal(object)
    refused = Signal(object)
    open_record = Signal(str, int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._turn = 0
        self._task: Task | None = None
        self.setObjectName("page.audit")
        self.setProperty("look", "page")
        self.model = AuditModel(desk, self)
        self.model.wanted.connect(self._read_on)
        self.filters = AuditFilters(desk, self)
        self.filters.changed.connect(self.load)
        self.output = AuditOutput(desk, self)
        self.output.said.connect(self.said)
        self.output.refused.connect(self.refused)
        self._lay_out()
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(READ_AFTER)
        self._reading.timeout.connect(self._show_entry)
        self.setFocusProxy(self.table)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 12, 20, 12)
        box.setSpacing(SPACE_S)
        top = QHBoxLayout()
        top.setSpacing(SPACE_S)
        top.addWidget(self.filters, 1)
        for name, title, explained, symbol, act in (
            ("audit.export", _SHEET, _SHEET_TIP, "export", self.ask_for_sheet),
            ("audit.pdf", _PDF, _PDF_TIP, "download-simple", self.ask_for_pdf),
            ("audit.print", _PRINT, _PRINT_TIP, "printer", self.print_it),
        ):
            say = self._desk.say
            made = button(say(title), name, say(explained), icon=symbol, parent=self)
            made.clicked.connect(act)
            top.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(top)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(SPACE_M)
        card = frame("card", self, name="audit.card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self._table(card))
        self.empty = words("", "sub", self.table.viewport(), name="audit.empty")
        self.empty.move(24, 24)
        self.pane = AuditPane(self._desk, self)
        self.pane.open_record.connect(self.open_record)
        self._beside.addWidget(card, 1)
        self._beside.addWidget(self.pane)
        box.addLayout(self._beside, 1)

    def _table(self, parent: QWidget) -> QTableView:
        table = self.table = QTableView(parent)
        name_it(table, "audit.table", self._desk.say(_TABLE))
        table.setToolTip("")
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = table.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW)
        rows.hide()
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setFixedHeight(38)
        head.setObjectName("audit.header")
        head.setAccessibleName(table.accessibleName())
        for place, width in enumerate(_WIDTHS):
            head.resizeSection(place, width)
        for place in (3, 4):
            head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().currentRowChanged.connect(lambda *_rows: self._reading.start())
        table.doubleClicked.connect(self._open)
        return table

    # --- reading ---

    def load(self) -> None:
        """Read the newest entries of what is asked for."""
        self._turn += 1
        self._say_empty(_SEARCHING if self.model.rowCount() == 0 else None)
        self._read(self.filters.value(), None)

    def _read_on(self) -> None:
        self._read(self.filters.value(), self.model.after)

    def _read(self, wanted: AuditFilter, after: int | None) -> None:
        if self._task is not None:
            self._task.cancel()
        desk, turn = self._desk, self._turn
        self._task = Background.of(self).start(
            lambda task: (turn, after is None, _page(desk, wanted, after, task)),
            done=self._take,
            refused=self._refuse,
        )

    def _take(self, answer: Answer) -> None:
        turn, first, page = answer
        self._task = None
        if turn != self._turn:
            return
        if not first:
            self.model.add(page)
            return
        self.model.start(page)
        self._say_empty(None if page.lines else _NONE_FOUND)
        if page.lines:
            flags = QItemSelectionModel.SelectionFlag
            index = self.model.index(0, 0)
            self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self._reading.start()

    def _refuse(self, why: StationError | StoreUnavailable) -> None:
        self._task = None
        self.model.start(AuditPage((), None))
        self.pane.show_nothing()
        self.empty.setText(self._desk.say(why.phrase))
        self.empty.adjustSize()
        self.empty.show()

    def _say_empty(self, phrase: Phrase | None) -> None:
        self.empty.setVisible(phrase is not None)
        if phrase is not None:
            self.empty.setText(self._desk.say(phrase))
            self.empty.adjustSize()

    def _show_entry(self) -> None:
        line = self.model.line_at(self.table.currentIndex().row())
        if line is None:
            self.pane.show_nothing()
            return
        try:
            self.pane.show_entry(self._desk.audit_entry(line.seq))
        except (StationError, StoreUnavailable) as refusal:
            self.refused.emit(refusal)

    def _open(self, index: QModelIndex) -> None:
        line = self.model.line_at(index.row())
        if line is not None and line.record is not None:
            self.open_record.emit(line.ledger, line.record)

    # --- paper ---

    def print_it(self) -> None:
        """Ctrl+P."""
        self.output.print_it(self.filters.value())

    def ask_for_pdf(self) -> None:
        """Save what is asked for as PDF."""
        self.output.ask_for_pdf(self.filters.value())

    def ask_for_sheet(self) -> None:
        """Save what is asked for as an Excel file."""
        self.output.ask_for_sheet(self.filters.value())

    # --- what the window asks of a page ---

    def show_kind(self, kind: AuditKind) -> None:
        """Show one kind of action, asked for on another page."""
        self.filters.show_kind(kind)

    def refresh(self) -> None:
        """Read again: something was done meanwhile."""
        self.load()

    def seek(self) -> None:
        """Ctrl+F."""
        self.filters.words.setFocus()
        self.filters.words.selectAll()

    def hint(self) -> str:
        """The keys of this page."""
        return self._desk.say(_HINT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.table.hasFocus():
            self._open(self.table.currentIndex())
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        below = self.width() < BELOW
        direction = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        self._beside.setDirection(direction)
        self.pane.stand_below(below)


def _page(desk: Desk, wanted: AuditFilter, after: int | None, task: Task) -> AuditPage:
    """A page; a search for words goes back until it has found something to show."""
    page = desk.audit(wanted, after, PAGE)
    lines = page.lines
    while page.after is not None and len(lines) < PAGE and not task.cancelled:
        page = desk.audit(wanted, page.after, PAGE - len(lines))
        lines += page.lines
    return AuditPage(lines, page.after)
