"""The key of an encrypted backup: a name and its password of then, or the recovery key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QStackedWidget, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.ledger import Tone
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.recovery_key_line import RecoveryKeyLine
from stationdesk.desktop.tokens import SPACE_S
from stationdesk.desktop.widgets.password_line import PasswordLine
from stationdesk.desktop.widgets.plain import button, literal, name_it, words
from stationdesk.store.gate import Entry, Gate
from stationdesk.store.keys import DataKey

_ASK = QT_TRANSLATE_NOOP(
    "desktop",
    "The backup is encrypted. It opens with a password of the day it was made, or the recovery key.",
)
_NAME = QT_TRANSLATE_NOOP("desktop", "Name")
_PASSWORD = QT_TRANSLATE_NOOP("desktop", "Password")
_RECOVERY = QT_TRANSLATE_NOOP("desktop", "Recovery key, eight groups of four signs")
_BY_RECOVERY = QT_TRANSLATE_NOOP("desktop", "Use the recovery key instead")
_BY_PASSWORD = QT_TRANSLATE_NOOP("desktop", "Use a password instead")
_CHECKING = QT_TRANSLATE_NOOP("desktop", "The password is checked …")
WIDTH = 520


class KeyForm(QWidget):
    """`opened` carries (data key, the Entry or None after a recovery key)."""

    opened = Signal(object, object)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._gate: Gate | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(words(say(_ASK), "sub", self, wrap=True))
        self.message = FormMessage(say, self, inset=False)
        self._faces = QStackedWidget(self)
        self._faces.setMaximumWidth(WIDTH)
        self._faces.addWidget(self._by_password())
        self._faces.addWidget(self._by_recovery())
        column.addWidget(self._faces)
        self.other = button(say(_BY_RECOVERY), "key.other", "", look="ghost", parent=self)
        self.other.clicked.connect(self.switch)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.message)

    def _by_password(self) -> QWidget:
        face = QWidget(self)
        column = QVBoxLayout(face)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        self.person = QComboBox(face)
        name_it(self.person, "key.person", self._say(_NAME))
        self.password = PasswordLine(self._say, "key.password", self._say(_PASSWORD), face)
        for text, field in ((_NAME, self.person), (_PASSWORD, self.password.line)):
            label = words(self._say(text), "field", face)
            label.setBuddy(field)
            column.addWidget(label)
            column.addWidget(self.person if field is self.person else self.password)
        self.password.entered.connect(self.submit)
        return face

    def _by_recovery(self) -> QWidget:
        face = QWidget(self)
        column = QVBoxLayout(face)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        label = words(self._say(_RECOVERY), "field", face)
        self.code = RecoveryKeyLine(self._say, face)
        self.code.entered.connect(self.submit)
        self.code.edited.connect(self.message.hide)
        label.setBuddy(self.code)
        column.addWidget(label)
        column.addWidget(self.code)
        column.addStretch(1)
        return face

    def ask(self, gate: Gate) -> None:
        """Ask who was there when the backup was made."""
        self._gate = gate
        self.person.clear()
        for person, name in gate.people:
            self.person.addItem(name, person)
        self.message.hide()
        self.password.clear()
        self.code.clear()
        self.setEnabled(True)
        self._show(0 if gate.people else 1)

    def switch(self) -> None:
        """The other way in."""
        self.message.hide()
        self._show(1 - self._faces.currentIndex())

    def _show(self, face: int) -> None:
        self._faces.setCurrentIndex(face)
        text = self._say(_BY_PASSWORD if face else _BY_RECOVERY)
        self.other.setText(literal(text))
        self.other.setAccessibleName(text)
        (self.code if face else self.password).setFocus()

    def submit(self) -> None:
        """Try what was typed; takes half a second."""
        gate = self._gate
        if gate is None or not self.isEnabled():
            return
        by_code = self._faces.currentIndex() == 1
        person, typed = self.person.currentData(), self.password.text()
        try:
            code = self.code.code() if by_code else ""
        except StationError as why:
            self.message.tell(why.phrase, Tone.BAD)
            return
        self.setEnabled(False)
        self.message.tell(_CHECKING, Tone.INFO)

        def work(_task: Task) -> tuple[DataKey, Entry | None]:
            if by_code:
                return gate.recover(code).key, None
            entry = gate.enter(person, typed)
            return entry.key, entry

        Background.of(self).start(work, done=self._open, refused=self._refused)

    def _open(self, found: tuple[DataKey, Entry | None]) -> None:
        self.setEnabled(True)
        self.message.hide()
        self.password.clear()
        self.code.clear()
        self.opened.emit(*found)

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self.setEnabled(True)
        self.message.tell(why.phrase, Tone.BAD)
        self.password.clear()
        (self.code if self._faces.currentIndex() else self.password).setFocus()
