"""What an import would do, or did: four counts and a line for every problem."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import RowFate
from stationdesk.desktop.tokens import SPACE_M
from stationdesk.desktop.widgets.plain import frame, name_it, tip, words
from stationdesk.jobs.import_told import Problem

_FATES: dict[RowFate, tuple[Phrase, str]] = {
    RowFate.NEW: (QT_TRANSLATE_NOOP("desktop", "New"), "ok"),
    RowFate.CHANGED: (QT_TRANSLATE_NOOP("desktop", "Changed"), "info"),
    RowFate.DUPLICATE: (QT_TRANSLATE_NOOP("desktop", "Known or passed over"), "mute"),
    RowFate.ERROR: (QT_TRANSLATE_NOOP("desktop", "Cannot be read"), "bad"),
}
_LINE = QT_TRANSLATE_NOOP("desktop", "Line")
_FATE = QT_TRANSLATE_NOOP("desktop", "What becomes of it")
_WHY = QT_TRANSLATE_NOOP("desktop", "Why")
_PROBLEMS = QT_TRANSLATE_NOOP("desktop", "Lines that were not taken as they are")


class OutcomePanel(QWidget):
    """Counts above, problems below; a widget `between` takes twice the height of the problems."""

    def __init__(
        self, say: Say, name: str, parent: QWidget | None = None, *, between: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._say = say
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        self.title = words("", "h2", self, name=f"{name}.title", wrap=True)
        column.addWidget(self.title)
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        self.numbers = {}
        for fate, (title, tone) in _FATES.items():
            card = frame("sunken", self)
            inside = QVBoxLayout(card)
            self.numbers[fate] = words("0", "num", card, name=f"{name}.{fate.value}")
            inside.addWidget(self.numbers[fate])
            inside.addWidget(words(say(title), tone, card))
            row.addWidget(card, 1)
        column.addLayout(row)
        if between is not None:
            column.addWidget(between, 2)
        self.table = self._table(name)
        column.addWidget(self.table, 1)

    def _table(self, name: str) -> QTableWidget:
        table = QTableWidget(0, 3, self)
        name_it(table, f"{name}.problems", self._say(_PROBLEMS))
        table.setToolTip("")
        table.setHorizontalHeaderLabels([self._say(title) for title in (_LINE, _FATE, _WHY)])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column in (0, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        return table

    def show_outcome(self, title: str, counts: Mapping[RowFate, int], problems: tuple[Problem, ...]) -> None:
        """Show counts and problems, in the order they come."""
        self.title.setText(title)
        for fate, label in self.numbers.items():
            label.setText(f"{counts.get(fate, 0):,}")
        self.table.setRowCount(len(problems))
        for row, problem in enumerate(problems):
            told = self._say(_FATES[problem.fate][0])
            for place, text in enumerate((str(problem.row), told, self._say(problem.phrase))):
                item = QTableWidgetItem(text)
                item.setToolTip(tip(text))
                self.table.setItem(row, place, item)
