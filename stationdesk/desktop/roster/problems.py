"""What is wrong with the month, a line each; Enter and a press lead to the cell."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.ledger import Tone
from stationdesk.desktop.plain_table import PlainTable
from stationdesk.desktop.tokens import tone_colours
from stationdesk.rostering.answers import Violation

TITLE = QT_TRANSLATE_NOOP("desktop", "What is wrong with this month")
_KIND, _WHAT = QT_TRANSLATE_NOOP("desktop", "Grade"), QT_TRANSLATE_NOOP("desktop", "Matter")
_BROKEN, _WARNING = QT_TRANSLATE_NOOP("desktop", "Broken"), QT_TRANSLATE_NOOP("desktop", "Warning")
LINES, LINE = 2, 28


class ProblemList(PlainTable):
    """Emits `chosen_one` with the violation somebody wants to see."""

    wanted = Signal(object)
    left = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__("roster.problems", say(TITLE), [say(_KIND), say(_WHAT)], parent)
        self._say = say
        self._shown: tuple[Violation, ...] = ()
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(0, 76)
        self.verticalHeader().setDefaultSectionSize(LINE)
        self.itemClicked.connect(lambda _item: self._want())
        self.hide()

    def show_violations(self, violations: Sequence[Violation], sentences: Sequence[str]) -> None:
        """What is broken first, then the warnings."""
        chosen = self._shown[self.chosen] if self._stepped and self.chosen is not None else None
        order = sorted(range(len(violations)), key=lambda place: violations[place].warning)
        self._shown = tuple(violations[place] for place in order)
        say = self._say
        self.fill(
            (say(_WARNING if violations[place].warning else _BROKEN), sentences[place]) for place in order
        )
        for row, one in enumerate(self._shown):
            ink = QColor(tone_colours(Tone.WARN if one.warning else Tone.BAD)[0])
            item = self.item(row, 0)
            if item is not None:
                item.setForeground(ink)
        self._keep(chosen)
        self.setFixedHeight(min(len(self._shown), LINES) * LINE + 2)

    def _keep(self, chosen: Violation | None) -> None:
        """Stay at the one somebody was led to; where it is gone, begin at the top again."""
        self._stepped = chosen in self._shown
        if self._stepped:
            self.setCurrentCell(self._shown.index(chosen), 0)
        else:
            self.clearSelection()
            self.setCurrentCell(-1, -1)
            self.scrollToTop()

    def step(self) -> Violation | None:
        """The next one, after the last the first."""
        if not self._shown:
            return None
        row = (self.currentRow() + 1) % len(self._shown) if self._stepped else 0
        self._stepped = True
        self.selectRow(row)
        self.setCurrentCell(row, 0)
        return self._shown[row]

    _stepped = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._want()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _want(self) -> None:
        row = self.chosen
        if row is not None and row < len(self._shown):
            self.wanted.emit(self._shown[row])
