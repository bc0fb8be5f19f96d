"""The list of what is due: a line for every ledger that keeps personal data."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from stationdesk.core import display
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desk.privacy import Due
from stationdesk.desktop.widgets.plain import name_it, tip

_TITLE = QT_TRANSLATE_NOOP("desktop", "What is due")
_LEDGER = QT_TRANSLATE_NOOP("desktop", "Ledger")
_KEPT = QT_TRANSLATE_NOOP("desktop", "Years kept")
_DUE = QT_TRANSLATE_NOOP("desktop", "Due now")
_OLDEST = QT_TRANSLATE_NOOP("desktop", "Oldest since")
_FOREVER = QT_TRANSLATE_NOOP("desktop", "Until somebody decides")
_NONE = "—"


class DueTable(QTableWidget):
    """Chosen by the line; the ledger with the most due is chosen at first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self._desk = desk
        self._due: tuple[Due, ...] = ()
        say = desk.say
        name_it(self, "privacy.due", say(_TITLE))
        self.setToolTip("")
        self.setHorizontalHeaderLabels([say(one) for one in (_LEDGER, _KEPT, _DUE, _OLDEST)])
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

    def chosen(self) -> Due | None:
        """The chosen line; None when there is none."""
        rows = self.selectionModel().selectedRows()
        return self._due[rows[0].row()] if rows else None

    def show_due(self, due: tuple[Due, ...]) -> None:
        """Show what is due; the same ledger stays chosen."""
        before = self.chosen()
        self._due = due
        self.setRowCount(len(due))
        for row, one in enumerate(due):
            for column, text in enumerate(self._cells(one)):
                item = QTableWidgetItem(text)
                item.setToolTip(tip(text))
                self.setItem(row, column, item)
        ledgers = [one.rule.ledger for one in due]
        if before is not None and before.rule.ledger in ledgers:
            self.selectRow(ledgers.index(before.rule.ledger))
        elif due:
            self.selectRow(max(range(len(due)), key=lambda row: due[row].count))

    def _cells(self, one: Due) -> tuple[str, ...]:
        say = self._desk.say
        years = one.rule.years
        kept = say(_FOREVER) if years is None else str(years)
        oldest = display.day(one.oldest) if one.oldest is not None else _NONE
        return (say(one.rule.title), kept, str(one.count) if years is not None else _NONE, oldest)
