"""Over the settings: a new recovery key, or the first password of a station with its recovery key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from stationdesk.core.document import Document
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desk.recovering import note_kept
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.new_password import NewPassword
from stationdesk.desktop.recovery_sheet_face import RecoverySheetFace
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_XL
from stationdesk.desktop.widgets.plain import button, words
from stationdesk.jobs.recovery_sheet import sheet_for

NEW_KEY = QT_TRANSLATE_NOOP("desktop", "New recovery key")
NEW_KEY_SAYS = QT_TRANSLATE_NOOP(
    "desktop",
    "The sheet in the envelope is void as soon as the new one is on paper and its last group is typed in. "
    "Have the printer or a stick at hand: the new key is shown once.",
)
SET_UP = QT_TRANSLATE_NOOP("desktop", "Set up passwords")
SET_UP_SAYS = QT_TRANSLATE_NOOP(
    "desktop",
    "{name}, choose your own password. From then on everybody needs one; you give the others theirs under "
    "“Who has a password”. The recovery sheet follows on the next page.",
)
_MAKE = QT_TRANSLATE_NOOP("desktop", "Make it")
_CANCEL = QT_TRANSLATE_NOOP("desktop", "Cancel")
_FIRST = QT_TRANSLATE_NOOP("desktop", "First print or save the sheet and type in its last group.")


Made = tuple[str, Callable[[], None]]  # the code, and what lets it count once it is on paper


def nothing() -> None:
    """A station's first recovery key counts from the start."""


class SheetForm(QWidget):
    """`kept` when the sheet is on paper, `left` when nothing was made. With `password` it asks for one."""

    kept = Signal()
    left = Signal()

    def __init__(
        self,
        desk: Desk,
        title: Phrase,
        says: Phrase,
        make: Callable[[str], Made],
        parent: QWidget | None = None,
        *,
        asks: bool = False,
    ) -> None:
        super().__init__(parent)
        self._desk, self._make = desk, make
        self._count: Callable[[], None] = nothing
        self.sheet: RecoverySheetFace | None = None
        self.setObjectName("sheet_form")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_M)
        self.faces = QStackedWidget(self)
        self.password = NewPassword(desk.say, "first", self) if asks else None
        self.faces.addWidget(self._question(title, says))
        column.addWidget(self.faces, 1)
        self.message = FormMessage(desk.say, self, inset=False)
        column.addWidget(self.message)

    def _question(self, title: Phrase, says: Phrase) -> QWidget:
        say, face = self._desk.say, QWidget(self)
        column = QVBoxLayout(face)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(words(say(title), "h1", face))
        column.addWidget(words(say(says), "sub", face, wrap=True))
        if self.password is not None:
            self.password.person = self._desk.actor.name
            self.password.entered.connect(self.make)
            self.password.edited.connect(lambda: self.message.hide())
            column.addWidget(self.password)
        column.addSpacing(SPACE_L)
        cancel = button(say(_CANCEL), "sheet_form.cancel", say(_CANCEL), parent=face)
        cancel.clicked.connect(self.left)
        self.go = button(say(_MAKE), "sheet_form.make", say(_MAKE), look="primary", parent=face)
        self.go.clicked.connect(self.make)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.go)
        column.addLayout(row)
        column.addStretch(1)
        self.setFocusProxy(self.password or self.go)
        return face

    def make(self) -> None:
        """Make the key beside the window, then show it."""
        if not self.go.isEnabled():
            return
        try:
            typed = self.password.typed() if self.password is not None else ""
        except StationError as why:
            self.message.tell(why.phrase, Tone.BAD)
            return
        desk, make = self._desk, self._make
        self.message.hide()
        self.go.setEnabled(False)

        def work(_task: Task) -> tuple[Made, Document]:
            made = make(typed)
            return made, sheet_for(desk, made[0])

        Background.of(self).start(work, done=self._show, refused=self._refused)

    def _show(self, shown: tuple[Made, Document]) -> None:
        (code, self._count), document = shown
        if self.password is not None:
            self.password.clear()
        sheet = self.sheet = RecoverySheetFace(self._desk, code, document, self)
        sheet.kept.connect(self._keep)
        self.faces.addWidget(sheet)
        self.faces.setCurrentWidget(sheet)
        sheet.setFocus()

    def _keep(self) -> None:
        try:
            self._count()
            note_kept(self._desk.store, self._desk.actor)
        except (StationError, StoreUnavailable) as why:
            self.message.refuse(why, self._keep)
            return
        self.kept.emit()

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self.go.setEnabled(True)
        self.message.refuse(why, self.make)

    def close_form(self) -> None:
        """Esc: nothing was made yet, or the sheet must be on paper first."""
        if self.sheet is None:
            self.left.emit()
        else:
            self.message.tell(_FIRST, Tone.WARN)
