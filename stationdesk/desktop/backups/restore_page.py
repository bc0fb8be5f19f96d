"""The first-run page's way back: finds the backups by itself, asks for the key, puts one in place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from stationdesk.core import display
from stationdesk.core.actor import SYSTEM
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import Tone
from stationdesk.desk.restoring import actor_in
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.backups.finding import FoundBackups, find_backups
from stationdesk.desktop.backups.key_form import KeyForm
from stationdesk.desktop.backups.new_computer import NewComputer
from stationdesk.desktop.backups.table import BackupTable, reason_of
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from stationdesk.desktop.widgets.folder_dialog import ask_folder
from stationdesk.desktop.widgets.plain import button, frame, name_it, words
from stationdesk.jobs.places import pc_folder
from stationdesk.store.backup import NO_BACKUP, Backup, restore
from stationdesk.store.gate import Entry
from stationdesk.store.keys import DataKey
from stationdesk.store.sticks import FOLDER
from stationdesk.store.unlocking import gate_of

_TITLE = QT_TRANSLATE_NOOP("desktop", "Restore from a backup")
_SAYS = QT_TRANSLATE_NOOP(
    "desktop",
    "Plug in the stick with the backups. What is there and in the second folder appears by itself.",
)
_LOOKING = QT_TRANSLATE_NOOP("desktop", "Looking for backups …")
_NOTHING = QT_TRANSLATE_NOOP(
    "desktop", "No backup was found yet. Plug in the stick, or choose the folder the backups lie in."
)
_CHOSEN = QT_TRANSLATE_NOOP("desktop", "Chosen: backup of {time} · {reason}")
_PUTTING = QT_TRANSLATE_NOOP("desktop", "The backup is read in full and put in place …")
_FOLDER = QT_TRANSLATE_NOOP("desktop", "Another folder …")
_FOLDER_TIP = QT_TRANSLATE_NOOP("desktop", "Choose the folder the backups lie in")
_AGAIN = QT_TRANSLATE_NOOP("desktop", "Look again")
_BACK = QT_TRANSLATE_NOOP("desktop", "Back")
_RESTORE = QT_TRANSLATE_NOOP("desktop", "Restore this backup")
_RESTORE_TIP = QT_TRANSLATE_NOOP("desktop", "Check the chosen backup in full, then work with it")
LOOK_EVERY = 3_000  # milliseconds, while nothing is chosen


class RestorePage(QWidget):
    """`done` tells that the station is there; `entry` is then the proof of who opened its backup.

    `busy` while a backup is put in place.
    """

    done = Signal()
    back = Signal()

    def __init__(
        self, say: Say, folder: Path, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._say, self._folder, self._now = say, folder, now
        self._more: list[Path] = []
        self._offered: Path | None = None
        self._no_backup: Phrase | None = None
        self.busy = False
        self._key: DataKey | None = None
        self.entry: Entry | None = None
        self.setObjectName("restore.page")
        self.settle: NewComputer | None = None
        self._column = column = QVBoxLayout(self)
        column.setSpacing(SPACE_M)
        self._title = words(say(_TITLE), "h1", self)
        column.addWidget(self._title)
        self._card = card = frame("card", self)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        inner.setSpacing(SPACE_S)
        inner.addWidget(words(say(_SAYS), "sub", card, wrap=True))
        self.table = BackupTable(say, folder, card, stations=True)
        self.table.picked.connect(self._pick)
        self.table.wanted.connect(lambda _made: self.go_on())
        inner.addWidget(self.table, 1)
        self.chosen = words("", "sub", card, name="restore.chosen", wrap=True)
        inner.addWidget(self.chosen)
        self.key_form = KeyForm(say, card)
        self.key_form.opened.connect(self._unlocked)
        self.key_form.hide()
        inner.addWidget(self.key_form)
        self.message = FormMessage(say, card, inset=False)
        inner.addWidget(self.message)
        self.progress = QProgressBar(card)
        name_it(self.progress, "restore.progress", say(_PUTTING))
        self.progress.setTextVisible(False)
        self.progress.hide()
        inner.addWidget(self.progress)
        column.addWidget(card, 1)
        self._foot = self._buttons()
        column.addWidget(self._foot)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def _buttons(self) -> QWidget:
        say, foot = self._say, QWidget(self)
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        self.back_button = button(say(_BACK), "restore.back", say(_BACK), parent=self)
        self.back_button.clicked.connect(self.leave)
        self.folder_button = button(
            say(_FOLDER), "restore.folder", say(_FOLDER_TIP), icon="folder-open", parent=self
        )
        self.folder_button.clicked.connect(self.ask_folder)
        self.again = button(say(_AGAIN), "restore.again", say(_AGAIN), icon="arrow-clockwise", parent=self)
        self.again.clicked.connect(self.look)
        self.go = button(
            say(_RESTORE), "restore.go", say(_RESTORE_TIP), icon="arrow-counter-clockwise", look="primary",
            parent=self,
        )  # fmt: skip
        self.go.setEnabled(False)
        self.go.clicked.connect(self.go_on)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.again)
        row.addWidget(self.folder_button)
        row.addWidget(self.go)
        return foot

    # --- finding ---

    def begin(self) -> None:
        """Look now, and again every few seconds until something is chosen."""
        self.message.tell(_LOOKING, Tone.INFO)
        self.look()
        self._timer.start(LOOK_EVERY)
        self.table.setFocus()

    def leave(self) -> None:
        """Back to the choice of how to begin."""
        if not self.busy:
            self._timer.stop()
            self.back.emit()

    def look(self) -> None:
        """See which backups are within reach."""
        if self.busy or self.key_form.isVisible():
            return
        folder, more, offered = self._folder, tuple(self._more), self._offered
        Background.of(self).start(
            lambda _task: (find_backups(folder, more), offered), done=self._show, refused=self._refused
        )

    def _show(self, answer: tuple[FoundBackups, Path | None]) -> None:
        found, offered = answer
        if self.busy or self.key_form.isVisible():
            return
        if found.every != self.table.backups:
            self.table.show_backups(found.every)
        if offered is not None and offered == self._offered:
            self._choose_offered(found, offered)
        if not found.every:
            self.message.tell(self._no_backup or _NOTHING, Tone.WARN if self._no_backup else Tone.INFO)
            return
        if not self.chosen.text() and self._no_backup is None:
            self.message.hide()
        if self.table.chosen is None:
            self.table.selectRow(0)

    def offer(self, file: Path) -> None:
        """Mark this backup as soon as it is found where it lies."""
        self._offered = file
        self.look_in(file.parent)

    def _choose_offered(self, found: FoundBackups, file: Path) -> None:
        self._offered = self._no_backup = None
        row = next((row for row, one in enumerate(found.every) if one.file == file), None)
        if row is not None:
            self.table.selectRow(row)
            return
        self._no_backup = NO_BACKUP.filled(file=file.name)
        self.message.tell(self._no_backup, Tone.WARN)

    def ask_folder(self) -> None:
        """Ask where the backups lie."""
        ask_folder(self, "restore.folder.dialog", self._say(_FOLDER_TIP), self.look_in)

    def look_in(self, folder: Path) -> None:
        """Look in a further folder as well, and where a station keeps its backups below it."""
        self._more += [folder, folder / "backups", folder / FOLDER]
        self.look()

    def _pick(self, made: Backup | None) -> None:
        self._key, self.entry = None, None
        self.go.setEnabled(made is not None and not self.busy)
        if made is not None:
            told = _CHOSEN.filled(time=display.instant(made.made_at), reason=reason_of(made))
            self.chosen.setText(self._say(told))

    # --- restoring ---

    def go_on(self) -> None:
        """Ask for the key where one is needed, else put the chosen backup in place."""
        made = self.table.chosen
        if made is None or self.busy:
            return
        if self.key_form.isVisible():
            self.key_form.submit()
        elif made.encrypted and self._key is None:
            self.table.setEnabled(False)
            self.key_form.show()
            self.key_form.ask(gate_of(made, pc_folder()))
        else:
            self._restore(made)

    def _unlocked(self, key: DataKey, entry: Entry | None) -> None:
        self._key, self.entry = key, entry
        self.key_form.hide()
        self.go_on()

    def _restore(self, made: Backup) -> None:
        folder, now, key, entry = self._folder, self._now, self._key, self.entry
        self.busy = True
        self._timer.stop()
        self.message.tell(_PUTTING, Tone.INFO)
        self.progress.setRange(0, 0)
        self.progress.show()
        for one in (self.go, self.back_button, self.folder_button, self.again):
            one.setEnabled(False)

        def work(task: Task) -> Backup:
            actor = actor_in(made, key, entry) if entry is not None else SYSTEM
            return restore(made.file, folder, clock=now, actor=actor, key=key, progress=task.progress)

        Background.of(self).start(
            work, done=self._restored, refused=self._refused, progress=self._show_progress
        )

    def _restored(self, made: Backup) -> None:
        self.busy = False
        from_stick = made.file.parent.name == FOLDER
        self.settle = NewComputer(self._say, None if from_stick else made.file.parent, self)
        self.settle.done.connect(self.done)
        for one in (self._title, self._card, self._foot):
            one.hide()
        self._column.addWidget(self.settle)
        self.settle.go.setFocus()

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self.busy = False
        self.progress.hide()
        self.table.setEnabled(True)
        for one in (self.go, self.back_button, self.folder_button, self.again):
            one.setEnabled(True)
        self.message.refuse(why, self.go_on)

    def _show_progress(self, done: int, total: int, _words: str) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        if self.key_form.isVisible() and self.key_form.isEnabled():
            self.key_form.hide()
            self.table.setEnabled(True)
            self.table.setFocus()
        else:
            self.leave()
