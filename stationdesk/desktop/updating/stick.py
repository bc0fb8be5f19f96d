"""An update from a stick: found and checked by itself; one button backs up, closes and starts the setup."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

import stationdesk
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, literally
from stationdesk.core.ledger import Tone
from stationdesk.core.settings import UPDATE_KEY
from stationdesk.core.signing_key import fingerprint
from stationdesk.desk import Desk
from stationdesk.desk.rights import UPDATE
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.leaving import leave_with
from stationdesk.desktop.panel import foot
from stationdesk.desktop.tokens import SPACE_L, SPACE_S, SPACE_XL
from stationdesk.desktop.widgets.folder_dialog import ask_folder
from stationdesk.desktop.widgets.permitted import grey_unless
from stationdesk.desktop.widgets.plain import button, name_it, words
from stationdesk.jobs.updating import system
from stationdesk.jobs.updating.checking import Judged
from stationdesk.jobs.updating.preparing import BACKING_UP, check, prepare
from stationdesk.jobs.updating.release import newest_on, read
from stationdesk.jobs.worker_process import STOPPED
from stationdesk.store.backup import Backup
from stationdesk.store.drives import removable

_RUNS = QT_TRANSLATE_NOOP("desktop", "Version {version} runs here.")
_VOUCHED = QT_TRANSLATE_NOOP("desktop", "Only updates signed with the county's key {key} are let in.")
_NOT_VOUCHED = QT_TRANSLATE_NOOP(
    "desktop",
    "No key of the county is kept here: an update is only compared with the list beside it, and nobody "
    "vouches for who made it. The chief can enter the key under “The county's key”.",
)
_NONE = QT_TRANSLATE_NOOP(
    "desktop",
    "No update was found on a stick. Plug in the county's stick and look again, or choose a folder.",
)
_CHECKING = QT_TRANSLATE_NOOP("desktop", "Every file of the update is checked …")
_BACKING = QT_TRANSLATE_NOOP("desktop", "The records are backed up before the update …")
_FOUND = QT_TRANSLATE_NOOP("desktop", "Version {version} · {folder}")
_SIGNED = QT_TRANSLATE_NOOP("desktop", "Every file is whole, and the county's signature is right.")
_UNSIGNED = QT_TRANSLATE_NOOP(
    "desktop", "Every file is whole; nobody has checked whether it is the county's."
)
_NOTES = QT_TRANSLATE_NOOP("desktop", "What is new")
_INSTALL = QT_TRANSLATE_NOOP("desktop", "Back up and update")
_INSTALL_TIP = QT_TRANSLATE_NOOP(
    "desktop", "Make a backup, close the program and start the setup; the records stay as they are"
)
_AGAIN = QT_TRANSLATE_NOOP("desktop", "Look again")
_AGAIN_TIP = QT_TRANSLATE_NOOP("desktop", "Look for an update on the sticks that are plugged in")
_FOLDER = QT_TRANSLATE_NOOP("desktop", "Another folder …")
_FOLDER_TIP = QT_TRANSLATE_NOOP("desktop", "Choose the folder the update lies in")
_CANCEL = QT_TRANSLATE_NOOP("desktop", "Cancel")
_CANCEL_TIP = QT_TRANSLATE_NOOP("desktop", "Stop checking; nothing is changed (Esc)")


class StickTab(QWidget):
    """Shows the newest update on the sticks, or in the folder that was chosen.

    `starts` starts a setup when the program has closed; None where this system has none.
    """

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, starts: system.Start | None = system.STARTS
    ) -> None:
        super().__init__(parent)
        self._desk, self._starts = desk, starts
        self._folder: Path | None = None
        self._judged: Judged | None = None
        self._task: Task | None = None
        say = desk.say
        self.setObjectName("update.stick")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_S)
        column.addWidget(words(say(_RUNS.filled(version=stationdesk.__version__)), "", self))
        self.vouched = words("", "cap", self, name="update.vouched", wrap=True)
        column.addWidget(self.vouched)
        column.addSpacing(SPACE_S)
        self.found = words("", "h3", self, name="update.found", wrap=True)
        column.addWidget(self.found)
        below = QWidget(self)  # there before anything is found, or the words above would spread
        room = QVBoxLayout(below)
        room.setContentsMargins(0, 0, 0, 0)
        self.notes = QPlainTextEdit(below)
        self.notes.setReadOnly(True)
        self.notes.setTabChangesFocus(True)
        name_it(self.notes, "update.notes", say(_NOTES))
        room.addWidget(self.notes)
        column.addWidget(below, 1)
        self.message = FormMessage(say, self, inset=False)
        column.addWidget(self.message)
        self.progress = QProgressBar(self)
        name_it(self.progress, "update.progress", say(_CHECKING))
        self.progress.setTextVisible(False)
        column.addWidget(self.progress)
        column.addLayout(self._buttons())
        self._rest()

    def _buttons(self) -> QHBoxLayout:
        say = self._desk.say
        self.choose = button(say(_FOLDER), "update.folder", say(_FOLDER_TIP), icon="folder-open", parent=self)
        self.choose.clicked.connect(self.ask_folder)
        self.again = button(say(_AGAIN), "update.again", say(_AGAIN_TIP), icon="arrow-clockwise", parent=self)
        self.again.clicked.connect(self.look)
        self.cancel = button(say(_CANCEL), "update.cancel", say(_CANCEL_TIP), parent=self)
        self.cancel.clicked.connect(self.stop)
        self.install = button(
            say(_INSTALL),
            "update.install",
            say(_INSTALL_TIP),
            icon="download-simple",
            look="primary",
            parent=self,
        )
        self.install.clicked.connect(self.begin)
        return foot((self.choose, self.again), (self.cancel, self.install))

    # --- finding and checking ---

    def refresh(self) -> None:
        """Say whose updates are let in; look for one unless one was found or is being checked."""
        say, key = self._desk.say, fingerprint(str(self._desk.setting(UPDATE_KEY)))
        self.vouched.setText(say(_VOUCHED.filled(key=literally(key)) if key else _NOT_VOUCHED))
        if self._task is None and self._judged is None:
            self.look()

    def key_changed(self) -> None:
        """What was found is judged anew."""
        self.stop()
        self._judged = None
        self.refresh()

    def look(self) -> None:
        """Look for an update and check it in full."""
        if self._task is not None:
            return
        desk, folder = self._desk, self._folder

        def work(task: Task) -> tuple[Judged, str] | None:
            kind = system.machine()
            release = read(folder, kind) if folder is not None else newest_on(removable(), kind)
            if release is None:
                return None
            return check(desk, release, task.progress, lambda: task.cancelled), release.notes()

        self._judged = None
        self._start(work, self._show, self.look)

    def look_in(self, folder: Path) -> None:
        """Take the update in this folder from now on."""
        self.stop()
        self._folder = folder
        self.look()

    def ask_folder(self) -> None:
        """Ask where the update lies."""
        ask_folder(self, "update.folder.dialog", self._desk.say(_FOLDER_TIP), self.look_in)

    def _show(self, answer: tuple[Judged, str] | None) -> None:
        if self.sender() is not self._task:
            return  # it was stopped, and something else is looked at
        self._task = None
        self._judged, notes = answer if answer is not None else (None, "")
        self._rest()
        if self._judged is None:
            self.message.tell(_NONE, Tone.INFO)
            return
        release = self._judged.release
        self.found.setText(
            self._desk.say(_FOUND.filled(version=release.version, folder=literally(str(release.folder))))
        )
        self.found.show()
        self.notes.setPlainText(notes)
        self.notes.setVisible(bool(notes))
        if self._starts is None:
            self.message.tell(system.BY_PACKAGE, Tone.INFO)
        elif self._judged.signed:
            self.message.tell(_SIGNED, Tone.OK)
        else:
            self.message.tell(_UNSIGNED, Tone.WARN)

    # --- the update itself ---

    def begin(self) -> None:
        """Check it once more into a copy, note it, back up; then the program closes for the setup."""
        judged, desk, starts = self._judged, self._desk, self._starts
        if judged is None or starts is None or self._task is not None or not desk.may(UPDATE):
            return

        def work(task: Task) -> tuple[Path, Backup]:
            return prepare(desk, judged.release, task.progress, lambda: task.cancelled, starts=starts)

        self._start(work, self._close, self.begin)

    def _close(self, answer: tuple[Path, Backup]) -> None:
        if self.sender() is not self._task or self._starts is None:
            return
        self._task = None
        leave_with(partial(self._starts, answer[0]))
        self.window().close()

    # --- under way ---

    def _start(self, work: Any, done: Any, again: Any) -> None:
        self.message.tell(_CHECKING, Tone.INFO)
        self.progress.setRange(0, 0)
        self._again = again
        self._task = Background.of(self).start(
            work, done=done, refused=self._refused, progress=self._show_progress
        )
        self._rest()

    def stop(self) -> None:
        """Stop checking."""
        if self._task is None or not self.cancel.isEnabled():
            return
        self._task.cancel()
        self._task = None
        self._rest()
        self.message.tell(STOPPED, Tone.INFO)

    def _show_progress(self, done: int, total: int, said: str) -> None:
        if self.sender() is not self._task:
            return
        self.progress.setRange(0, 0 if said == BACKING_UP else total)
        self.progress.setValue(done)
        if said == BACKING_UP:
            self.cancel.setEnabled(False)
            self.message.tell(_BACKING, Tone.INFO)

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        if self.sender() is not self._task:
            return  # it was stopped, and that is said already
        self._task = self._judged = None
        self._rest()
        self.message.refuse(why, self._again)

    def _rest(self) -> None:
        """What can be pressed now; the keyboard goes on where it was, also when it was in the list beside."""
        mine = self.isAncestorOf(QApplication.focusWidget() or self)
        busy, ready = self._task is not None, self._judged is not None and self._starts is not None
        self.message.setVisible(busy)
        self.progress.setVisible(busy)
        self.cancel.setVisible(busy)
        self.cancel.setEnabled(busy)
        for one in (self.choose, self.again):
            one.setEnabled(not busy)
        self.install.setEnabled(ready and not busy)
        if ready and not busy:
            grey_unless(self._desk, UPDATE, self.install)
        if self._judged is None:
            self.found.hide()
            self.notes.hide()
        if mine:
            (self.cancel if busy else self.install if self.install.isEnabled() else self.again).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._task is not None:
            self.stop()
        else:
            super().keyPressEvent(event)
