"""The first columns of a table once more, standing still over it while the rest scrolls sideways."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from stationdesk.desktop.table_header import TableHeader
from stationdesk.desktop.tokens import ROW

EDGE = 1
"""The line at the right of what stands still."""


class FrozenColumns(QTableView):
    """A second view of the same rows with the same selection; the keyboard stays in the table under it."""

    def __init__(self, table: QTableView, head: TableHeader) -> None:
        super().__init__(table)
        self._table, self._under, self._fitting = table, head, False
        self._places: list[int] = []
        self.head = TableHeader(self)
        self.setHorizontalHeader(self.head)
        self.head.setFixedHeight(head.height())
        self.head.setMinimumSectionSize(head.minimumSectionSize())
        self.head.setHighlightSections(False)
        self.head.setDefaultAlignment(head.defaultAlignment())
        self.setProperty("look", "frozen")
        self.setObjectName(f"{table.objectName()}.frozen")
        self.head.setObjectName(f"{head.objectName()}.frozen")
        self.setAccessibleName(table.accessibleName())
        self.head.setAccessibleName(head.accessibleName())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusProxy(table)
        self.setAutoScroll(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(table.selectionBehavior())
        self.setSelectionMode(table.selectionMode())
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW)
        rows.setMinimumSectionSize(ROW)
        rows.hide()
        self.hide()
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self._connect()

    def holds(self, place: int) -> bool:
        """Whether a column stands still now."""
        return place in self._places

    def fit(self, places: list[int]) -> None:
        """Show these columns, from left to right, as wide as in the table; with none, nothing."""
        self._places = places
        self.setVisible(bool(places))
        if not places:
            return
        self._fitting = True
        for place in range(self.head.count()):
            self.setColumnHidden(place, place not in places)
        for visual, place in enumerate(places):
            self.head.moveSection(self.head.visualIndex(place), visual)
            self.head.resizeSection(place, self._under.sectionSize(place))
            self.setItemDelegateForColumn(place, self._table.itemDelegateForColumn(place))
        self._fitting = False
        under = self._table.viewport().geometry()
        width = sum(self._under.sectionSize(place) for place in places) + EDGE
        top = under.top() - self._under.height()
        self.setGeometry(under.left(), top, min(width, under.width()), under.bottom() + 1 - top)
        self.verticalScrollBar().setValue(self._table.verticalScrollBar().value())
        self.raise_()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The table scrolls, and this follows it."""
        self._table.wheelEvent(event)

    def _connect(self) -> None:
        self._table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.doubleClicked.connect(self._table.doubleClicked)
        self.head.sectionClicked.connect(self._under.sectionClicked)
        self.head.filter_asked.connect(self._under.filter_asked)
        self.head.sectionResized.connect(self._resize)

    def _resize(self, place: int, _before: int, now: int) -> None:
        if not self._fitting and place in self._places:
            self._under.resizeSection(place, now)
