"""Which columns a list shows, in which order and how wide: asked by the menu, kept as plain values."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from stationdesk.core.ledger import Ledger
from stationdesk.desk import Desk
from stationdesk.desktop.column_menu import MOST_STILL, ColumnMenu
from stationdesk.desktop.table_view import LedgerTable

OWN = "own_"


class ListColumns(QObject):
    """`changed` when a person chose, moved or widened columns."""

    changed = Signal()

    def __init__(self, desk: Desk, ledger: Ledger, table: LedgerTable) -> None:
        super().__init__(table)
        self._desk, self._ledger, self._table = desk, ledger, table
        self._widths: dict[str, int] = {}
        head = table.horizontalHeader()
        head.sectionMoved.connect(lambda *_places: self.changed.emit())
        head.sectionResized.connect(lambda *_sizes: self._tell_widths())

    def ask(self, under: QWidget) -> None:
        """Open the menu of columns under a button."""
        columns = self._table.columns
        shown, still = self.chosen(), columns.still if columns.sideways else None
        menu = ColumnMenu(self._desk, self._ledger, shown, self._in_order(), still, self._table)
        menu.chosen.connect(self.choose)
        menu.sideways.connect(self._go_sideways)
        menu.reset.connect(self._reset)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(under.mapToGlobal(QPoint(under.width() - menu.sizeHint().width(), under.height() + 4)))

    def chosen(self) -> tuple[str, ...]:
        """The columns, those without room included."""
        return tuple(column.name for column in self._table.ledger_model().columns())

    def choose(self, names: tuple[str, ...]) -> None:
        """Show these columns; the current record stays current."""
        current = self._table.current_record()
        self._table.ledger_model().choose(names)
        if current is not None:
            self._table.select(current)
        self.changed.emit()

    def kept(self) -> dict[str, Any]:
        """What a list remembers of its columns."""
        columns = self._table.columns
        self._widths = columns.widths()
        own = [column.name for column in self._ledger.columns if column.name.startswith(OWN)]
        return {
            "columns": self._in_order(), "widths": self._widths, "sideways": columns.sideways,
            "still": columns.still, "own": own,
        }  # fmt: skip

    def restore(self, kept: dict[str, Any]) -> None:
        """Bring back what `kept` gave; what the ledger no longer has is left out."""
        known = {column.name for column in self._ledger.columns}
        columns = tuple(name for name in kept.get("columns", ()) if name in known)
        self._table.ledger_model().choose((*columns, *self._new(kept)) if columns else self._usual())
        self._widths = dict(kept.get("widths", {}))
        self._table.columns.restore_widths(self._widths)
        still = kept.get("still", 1)
        if isinstance(still, int) and 0 <= still <= MOST_STILL:
            self._table.columns.go_sideways(bool(kept.get("sideways")), still)

    def _in_order(self) -> list[str]:
        """The chosen columns as they stand, from left to right."""
        head, names = self._table.horizontalHeader(), self.chosen()
        return [names[head.logicalIndex(place)] for place in range(head.count())]

    def _go_sideways(self, still: int | None) -> None:
        columns = self._table.columns
        columns.go_sideways(still is not None, columns.still if still is None else still)
        self._table.scrollTo(self._table.currentIndex())
        self.changed.emit()

    def _new(self, kept: dict[str, Any]) -> tuple[str, ...]:
        """The columns the station has added since a person last chose: they show without being asked for."""
        seen = {*kept.get("columns", ()), *kept.get("own", ())}
        names = (column.name for column in self._ledger.columns)
        return tuple(name for name in names if name.startswith(OWN) and name not in seen)

    def _usual(self) -> tuple[str, ...]:
        return tuple(column.name for column in self._ledger.columns if column.shown)

    def _reset(self) -> None:
        self._table.columns.restore_widths({})
        self._table.columns.go_sideways(False, 1)
        self.choose(self._usual())

    def _tell_widths(self) -> None:
        if self._table.columns.widths() != self._widths:
            self.changed.emit()
