"""The columns of a ledger's table: their widths, what stands still, and which one the keyboard is in."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QTableView

from stationdesk.core.ledger import Column
from stationdesk.desk import Desk
from stationdesk.desktop.delegates import delegate_for
from stationdesk.desktop.frozen_columns import FrozenColumns
from stationdesk.desktop.painted_cells import NUMBER
from stationdesk.desktop.table_header import MARK, TableHeader
from stationdesk.desktop.table_model import LedgerTableModel
from stationdesk.desktop.table_widths import LEAST_OF_REST, PADDING, filled, fitted, needed
from stationdesk.desktop.tokens import BODY


class TableColumns(QObject):
    """Fits the columns of a table into its width or, `sideways`, lets all scroll behind the first ones."""

    def __init__(self, desk: Desk, table: QTableView, model: LedgerTableModel, head: TableHeader) -> None:
        super().__init__(table)
        self._desk, self._table, self._model, self._head = desk, table, model, head
        self._widths: dict[str, int] = {}
        self._narrowed: frozenset[str] = frozenset()
        self._fitting = False
        self._last = ""
        self.sideways, self.still = False, 1
        self.frozen = FrozenColumns(table, head)
        head.sectionResized.connect(self._keep_width)
        head.sectionMoved.connect(lambda *_places: self._freeze())
        table.selectionModel().currentColumnChanged.connect(self._keep_current)
        model.modelReset.connect(self.fit)

    # --- widths ---

    def fit(self) -> None:
        """Give each column its declared or remembered width and the open one what is left."""
        columns, table = self._model.columns(), self._table
        policy = Qt.ScrollBarPolicy
        table.setHorizontalScrollBarPolicy(
            policy.ScrollBarAsNeeded if self.sideways else policy.ScrollBarAlwaysOff
        )
        wanted = {column.name: self._wanted(column) for column in columns}
        widths = (filled if self.sideways else fitted)(columns, table.viewport().width(), wanted)
        self._fitting = True
        for place, column in enumerate(columns):
            table.setItemDelegateForColumn(place, delegate_for(column, self._desk, table))
            table.setColumnHidden(place, column.name not in widths)
            if column.name in widths:
                self._head.resizeSection(place, widths[column.name])
        self._fitting = False
        self._show_order()
        self._freeze()
        self.show_current()

    def go_sideways(self, sideways: bool, still: int) -> None:
        """Show every chosen column, the first `still` of them standing still; or only those that fit."""
        self.sideways, self.still = sideways, still
        self.fit()

    def show_narrowed(self, columns: frozenset[str]) -> None:
        """Mark the headings of the columns that narrow the list."""
        if columns != self._narrowed:
            self._narrowed = columns
            self.fit()

    def widths(self) -> dict[str, int]:
        """The widths a person has given."""
        return dict(self._widths)

    def restore_widths(self, widths: dict[str, int]) -> None:
        """Give columns the widths of an earlier day."""
        self._widths = {name: int(width) for name, width in widths.items()}
        self.fit()

    # --- where they are ---

    def seen(self) -> list[int]:
        """The places of the columns on screen, from left to right."""
        places = (self._head.logicalIndex(visual) for visual in range(self._head.count()))
        return [place for place in places if not self._table.isColumnHidden(place)]

    def current(self) -> int:
        """The column the keyboard is in, or was before the list was read anew; one that is seen."""
        now = self._table.currentIndex().column()
        names = [one.name for one in self._model.columns()]
        if now < 0 and self._last in names:
            now = names.index(self._last)
        seen = self.seen()
        return now if now in seen else next(iter(seen), 0)

    def heading(self, column: str) -> QRect:
        """Where a column's heading stands, in the screen's pixels; the whole table where it has none."""
        names, table = [one.name for one in self._model.columns()], self._table
        if column not in names or names.index(column) not in self.seen():
            return QRect(table.mapToGlobal(QPoint()), table.size())
        place = names.index(column)
        head = self.frozen.head if self.frozen.holds(place) else self._head
        left = head.mapToGlobal(QPoint(head.sectionViewportPosition(place), 0))
        return QRect(left, QSize(head.sectionSize(place), head.height()))

    def show_current(self) -> None:
        """Mark the columns that narrow, and underline the one the keyboard is in."""
        places = {one.name: place for place, one in enumerate(self._model.columns())}
        narrowed = frozenset(places[one] for one in self._narrowed if one in places)
        for head in (self._head, self.frozen.head):
            head.show_narrowed(narrowed)
            head.show_current(self.current() if self._table.hasFocus() else -1)

    def uncover(self, index: QModelIndex | QPersistentModelIndex, before: int) -> None:
        """Scroll sideways until a cell is not behind what stands still; `before` is where the bar stood."""
        bar = self._table.horizontalScrollBar()
        if self.frozen.holds(index.column()):
            bar.setValue(before)
        elif self.frozen.isVisible():
            behind = self.frozen.width() - self._table.visualRect(index).left()
            if behind > 0:
                bar.setValue(bar.value() - behind)

    # --- within ---

    def _freeze(self) -> None:
        """What stands still leaves at least half of the width to what scrolls."""
        room, seen = self._table.viewport().width(), self.seen()
        still = seen[: self.still]
        while still and sum(map(self._head.sectionSize, still)) > room // 2:
            still.pop()
        runs_over = self.sideways and sum(map(self._head.sectionSize, seen)) > room
        self.frozen.fit(still if runs_over else [])

    def _keep_current(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self._last = self._model.columns()[now.column()].name
        self.show_current()

    def _show_order(self) -> None:
        query = self._model.query
        order = query.order or self._desk.ledger(query.ledger).order
        names = [column.name for column in self._model.columns()]
        way = Qt.SortOrder.DescendingOrder if query.descending else Qt.SortOrder.AscendingOrder
        for head in (self._head, self.frozen.head):
            head.setSortIndicatorShown(order in names)
            if order in names:
                head.setSortIndicator(names.index(order), way)

    def _wanted(self, column: Column) -> int:
        """A person's width, else what the column's words and its heading need."""
        if column.name in self._widths:
            return self._widths[column.name]
        first = ""
        if column.name == NUMBER and self._model.rowCount():
            place = self._model.columns().index(column)
            first = str(self._model.index(0, place).data() or "")
        mark = MARK if column.name in self._narrowed else 0
        return needed(self._desk, self._table, column, first) + mark

    def _keep_width(self, place: int, _before: int, now: int) -> None:
        if self._fitting:
            return
        self._widths[self._model.columns()[place].name] = now
        if not self.sideways:
            self._fit_rest()
        self._freeze()

    def _fit_rest(self) -> None:
        """After a column was dragged: the open column takes up the difference."""
        columns, head = self._model.columns(), self._head
        rest = next((place for place, column in enumerate(columns) if column.width == 0), None)
        if rest is None or self._table.isColumnHidden(rest):
            return
        others = sum(head.sectionSize(p) for p in range(len(columns)) if p != rest)
        self._fitting = True
        left = self._table.viewport().width() - others
        head.resizeSection(rest, max(left, LEAST_OF_REST * BODY + PADDING))
        self._fitting = False
