"""The table of a ledger: forty-pixel rows, columns that fit the width, keys that act on a row."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Column
from stationdesk.desk import Desk
from stationdesk.desktop.delegates import delegate_for
from stationdesk.desktop.table_header import MARK, TableHeader
from stationdesk.desktop.table_model import NUMBER, LedgerTableModel
from stationdesk.desktop.table_selection import selected_count, selected_ids, selected_ranges
from stationdesk.desktop.table_widths import LEAST_OF_REST, PADDING, fitted, needed
from stationdesk.desktop.tokens import BODY, ROW
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
        self._widths: dict[str, int] = {}
        self._fitting = False
        self._narrowed: frozenset[str] = frozenset()
        self._last_column = ""
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
        head.sectionResized.connect(self._keep_width)
        head.filter_asked.connect(
            lambda place: self.filter_asked.emit(self.ledger_model().columns()[place].name)
        )
        self.setModel(model)
        model.modelReset.connect(self.fit)
        model.counted.connect(self._select_rest)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.selectionModel().currentColumnChanged.connect(self._keep_column)
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
        index = self.model().index(row, self._column())
        if not index.isValid():
            return False
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)
        return True

    # --- columns ---

    def fit(self) -> None:
        """Give each column its declared or remembered width and the open one what is left."""
        columns = self.ledger_model().columns()
        self._fitting = True
        for place, column in enumerate(columns):
            self.setItemDelegateForColumn(place, delegate_for(column, self._desk, self))
        wanted = {column.name: self._wanted(column) for column in columns}
        widths = fitted(columns, self.viewport().width(), wanted)
        head = self.horizontalHeader()
        for place, column in enumerate(columns):
            self.setColumnHidden(place, column.name not in widths)
            if column.name in widths:
                head.resizeSection(place, widths[column.name])
        self._fitting = False
        self._show_order()
        self._show_column()

    def show_narrowed(self, columns: frozenset[str]) -> None:
        """Mark the headings of the columns that narrow the list."""
        if columns != self._narrowed:
            self._narrowed = columns
            self.fit()

    def heading(self, column: str) -> QRect:
        """Where a column's heading stands, in the screen's pixels; the whole table where it has none."""
        names = [one.name for one in self.ledger_model().columns()]
        head = self.horizontalHeader()
        if column not in names or self.isColumnHidden(place := names.index(column)):
            return QRect(self.mapToGlobal(QPoint()), self.size())
        left = head.mapToGlobal(QPoint(head.sectionViewportPosition(place), 0))
        return QRect(left, QSize(head.sectionSize(place), head.height()))

    def shown_columns(self) -> tuple[str, ...]:
        """The columns on screen, from left to right."""
        head = self.horizontalHeader()
        names = [column.name for column in self.ledger_model().columns()]
        places = (head.logicalIndex(visual) for visual in range(head.count()))
        return tuple(names[place] for place in places if not self.isColumnHidden(place))

    def widths(self) -> dict[str, int]:
        """The widths a person has given."""
        return dict(self._widths)

    def restore_widths(self, widths: dict[str, int]) -> None:
        """Give columns the widths of an earlier day."""
        self._widths = {name: int(width) for name, width in widths.items()}
        self.fit()

    # --- what Qt calls ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex().row())
        elif key == Qt.Key.Key_Down and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.filter_asked.emit(self.ledger_model().columns()[self._column()].name)
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
        self._show_column()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_column()

    # --- within ---

    def _column(self) -> int:
        """The column the keyboard is in, or was before the list was read anew; one that is seen."""
        head, now = self.horizontalHeader(), self.currentIndex().column()
        names = [one.name for one in self.ledger_model().columns()]
        if now < 0 and self._last_column in names:
            now = names.index(self._last_column)
        if 0 <= now < head.count() and not self.isColumnHidden(now):
            return now
        seen = (head.logicalIndex(place) for place in range(head.count()))
        return next((place for place in seen if not self.isColumnHidden(place)), 0)

    def _keep_column(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self._last_column = self.ledger_model().columns()[now.column()].name
        self._show_column()

    def _show_column(self) -> None:
        head = self.horizontalHeader()
        if isinstance(head, TableHeader):
            places = {one.name: place for place, one in enumerate(self.ledger_model().columns())}
            head.show_narrowed(frozenset(places[one] for one in self._narrowed if one in places))
            head.show_current(self._column() if self.hasFocus() else -1)

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

    def _show_order(self) -> None:
        query = self.ledger_model().query
        order = query.order or self._desk.ledger(query.ledger).order
        names = [column.name for column in self.ledger_model().columns()]
        head = self.horizontalHeader()
        head.setSortIndicatorShown(order in names)
        if order in names:
            way = Qt.SortOrder.DescendingOrder if query.descending else Qt.SortOrder.AscendingOrder
            head.setSortIndicator(names.index(order), way)

    def _wanted(self, column: Column) -> int:
        """A person's width, else what the column's words and its heading need."""
        if column.name in self._widths:
            return self._widths[column.name]
        first = ""
        if column.name == NUMBER and self.model().rowCount():
            place = self.ledger_model().columns().index(column)
            first = str(self.model().index(0, place).data() or "")
        mark = MARK if column.name in self._narrowed else 0
        return needed(self._desk, self, column, first) + mark

    def _keep_width(self, place: int, _before: int, now: int) -> None:
        if not self._fitting:
            self._widths[self.ledger_model().columns()[place].name] = now
            self._fit_rest()

    def _fit_rest(self) -> None:
        """After a column was dragged: the open column takes up the difference."""
        columns = self.ledger_model().columns()
        rest = next((place for place, column in enumerate(columns) if column.width == 0), None)
        if rest is None or self.isColumnHidden(rest):
            return
        head = self.horizontalHeader()
        others = sum(head.sectionSize(p) for p in range(len(columns)) if p != rest)
        self._fitting = True
        head.resizeSection(rest, max(self.viewport().width() - others, LEAST_OF_REST * BODY + PADDING))
        self._fitting = False
