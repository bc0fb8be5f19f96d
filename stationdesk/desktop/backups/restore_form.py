"""Going back to a backup where the station lies: read in full, what would be lost, then yes or no."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from stationdesk.core import display
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desk.rights import RESTORE
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.backups.key_form import KeyForm
from stationdesk.desktop.backups.loss_view import LossView
from stationdesk.desktop.backups.table import place_of, reason_of, size_of
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from stationdesk.desktop.widgets.folder_dialog import ask_folder
from stationdesk.desktop.widgets.plain import button, frame, name_it, words
from stationdesk.jobs.places import pc_folder
from stationdesk.store.backup import NOT_WHOLE, Backup, checked, restore
from stationdesk.store.gate import Entry
from stationdesk.store.keys import DataKey
from stationdesk.store.loss import Loss, loss
from stationdesk.store.restoring import Restored, intend
from stationdesk.store.unlocking import gate_of

_TITLE = QT_TRANSLATE_NOOP("desktop", "Go back to the backup of {time}")
_ABOUT = QT_TRANSLATE_NOOP("desktop", "{reason} · {where} · {size}")
_READING = QT_TRANSLATE_NOOP("desktop", "The backup is read in full and compared with the present records …")
_PUTTING = QT_TRANSLATE_NOOP("desktop", "The backup is put in place …")
_KEPT = QT_TRANSLATE_NOOP(
    "desktop",
    "The present records are not deleted: they stay whole in the folder “kept” beside the station's file. "
    "The restore is noted in the log of actions, and the window opens again with the restored records.",
)
_PASSWORDS = QT_TRANSLATE_NOOP(
    "desktop",
    "Passwords become those of {time} again. Where nobody knows one of then, only the recovery sheet of "
    "then helps: have it at hand before you restore.",
)
_RESTORE = QT_TRANSLATE_NOOP("desktop", "Restore this backup")
_RESTORE_TIP = QT_TRANSLATE_NOOP("desktop", "Put this backup in place of the present records")
_ELSEWHERE = QT_TRANSLATE_NOOP("desktop", "Into another folder …")
_ELSEWHERE_TIP = QT_TRANSLATE_NOOP("desktop", "Put the backup into an empty folder; nothing changes here")
_CHOOSE_FOLDER = QT_TRANSLATE_NOOP("desktop", "Choose an empty folder for the restored station")
_CANCEL = QT_TRANSLATE_NOOP("desktop", "Cancel")
_CANCEL_TIP = QT_TRANSLATE_NOOP("desktop", "Change nothing")
_ELSEWHERE_DONE = QT_TRANSLATE_NOOP(
    "desktop", "Restored into {folder}. Close the program and start it with that folder to work there."
)
WIDTH = 820


class RestoreForm(QWidget):
    """Lies over the page. `restored` tells that everything is ready: the window has to open again."""

    restored = Signal()
    closed = Signal()

    def __init__(self, desk: Desk, made: Backup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self.made = desk, made
        self._key: DataKey | None = desk.store.key
        self._loss: Loss | None = None
        self._was_read_only = False
        say = desk.say
        self.setObjectName("restore.form")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        inner = QVBoxLayout()
        inner.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_S)
        inner.setSpacing(SPACE_S)
        inner.addWidget(words(say(_TITLE.filled(time=display.instant(made.made_at))), "h2", self, wrap=True))
        place = place_of(made.file.parent, desk.store.folder)
        about = _ABOUT.filled(reason=reason_of(made), where=place, size=size_of(made))
        inner.addWidget(words(say(about), "sub", self, wrap=True))
        self.key_form = KeyForm(say, self)
        self.key_form.opened.connect(self._unlocked)
        self.key_form.hide()
        inner.addWidget(self.key_form)
        self.view = LossView(say, desk.ledgers, desk.name, self)
        inner.addWidget(self.view, 1)
        inner.addStretch(0)
        if made.keys is not None:
            passwords = _PASSWORDS.filled(time=display.instant(made.made_at))
            inner.addWidget(words(say(passwords), "cap", self, name="restore.passwords", wrap=True))
        inner.addWidget(words(say(_KEPT), "cap", self, wrap=True))
        self.message = FormMessage(say, self, inset=False)
        inner.addWidget(self.message)
        self.progress = QProgressBar(self)
        name_it(self.progress, "restore.progress", say(_PUTTING))
        self.progress.setTextVisible(False)
        self.progress.hide()
        inner.addWidget(self.progress)
        column.addLayout(inner, 1)
        self.footer = self._footer()
        column.addWidget(self.footer)

    def _footer(self) -> QWidget:
        say = self._desk.say
        foot = frame("footer", self)
        row = QHBoxLayout(foot)
        row.setContentsMargins(SPACE_XL, SPACE_M, SPACE_XL, SPACE_M)
        row.setSpacing(SPACE_S)
        self.elsewhere = button(
            say(_ELSEWHERE), "restore.elsewhere", say(_ELSEWHERE_TIP), icon="folder-open", parent=foot
        )
        self.elsewhere.clicked.connect(self.ask_where)
        row.addWidget(self.elsewhere)
        row.addStretch(1)
        self.cancel = button(say(_CANCEL), "restore.cancel", say(_CANCEL_TIP), parent=foot)
        self.cancel.clicked.connect(self.close_form)
        row.addWidget(self.cancel)
        self.go = button(
            say(_RESTORE), "restore.go", say(_RESTORE_TIP), icon="arrow-counter-clockwise", look="primary",
            parent=foot,
        )  # fmt: skip
        self.go.clicked.connect(self.put_back)
        row.addWidget(self.go)
        self._allow(False)
        return foot

    def begin(self) -> None:
        """Ask for the key where one is needed, else read the backup."""
        if self.made.encrypted and self._key is None:
            self.key_form.show()
            self.key_form.ask(gate_of(self.made, pc_folder()))
            return
        self._compare()

    def close_form(self) -> None:
        """Change nothing."""
        if self.cancel.isEnabled():
            self.closed.emit()

    def _unlocked(self, key: DataKey, _entry: Entry | None) -> None:
        self._key = key
        self.key_form.hide()
        self._compare()

    def _compare(self) -> None:
        store, made, key = self._desk.store, self.made, self._key
        self._wait(_READING)

        def work(_task: Task) -> tuple[Backup, Loss]:
            good = checked(made.file, store.identity, key if made.encrypted else None)
            return good, loss(store.file, made, store.file_key, key)

        Background.of(self).start(work, done=self._show, refused=self._refused)

    def _show(self, answer: tuple[Backup, Loss]) -> None:
        good, self._loss = answer
        self._rest()
        self.view.show_loss(self._loss)
        if (why := self._desk.why_not(RESTORE)) is not None:
            self.message.tell(why, Tone.WARN)
        elif not good.whole:
            self.message.tell(NOT_WHOLE, Tone.WARN)
        self._allow(True)
        safe = self.go.isEnabled() and self._loss.nothing
        (self.go if safe else self.cancel).setFocus()

    def put_back(self) -> None:
        """Prepare everything; the last step comes when the file is opened again."""
        store, made, key, found = self._desk.store, self.made, self._key, self._loss
        if found is None or not self._desk.may(RESTORE):
            return
        self._wait(_PUTTING)
        work = partial(
            intend, store.folder, made.file, clock=store.clock, actor=self._desk.actor,
            expected=store.identity, key=key if made.encrypted else None, file_key=store.file_key,
            lost=found.entries,
        )  # fmt: skip
        self._was_read_only = store.read_only
        store.read_only = True  # what was saved from here on would go to the kept file

        def run(task: Task) -> Restored:
            return work(progress=task.progress)

        Background.of(self).start(
            run, done=self._ready, refused=self._not_restored, progress=self._show_progress
        )

    def _ready(self, _restored: Restored) -> None:
        self.restored.emit()

    def _not_restored(self, why: StationError | StoreUnavailable) -> None:
        self._desk.store.read_only = self._was_read_only
        self._rest()
        self._allow(True)
        self.message.refuse(why, self.put_back)

    def ask_where(self) -> None:
        """Ask for the folder the backup goes to instead."""
        ask_folder(self, "backup.folder", self._desk.say(_CHOOSE_FOLDER), self.restore_to)

    def restore_to(self, folder: Path) -> None:
        """Put the backup into `folder`; nothing changes here."""
        store, made, key, actor = self._desk.store, self.made, self._key, self._desk.actor
        self._wait(_PUTTING)

        def work(task: Task) -> Path:
            restore(
                made.file, folder, clock=store.clock, actor=actor, expected=store.identity,
                key=key if made.encrypted else None, progress=task.progress,
            )  # fmt: skip
            return folder

        Background.of(self).start(
            work, done=self._elsewhere_done, refused=self._refused, progress=self._show_progress
        )

    def _elsewhere_done(self, folder: Path) -> None:
        self._rest()
        self._allow(True)
        self.message.tell(_ELSEWHERE_DONE.filled(folder=str(folder)), Tone.OK)

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self._rest()
        self._allow(self._loss is not None)
        self.message.refuse(why, self.begin)

    def _wait(self, told: Phrase) -> None:
        self.message.tell(told, Tone.INFO)
        self.progress.setRange(0, 0)
        self.progress.show()
        self.cancel.setEnabled(False)
        self._allow(False)

    def _rest(self) -> None:
        self.message.hide()
        self.progress.hide()
        self.cancel.setEnabled(True)

    def _allow(self, ready: bool) -> None:
        self.elsewhere.setEnabled(ready)
        self.go.setEnabled(ready and self._desk.may(RESTORE))

    def _show_progress(self, done: int, total: int, _words: str) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)
