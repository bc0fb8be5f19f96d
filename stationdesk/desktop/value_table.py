"""The values of a column to tick, each with how many rows have it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from stationdesk.desk.answers import ColumnValue
from stationdesk.desktop.tokens import theme
from stationdesk.desktop.typed_lines import is_plain_enter
from stationdesk.desktop.widgets.plain import tip

LINE, LINES = 32, 8
UNCOUNTED = -1
_VALUE = int(Qt.ItemDataRole.UserRole)


class ValueTable(QTableWidget):
    """Space or a click ticks, Ctrl+A all of them; `applied` is Enter, `left` ↑ on the first line.

    `ticked` holds the values of any list that was shown, also those a search hides now.
    """

    applied = Signal()
    left = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 2, parent)
        self.ticked: dict[Any, bool] = {}
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(LINES * LINE)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(LINE)
        self.verticalHeader().setDefaultSectionSize(LINE)
        self.clicked.connect(self._click)

    def show_values(self, values: tuple[ColumnValue, ...]) -> None:
        """List these values; what is ticked stays ticked."""
        self.setRowCount(len(values))
        quiet = QBrush(QColor(theme().text2))
        for row, one in enumerate(values):
            words, rows = (
                QTableWidgetItem(one.words),
                QTableWidgetItem(str(one.rows) if one.rows >= 0 else ""),
            )
            words.setData(_VALUE, one.value)
            words.setToolTip(tip(one.words))
            rows.setForeground(quiet)
            rows.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for place, item in enumerate((words, rows)):
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.setItem(row, place, item)
            self._draw(row)
        if values:
            self.setCurrentCell(0, 0)

    def all_ticked(self) -> bool:
        """Whether every value that is listed is ticked."""
        return bool(self.rowCount()) and all(
            self._value(row) in self.ticked for row in range(self.rowCount())
        )

    def tick_all(self, ticked: bool) -> None:
        """Tick every value that is listed, or none of them."""
        self._tick(range(self.rowCount()), ticked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_plain_enter(event):
            self.applied.emit()
        elif event.key() == Qt.Key.Key_Space:
            rows = {index.row() for index in self.selectionModel().selectedRows()} or {self.currentRow()}
            self._tick(sorted(rows), self._value(self.currentRow()) not in self.ticked)
        elif event.key() == Qt.Key.Key_Up and self.currentRow() <= 0 and not event.modifiers():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _click(self, index: QModelIndex) -> None:
        self._tick([index.row()], self._value(index.row()) not in self.ticked)

    def _tick(self, rows: Any, ticked: bool) -> None:
        for row in rows:
            if not 0 <= row < self.rowCount():
                continue
            value = self._value(row)
            self.ticked.pop(value, None)
            if ticked:
                self.ticked[value] = True
            self._draw(row)
        self.changed.emit()

    def _value(self, row: int) -> Any:
        item = self.item(row, 0)
        return item.data(_VALUE) if item is not None else None

    def _draw(self, row: int) -> None:
        ticked, item = self._value(row) in self.ticked, self.item(row, 0)
        if item is not None:
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
