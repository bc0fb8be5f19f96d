"""A password that has to be changed before anything else; the old one has just been proven."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import Tone
from stationdesk.core.passwords import LONG, why_weak
from stationdesk.desktop.access.enter_card import WIDTH
from stationdesk.desktop.background import Background
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.tokens import SPACE_M, SPACE_XS, looks
from stationdesk.desktop.widgets.password_line import PasswordLine
from stationdesk.desktop.widgets.plain import button, words

_TITLE = QT_TRANSLATE_NOOP("desktop", "{name}, please choose another password")
_RULE = QT_TRANSLATE_NOOP(
    "desktop",
    "At least 10 characters, or 8 with three of: small letters, capitals, digits, other signs. "
    "Not your name, and nothing that is guessed first. A sentence only you know is easy to keep.",
)
_NEW = QT_TRANSLATE_NOOP("desktop", "New password")
_AGAIN = QT_TRANSLATE_NOOP("desktop", "The same once more")
_CHANGE = QT_TRANSLATE_NOOP("desktop", "Change it and go on")
_CHANGING = QT_TRANSLATE_NOOP("desktop", "Changing …")
_CANCEL = QT_TRANSLATE_NOOP("desktop", "Back")
_CANCEL_TIP = QT_TRANSLATE_NOOP("desktop", "Do not enter now (Esc)")
_OTHER = QT_TRANSLATE_NOOP("desktop", "The two are not the same; type the second one again.")
_WILL_DO = QT_TRANSLATE_NOOP("desktop", "This password will do.")
_STRONG = QT_TRANSLATE_NOOP("desktop", "This password is strong.")
STRONG_FROM = LONG + 4


class MustChange(QWidget):
    """`changed` comes when the new password counts; `left` when nobody wants to enter after all."""

    changed = Signal()
    left = Signal()

    def __init__(
        self,
        say: Say,
        name: str,
        why: Phrase,
        change: Callable[[str], None],
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._say, self._name, self._change, self._background = say, name, change, background
        self._given_up = False
        self.setObjectName("must_change")
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(words(say(_TITLE.filled(name=name)), "h1", self, wrap=True))
        column.addWidget(words(say(why), "", self, name="must_change.why", wrap=True))
        column.addWidget(words(say(_RULE), "sub", self, wrap=True))
        self.new = PasswordLine(say, "must_change.new", say(_NEW), self)
        self.again = PasswordLine(say, "must_change.again", say(_AGAIN), self)
        column.addLayout(self._asked(_NEW, self.new))
        self.strength = words("", "mute", self, name="must_change.strength", wrap=True)
        column.addWidget(self.strength)
        column.addLayout(self._asked(_AGAIN, self.again))
        self.message = FormMessage(say, self, inset=False)
        column.addWidget(self.message)
        column.addLayout(self._buttons())
        self.new.edited.connect(self._judge)
        self.new.entered.connect(self.again.setFocus)
        self.again.edited.connect(lambda _text: self.message.hide())
        self.again.entered.connect(self.try_it)

    def _asked(self, title: Phrase, line: PasswordLine) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(SPACE_XS)
        label = words(self._say(title), "field", self)
        label.setBuddy(line.line)
        box.addWidget(label)
        box.addWidget(line)
        return box

    def _buttons(self) -> QHBoxLayout:
        say, row = self._say, QHBoxLayout()
        back = button(say(_CANCEL), "must_change.back", say(_CANCEL_TIP), parent=self)
        back.clicked.connect(self.left)
        self.go = button(say(_CHANGE), "must_change.go", say(_CHANGE), look="primary", parent=self)
        self.go.clicked.connect(self.try_it)
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(self.go)
        return row

    def begin(self) -> None:
        """The keyboard to the first line."""
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_up(self) -> None:
        """Nobody is at the desk any more: who comes next has to enter. A change under way ends first."""
        self._given_up = True
        if self.go.isEnabled():
            self.left.emit()

    def try_it(self) -> None:
        """Change it when both lines agree and the rule is met."""
        typed = self.new.text()
        weak = why_weak(typed, self._name)
        if not self.go.isEnabled():
            return
        if weak is not None:
            self._refuse(weak, self.new)
        elif typed != self.again.text():
            self._refuse(_OTHER, self.again)
        else:
            self._work(True)
            change = self._change
            self._background.start(lambda _task: change(typed), done=self._done, refused=self._refused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.go.isEnabled():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _refuse(self, why: Phrase, where: PasswordLine) -> None:
        self.message.tell(why, Tone.BAD)
        where.setFocus(Qt.FocusReason.OtherFocusReason)
        where.line.selectAll()

    def _judge(self, typed: str) -> None:
        self.message.hide()
        weak = why_weak(typed, self._name) if typed else None
        strong = _STRONG if len(typed) >= STRONG_FROM else _WILL_DO
        self.strength.setText(self._say(weak or strong) if typed else "")
        looks(self.strength, "warn" if weak else "ok")

    def _done(self, _answer: object) -> None:
        self._work(False)
        self.new.clear()
        self.again.clear()
        (self.left if self._given_up else self.changed).emit()

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self._work(False)
        self.message.refuse(why, self.try_it)
        if self._given_up:
            self.left.emit()

    def _work(self, busy: bool) -> None:
        self.go.setEnabled(not busy)
        self.go.setText(self._say(_CHANGING if busy else _CHANGE))
        for line in (self.new, self.again):
            line.line.setReadOnly(busy)
