"""Which columns a list shows: a menu of ticks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Ledger
from stationdesk.desk import Desk
from stationdesk.desktop.widgets.plain import literal

_WAYS = QT_TRANSLATE_NOOP("desktop", "Scroll sideways, stand still")
_FITTING = QT_TRANSLATE_NOOP("desktop", "Only columns that fit the width")
_SIDEWAYS = QT_TRANSLATE_NOOP("desktop", "All columns, scrolling sideways")
_STILL = QT_TRANSLATE_NOOP("desktop", "Scrolling sideways; up to “{column}” they stand still")
MOST_STILL = 4
"""First columns that can stand still: more would leave no room for those that scroll."""
_AGAIN = QT_TRANSLATE_NOOP("desktop", "As at the beginning")


class ColumnMenu(QMenu):
    """Stays open while columns are ticked. `chosen` carries their names in the list's order.

    `sideways` carries how many of the first ones stand still while the others scroll; None for a list
    that shows only what fits its width.
    """

    chosen = Signal(tuple)
    sideways = Signal(object)
    reset = Signal()

    def __init__(
        self, desk: Desk, ledger: Ledger, shown: tuple[str, ...], ordered: Sequence[str], still: int | None,
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("columns.menu")
        self.setAccessibleName(desk.say(ledger.title))
        self._names: dict[QAction, str] = {}
        listed = sorted(
            ledger.columns,
            key=lambda column: shown.index(column.name) if column.name in shown else len(shown),
        )
        for column in listed:
            entry = QAction(literal(desk.say(column.title)), self)
            entry.setCheckable(True)
            entry.setChecked(column.name in shown)
            entry.toggled.connect(self._tell)
            self.addAction(entry)
            self._names[entry] = column.name
        self.addSeparator()
        self._add_sideways(desk, [desk.say(ledger.column(name).title) for name in ordered], still)
        again = QAction(desk.say(_AGAIN), self)
        again.triggered.connect(self.reset)
        self.addAction(again)

    def _add_sideways(self, desk: Desk, titles: list[str], still: int | None) -> None:
        """Whether the list scrolls sideways, and behind which column."""
        ways, under = QActionGroup(self), QMenu(desk.say(_WAYS), self)
        under.setObjectName("columns.ways")
        fits = [(desk.say(_FITTING), None), (desk.say(_SIDEWAYS), 0)]
        behind = [
            (desk.say(_STILL.filled(column=title)), place)
            for place, title in enumerate(titles[:MOST_STILL], start=1)
        ]
        for place, (words, many) in enumerate([*fits, *behind]):
            entry = QAction(literal(words), self)
            entry.setObjectName(f"columns.way.{place}")
            entry.setCheckable(True)
            entry.setChecked(many == still)
            entry.triggered.connect(lambda _on, many=many: self.sideways.emit(many))
            ways.addAction(entry)
            under.addAction(entry)
        self.addMenu(under)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        entry = self.actionAt(event.position().toPoint())
        if entry in self._names:
            entry.toggle()
            return
        super().mouseReleaseEvent(event)

    def _tell(self) -> None:
        names = tuple(name for entry, name in self._names.items() if entry.isChecked())
        if names:
            self.chosen.emit(names)
