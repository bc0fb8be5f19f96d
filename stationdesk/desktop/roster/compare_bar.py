"""Two drafts of a month side by side: their figures in a bar, their differences marked on the board."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.roster.figures import TITLES, Figures
from stationdesk.desktop.tokens import SPACE_M, SPACE_S, looks
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import button, frame, name_it, words

_OTHER = QT_TRANSLATE_NOOP("desktop", "The draft to compare with")
_HERE = QT_TRANSLATE_NOOP("desktop", "On the board")
_THERE = QT_TRANSLATE_NOOP("desktop", "The other")
_COUNT = QT_TRANSLATE_NOOP("desktop", "{count} cells differ; they are framed with dashes.")
_SAME = QT_TRANSLATE_NOOP("desktop", "The two do not differ.")
_NEXT = QT_TRANSLATE_NOOP("desktop", "Next difference")
_NEXT_TIP = QT_TRANSLATE_NOOP("desktop", "Go to the next cell that differs (F7)")
_TAKE = QT_TRANSLATE_NOOP("desktop", "Show the other")
_TAKE_TIP = QT_TRANSLATE_NOOP(
    "desktop", "Bring the other draft onto the board and compare the other way round"
)
_END = QT_TRANSLATE_NOOP("desktop", "End comparing (Esc)")


class CompareBar(QWidget):
    """Hidden while nothing is compared."""

    chosen = Signal(int)
    next_asked = Signal()
    turned = Signal()
    left = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        box = frame("card", self)
        column = QVBoxLayout(box)
        column.setContentsMargins(SPACE_M, SPACE_S, SPACE_S, SPACE_S)
        column.setSpacing(SPACE_S)
        column.addLayout(self._head(box))
        table = QGridLayout()
        table.setHorizontalSpacing(SPACE_M)
        table.setVerticalSpacing(2)
        self._cells: dict[tuple[int, int], QLabel] = {}
        for row, title in ((1, _HERE), (2, _THERE)):
            table.addWidget(words(say(title), "sub", box), row, 0)
        for place, title in enumerate(TITLES, 1):
            table.addWidget(words(say(title), "cap", box), 0, place, Qt.AlignmentFlag.AlignRight)
            for row in (1, 2):
                cell = words("", "", box, name=f"roster.figure.{row}.{place}")
                table.addWidget(cell, row, place, Qt.AlignmentFlag.AlignRight)
                self._cells[row, place] = cell
        column.addLayout(table)
        outer.addWidget(box)
        self.hide()

    def offer(self, drafts: list[tuple[int, str]], chosen: int) -> None:
        """Which drafts there are beside the one on the board."""
        self.drafts.clear()
        for number, name in drafts:
            self.drafts.addItem(name, number)
        self.drafts.setCurrentIndex(max(self.drafts.findData(chosen), 0))

    def show_figures(self, here: Figures, there: Figures, count: int) -> None:
        """Both rows, the better of each two in green, and how many cells differ."""
        self.told.setText(self._say(_COUNT.filled(count=count) if count else _SAME))
        self.next.setEnabled(bool(count))
        for place, (one, other) in enumerate(zip(here.shown(), there.shown(), strict=True), 1):
            for row, mine, theirs in ((1, one, other), (2, other, one)):
                self._cells[row, place].setText(mine)
                looks(self._cells[row, place], "ok" if float(mine) < float(theirs) else "sub")
        self.show()

    def _head(self, box: QWidget) -> QHBoxLayout:
        say = self._say
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.drafts = QComboBox(box)
        name_it(self.drafts, "roster.compared", say(_OTHER))
        self.drafts.setMinimumWidth(200)
        self.drafts.activated.connect(lambda _at: self.chosen.emit(self.drafts.currentData()))
        self.told = ElidedLabel("", "sub", box)
        self.told.setObjectName("roster.differences")
        self.next = button(
            say(_NEXT), "roster.next_difference", say(_NEXT_TIP), icon="caret-right", parent=box
        )
        self.next.clicked.connect(self.next_asked)
        turn = button(say(_TAKE), "roster.turn", say(_TAKE_TIP), icon="swap", parent=box)
        turn.clicked.connect(self.turned)
        end = button("", "roster.end_compare", say(_END), icon="x", look="icon", parent=box)
        end.clicked.connect(self.left)
        row.addWidget(self.drafts)
        row.addWidget(self.told, 1)
        for part in (self.next, turn, end):
            row.addWidget(part)
        return row
