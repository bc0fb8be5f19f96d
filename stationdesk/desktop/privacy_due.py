"""What is due to be removed, and its removal: authority, one clear question, progress, old backups."""

from __future__ import annotations

from functools import partial
from threading import Event

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk, privacy
from stationdesk.desk.privacy import Due, Purge
from stationdesk.desk.rights import PURGE
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.panel import foot
from stationdesk.desktop.privacy_question import Question
from stationdesk.desktop.privacy_table import DueTable
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from stationdesk.desktop.typed_lines import TypedLine
from stationdesk.desktop.widgets.plain import button, name_it, words
from stationdesk.store.old_backups import Removed
from stationdesk.store.purging import NO_AUTHORITY

_AUTHORITY = QT_TRANSLATE_NOOP("desktop", "Rule or order")
_AUTHORITY_HINT = QT_TRANSLATE_NOOP("desktop", "For example the bureau's notice; it stays, so no names")
_RECORD = QT_TRANSLATE_NOOP("desktop", "One record only")
_RECORD_HINT = QT_TRANSLATE_NOOP("desktop", "Its number; empty: all that is due")
_REMOVE = QT_TRANSLATE_NOOP("desktop", "Remove …")
_REMOVE_TIP = QT_TRANSLATE_NOOP(
    "desktop", "Remove the personal data of what is chosen; you are asked once more"
)
_STOP = QT_TRANSLATE_NOOP("desktop", "Stop")
_STOP_TIP = QT_TRANSLATE_NOOP("desktop", "Stop after the records under way; those done stay done")
_BACKUPS = QT_TRANSLATE_NOOP("desktop", "Remove older backups")
_BACKUPS_TIP = QT_TRANSLATE_NOOP(
    "desktop", "Make a new backup, read it back, then delete those that still hold what was removed"
)
_FINISH = QT_TRANSLATE_NOOP(
    "desktop", "The last removal was interrupted; its traces are still in the file. Finish it now."
)
_ONLY_CHIEF = QT_TRANSLATE_NOOP("desktop", "Only the chief or an administrator removes personal data.")
_CHOOSE = QT_TRANSLATE_NOOP("desktop", "Choose a line of the list first.")
_NOTHING_DUE = QT_TRANSLATE_NOOP("desktop", "Nothing is due in “{ledger}”.")
_NO_RECORD = QT_TRANSLATE_NOOP("desktop", "There is no “{number}” in “{ledger}”.")
_ASK_ALL = QT_TRANSLATE_NOOP(
    "desktop",
    "{count} records of “{ledger}” lose names, phones and texts for good, in the history too. Nobody can "
    "bring them back. Numbers and counts stay. Backups made before still hold them.",
)
_ASK_ONE = QT_TRANSLATE_NOOP(
    "desktop",
    "“{number}” loses names, phones and texts for good, in its history too. Nobody can bring them back. "
    "Number and counts stay. Backups made before still hold them.",
)
_WORKING = QT_TRANSLATE_NOOP("desktop", "Removing; {done} of {total} …")
_CLEANSING = QT_TRANSLATE_NOOP("desktop", "Taking the last traces out of the file …")
_DONE = QT_TRANSLATE_NOOP("desktop", "The personal data of {records} records is removed. Their numbers stay.")
_FINISHED = QT_TRANSLATE_NOOP("desktop", "The last traces are out of the file.")
_OLD = QT_TRANSLATE_NOOP(
    "desktop",
    "{count} backups here were made before the last removal and still hold it, as may any on a stick "
    "elsewhere. Do not restore from them.",
)
_OLD_GONE = QT_TRANSLATE_NOOP("desktop", "{count} older backups are deleted; the new one is of {name}.")
_ELSEWHERE = QT_TRANSLATE_NOOP(
    "desktop", "{count} older backups are deleted, but {folder} is not there: those in it stay."
)


class DueTab(QWidget):
    """What the rules say is due, and the one way to remove it."""

    purged = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._halt = Event()
        self._wanted: tuple[str, list[int] | None] = ("", None)
        say = desk.say
        self.setObjectName("privacy.due.tab")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_M, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_S)
        self.table = DueTable(desk, self)
        column.addWidget(self.table, 1)
        column.addLayout(self._lines())
        self.old = words("", "cap", self, name="privacy.old", wrap=True)
        self.old.hide()
        column.addWidget(self.old)
        self.progress = QProgressBar(self)
        name_it(self.progress, "privacy.progress", say(_REMOVE))
        self.progress.setTextVisible(False)
        self.progress.hide()
        column.addWidget(self.progress)
        self.message = FormMessage(say, self, inset=False)
        column.addWidget(self.message)
        self.question = Question(say, self)
        self.question.confirmed.connect(self.remove)
        self.question.put_away.connect(lambda: self._busy(False))
        column.addWidget(self.question)
        column.addLayout(self._buttons())

    def _lines(self) -> QHBoxLayout:
        say = self._desk.say
        row = QHBoxLayout()
        row.setSpacing(SPACE_L)
        self.authority, self.record = TypedLine(self), TypedLine(self)
        parts = (
            (self.authority, "privacy.authority", _AUTHORITY, _AUTHORITY_HINT, 3),
            (self.record, "privacy.record", _RECORD, _RECORD_HINT, 2),
        )
        for line, name, title, hint, share in parts:
            name_it(line, name, say(title))
            line.setToolTip("")
            line.setPlaceholderText(say(hint))
            label = words(say(title), "field", self)
            label.setBuddy(line)
            box = QVBoxLayout()
            box.setSpacing(3)
            box.addWidget(label)
            box.addWidget(line)
            row.addLayout(box, share)
        return row

    def _buttons(self) -> QHBoxLayout:
        say = self._desk.say
        self.backups = button(
            say(_BACKUPS), "privacy.backups", say(_BACKUPS_TIP), icon="hard-drives", parent=self
        )
        self.backups.clicked.connect(self.remove_backups)
        self.stop = button(say(_STOP), "privacy.stop", say(_STOP_TIP), icon="stop", parent=self)
        self.stop.clicked.connect(self.halt)
        self.start = button(
            say(_REMOVE), "privacy.remove", say(_REMOVE_TIP), icon="trash", look="danger", parent=self
        )
        self.start.clicked.connect(self.ask)
        return foot((self.backups,), (self.stop, self.start))

    # --- what is due ---

    def refresh(self) -> None:
        """Read what is due; counting goes through every record, so not in the window's own thread."""
        desk = self._desk
        self._busy(False)
        if not desk.may(PURGE):
            self.message.tell(_ONLY_CHIEF, Tone.INFO)
        Background.of(self).start(
            lambda task: (privacy.due(desk), privacy.old_backups(desk), privacy.is_unfinished(desk)),
            done=self._show,
        )

    def _show(self, found: tuple[tuple[Due, ...], int, bool]) -> None:
        due, old, unfinished = found
        self.table.show_due(due)
        self.old.setText(self._desk.say(_OLD.filled(count=old)))
        self.old.setVisible(old > 0)
        self.backups.setVisible(old > 0)
        if unfinished:
            self.message.tell(_FINISH, Tone.WARN, self.finish)

    # --- the removal ---

    def ask(self) -> None:
        """Say what would be lost, and ask."""
        due = self.table.chosen()
        if due is None:
            self.message.tell(_CHOOSE, Tone.WARN)
        elif not self.authority.text().strip():
            self.message.tell(NO_AUTHORITY, Tone.WARN)
            self.authority.setFocus()
        elif number := self.record.text().strip():
            self._ask_one(due, number)
        elif due.count == 0:
            self._refuse(_NOTHING_DUE.filled(ledger=due.rule.title))
        else:
            self._ask(due.rule.ledger, None, _ASK_ALL.filled(count=due.count, ledger=due.rule.title))

    def _ask_one(self, due: Due, number: str) -> None:
        record = self._desk.record_by_number(due.rule.ledger, number)
        if record is None:
            self._refuse(_NO_RECORD.filled(number=number, ledger=due.rule.title))
        else:
            self._ask(due.rule.ledger, [record], _ASK_ONE.filled(number=number))

    def _ask(self, ledger: str, records: list[int] | None, words_of: Phrase) -> None:
        self._wanted = (ledger, records)
        self._busy(True)
        self.message.hide()
        self.question.ask(words_of)

    def remove(self) -> None:
        """Remove what was asked about."""
        desk, (ledger, records), authority = self._desk, self._wanted, self.authority.text()
        self._halt = halt = Event()
        self._busy(True)
        self.progress.show()
        self.stop.setEnabled(True)
        self.stop.show()

        def work(task: Task) -> Purge:
            return privacy.purge(
                desk, ledger, records, authority,
                progress=task.progress, cancelled=lambda: halt.is_set() or task.cancelled,
            )  # fmt: skip

        Background.of(self).start(work, done=self._removed, refused=self._refused, progress=self._tell)

    def halt(self) -> None:
        """Stop after the records under way; those done stay done."""
        self.stop.setEnabled(False)
        self._halt.set()

    def finish(self) -> None:
        """Take the traces of an interrupted removal out of the file."""
        self._busy(True)
        self.message.tell(_CLEANSING, Tone.INFO)
        Background.of(self).start(
            lambda task: privacy.finish(self._desk), done=self._finished, refused=self._refused
        )

    def remove_backups(self) -> None:
        """Delete the backups that still hold what was removed."""
        desk = self._desk
        self._busy(True)
        Background.of(self).start(
            lambda task: privacy.remove_old_backups(desk), done=self._backups_gone, refused=self._refused
        )

    def _tell(self, done: int, total: int, _words: str) -> None:
        self.progress.setRange(0, total if done < total else 0)
        self.progress.setValue(done)
        told = _WORKING.filled(done=done, total=total) if done < total else _CLEANSING
        self.message.tell(told, Tone.INFO)

    def _removed(self, done: Purge) -> None:
        self.record.clear()
        self._ended(_DONE.filled(records=done.records))
        self.purged.emit()

    def _finished(self, _nothing: object) -> None:
        self._ended(_FINISHED)

    def _backups_gone(self, gone: Removed) -> None:
        count = len(gone.files)
        if gone.elsewhere:
            self._ended(_ELSEWHERE.filled(count=count, folder=gone.elsewhere), Tone.WARN)
        else:
            self._ended(_OLD_GONE.filled(count=count, name=gone.made.file.name))

    def _ended(self, told: Phrase, tone: Tone = Tone.OK) -> None:
        self.refresh()
        self.message.tell(told, tone)

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self._busy(False)
        self.message.refuse(why, partial(self.refresh))

    def _refuse(self, why: Phrase) -> None:
        self.message.tell(why, Tone.WARN)

    def _busy(self, busy: bool) -> None:
        may = not busy and self._desk.may(PURGE)
        for one in (self.start, self.backups, self.authority, self.record):
            one.setEnabled(may)
        self.table.setEnabled(not busy)
        self.progress.hide()
        self.stop.hide()
        if not busy:
            self.question.hide()
