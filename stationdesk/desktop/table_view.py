"""The table of a ledger: forty-pixel rows, columns that fit the width, keys that act on a row."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desktop.table_columns import TableColumns
from stationdesk.desktop.table_header import TableHeader
from stationdesk.desktop.table_model import LedgerTableModel
from stationdesk.desktop.table_selection import selected_count, selected_ids, selected_ranges
from stationdesk.desktop.tokens import ROW
from stationdesk.desktop.widgets.plain import name_it

_ROWS = QT_TRANSLATE_NOOP("desktop", "Records of “{ledger}”")


class LedgerTable(QTableView):
    """Shows a LedgerTableModel. `opened` is Enter or a double click, `stepped` F2."""

    chosen = Signal(object)
    opened = Signal(int)
    stepped = Signal()
    ordered = Signal(str, bool)
    filter_asked = Signal(str)

    def __init__(self, desk: Desk, model: LedgerTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._all_of = 0
        title = desk.say(desk.ledger(model.query.ledger).title)
        name_it(self, f"{model.query.ledger}.table", desk.say(_ROWS.filled(ledger=title)))
        self.setToolTip("")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW)
        rows.setMinimumSectionSize(ROW)
        rows.hide()
        head = TableHeader(self)
        self.setHorizontalHeader(head)
        head.setHighlightSections(False)
        head.setSectionsMovable(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setFixedHeight(38)
        head.setMinimumSectionSize(40)
        head.setObjectName(f"{model.query.ledger}.header")
        head.setAccessibleName(self.accessibleName())
        head.sectionClicked.connect(self._order)
        head.filter_asked.connect(
            lambda place: self.filter_asked.emit(self.ledger_model().columns()[place].name)
        )
        self.setModel(model)
        self.columns = TableColumns(desk, self, model, head)
        model.counted.connect(self._select_rest)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.selectionModel().selectionChanged.connect(lambda *_parts: self._tell(self.currentIndex()))
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    def ledger_model(self) -> LedgerTableModel:
        """The model, by its own type."""
        model = self.model()
        assert isinstance(model, LedgerTableModel)
        return model

    # --- rows ---

    def current_record(self) -> int | None:
        """The record of the current row."""
        return self.ledger_model().id_at(self.currentIndex().row())

    def selected_records(self) -> list[int]:
        """Every selected record, in the list's order."""
        return selected_ids(self, self.ledger_model()).tolist()

    def selected_count(self) -> int:
        """How many records are selected."""
        return selected_count(self)

    def selectAll(self) -> None:
        """Select the whole list, also what a worker is still reading the ids of."""
        model = self.ledger_model()
        self._all_of = 0 if model.whole else model.rowCount()
        super().selectAll()

    def select(self, record: int | None) -> bool:
        """Make a record's row current; the first row for None. False when the list has not got it."""
        row = 0 if record is None else self.ledger_model().row_of(record)
        index = self.model().index(row, self.columns.current())
        if not index.isValid():
            return False
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)
        return True

    # --- columns ---

    def fit(self) -> None:
        """Give each column its width."""
        self.columns.fit()

    def shown_columns(self) -> tuple[str, ...]:
        """The columns on screen, from left to right."""
        names = [column.name for column in self.ledger_model().columns()]
        return tuple(names[place] for place in self.columns.seen())

    # --- what Qt calls ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex().row())
        elif key == Qt.Key.Key_Down and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.filter_asked.emit(self.ledger_model().columns()[self.columns.current()].name)
        elif key == Qt.Key.Key_F2:
            self.stepped.emit()
        elif key == Qt.Key.Key_Home and self.model().rowCount():
            self.select(None)
        elif key == Qt.Key.Key_End and self.model().rowCount():
            self.select(self.ledger_model().id_at(self.model().rowCount() - 1))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.columns.show_current()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.columns.show_current()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        before = self.horizontalScrollBar().value()
        super().scrollTo(index, hint)
        if index.isValid():
            self.columns.uncover(index, before)

    # --- within ---

    def _tell(self, now: QModelIndex, _before: QModelIndex | None = None) -> None:
        record = self.ledger_model().id_at(now.row())
        if record is not None:
            self.chosen.emit(record)

    def _select_rest(self, _count: int) -> None:
        """The ids that were missing have come: everything is still wanted unless somebody chose anew."""
        wanted, self._all_of = self._all_of, 0
        if wanted and selected_ranges(self) == [(0, wanted - 1)]:
            self.selectAll()

    def _open(self, row: int) -> None:
        record = self.ledger_model().id_at(row)
        if record is not None:
            self.opened.emit(record)

    def _order(self, place: int) -> None:
        column = self.ledger_model().columns()[place]
        query = self.ledger_model().query
        if column.sortable:
            now = query.order or self._desk.ledger(query.ledger).order
            self.ordered.emit(column.name, not query.descending if column.name == now else False)
