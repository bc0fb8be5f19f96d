"""One ledger's list: commands, chips, filter and table; it keeps the Query that says what is shown."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.column_panel import ColumnPanel
from stationdesk.desktop.command_bar import CommandBar
from stationdesk.desktop.filter_bar import FilterBar
from stationdesk.desktop.list_columns import ListColumns
from stationdesk.desktop.list_output import ListOutput
from stationdesk.desktop.pasting import Pasting
from stationdesk.desktop.remember import remember, remembered
from stationdesk.desktop.selection import Selection
from stationdesk.desktop.table_model import LedgerTableModel
from stationdesk.desktop.table_view import LedgerTable
from stationdesk.desktop.widgets.chip import ALL, Chips
from stationdesk.desktop.widgets.plain import frame, words

LISTS = "lists"
_EMPTY = QT_TRANSLATE_NOOP("desktop", "Nothing here yet.")
_NONE_FOUND = QT_TRANSLATE_NOOP("desktop", "No record meets these conditions.")
_COUNT = QT_TRANSLATE_NOOP("desktop", "{count} records")


class LedgerList(QWidget):
    """Emits `chosen` and `opened` with a record; `asked`, `report_asked` with names."""

    chosen = Signal(object)
    opened = Signal(int)
    stepped = Signal()
    asked = Signal(str, object)
    report_asked = Signal(str)
    import_asked = Signal()
    export_asked = Signal()
    said = Signal(object)
    network_asked = Signal()
    sheet_asked = Signal(object)
    counted = Signal(str)
    refused = Signal(object)

    def __init__(self, desk: Desk, name: str, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._background = desk, background
        self.ledger = desk.ledger(name)
        self._chip_names = tuple(one for one in self.ledger.filters if one.kind is None)
        self._wanted: int | None = None
        self._loaded = False
        self._chip_given = False
        self.commands = CommandBar(desk, self.ledger, self)
        self.chips = Chips(desk, self._chip_names, self)
        self.filters = FilterBar(desk, self.ledger, self)
        self.model = LedgerTableModel(desk, Query(name, order=self.ledger.order), background, self)
        self.table = LedgerTable(desk, self.model, self)
        self.columns = ListColumns(desk, self.ledger, self.table)
        self.selection = Selection(desk, self.table, background)
        self.pasting = Pasting(desk, self.table, self.selection)
        self._said_count = ""
        self._empty = words("", "sub", self.table.viewport(), name=f"{name}.empty")
        self.paper = ListOutput(desk, self)
        self.paper.said.connect(self.said)
        self.paper.refused.connect(self.refused)
        self._lay_out()
        self._connect()
        self._restore()

    # --- what is shown ---

    @property
    def query(self) -> Query:
        """Which rows are shown."""
        return self.model.query

    def _print(self) -> None:
        self.paper.print_it(self.query, self.table.shown_columns())

    def load(self) -> None:
        """Read the list the first time it is looked at."""
        if not self._loaded:
            self._loaded = True
            self._show(self._asked_for())
            self.table.select(None)

    def show_query(self, query: Query) -> None:
        """Show exactly the rows a figure or a card stands for."""
        names = {one.name for one in self._chip_names}
        chip = next((name for name, _ in query.filters if name in names), ALL)
        self._loaded = True
        self.chips.choose(chip)
        self._chip_given = True
        self.filters.show_values(query.filters, voided=query.voided)
        self.commands.search.show_text(query.search)
        self._show(query)
        self.table.select(None)

    def show_record(self, record: int) -> None:
        """Make a record current, even where the present conditions hide it."""
        self.load()
        if self.table.select(record):
            return
        if not self.model.whole:
            self._wanted = record
            return
        self._wanted = record
        self.show_query(Query(self.ledger.name, order=self.ledger.order, descending=self.ledger.descending))
        if self.table.select(record):
            self._wanted = None

    def reload(self) -> None:
        """Records have changed."""
        if not self._loaded:
            return
        current = self.table.current_record()
        self.model.reload()
        if current is not None and self.table.current_record() != current:
            self._wanted = None if self.table.select(current) else current
        self._count_chips()

    def put_beside(self, pane: QWidget) -> None:
        """Let a pane stand to the right of the table."""
        self._beside.addWidget(pane)

    def take_from_beside(self, pane: QWidget) -> None:
        """Leave the whole width to the table."""
        self._beside.removeWidget(pane)

    def table_area(self) -> QRect:
        """Where the table stands, in this widget's pixels."""
        return self._card.geometry()

    def current_record(self) -> int | None:
        """The record that keys and buttons act on."""
        return self.table.current_record()

    # --- within ---

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.commands)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.chips, 1)
        line.addWidget(self.filters, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(line)
        box.addWidget(self.filters.conditions)
        self.chips.setVisible(bool(self._chip_names))
        if not self._chip_names:
            line.insertStretch(0, 1)
        card = frame("card", self, name=f"{self.ledger.name}.card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self.table)
        self._card = card
        self._beside = QHBoxLayout()
        self._beside.setSpacing(12)
        self._beside.addWidget(card, 1)
        box.addLayout(self._beside, 1)

    def _connect(self) -> None:
        self.commands.asked.connect(lambda name: self.asked.emit(name, None))
        self.commands.report_asked.connect(self.report_asked)
        self.commands.import_asked.connect(self.import_asked)
        self.commands.export_asked.connect(self.export_asked)
        self.commands.list_asked.connect(self._print)
        self.commands.network_asked.connect(self.network_asked)
        self.commands.searched.connect(self._narrow)
        self.commands.columns_asked.connect(lambda: self.columns.ask(self.commands.columns))
        self.commands.left.connect(self.table.setFocus)
        self.chips.chosen.connect(self._take_chip)
        self.filters.changed.connect(self._narrow)
        self.model.counted.connect(self._tell_count)
        self.model.refused.connect(self.refused)
        self.selection.refused.connect(self.refused)
        self.selection.said.connect(self.said)
        self.pasting.refused.connect(self.refused)
        self.pasting.sheet_asked.connect(self.sheet_asked)
        self.selection.told.connect(lambda text: self.counted.emit(text or self._said_count))
        self.model.modelReset.connect(self._tell_empty)
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)
        self.table.stepped.connect(self.stepped)
        self.table.ordered.connect(self._order)
        self.columns.changed.connect(self._keep)
        self.table.filter_asked.connect(self._ask_values)

    def _asked_for(self) -> Query:
        chip = self.chips.choice()
        filters = (*(((chip, True),) if chip else ()), *self.filters.values())
        now = self.model.query
        return Query(
            self.ledger.name, filters, self.commands.search.text().strip(), now.order or self.ledger.order,
            now.descending, self.filters.voided(),
        )  # fmt: skip

    def _take_chip(self, _name: str) -> None:
        self._chip_given = False
        self._narrow()

    def _narrow(self, *_what: object) -> None:
        self._show(self._asked_for())
        self.table.select(None)
        self._keep()

    def _order(self, column: str, descending: bool) -> None:
        now = self.model.query
        self._show(Query(now.ledger, now.filters, now.search, column, descending, now.voided))
        self.table.select(None)
        self._keep()

    def _show(self, query: Query) -> None:
        self.table.columns.show_narrowed(self.filters.columns.columns())
        self.model.load(query)
        self._count_chips()
        if not self.model.rowCount():
            self.chosen.emit(None)

    def _ask_values(self, column: str) -> None:
        """Open the panel that narrows the list by one of its columns."""
        declared, picked = self.ledger.column(column), self.filters.columns.of(column)
        panel = ColumnPanel(self._desk, self.model.query, declared, picked, self._background, self)
        panel.picked.connect(lambda chosen: self.filters.pick(column, chosen))
        panel.refused.connect(self.refused)
        panel.show_at(self.table.columns.heading(column))

    def _count_chips(self) -> None:
        if not self._chip_names:
            return
        desk, query = self._desk, self.model.query
        self._background.start(lambda _task: self._counts(desk, query), done=self._show_counts)

    def _counts(self, desk: Desk, query: Query) -> tuple[Query, dict[str, int]]:
        names = {one.name for one in self._chip_names}
        plain = tuple(pair for pair in query.filters if pair[0] not in names)
        everything = Query(query.ledger, plain, query.search, query.order, query.descending, query.voided)
        return query, desk.chips(query) | {ALL: desk.count(everything, 1_000_000)}

    def _show_counts(self, answer: tuple[Query, dict[str, int]]) -> None:
        if answer[0] == self.model.query:
            self.chips.show_counts(answer[1])

    def _tell_count(self, count: int) -> None:
        self._said_count = self._desk.say(_COUNT.filled(count=count))
        self.counted.emit(self._said_count)
        if self._wanted is not None:
            record, self._wanted = self._wanted, None
            self.table.select(record)

    def _tell_empty(self) -> None:
        bare = not self.model.query.filters and not self.model.query.search
        self._empty.setText(self._desk.say(_EMPTY if bare else _NONE_FOUND))
        self._empty.setVisible(self.model.rowCount() == 0)
        self._empty.adjustSize()
        self._empty.move(24, 24)

    # --- what is remembered ---

    def _keep(self) -> None:
        if not self._loaded:
            return
        query = self.model.query
        remember(
            LISTS, self.ledger.name, **self.columns.kept(), order=query.order,
            descending=query.descending, filters=self.filters.kept(),
            chip=ALL if self._chip_given else self.chips.choice(),
        )  # fmt: skip

    def _restore(self) -> None:
        kept: dict[str, Any] = remembered(LISTS, self.ledger.name)
        self.columns.restore(kept)
        self.chips.choose(str(kept.get("chip", ALL)))
        self.filters.restore(kept.get("filters", {}))
        known = {column.name for column in self.ledger.columns}
        order = str(kept.get("order") or self.ledger.order)
        descending = bool(kept.get("descending", self.ledger.descending))
        self.model.start_with(
            Query(self.ledger.name, order=order if order in known else self.ledger.order,
                  descending=descending)
        )  # fmt: skip
