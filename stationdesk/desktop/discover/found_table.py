"""What a search found, a line a device; a tick is a wish, and nothing is ticked before somebody does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QTableWidgetItem, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desktop.plain_table import CutTable
from stationdesk.desktop.tokens import tone_colours
from stationdesk.desktop.widgets.plain import tip
from stationdesk.jobs.discover_words import meaning
from stationdesk.jobs.proposals import Proposal

_TITLE = QT_TRANSLATE_NOOP("desktop", "Devices found in the network")
_TICK = QT_TRANSLATE_NOOP("desktop", "Take")
_HEADERS = (
    QT_TRANSLATE_NOOP("desktop", "Found"),
    QT_TRANSLATE_NOOP("desktop", "Address"),
    QT_TRANSLATE_NOOP("desktop", "Maker"),
    QT_TRANSLATE_NOOP("desktop", "Model"),
    QT_TRANSLATE_NOOP("desktop", "Firmware"),
    QT_TRANSLATE_NOOP("desktop", "Picture"),
    QT_TRANSLATE_NOOP("desktop", "Camera"),
    QT_TRANSLATE_NOOP("desktop", "What would change, or why not"),
)
_EMS = (3.5, 6, 10.5, 6, 9, 9, 7, 11)


class FoundTable(CutTable):
    """`ticked` when a tick changed.

    Space ticks the line. A line that nothing can be taken of has no box.
    """

    ticked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        say = desk.say
        headers = [say(_TICK), *(say(one) for one in _HEADERS)]
        super().__init__("discover.found", say(_TITLE), headers, _EMS, parent)
        self._desk = desk
        self._shown: tuple[Proposal, ...] = ()
        self.itemChanged.connect(lambda _item: self.ticked.emit())

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """What is shown."""
        return self._shown

    def fill(self, proposals: Sequence[Proposal]) -> None:
        """Show these; nothing is ticked."""
        self._shown = tuple(proposals)
        self.blockSignals(True)
        self.setRowCount(len(self._shown))
        for row, one in enumerate(self._shown):
            self._fill_line(row, one)
        self.blockSignals(False)
        self.ticked.emit()
        self._show_first()

    def chosen(self) -> tuple[Proposal, ...]:
        """What is ticked, in the order of the lines."""
        return tuple(one for row, one in enumerate(self._shown) if self._is_ticked(row))

    def tick(self, row: int, *, on: bool) -> None:
        """Tick a line, or take its tick away; a line without a box stays as it is."""
        item = self.item(row, 0)
        if item is not None and self._shown[row].can_be_taken:
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def tick_all(self) -> None:
        """Tick every line that can be taken; when all are, take the ticks away."""
        rows = [row for row, one in enumerate(self._shown) if one.can_be_taken]
        on = not all(self._is_ticked(row) for row in rows)
        for row in rows:
            self.tick(row, on=on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentRow()
        if event.key() == Qt.Key.Key_Space and row >= 0 and not event.modifiers():
            self.tick(row, on=not self._is_ticked(row))
        elif event.key() == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.tick_all()
        else:
            super().keyPressEvent(event)

    def _fill_line(self, row: int, one: Proposal) -> None:
        box = QTableWidgetItem()
        box.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
        if one.can_be_taken:
            box.setFlags(box.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            box.setCheckState(Qt.CheckState.Unchecked)
        self.setItem(row, 0, box)
        for column, text in enumerate(self._words(one), start=1):
            item = QTableWidgetItem(text)
            item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
            item.setToolTip(tip(text))
            if column == 1:
                item.setForeground(QColor(tone_colours(one.fate.tone)[0]))
            self.setItem(row, column, item)

    def _words(self, one: Proposal) -> tuple[str, ...]:
        return (
            self._desk.say(one.fate.label), one.address, one.maker, one.model, one.firmware, one.size,
            one.label, meaning(self._desk, one),
        )  # fmt: skip

    def _whole(self, row: int) -> Sequence[str]:
        one = self._shown[row]
        return (
            one.address, one.maker, one.model, one.firmware, one.serial, one.size, one.label,
            meaning(self._desk, one),
        )  # fmt: skip

    def _is_ticked(self, row: int) -> bool:
        item = self.item(row, 0)
        return item is not None and item.checkState() == Qt.CheckState.Checked
