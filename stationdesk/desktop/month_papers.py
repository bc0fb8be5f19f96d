"""The reports of a period to be ticked, and what became of each when they were printed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desktop.plain_table import LineTable
from stationdesk.desktop.tokens import tone_colours
from stationdesk.desktop.widgets.plain import tip
from stationdesk.jobs.print_month import Paper, Printed

_REPORTS = QT_TRANSLATE_NOOP("desktop", "Reports to be printed")
_REPORT = QT_TRANSLATE_NOOP("desktop", "Report")
_PAGES = QT_TRANSLATE_NOOP("desktop", "Pages in all")
_RESULT = QT_TRANSLATE_NOOP("desktop", "What came of it")
_OUT = QT_TRANSLATE_NOOP("desktop", "Printed")
_AS_CLOSED = QT_TRANSLATE_NOOP("desktop", "Printed, as closed")
_PLAIN = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled


class MonthPapers(LineTable):
    """A line a report, in the order of their numbers; Space ticks one, Ctrl+A all. `ticked` on a change."""

    ticked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        say = desk.say
        headers = [say(one) for one in (_REPORT, _PAGES, _RESULT)]
        super().__init__("month.reports", say(_REPORTS), headers, parent)
        self._desk = desk
        self._papers: tuple[Paper, ...] = ()
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.itemChanged.connect(lambda _item: self.ticked.emit())

    def show_papers(self, papers: Sequence[Paper]) -> None:
        """List them, all ticked, nothing told of any."""
        self._papers = tuple(papers)
        self.blockSignals(True)
        self.setRowCount(len(papers))
        for row, paper in enumerate(papers):
            box = QTableWidgetItem(f"{paper.report.code} {self._desk.say(paper.report.title)}".strip())
            box.setFlags(_PLAIN | Qt.ItemFlag.ItemIsUserCheckable)
            box.setCheckState(Qt.CheckState.Checked)
            box.setToolTip(tip(box.text()))
            self.setItem(row, 0, box)
            self._put(row, 1, "")
            self._put(row, 2, "")
        self.blockSignals(False)
        if papers:
            self.setCurrentCell(0, 0)
        self.ticked.emit()

    def show_result(self, one: Printed) -> None:
        """What became of a report; what came out needs no printing again and loses its tick."""
        row = self._papers.index(one.paper)
        refused = one.refused is not None
        said = one.refused or (_AS_CLOSED if one.closed else _OUT)
        self.blockSignals(True)
        self._put(row, 1, "" if refused else str(one.pages))
        self._put(row, 2, self._desk.say(said), Tone.BAD if refused else Tone.OK)
        self.blockSignals(False)
        self.tick(row, on=refused)
        self.setCurrentCell(row, 0)

    def chosen(self) -> tuple[Paper, ...]:
        """What is ticked, in order."""
        return tuple(paper for row, paper in enumerate(self._papers) if self._is_ticked(row))

    def tick(self, row: int, *, on: bool) -> None:
        """Tick a line, or take its tick away."""
        item = self.item(row, 0)
        if item is not None:
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def tick_all(self) -> None:
        """Tick every line; when all are, take the ticks away."""
        on = len(self.chosen()) < len(self._papers)
        for row in range(len(self._papers)):
            self.tick(row, on=on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentRow()
        if event.key() == Qt.Key.Key_Space and row >= 0 and not event.modifiers():
            self.tick(row, on=not self._is_ticked(row))
        elif event.key() == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.tick_all()
        else:
            super().keyPressEvent(event)

    def _is_ticked(self, row: int) -> bool:
        item = self.item(row, 0)
        return item is not None and item.checkState() == Qt.CheckState.Checked

    def _put(self, row: int, column: int, text: str, tone: Tone | None = None) -> None:
        item = QTableWidgetItem(text)
        item.setFlags(_PLAIN)
        item.setToolTip(tip(text))
        if tone is not None:
            item.setForeground(QColor(tone_colours(tone)[0]))
        self.setItem(row, column, item)
