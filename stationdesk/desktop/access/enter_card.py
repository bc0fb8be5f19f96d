"""Who are you, and the password: one card, the same for entering, unlocking and handing over."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import Tone
from stationdesk.desktop.access.people_picker import DIGITS, People, PeoplePicker
from stationdesk.desktop.background import Background
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.icons import icon
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S, theme
from stationdesk.desktop.widgets import plain
from stationdesk.desktop.widgets.password_line import PasswordLine
from stationdesk.desktop.widgets.plain import frame, words
from stationdesk.store.attempts import Locked
from stationdesk.store.gate import Gate

WIDTH = 400
PASSWORD = QT_TRANSLATE_NOOP("desktop", "Password")
ENTER = QT_TRANSLATE_NOOP("desktop", "Enter")
_GO_ON = QT_TRANSLATE_NOOP("desktop", "Go on")
_CHECKING = QT_TRANSLATE_NOOP("desktop", "Checking …")
_FORGOTTEN = QT_TRANSLATE_NOOP("desktop", "Forgotten password")
_FORGOTTEN_TIP = QT_TRANSLATE_NOOP("desktop", "A new password by the station's recovery key")
_BACK = QT_TRANSLATE_NOOP("desktop", "Back to work")
_BACK_TIP = QT_TRANSLATE_NOOP("desktop", "Nobody takes over (Esc)")
_KEYS = QT_TRANSLATE_NOOP("desktop", "Alt+digit chooses a person at any time.")


class EnterCard(QWidget):
    """`entered` carries the gate's Entry; where nobody has a password, `picked` the person.

    `forgotten` and `back` come from buttons that are shown only when asked for.
    """

    entered = Signal(object)
    picked = Signal(int)
    forgotten = Signal()
    back = Signal()

    def __init__(
        self,
        say: Say,
        gate: Gate,
        people: People,
        background: Background,
        parent: QWidget | None = None,
        *,
        title: Phrase,
        note: Phrase | None = None,
        button: Phrase = ENTER,
        recoverable: bool = False,
    ) -> None:
        super().__init__(parent)
        self._say, self._gate, self._background = say, gate, background
        self._button = button
        self.busy = False
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        self.title = words(say(title), "h1", self, name="access.title", wrap=True)
        column.addWidget(self.title)
        if note is not None:
            column.addWidget(words(say(note), "sub", self, name="access.note", wrap=True))
        card = frame("card", self)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(SPACE_S, SPACE_S, SPACE_S, SPACE_S)
        # where passwords are asked, by person: a changed password or a restored file moves nobody's digit
        self.people = PeoplePicker(say, tuple(sorted(people)) if gate.asks else people, card)
        inner.addWidget(self.people)
        column.addWidget(card)
        self.password = PasswordLine(say, "access.password", say(PASSWORD), self)
        self.password.line.setPlaceholderText(say(PASSWORD))
        self.password.setVisible(gate.asks)
        column.addWidget(self.password)
        self.message = FormMessage(say, self, inset=False)
        column.addWidget(self.message)
        self.enter = self._primary()
        column.addWidget(self.enter)
        column.addLayout(self._foot(recoverable))
        column.addWidget(words(say(_KEYS), "cap", self, wrap=True))
        self._listen()

    def _primary(self) -> QPushButton:
        made = plain.button(self._words(), "access.enter", self._words(), look="primary", parent=self)
        made.setIcon(icon("sign-in", theme().on))
        made.setIconSize(QSize(18, 18))
        return made

    def _foot(self, recoverable: bool) -> QHBoxLayout:
        say, row = self._say, QHBoxLayout()
        row.setSpacing(SPACE_L)
        self._back = plain.button(say(_BACK), "access.back", say(_BACK_TIP), look="ghost", parent=self)
        self._back.hide()
        row.addWidget(self._back)
        row.addStretch(1)
        if self._gate.asks and recoverable:
            lost = plain.button(
                say(_FORGOTTEN), "access.forgotten", say(_FORGOTTEN_TIP), look="ghost", parent=self
            )
            lost.clicked.connect(self.forgotten)
            row.addWidget(lost)
        return row

    def _listen(self) -> None:
        self.people.picked.connect(self._take)
        self.people.currentRowChanged.connect(lambda _row: self.message.hide())
        self.password.entered.connect(self.try_it)
        self.password.edited.connect(lambda _text: self.message.hide())
        self.enter.clicked.connect(self.try_it)
        self._back.clicked.connect(self.back)
        for digit in range(1, DIGITS + 1):
            QShortcut(
                QKeySequence(f"Alt+{digit}"), self, lambda digit=digit: self.people.pick_digit(digit),
                context=Qt.ShortcutContext.WindowShortcut,
            )  # fmt: skip

    # --- from outside ---

    def begin(self, person: int | None, *, ask_who: bool = False) -> None:
        """Put the mark on who was here last and the keyboard where the next key belongs.

        `ask_who`: whoever goes is not the one who comes, so nobody is marked.
        """
        known = self.people.choose(person) or self.people.count() == 1
        if ask_who:
            self.people.choose_nobody()
        type_at_once = self._gate.asks and known and not ask_who
        (self.password if type_at_once else self.people).setFocus(Qt.FocusReason.OtherFocusReason)

    def take_keyboard(self) -> None:
        """Where the next key belongs after something else was in front."""
        (self.password if self._gate.asks else self.people).setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_back(self, offered: bool) -> None:
        """Whether going back without anybody taking over is possible."""
        self._back.setVisible(offered)

    def refuse(self, refusal: StationError | StoreUnavailable) -> None:
        """Say why nobody has entered; the password is typed anew."""
        self.rest()
        tone = Tone.WARN if isinstance(refusal, Locked) else Tone.BAD
        self.message.tell(refusal.phrase, tone)
        self.password.clear()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def try_it(self) -> None:
        """Prove who this is, beside the window: one guess takes half a second on purpose."""
        person = self.people.person
        if self.busy:
            return
        if person is None:
            self.people.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not self._gate.asks:
            self.picked.emit(person)
            return
        typed = self.password.text()
        if not typed:
            self.password.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._work()
        gate = self._gate
        self._background.start(
            lambda _task: gate.enter(person, typed), done=self._proven, refused=self.refuse
        )

    # --- within ---

    def _take(self, person: int) -> None:
        if self.busy:
            return
        if self._gate.asks:
            self.password.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.picked.emit(person)

    def _proven(self, entry: Any) -> None:
        self.password.clear()
        self.entered.emit(entry)

    def _work(self) -> None:
        self.busy = True
        self.message.hide()
        self.password.line.setReadOnly(True)
        self.people.setEnabled(False)
        self.enter.setText(self._say(_CHECKING))
        self.enter.setEnabled(False)

    def rest(self) -> None:
        """Ask again."""
        self.busy = False
        self.password.line.setReadOnly(False)
        self.people.setEnabled(True)
        self.enter.setText(self._words())
        self.enter.setEnabled(True)

    def _words(self) -> str:
        return self._say(self._button if self._gate.asks else _GO_ON)
