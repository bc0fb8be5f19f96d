"""One's own password: how long it may still be used, and another one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.errors import RuleBroken, StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk, access
from stationdesk.desk.entering import days_left
from stationdesk.desktop.background import Background
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.new_password import NewPassword
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_XL, SPACE_XS
from stationdesk.desktop.widgets.password_line import PasswordLine
from stationdesk.desktop.widgets.plain import button, words

_WHOSE = QT_TRANSLATE_NOOP("desktop", "The password of {name}")
_DAYS = QT_TRANSLATE_NOOP("desktop", "It may be used for {days} more days.")
_FOREVER = QT_TRANSLATE_NOOP("desktop", "It may be used without limit.")
_NONE = QT_TRANSLATE_NOOP("desktop", "{name} has entered without a password: this station has none yet.")
_OLD = QT_TRANSLATE_NOOP("desktop", "Present password")
_OLD_MISSING = QT_TRANSLATE_NOOP("desktop", "Please type the present password.")
_CHANGE = QT_TRANSLATE_NOOP("desktop", "Change the password")
_WORKING = QT_TRANSLATE_NOOP("desktop", "Changing …")
_CHANGED = QT_TRANSLATE_NOOP("desktop", "The password is changed. The old one opens nothing from now on.")
WIDTH = 760


class OwnPassword(QWidget):
    """Asks for the old one and, twice, for the new one. Wrong old ones count as they do at the door."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        say = desk.say
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(words(say(_WHOSE.filled(name=desk.actor.name)), "h2", self))
        self.left = words("", "sub", self, name="own.left", wrap=True)
        column.addWidget(self.left)
        self._asked = QWidget(self)
        self._asked.setMaximumWidth(WIDTH)
        asked = QVBoxLayout(self._asked)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(SPACE_M)
        self.old = PasswordLine(say, "own.old", say(_OLD), self._asked)
        asked.addLayout(self._old_line())
        self.new = NewPassword(say, "own", self._asked)
        self.new.person = desk.actor.name
        asked.addWidget(self.new)
        column.addWidget(self._asked)
        self.message = FormMessage(say, self, inset=False)
        column.addWidget(self.message)
        column.addStretch(1)
        self.change = button(say(_CHANGE), "own.change", say(_CHANGE), look="primary", parent=self)
        self.change.clicked.connect(self.change_it)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.change)
        column.addLayout(row)
        self.old.entered.connect(self.new.setFocus)
        self.old.edited.connect(lambda _text: self.message.hide())
        self.new.entered.connect(self.change_it)

    def _old_line(self) -> QHBoxLayout:
        """As wide as one of the two below it."""
        box = QVBoxLayout()
        box.setSpacing(SPACE_XS)
        label = words(self._desk.say(_OLD), "field", self._asked)
        label.setBuddy(self.old.line)
        box.addWidget(label)
        box.addWidget(self.old)
        row = QHBoxLayout()
        row.setSpacing(SPACE_L)
        row.addLayout(box, 1)
        row.addStretch(1)
        return row

    def refresh(self) -> None:
        """Say how long the password may still be used."""
        has = self._desk.actor.authenticated
        self._asked.setVisible(has)
        self.change.setVisible(has)
        if not has:
            self._tell(_NONE.filled(name=self._desk.actor.name))
            return
        days = days_left(self._desk.store, self._desk.actor)
        self._tell(_FOREVER if days is None else _DAYS.filled(days=max(days, 0)))

    def change_it(self) -> None:
        """Prove the old one and change it, beside the window: each try takes half a second on purpose."""
        if not self.change.isEnabled():
            return
        try:
            old, new = self.old.text(), ""
            if not old:
                self.old.setFocus(Qt.FocusReason.OtherFocusReason)
                raise RuleBroken(_OLD_MISSING)
            new = self.new.typed()
        except StationError as why:
            self.message.tell(why.phrase, Tone.BAD)
            return
        self._busy(True)
        desk = self._desk
        Background.of(self).start(
            lambda _task: access.change_own(desk, old, new), done=self._done, refused=self._refused
        )

    def _done(self, _answer: object) -> None:
        self._busy(False)
        self.forget()
        self.refresh()
        self.message.tell(_CHANGED, Tone.OK)
        self.changed.emit()

    def forget(self) -> None:
        """Leave nothing of what was typed."""
        self.old.clear()
        self.new.clear()

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self._busy(False)
        self.message.refuse(why, self.change_it)
        self.old.clear()
        self.old.setFocus(Qt.FocusReason.OtherFocusReason)

    def _busy(self, busy: bool) -> None:
        self.change.setEnabled(not busy)
        self.change.setText(self._desk.say(_WORKING if busy else _CHANGE))

    def _tell(self, phrase: Phrase) -> None:
        self.left.setText(self._desk.say(phrase))
