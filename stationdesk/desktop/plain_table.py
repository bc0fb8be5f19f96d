"""A short list of lines of text: chosen by the line, nothing edited in it, nothing taken for markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from stationdesk.desktop.widgets.plain import name_it, tip


class PlainTable(QTableWidget):
    """Keeps the same line chosen, by its first cell, when it is filled anew."""

    def __init__(self, name: str, title: str, headers: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(0, len(headers), parent)
        name_it(self, name, title)
        self.setToolTip("")
        self.setHorizontalHeaderLabels(list(headers))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setTabKeyNavigation(False)

    @property
    def chosen(self) -> int | None:
        """The chosen line; None when there is none."""
        rows = self.selectionModel().selectedRows()
        return rows[0].row() if rows else None

    def fill(self, lines: Iterable[Sequence[str]]) -> None:
        """Show these lines."""
        shown = list(lines)
        item = self.item(self.chosen, 0) if self.chosen is not None else None
        before = item.text() if item is not None else ""
        self.setRowCount(len(shown))
        for row, cells in enumerate(shown):
            for column, text in enumerate(cells):
                made = QTableWidgetItem(text)
                made.setToolTip(tip(text))
                self.setItem(row, column, made)
        names = [cells[0] for cells in shown]
        if shown:
            self.selectRow(names.index(before) if before in names else 0)
