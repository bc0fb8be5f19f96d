"""Forgotten password: by the sealed recovery key a chief gets a new one, and the station a new key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from stationdesk.core.actor import Actor
from stationdesk.core.document import Document
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desk.access import keep_recovery_key
from stationdesk.desk.entering import Renewal, recover, recoverable
from stationdesk.desk.recovering import note_kept
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.fields.choices import ChoiceBox
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.new_password import NewPassword
from stationdesk.desktop.recovery_key_line import RecoveryKeyLine
from stationdesk.desktop.recovery_sheet_face import RecoverySheetFace
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_XS
from stationdesk.desktop.widgets.plain import button, name_it, words
from stationdesk.jobs.opening import open_here
from stationdesk.jobs.recovery_sheet import sheet_for
from stationdesk.store.gate import Entry, Gate
from stationdesk.store.slots import Slot
from stationdesk.store.store import Store

WIDTH = 600
_Found = tuple[Store, Slot, tuple[Actor, ...]]
_TITLE = QT_TRANSLATE_NOOP("desktop", "Forgotten password")
_SAYS = QT_TRANSLATE_NOOP(
    "desktop",
    "Type the recovery key from the sealed sheet, or read its QR code with a scanner. Only the chief's or "
    "an administrator's password is renewed this way.",
)
_OFFICERS = QT_TRANSLATE_NOOP(
    "desktop",
    "An officer who forgot needs no recovery key: the chief gives another first password, in the settings "
    "under “Access”.",
)
_NEXT = QT_TRANSLATE_NOOP("desktop", "Next")
_BACK = QT_TRANSLATE_NOOP("desktop", "Back")
_CHECKING = QT_TRANSLATE_NOOP("desktop", "Checking …")
_WHO_TITLE = QT_TRANSLATE_NOOP("desktop", "The key is right. Whose password is renewed?")
_WHO = QT_TRANSLATE_NOOP("desktop", "Chief or administrator")
_VOID = QT_TRANSLATE_NOOP(
    "desktop", "The recovery key just used is void once the new one, shown on the next page, is on paper."
)
_RENEW = QT_TRANSLATE_NOOP("desktop", "Set the new password")


@dataclass(frozen=True)
class _Renewed:
    desk: Desk
    renewal: Renewal
    document: Document
    password: str


class Recovery(QWidget):
    """`entered` carries the gate's Entry of who has the new password; `left` when nobody wants to go on."""

    entered = Signal(object)
    left = Signal()

    def __init__(
        self,
        say: Say,
        language: str,
        folder: Path,
        now: Callable[[], datetime],
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._say, self._language, self._folder, self._now = say, language, folder, now
        self._background = background
        self._store: Store | None = None
        self._slot: Slot | None = None
        self._people: tuple[Actor, ...] = ()
        self.setObjectName("recovery")
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        self.faces = QStackedWidget(self)
        self.faces.addWidget(self._asking_key())
        self.faces.addWidget(self._asking_who())
        column.addWidget(self.faces)
        self.message = FormMessage(say, self, inset=False)
        column.addWidget(self.message)
        column.addLayout(self._buttons())
        self.key.edited.connect(self.message.hide)
        self.key.entered.connect(self.go_on)
        self.password.entered.connect(self.go_on)
        app = QApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.end)  # the window may be closed in the middle of it

    # --- the faces ---

    def _asking_key(self) -> QWidget:
        say, face = self._say, QWidget(self)
        column = _column(face)
        column.addWidget(words(say(_TITLE), "h1", face))
        column.addWidget(words(say(_SAYS), "sub", face, wrap=True))
        self.key = RecoveryKeyLine(say, face)
        column.addWidget(self.key)
        column.addWidget(words(say(_OFFICERS), "cap", face, wrap=True))
        column.addStretch(1)
        return face

    def _asking_who(self) -> QWidget:
        say, face = self._say, QWidget(self)
        column = _column(face)
        column.addWidget(words(say(_WHO_TITLE), "h1", face, wrap=True))
        box = QVBoxLayout()
        box.setSpacing(SPACE_XS)
        self.who = ChoiceBox(face)
        name_it(self.who, "recovery.who", say(_WHO))
        self.who.setToolTip("")
        label = words(say(_WHO), "field", face)
        label.setBuddy(self.who)
        box.addWidget(label)
        box.addWidget(self.who)
        column.addLayout(box)
        self.password = NewPassword(say, "recovery", face)
        column.addWidget(self.password)
        column.addWidget(words(say(_VOID), "cap", face, wrap=True))
        column.addStretch(1)
        self.who.currentTextChanged.connect(self._for_whom)
        return face

    def _buttons(self) -> QHBoxLayout:
        say, row = self._say, QHBoxLayout()
        row.setSpacing(SPACE_L)
        self.back = button(say(_BACK), "recovery.back", say(_BACK), parent=self)
        self.back.clicked.connect(self.leave)
        self.next = button(say(_NEXT), "recovery.next", say(_NEXT), look="primary", parent=self)
        self.next.clicked.connect(self.go_on)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.next)
        return row

    def begin(self) -> None:
        """The keyboard to the first group."""
        self.key.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Go back; nothing was changed as long as no new password was set."""
        self.end()
        self.left.emit()

    def end(self) -> None:
        """Let go of the records and forget what was typed."""
        store, self._store = self._store, None
        if store is not None:
            store.close()
        self.key.clear()
        self.password.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.back.isEnabled() and self.back.isVisible():
            self.leave()
        else:
            super().keyPressEvent(event)

    # --- the way ---

    def go_on(self) -> None:
        """Check what this face asked for, beside the window."""
        if not self.next.isEnabled():
            return
        self.message.hide()
        try:
            step = self._with_key if self.faces.currentIndex() == 0 else self._with_password
            step()
        except StationError as why:
            self.message.tell(why.phrase, Tone.BAD)

    def _with_key(self) -> None:
        code, folder, now = self.key.code(), self._folder, self._now

        def work(_task: Task) -> _Found:
            entry = Gate(folder).recover(code)
            store = open_here(folder, now, entry.key)
            try:
                return store, entry.slot, recoverable(store, entry.slot)
            except BaseException:
                store.close()
                raise

        self._busy(_CHECKING)
        self._background.start(work, done=self._ask_who, refused=self._refused)

    def _ask_who(self, found: _Found) -> None:
        self._store, self._slot, self._people = found
        self._rest(_RENEW)
        self.key.clear()
        for one in self._people:
            self.who.addItem(one.name, one.person)
        self.faces.setCurrentIndex(1)
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _with_password(self) -> None:
        password, store, language = self.password.typed(), self._store, self._language
        slot = self._slot
        actor = self._people[self.who.currentIndex()]

        def work(_task: Task) -> _Renewed:
            assert store is not None
            assert actor.person is not None
            assert slot is not None
            renewal = recover(store, slot, actor.person, password)
            desk = Desk(store, (), actor=replace(actor, authenticated=True), language=language)
            return _Renewed(desk, renewal, sheet_for(desk, renewal.code), password)

        self._busy(_CHECKING)
        self._background.start(work, done=self._show_sheet, refused=self._refused)

    def _show_sheet(self, renewed: _Renewed) -> None:
        self.back.hide()
        self.next.hide()
        sheet = self.sheet = RecoverySheetFace(renewed.desk, renewed.renewal.code, renewed.document, self)
        sheet.kept.connect(lambda: self._enter(renewed))
        self.faces.addWidget(sheet)
        self.faces.setCurrentWidget(sheet)
        sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self, renewed: _Renewed) -> None:
        desk, folder = renewed.desk, self._folder

        def work(_task: Task) -> Entry:
            keep_recovery_key(desk, renewed.renewal)
            note_kept(desk.store, desk.actor)
            assert desk.actor.person is not None
            return Gate(folder).enter(desk.actor.person, renewed.password)

        self.sheet.setEnabled(False)
        self._background.start(work, done=self._entered, refused=self._refused)

    def _entered(self, entry: Entry) -> None:
        self.end()
        self.entered.emit(entry)

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self._rest(_NEXT if self.faces.currentIndex() == 0 else _RENEW)
        self.message.refuse(why, self.go_on)
        if self.faces.currentIndex() == self.faces.count() - 1 > 1:
            self.sheet.setEnabled(True)

    def _busy(self, said: Phrase) -> None:
        self.next.setEnabled(False)
        self.back.setEnabled(False)
        self.next.setText(self._say(said))

    def _rest(self, said: Phrase) -> None:
        self.next.setEnabled(True)
        self.back.setEnabled(True)
        self.next.setText(self._say(said))

    def _for_whom(self, name: str) -> None:
        self.password.person = name


def _column(face: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(face)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE_M)
    return column
