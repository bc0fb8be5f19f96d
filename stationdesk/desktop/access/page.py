"""The page before the records and in front of them: nothing of theirs is on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import Tone
from stationdesk.desktop.access.enter_card import ENTER, EnterCard
from stationdesk.desktop.access.must_change import MustChange
from stationdesk.desktop.access.people_picker import People
from stationdesk.desktop.access.side import Side
from stationdesk.desktop.access.slip_form import SlipForm
from stationdesk.desktop.background import Background
from stationdesk.desktop.scrolled import Scrolled
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_XL, looks
from stationdesk.desktop.widgets.plain import frame, words
from stationdesk.store.gate import Gate
from stationdesk.store.slips import Slips

Clock = Callable[[], datetime]
_FACE = 1_000  # of the room a face takes before the air beside it
_NAME = QT_TRANSLATE_NOOP("desktop", "Enter")
_KEPT = QT_TRANSLATE_NOOP("desktop", "The call is written down; it is filed when somebody enters.")
_CALLS = QT_TRANSLATE_NOOP("desktop", "A call is waiting to be dispatched. Please enter.")


class AccessPage(QWidget):
    """Its right half holds one face at a time: the card, a call slip, a password to be changed."""

    escaped = Signal()

    def __init__(self, say: Say, folder: Path, now: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say, self.folder, self.now = say, folder, now
        self.background = Background(self)
        self._slips = Slips(folder)
        self._faces: list[QWidget] = []
        self.card: EnterCard | None = None
        self.setObjectName("access")
        self.setAccessibleName(say(_NAME))
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.side = Side(say, now, self)
        self.side.slip_asked.connect(self.write_slip)
        row.addWidget(self.side, 2)
        row.addLayout(self._right(), 3)
        self._lit = False
        QShortcut(QKeySequence("F2"), self, self.write_slip)
        self.count_slips()

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        self._alarm = frame("alarm", self, name="access.alarm")
        line = QHBoxLayout(self._alarm)
        line.setContentsMargins(SPACE_XL, SPACE_M, SPACE_XL, SPACE_M)
        line.addWidget(words(self.say(_CALLS), "", self._alarm, name="access.alarm.words", wrap=True))
        room = self._alarm.sizePolicy()
        room.setRetainSizeWhenHidden(True)  # what somebody types into must not move when a call waits
        self._alarm.setSizePolicy(room)
        self._alarm.hide()
        column.addWidget(self._alarm)
        area = Scrolled("access.area", self.say(_NAME), self)
        ground = QFrame(area)
        self._ground = QVBoxLayout(ground)
        self._ground.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        self._ground.addStretch(2)
        self._ground.addStretch(3)
        area.hold(ground)
        column.addWidget(area, 1)
        return column

    # --- faces ---

    def ask_who(
        self,
        gate: Gate,
        people: People,
        title: Phrase,
        note: Phrase | None = None,
        *,
        button: Phrase = ENTER,
        recoverable: bool = False,
    ) -> EnterCard:
        """Show the card with these people; the caller listens to it."""
        self.card = EnterCard(
            self.say, gate, people, self.background, self, title=title, note=note, button=button,
            recoverable=recoverable,
        )  # fmt: skip
        self.show_face(self.card)
        return self.card

    def ask_to_change(self, name: str, why: Phrase, change: Callable[[str], None]) -> MustChange:
        """Show the page of a password that has to be changed; `change` runs beside the window."""
        if self.card is not None:
            self.card.rest()
        face = MustChange(self.say, name, why, change, self.background, self)
        self.show_face(face)
        face.begin()
        return face

    def show_face(self, face: QWidget) -> None:
        """Put a face in front of the others, but never before a call that is being written down."""
        call = self.face if isinstance(self.face, SlipForm) else None
        self._faces.insert(len(self._faces) - (call is not None), face)
        row = QHBoxLayout()  # in the middle; an alignment would forget that wrapped lines need their height
        row.addStretch(1)
        row.addWidget(face, _FACE)
        row.addStretch(1)
        self._ground.insertLayout(1, row)
        for one in self._faces:
            one.setVisible(one is self.face)

    def take_away(self, face: QWidget) -> None:
        """Forget a face; the one before it is there again."""
        self._faces.remove(face)
        face.hide()
        for place in range(self._ground.count()):
            item = self._ground.itemAt(place)
            row = item.layout() if item is not None else None
            if row is not None and row.indexOf(face) >= 0:
                self._ground.takeAt(place)
                row.deleteLater()
                break
        face.deleteLater()
        if self._faces:
            self._faces[-1].show()

    @property
    def face(self) -> QWidget | None:
        """What is in front now."""
        return self._faces[-1] if self._faces else None

    @property
    def change(self) -> MustChange | None:
        """The password that has to be changed, a call in front of it or not."""
        return next((one for one in self._faces if isinstance(one, MustChange)), None)

    # --- calls ---

    def write_slip(self) -> None:
        """F2: write down a call, whatever else is asked here."""
        if isinstance(self.face, SlipForm) or (self.card is not None and self.card.busy):
            return
        before = self.focusWidget()
        form = SlipForm(self.say, self.folder, self.now, self)
        self.show_face(form)
        form.done.connect(lambda kept: self._slip_done(form, kept, before))
        form.begin()

    def count_slips(self) -> None:
        """Say how many calls wait to be filed."""
        self.side.show_waiting(len(self._slips.waiting()))

    def show_alarm(self, ringing: bool) -> None:
        """Say that a call waits, and nothing of it."""
        self._alarm.setVisible(ringing)
        if ringing:
            self._lit = not self._lit
            looks(self._alarm, "alarm" if self._lit else "alarm-dim")
            for label in self._alarm.findChildren(QWidget):
                label.style().unpolish(label)
                label.style().polish(label)

    def _slip_done(self, form: SlipForm, kept: bool, before: QWidget | None) -> None:
        self.take_away(form)
        self.count_slips()
        if kept and self.face is self.card and self.card is not None:
            self.card.message.tell(_KEPT, Tone.OK)
        if before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.face is self.card and self.card is not None:
            self.card.take_keyboard()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def end(self) -> None:
        """Go away: a password under way is not tried any further, a call under way is kept."""
        if isinstance(self.face, SlipForm):
            self.face.leave()
        self.background.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.end()
        super().closeEvent(event)
