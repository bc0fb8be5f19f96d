"""What is selected in a list: how many rows, what their numbers add up to, and a copy for WPS or Excel."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut

from stationdesk.core.display import amount
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Column
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.table_selection import all_selected, selected_ids
from stationdesk.desktop.table_view import LedgerTable
from stationdesk.jobs.copy_rows import copy_rows

PAUSE_MS = 120
"""Shift and an arrow held down: counted when the hand rests."""
SHOWN = 2
_SELECTED = QT_TRANSLATE_NOOP("desktop", "{count} rows selected")
_SUM = QT_TRANSLATE_NOOP("desktop", "{column}: sum {sum}, average {mean}")
_COPIED = QT_TRANSLATE_NOOP("desktop", "{count} rows copied; paste them in WPS or Excel.")
_NOTHING = QT_TRANSLATE_NOOP("desktop", "Please select the rows to copy first.")
_BETWEEN = "　"


class Selection(QObject):
    """`told` is the sentence for the status line, empty for a single row; `said` one about a copy."""

    told = Signal(str)
    said = Signal(object)
    refused = Signal(object)

    def __init__(self, desk: Desk, table: LedgerTable, background: Background) -> None:
        super().__init__(table)
        self._desk, self._table, self._background = desk, table, background
        self._turn = 0
        self._task: Task | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._count)
        table.selectionModel().selectionChanged.connect(lambda *_parts: self._timer.start())
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), table, self.copy)
        copy.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def records(self) -> list[int]:
        """The selected records in the list's order."""
        return self._table.selected_records()

    def copy(self) -> None:
        """Put the selected rows on the clipboard."""
        ids = self.records()
        if not ids:
            self.said.emit(self._desk.say(_NOTHING))
            return
        desk, ledger = self._desk, self._table.ledger_model().query.ledger
        columns = self._table.shown_columns()
        try:
            block = copy_rows(desk, ledger, ids, columns)
        except (StationError, StoreUnavailable) as why:
            self.refused.emit(why)
            return
        data = QMimeData()
        data.setText(block.text)
        data.setData("text/html", block.html.encode())
        QGuiApplication.clipboard().setMimeData(data)
        self.said.emit(self._desk.say(_COPIED.filled(count=block.rows)))

    def _count(self) -> None:
        self._turn += 1
        if self._task is not None:
            self._task.cancel()
            self._task = None
        many = self._table.selected_count()
        if many < 2:
            self.told.emit("")
            return
        turn, add_up = self._turn, self._adding()
        self._task = self._background.start(
            lambda _task: (turn, many, add_up()), done=self._tell, refused=self.refused
        )

    def _adding(self) -> Callable[[], dict[str, tuple[int, Any]]]:
        """What adds the selection up: the whole list by its query, else its records."""
        desk, model = self._desk, self._table.ledger_model()
        query = model.query
        if all_selected(self._table, model):
            return lambda: desk.totals_of(query)
        ids = selected_ids(self._table, model)
        return lambda: desk.totals(query.ledger, ids)

    def _tell(self, answer: tuple[int, int, dict[str, tuple[int, Any]]]) -> None:
        turn, many, totals = answer
        if turn != self._turn:
            return
        self._task = None
        shown = set(self._table.shown_columns())
        columns = [one for one in self._table.ledger_model().columns() if one.name in shown]
        sums = [self._sum(one, *totals[one.name]) for one in columns if totals.get(one.name, (0, None))[0]]
        said = self._desk.say(_SELECTED.filled(count=many))
        self.told.emit(_BETWEEN.join([said, *sums[:SHOWN]]))

    def _sum(self, column: Column, count: int, total: Any) -> str:
        whole = Decimal(total)
        mean = amount((whole / count).quantize(Decimal("0.1")), trim=True)
        return self._desk.say(_SUM.filled(column=column.title, sum=amount(whole, trim=True), mean=mean))
