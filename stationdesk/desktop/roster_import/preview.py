"""The second step of the import of a roster: month and sheet, counts, words, and what is to be decided."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.period import Period, month_end, month_shifted
from stationdesk.desk import Desk
from stationdesk.desktop.roster_import.items_table import ItemsTable
from stationdesk.desktop.roster_import.list_box import ListBox
from stationdesk.desktop.roster_import.questions import Questions
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import button, literal, name_it, words
from stationdesk.jobs.roster_import.values import Fate, Understood

_MONTH = QT_TRANSLATE_NOOP("desktop", "Month")
_SHEET = QT_TRANSLATE_NOOP("desktop", "Sheet")
_CHIP = QT_TRANSLATE_NOOP("desktop", "{fate} {count}")
_CHIP_TIP = QT_TRANSLATE_NOOP("desktop", "Show the words with this fate")
_DECIDE = QT_TRANSLATE_NOOP("desktop", "To be decided; kept for the next import")
_BEFORE, _AFTER = 15, 13  # months around today that may be chosen
_QUESTIONS = 300


class RosterPreview(QWidget):
    """`changed` when another month or sheet is wished; `decided` as the questions have it."""

    changed = Signal()
    decided = Signal(object, str, int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._read: Understood | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addLayout(self._asked())
        column.addLayout(self._chips())
        row = QHBoxLayout()
        row.setSpacing(SPACE_L)
        self.items = ItemsTable(desk.say, self)
        self.whole = ElidedLabel("", "sub", self)
        self.items.looked_at.connect(self.whole.setText)
        row.addWidget(self.items, 1)
        row.addLayout(self._side())
        column.addLayout(row, 1)
        column.addWidget(self.whole)

    def _asked(self) -> QHBoxLayout:
        say = self._desk.say
        self.month, self.sheet = ListBox(self), ListBox(self)
        today = self._desk.store.clock().date()
        for ahead in range(-_BEFORE, _AFTER):
            month = month_shifted(today.replace(day=1), ahead)
            self._add_month(month)
        self.month.setCurrentIndex(_BEFORE)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for title, box, name in ((_MONTH, self.month, "month"), (_SHEET, self.sheet, "sheet")):
            name_it(box, f"roster_import.{name}", say(title))
            label = words(say(title), "field", self)
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box)
            row.addSpacing(SPACE_M)
        self._sheet_label = label
        self.month.activated.connect(lambda _: self.changed.emit())
        self.sheet.activated.connect(lambda _: self._other_sheet())
        row.addStretch(1)
        return row

    def _other_sheet(self) -> None:
        """Another sheet is mostly another month: it says itself which."""
        self.month.setCurrentIndex(-1)
        self.changed.emit()

    def _add_month(self, month: date) -> None:
        title = Period(month, month_end(month)).title()
        self.month.addItem(self._desk.say(title), month.isoformat())

    def _chips(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        group = QButtonGroup(self)
        self.chips: dict[Fate, QPushButton] = {}
        for fate in (Fate.DOUBTFUL, Fate.LEFT, Fate.TAKEN, Fate.READ):
            say = self._desk.say
            made = button("", f"roster_import.{fate.name.lower()}", say(_CHIP_TIP), look="seg", parent=self)
            made.setCheckable(True)
            made.clicked.connect(lambda _checked=False, fate=fate: self.show_fate(fate))
            group.addButton(made)
            row.addWidget(made)
            self.chips[fate] = made
        row.addStretch(1)
        return row

    def _side(self) -> QVBoxLayout:
        side = QVBoxLayout()
        side.setSpacing(SPACE_S)
        heading = words(self._desk.say(_DECIDE), "cap", self, wrap=True)
        heading.setFixedWidth(_QUESTIONS)
        self.questions = Questions(self._desk.say, self)
        self.questions.setFixedWidth(_QUESTIONS)
        self.questions.decided.connect(self.decided)
        side.addWidget(heading)
        side.addWidget(self.questions, 1)
        return side

    @property
    def wished_month(self) -> date | None:
        """The month that stands chosen; None where the sheet is to say it."""
        month: str | None = self.month.currentData()
        return date.fromisoformat(month) if month is not None else None

    @property
    def wished_sheet(self) -> str | None:
        """The sheet that stands chosen; None before any was read."""
        sheet: str | None = self.sheet.currentData()
        return sheet

    def show_read(self, read: Understood) -> None:
        """Show a sheet: first what has to be decided, else what is not taken, else what is."""
        self._read = read
        if self.month.findData(read.month.isoformat()) < 0:
            self._add_month(read.month)
        self.month.setCurrentIndex(self.month.findData(read.month.isoformat()))
        self._show_sheets(read.sheet, read.sheets)
        self._count(read.counts)
        self.questions.show_questions(read)
        before: QWidget = self.items
        for box in self.questions.boxes:  # made later than the rest, yet they stand behind the words
            QWidget.setTabOrder(before, box)
            before = box
        self.show_fate(next((fate for fate in self.chips if read.counts.get(fate, 0)), Fate.TAKEN))

    def show_unread(self, sheet: str = "", sheets: tuple[str, ...] = ()) -> None:
        """Nothing was understood: no words of a file or sheet before, only what may be chosen instead."""
        self._read = None
        self.month.setCurrentIndex(_BEFORE)  # the list opens at this month
        self._show_sheets(sheet, sheets)
        self._count({})
        self.questions.show_nothing()
        self.items.show_nothing()

    def _show_sheets(self, sheet: str, sheets: tuple[str, ...]) -> None:
        self.sheet.clear()
        for name in sheets:
            self.sheet.addItem(name, name)
        self.sheet.setCurrentIndex(self.sheet.findData(sheet))
        for part in (self.sheet, self._sheet_label):
            part.setVisible(len(sheets) > 1)

    def _count(self, counts: Mapping[Fate, int]) -> None:
        for fate, chip in self.chips.items():
            said = self._desk.say(_CHIP.filled(fate=fate.label, count=counts.get(fate, 0)))
            chip.setText(literal(said))
            chip.setEnabled(self._read is not None)

    def show_fate(self, fate: Fate) -> None:
        """Show the words of one fate."""
        if self._read is not None:
            self.chips[fate].setChecked(True)
            self.items.show_fate(self._read, fate)

    def take_keyboard(self) -> bool:
        """Give the keyboard to the first question; False where there is none."""
        if not self.questions.boxes:
            return False
        self.questions.boxes[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return True
