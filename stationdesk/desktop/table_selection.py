"""Which rows of a long table are selected, told by their ranges: a million rows are never gone through."""

from __future__ import annotations

from array import array

from PySide6.QtWidgets import QTableView

from stationdesk.desktop.table_model import LedgerTableModel


def selected_ranges(table: QTableView) -> list[tuple[int, int]]:
    """(first, last) row of each run of selected rows, from above, none twice."""
    chosen = table.selectionModel().selection()
    spans = sorted((chosen.at(place).top(), chosen.at(place).bottom()) for place in range(chosen.count()))
    runs: list[tuple[int, int]] = []
    for first, last in spans:
        if runs and first <= runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], max(last, runs[-1][1]))
        else:
            runs.append((first, last))
    return runs


def selected_count(table: QTableView) -> int:
    """How many rows are selected."""
    return sum(last - first + 1 for first, last in selected_ranges(table))


def selected_ids(table: QTableView, model: LedgerTableModel) -> array[int]:
    """Every selected record, in the list's order."""
    ids = array("q")
    for first, last in selected_ranges(table):
        ids += model.ids_between(first, last)
    return ids


def all_selected(table: QTableView, model: LedgerTableModel) -> bool:
    """Whether the selection is the whole list, as its query finds it."""
    return model.whole and selected_ranges(table) == [(0, model.rowCount() - 1)]
