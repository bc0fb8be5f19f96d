"""Somebody has fallen ill: who and for which days, then what changes, to be announced and carried out."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import Tone
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.panel import column_of, foot
from stationdesk.desktop.plain_table import PlainTable
from stationdesk.desktop.tokens import SPACE_S
from stationdesk.desktop.widgets.plain import button, name_it, words
from stationdesk.ledgers.roster.rules.plan import MonthPlan

TITLE = QT_TRANSLATE_NOOP("desktop", "Repair after an absence")
_TOLD = QT_TRANSLATE_NOOP(
    "desktop",
    "Duties before today stay as they were; from today on as few duties as can be change hands. Nothing is "
    "changed before you say so.",
)
_WHO, _FROM, _TO = (
    QT_TRANSLATE_NOOP("desktop", "Who is away"), QT_TRANSLATE_NOOP("desktop", "First day"),
    QT_TRANSLATE_NOOP("desktop", "Last day"),
)  # fmt: skip
_SEARCH = QT_TRANSLATE_NOOP("desktop", "Look for the fewest changes")
_SEARCHING = QT_TRANSLATE_NOOP("desktop", "Looking for the fewest changes …")
_COPY, _TAKE = QT_TRANSLATE_NOOP("desktop", "Copy the list"), QT_TRANSLATE_NOOP("desktop", "Carry out")
_COPY_TIP = QT_TRANSLATE_NOOP("desktop", "Copy the changes as text, to announce them")
_PRINT = QT_TRANSLATE_NOOP("desktop", "Print the list")
_PRINT_TIP = QT_TRANSLATE_NOOP("desktop", "Print the changes, to announce them")
_TAKE_TIP = QT_TRANSLATE_NOOP("desktop", "Enter the leave and change the duties as listed")
_CLOSE, _CLOSE_TIP = (
    QT_TRANSLATE_NOOP("desktop", "Close"),
    QT_TRANSLATE_NOOP("desktop", "Back to the board (Esc)"),
)
_CHANGES = QT_TRANSLATE_NOOP("desktop", "Duties that change hands")
HEADS = (
    QT_TRANSLATE_NOOP("desktop", "Day"), QT_TRANSLATE_NOOP("desktop", "Post"),
    QT_TRANSLATE_NOOP("desktop", "Until now"), QT_TRANSLATE_NOOP("desktop", "From now on"),
)  # fmt: skip
_WRONG = QT_TRANSLATE_NOOP("desktop", "The last day lies before the first.")
Line = tuple[str, str, str, str]


class RepairPanel(QWidget):
    """`asked` with (person, first day, last day); the list is shown with `show_changes`."""

    asked = Signal(int, object, object)
    taken = Signal()
    printed = Signal()
    stopped = Signal()
    closed = Signal()

    def __init__(
        self, say: Say, plan: MonthPlan, chosen: int | None, first: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._say = say
        self.lines: list[Line] = []
        self.note = ""
        self.setObjectName("roster.repair")
        column = column_of(self, say(TITLE), say(_TOLD))
        column.addLayout(self._who(plan, chosen, first))
        self.search = button(
            say(_SEARCH),
            "roster.repair.search",
            say(_SEARCH),
            icon="magnifying-glass",
            look="tonal",
            parent=self,
        )
        self.search.clicked.connect(self._ask)
        column.addWidget(self.search, 0, Qt.AlignmentFlag.AlignLeft)
        self.message = FormMessage(say, self, inset=False)
        column.addWidget(self.message)
        self.table = PlainTable("roster.repair.changes", say(_CHANGES), [say(one) for one in HEADS], self)
        column.addWidget(self.table, 1)
        self.beside = words("", "warn", self, name="roster.repair.beside", wrap=True)
        self.beside.hide()
        column.addWidget(self.beside)
        self.copy = button(say(_COPY), "roster.repair.copy", say(_COPY_TIP), icon="copy", parent=self)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        self.print = button(say(_PRINT), "roster.repair.print", say(_PRINT_TIP), icon="printer", parent=self)
        self.print.clicked.connect(self.printed)
        self.take = button(
            say(_TAKE), "roster.repair.take", say(_TAKE_TIP), icon="check", look="primary", parent=self
        )
        self.take.clicked.connect(self.taken)
        close = button(say(_CLOSE), "roster.repair.close", say(_CLOSE_TIP), parent=self)
        close.clicked.connect(self.close_form)
        column.addLayout(foot((self.copy, self.print), (close, self.take)))
        self.show_changes([])
        self.setFocusProxy(self.who)

    def close_form(self) -> None:
        """Esc: a search under way stops with it."""
        self.stopped.emit()
        self.closed.emit()

    def searching(self) -> None:
        """A search has begun."""
        self.search.setEnabled(False)
        self.show_beside(None)
        self.show_changes([])
        self.message.tell(_SEARCHING, Tone.INFO)

    def tell(self, phrase: Phrase, tone: Tone) -> None:
        """What came of it."""
        self.search.setEnabled(True)
        self.message.tell(phrase, tone)

    def show_beside(self, told: Phrase | None) -> None:
        """What the repair leaves as it is although the person is away."""
        self.note = self._say(told) if told is not None else ""
        self.beside.setText(self.note)
        self.beside.setVisible(bool(self.note))

    def show_changes(self, lines: list[Line]) -> None:
        """The changes, a line each."""
        self.lines = lines
        self.table.fill(lines)
        for one in (self.copy, self.print, self.take):
            one.setEnabled(bool(lines))

    def text(self) -> str:
        """The list as text: a change a line, its parts between tabs; last what is left as it is."""
        lines = ["\t".join(one) for one in self.lines]
        return "\n".join([*lines, self.note] if self.note else lines)

    def _who(self, plan: MonthPlan, chosen: int | None, first: date) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.who = QComboBox(self)
        name_it(self.who, "roster.repair.who", self._say(_WHO))
        for one in plan.people:
            self.who.addItem(one.name, one.id)
        self.who.setCurrentIndex(max(self.who.findData(chosen), 0))
        self.first, self.last = self._day("first", _FROM, first), self._day("last", _TO, first)
        for title, editor in ((_WHO, self.who), (_FROM, self.first), (_TO, self.last)):
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(words(self._say(title), "field", self))
            column.addWidget(editor)
            row.addLayout(column, 1)
        return row

    def _day(self, name: str, title: Phrase, day: date) -> QDateEdit:
        made: Any = QDateEdit(QDate(day.year, day.month, day.day), self)
        name_it(made, f"roster.repair.{name}", self._say(title))
        made.setCalendarPopup(True)
        made.setDisplayFormat("yyyy-MM-dd")
        found: QDateEdit = made
        return found

    def _ask(self) -> None:
        first, last = (_day_of(one) for one in (self.first, self.last))
        if last < first:
            self.message.tell(_WRONG, Tone.BAD)
        else:
            self.asked.emit(self.who.currentData(), first, last)


def _day_of(editor: QDateEdit) -> date:
    chosen = editor.date()
    return date(chosen.year(), chosen.month(), chosen.day())
