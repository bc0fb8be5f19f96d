"""Ctrl+V and Ctrl+D in a list: a block of cells over its rows, or one row's values down the rows below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from stationdesk.core.errors import NotAllowed, RuleBroken, StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desk.rights import IMPORT
from stationdesk.desktop.clipboard_block import clipboard_cells
from stationdesk.desktop.icons import icon
from stationdesk.desktop.selection import Selection
from stationdesk.desktop.table_view import LedgerTable
from stationdesk.jobs.blocks import Block, check_size, pasted

COPY, PASTE, FILL = "Ctrl+C", "Ctrl+V", "Ctrl+D"
_COPY = QT_TRANSLATE_NOOP("desktop", "Copy the selected rows")
_PASTE = QT_TRANSLATE_NOOP("desktop", "Paste a block from here …")
_FILL = QT_TRANSLATE_NOOP("desktop", "Fill down from the first selected row …")
_STILL_READING = QT_TRANSLATE_NOOP("desktop", "The list is still being read; please try again in a moment.")
_SELECT = QT_TRANSLATE_NOOP(
    "desktop", "Please select the rows first: what stands in the first of them goes into those below it."
)


class Pasting(QObject):
    """`sheet_asked` carries what makes the panel over a page; nothing is written before it says so."""

    refused = Signal(object)
    sheet_asked = Signal(object)

    def __init__(self, desk: Desk, table: LedgerTable, selection: Selection) -> None:
        super().__init__(table)
        self._desk, self._table, self._selection = desk, table, selection
        taken = {action.key for _, action in desk.actions_on(self._ledger)}
        for key, act in ((PASTE, self.paste), (FILL, self.fill_down)):
            if key in taken:  # ActionKeys asks for it where several rows are selected
                continue
            keys = QShortcut(QKeySequence(key), table, act)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self.show_menu)

    def paste(self) -> None:
        """Take the block on the clipboard, from the current cell on."""
        self._guarded(self._paste)

    def fill_down(self) -> None:
        """Take what stands in the first selected row into those below it."""
        self._guarded(self._fill_down)

    def show_menu(self, where: QPoint) -> None:
        """What can be done with the rows as cells."""
        menu = QMenu(self._table)
        menu.setObjectName("rows.menu")
        for name, title, key, act in (
            ("copy", _COPY, COPY, self._selection.copy),
            ("clipboard-text", _PASTE, PASTE, self.paste),
            ("arrow-down", _FILL, FILL, self.fill_down),
        ):
            entry = menu.addAction(icon(name), f"{self._desk.say(title)}\t{key}")
            entry.setObjectName(f"rows.{key}")
            entry.triggered.connect(lambda _checked=False, act=act: act())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._table.viewport().mapToGlobal(where))

    # --- within ---

    @property
    def _ledger(self) -> str:
        return self._table.ledger_model().query.ledger

    def _guarded(self, act: Callable[[], None]) -> None:
        try:
            act()
        except (StationError, StoreUnavailable) as why:
            self.refused.emit(why)

    def _paste(self) -> None:
        self._desk.need(IMPORT)
        cells = clipboard_cells()
        block = pasted(self._desk, self._ledger, cells, self._onto(len(cells)), self._columns())
        if block.by_form:
            self._check_correcting()
        self._ask(block)

    def _ask(self, block: Block) -> None:
        from stationdesk.desktop.paste_panel import PastePanel  # not before it is asked for

        desk, ledger = self._desk, self._ledger
        self.sheet_asked.emit(lambda page: PastePanel(desk, ledger, page, block=block))

    def _fill_down(self) -> None:
        from stationdesk.desktop.fill_panel import FillPanel, First  # not before it is asked for

        self._check_correcting()
        many = self._table.selected_count()
        if many < 2:
            raise RuleBroken(_SELECT)
        check_size(many)
        records = self._table.selected_records()
        desk, ledger, columns = self._desk, self._ledger, self._table.shown_columns()
        current = self._columns()[:1]
        first = First(desk.filling_values(ledger, records[0]), columns, current)
        self.sheet_asked.emit(lambda page: FillPanel(desk, ledger, records, first, page))

    def _check_correcting(self) -> None:
        why = self._desk.why_not_paste(self._ledger)
        if why is not None:
            raise NotAllowed(why)

    def _columns(self) -> tuple[str, ...]:
        """The columns on screen from the current cell to the right."""
        shown, model = self._table.shown_columns(), self._table.ledger_model()
        place = self._table.currentIndex().column()
        name = model.columns()[place].name if place >= 0 else ""
        return shown[shown.index(name) :] if name in shown else shown

    def _onto(self, many: int) -> list[int]:
        """The records a block of so many rows goes over; one row goes over all that are selected."""
        model, selected = self._table.ledger_model(), self._table.selected_count()
        check_size(max(many, selected if many == 1 else 0))
        if many == 1 and selected > 1:
            return self._table.selected_records()
        ranges = self._table.selectionModel().selection()
        current = max(self._table.currentIndex().row(), 0)
        first = min((ranges.at(place).top() for place in range(ranges.count())), default=current)
        if first + many > model.rowCount() and not model.whole:
            raise RuleBroken(_STILL_READING)
        found = (model.id_at(row) for row in range(first, first + many))
        return [record for record in found if record is not None]
