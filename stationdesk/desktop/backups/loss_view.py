"""What would be lost by going back to a backup, before anybody decides."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from stationdesk.core import display
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import Ledger, Tone
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.tokens import SPACE_S
from stationdesk.desktop.widgets.plain import name_it, tip, words
from stationdesk.store.loss import ACCOUNTS, Loss, LostRecord

NOTHING = QT_TRANSLATE_NOOP("desktop", "Nothing is lost: this backup holds everything that is kept now.")
LOST_ONE = QT_TRANSLATE_NOOP("desktop", "One entry made after this backup would be lost, of {first}.")
LOST = QT_TRANSLATE_NOOP(
    "desktop", "{count} entries made after this backup would be lost, from {first} to {last}."
)
_UNREADABLE = QT_TRANSLATE_NOOP(
    "desktop", "The present file cannot be read to its end: more than is shown here may be lost."
)
_UNKNOWN = QT_TRANSLATE_NOOP(
    "desktop", "The present file cannot be read, so what came after this backup is not known."
)
_GAINED = QT_TRANSLATE_NOOP(
    "desktop", "The backup holds {count} entries that the present records do not have."
)
_BY = QT_TRANSLATE_NOOP("desktop", "Made by: {people}")
_PERSON = QT_TRANSLATE_NOOP("desktop", "{name} ({count})")
_MORE = QT_TRANSLATE_NOOP("desktop", "and {count} more records")
_TITLE = QT_TRANSLATE_NOOP("desktop", "Records that are new or were changed since")
_NUMBER = QT_TRANSLATE_NOOP("desktop", "Number")
_WHAT = QT_TRANSLATE_NOOP("desktop", "What")
_TIME = QT_TRANSLATE_NOOP("desktop", "Time")
_RECORD = QT_TRANSLATE_NOOP("desktop", "Record")
COLUMNS = (_NUMBER, _TIME, _WHAT, _RECORD)
_NEW = QT_TRANSLATE_NOOP("desktop", "New, would go")
_CHANGED = QT_TRANSLATE_NOOP("desktop", "Changed, as before")
_ENTER_AGAIN = QT_TRANSLATE_NOOP("desktop", "Enter again")
_CHANGE_AGAIN = QT_TRANSLATE_NOOP("desktop", "Change again")
Name = Callable[[str, int], str]


def headline(found: Loss) -> Phrase:
    """The loss in one sentence."""
    if found.first_at is None or found.last_at is None:
        return NOTHING if found.readable else _UNKNOWN
    first, last = display.instant(found.first_at), display.instant(found.last_at)
    return (LOST_ONE if found.entries == 1 else LOST).filled(count=found.entries, first=first, last=last)


_OTHERS = {
    ACCOUNTS: QT_TRANSLATE_NOOP("desktop", "Password or recovery key; that of the backup counts again"),
    "attachment": QT_TRANSLATE_NOOP("desktop", "Attachment"),
}
_OTHER = QT_TRANSLATE_NOOP("desktop", "Other record")


class LossView(QWidget):
    """`name(ledger, record)` says a record in one line where the records can be read.

    `gone`: the backup was put back, the records shown are to be entered again.
    """

    def __init__(
        self,
        say: Say,
        ledgers: tuple[Ledger, ...],
        name: Name | None,
        parent: QWidget | None = None,
        *,
        gone: bool = False,
    ) -> None:
        super().__init__(parent)
        self._say, self._name = say, name
        self._gone = gone
        self._new, self._changed = (_ENTER_AGAIN, _CHANGE_AGAIN) if gone else (_NEW, _CHANGED)
        self._by_table = {one.record.__tablename__: one for one in ledgers}
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        self.message = FormMessage(say, self, inset=False)
        column.addWidget(self.message)
        self.details = words("", "sub", self, name="loss.details", wrap=True)
        self.details.hide()
        column.addWidget(self.details)
        self._title = words(say(_TITLE), "field", self)
        column.addWidget(self._title)
        self.table = self._made_table()
        self._title.setBuddy(self.table)
        column.addWidget(self.table, 1)
        column.addStretch(1)  # without a list the room stays empty, the sentence no larger than its words
        self._title.hide()
        self.table.hide()

    def _made_table(self) -> QTableWidget:
        say = self._say
        table = QTableWidget(0, len(COLUMNS), self)
        name_it(table, "loss.records", say(_TITLE))
        table.setToolTip("")
        table.setHorizontalHeaderLabels([say(one) for one in COLUMNS])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in range(len(COLUMNS) - 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(len(COLUMNS) - 1, QHeaderView.ResizeMode.Stretch)
        return table

    def show_loss(self, found: Loss) -> None:
        """Say it in one sentence, then by whom, then record by record."""
        self.message.tell(headline(found), Tone.OK if found.nothing else Tone.WARN)
        said = list(self._further(found))
        self.details.setText("\n".join(said))
        self.details.setVisible(bool(said))
        shown = bool(found.records)
        self._title.setVisible(shown)
        self.table.setVisible(shown)
        self._column.setStretch(self._column.count() - 1, 0 if shown else 1)
        self.table.setRowCount(len(found.records))
        for row, one in enumerate(found.records):
            for column, text in enumerate(self.cells(one)):
                item = QTableWidgetItem(text)
                item.setToolTip(tip(text))
                self.table.setItem(row, column, item)

    def _further(self, found: Loss) -> list[str]:
        say = self._say
        people = [say(_PERSON.filled(name=name, count=count)) for name, count in found.people]
        said = [say(_BY.filled(people="、".join(people)))] if people else []
        if found.more:
            said.append(say(_MORE.filled(count=found.more)))
        if found.gained:
            said.append(say(_GAINED.filled(count=found.gained)))
        if not found.readable and found.entries:
            said.append(say(_UNREADABLE))
        return said

    def cells(self, one: LostRecord) -> tuple[str, ...]:
        """One record as the table's columns show it."""
        ledger = self._by_table.get(one.table)
        title = self._say(ledger.title if ledger is not None else _OTHERS.get(one.table, _OTHER))
        named = self._name(ledger.name, one.row) if self._name is not None and ledger is not None else ""
        said = f"{title} · {named}" if named and named != one.number else title
        when = display.instant(one.at) if one.at is not None else ""
        what = self._say(self._new if one.is_new else self._changed)
        if self._gone and one.table == ACCOUNTS:
            what = ""  # nobody can bring that one back
        return one.number or "—", when, what, said
