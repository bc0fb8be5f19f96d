"""Lists of lines of text: chosen by the line, nothing edited in them, nothing taken for markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from stationdesk.desktop.widgets.plain import name_it, tip

_GAP = "   "


class LineTable(QTableWidget):
    """Whole lines, no grid, no scrolling sideways; Tab leaves it."""

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
        self.setTabKeyNavigation(False)


class PlainTable(LineTable):
    """Keeps the same line chosen, by its first cell, when it is filled anew."""

    def __init__(self, name: str, title: str, headers: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(name, title, headers, parent)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

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


class CutTable(LineTable):
    """Cells that may be cut; `looked_at` carries the whole words of the line in front.

    `widths` of all columns but the last are in letters, each with `margin` pixels; the last takes the rest.
    """

    looked_at = Signal(str)

    def __init__(
        self, name: str, title: str, headers: Sequence[str], widths: Sequence[float],
        parent: QWidget | None = None, *, margin: int = 0,
    ) -> None:  # fmt: skip
        super().__init__(name, title, headers, parent)
        self.setWordWrap(False)
        header, letter = self.horizontalHeader(), self.fontInfo().pixelSize()
        for place, wide in enumerate(widths):
            header.resizeSection(place, round(wide * letter) + margin)
        header.setSectionResizeMode(len(headers) - 1, QHeaderView.ResizeMode.Stretch)
        self.currentCellChanged.connect(lambda row, *_: self._tell(row))

    def _show_first(self) -> None:
        """The first line in front; nothing is told of a list without any."""
        if self.rowCount():
            self.setCurrentCell(0, 0)
        self._tell(0 if self.rowCount() else -1)

    def _tell(self, row: int) -> None:
        self.looked_at.emit(_GAP.join(text for text in self._whole(row) if text) if row >= 0 else "")

    def _whole(self, row: int) -> Sequence[str]:
        """What is told of a line: its cells."""
        cells = [self.item(row, column) for column in range(self.columnCount())]
        return [one.text() for one in cells if one is not None]
