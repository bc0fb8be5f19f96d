"""A call written down while the records are locked: it shows none of them, and is kept while typed."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from unicodedata import normalize

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import Tone
from stationdesk.desk.slips import MOST_PHONE, MOST_PLACE, MOST_WHAT, Slip
from stationdesk.desktop.fields.times import InstantEditor
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_XS
from stationdesk.desktop.typed_lines import TypedLine, TypedText, is_composing
from stationdesk.desktop.widgets.plain import button, literal, name_it, words
from stationdesk.store.slips import Slips

PAUSE = 300  # milliseconds without a key after which what is typed is sealed
WIDTH = 520
_TITLE = QT_TRANSLATE_NOOP("desktop", "Write down a call")
_NOTE = QT_TRANSLATE_NOOP(
    "desktop", "It is filed as an incident as soon as somebody enters. Nothing of it is shown again before."
)
_TIME = QT_TRANSLATE_NOOP("desktop", "Time of the call")
_PHONE = QT_TRANSLATE_NOOP("desktop", "Caller's number")
_PLACE = QT_TRANSLATE_NOOP("desktop", "Where")
_WHAT = QT_TRANSLATE_NOOP("desktop", "What happened")
_URGENT = QT_TRANSLATE_NOOP("desktop", "Urgent")
_KEEP = QT_TRANSLATE_NOOP("desktop", "Note it down")
_KEEP_TIP = QT_TRANSLATE_NOOP("desktop", "Seal it and go back (Ctrl+Enter)")
_DISCARD = QT_TRANSLATE_NOOP("desktop", "Throw away")
_DISCARD_TIP = QT_TRANSLATE_NOOP("desktop", "Forget what is typed here")
_EMPTY = QT_TRANSLATE_NOOP("desktop", "Write down at least where, or what happened.")
_AHEAD = QT_TRANSLATE_NOOP("desktop", "A call cannot come in the future.")
_HINT = QT_TRANSLATE_NOOP("desktop", "Ctrl+Enter keeps it, Esc keeps what is typed and goes back.")


class SlipForm(QWidget):
    """`done` comes when the form goes away, True when a slip was kept."""

    done = Signal(bool)

    def __init__(
        self, say: Say, folder: Path, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._say, self._now, self._slips = say, now, Slips(folder)
        self._form = uuid.uuid4().hex
        self.setObjectName("slip")
        self.setMaximumWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.time = InstantEditor(now, self)
        self.time.show_value(now())
        self.phone, self.place = TypedLine(self), TypedLine(self)
        self.what = TypedText(self, lines=5)
        self.urgent = QCheckBox(literal(say(_URGENT)), self)
        self.phone.setMaxLength(MOST_PHONE)
        self.place.setMaxLength(MOST_PLACE)
        self.message = FormMessage(say, self, inset=False)
        self._build()
        self.phone.textEdited.connect(self._only_number)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._seal)
        for edited in (self.time.edited, self.phone.textEdited, self.place.textEdited, self.urgent.toggled,
                       self.what.textChanged):  # fmt: skip
            edited.connect(lambda *_: self._edited())

    def _build(self) -> None:
        say = self._say
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(words(say(_TITLE), "h1", self))
        column.addWidget(words(say(_NOTE), "sub", self, wrap=True))
        pair = QHBoxLayout()
        pair.setSpacing(SPACE_L)
        pair.addLayout(self._asked(_TIME, self.time, self.time.line, "slip.time"), 1)
        pair.addLayout(self._asked(_PHONE, self.phone, self.phone, "slip.phone"), 1)
        column.addLayout(pair)
        column.addLayout(self._asked(_PLACE, self.place, self.place, "slip.place"))
        column.addLayout(self._asked(_WHAT, self.what, self.what, "slip.what"))
        name_it(self.urgent, "slip.urgent", say(_URGENT))
        column.addWidget(self.urgent)
        column.addWidget(self.message)
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        row.addWidget(words(say(_HINT), "cap", self, wrap=True), 1)
        discard = button(say(_DISCARD), "slip.discard", say(_DISCARD_TIP), parent=self)
        discard.clicked.connect(self.discard)
        keep = button(say(_KEEP), "slip.keep", say(_KEEP_TIP), look="primary", parent=self)
        keep.clicked.connect(self.keep)
        row.addWidget(discard)
        row.addWidget(keep)
        column.addLayout(row)

    def _asked(self, title: Phrase, field: QWidget, control: QWidget, name: str) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(SPACE_XS)
        label = words(self._say(title), "field", self)
        label.setBuddy(control)
        name_it(control, name, self._say(title))
        control.setToolTip("")
        box.addWidget(label)
        box.addWidget(field)
        return box

    def begin(self) -> None:
        """The phone number first: it is what a caller says once."""
        self.phone.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Seal it and go away; a refusal leaves every letter where it is."""
        try:
            slip = self._slip()
        except StationError as refusal:
            self.message.tell(refusal.phrase, Tone.BAD)
            return
        fault = _AHEAD if slip.at > self._now() else (None if slip.place or slip.what else _EMPTY)
        if fault is not None:
            self.message.tell(fault, Tone.BAD)
        elif self._seal():
            self.done.emit(True)

    def discard(self) -> None:
        """Forget it."""
        self._timer.stop()
        self._slips.drop(self._form)
        self.done.emit(False)

    def leave(self) -> None:
        """Go back; what is typed stays, as it does with every form."""
        if not self._is_worth_keeping():
            self.discard()
        elif self._seal():
            self.done.emit(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_composing(self.window().focusWidget()):
            event.accept()
        elif enter and held == Qt.KeyboardModifier.ControlModifier:
            self.keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _only_number(self, text: str) -> None:
        """A number's signs alone, also of what is pasted or typed full-width."""
        number = re.sub(r"[^0-9+-]", "", normalize("NFKC", text))
        if number != text:
            before = normalize("NFKC", text[: self.phone.cursorPosition()])
            self.phone.setText(number)
            self.phone.setCursorPosition(len(re.sub(r"[^0-9+-]", "", before)))

    def _edited(self) -> None:
        self.message.hide()
        self._timer.start()

    def _is_worth_keeping(self) -> bool:
        return any(text.strip() for text in (self.phone.text(), self.place.text(), self.what.toPlainText()))

    def _slip(self) -> Slip:
        """What is typed; StationError when the time cannot be understood."""
        return self._slip_of(self.time.value())

    def _slip_of(self, at: datetime | None) -> Slip:
        now = self._now()
        return Slip(
            at=at or now, written_at=now, phone=self.phone.text().strip(),
            place=self.place.text().strip(), what=self.what.plain().strip()[:MOST_WHAT],
            urgent=self.urgent.isChecked(), form=self._form,
        )  # fmt: skip

    def _seal(self) -> bool:
        """Keep it as it stands: killed in the middle of a call, what was typed is filed all the same."""
        self._timer.stop()
        if not self._is_worth_keeping():
            return False
        try:
            slip = self._slip()
        except StationError:
            slip = self._slip_of(None)
        try:
            self._slips.keep(slip.form, slip.as_bytes())
        except (StationError, StoreUnavailable) as refusal:
            self.message.refuse(refusal, self.keep)
            return False
        return True
