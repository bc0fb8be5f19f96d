"""Which columns a list shows: a menu of ticks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Ledger
from stationdesk.desk import Desk
from stationdesk.desktop.widgets.plain import literal

_AGAIN = QT_TRANSLATE_NOOP("desktop", "As at the beginning")


class ColumnMenu(QMenu):
    """Stays open while columns are ticked. `chosen` carries their names in the list's order."""

    chosen = Signal(tuple)
    reset = Signal()

    def __init__(self, desk: Desk, ledger: Ledger, shown: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("columns.menu")
        self.setAccessibleName(desk.say(ledger.title))
        self._names: dict[QAction, str] = {}
        ordered = sorted(
            ledger.columns,
            key=lambda column: shown.index(column.name) if column.name in shown else len(shown),
        )
        for column in ordered:
            entry = QAction(literal(desk.say(column.title)), self)
            entry.setCheckable(True)
            entry.setChecked(column.name in shown)
            entry.toggled.connect(self._tell)
            self.addAction(entry)
            self._names[entry] = column.name
        self.addSeparator()
        again = QAction(desk.say(_AGAIN), self)
        again.triggered.connect(self.reset)
        self.addAction(again)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        entry = self.actionAt(event.position().toPoint())
        if entry is not None and entry.isCheckable():
            entry.toggle()
            return
        super().mouseReleaseEvent(event)

    def _tell(self) -> None:
        names = tuple(name for entry, name in self._names.items() if entry.isChecked())
        if names:
            self.chosen.emit(names)
