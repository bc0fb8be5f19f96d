"""Why do you need to see it? One press on a usual reason, or a few words; then the value, once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desk.revealing import MOST_REASON, RevealReason
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S
from stationdesk.desktop.typed_lines import TypedLine, is_plain_enter
from stationdesk.desktop.widgets.plain import button, name_it, words

WIDE = 400
_TITLE = QT_TRANSLATE_NOOP("desktop", "Look at “{field}”")
_SAYS = QT_TRANSLATE_NOOP("desktop", "Who looked, when and why is kept in the log. Why do you need it?")
_OTHER = QT_TRANSLATE_NOOP("desktop", "Another reason")
_SHOW = QT_TRANSLATE_NOOP("desktop", "Show")
_SHOW_TIP = QT_TRANSLATE_NOOP("desktop", "Keep the reason in the log and show the value")
_CANCEL = QT_TRANSLATE_NOOP("desktop", "Cancel")


class _Reason(TypedLine):
    """A line whose Enter says that the reason is written."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_plain_enter(event) and not self.preedit:
            event.accept()
            self.entered.emit()
            return
        super().keyPressEvent(event)


class RevealDialog(QDialog):
    """Reveals one field of one record; `revealed` carries the value and the dialog is gone."""

    revealed = Signal(str)

    def __init__(
        self, desk: Desk, about: tuple[str, int], field: str, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._about, self._field = desk, about, field
        say = desk.say
        name_it(self, "reveal", say(_TITLE.filled(field=title)))
        self.setToolTip("")
        self.setProperty("look", "sheet")
        self.setWindowTitle(self.accessibleName())
        column = self._column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(words(self.accessibleName(), "h2", self, wrap=True))
        column.addWidget(words(say(_SAYS), "sub", self, wrap=True))
        usual = [self._usual(number, reason) for number, reason in enumerate(RevealReason, start=1)]
        for each in usual:
            column.addWidget(each)
        label = words(say(_OTHER), "field", self)
        self.other = _Reason(self)
        name_it(self.other, "reveal.other", say(_OTHER))
        self.other.setToolTip("")
        self.other.setMaxLength(MOST_REASON)
        label.setBuddy(self.other)
        column.addWidget(label)
        column.addLayout(self._last_line())
        self.message = FormMessage(say, self, inset=False)
        column.addWidget(self.message)
        self._fit()
        usual[0].setFocus()

    def _usual(self, number: int, reason: RevealReason) -> QWidget:
        said = self._desk.say(reason.label)
        made = button(f"{number}  {said}", f"reveal.{reason.code}", said, parent=self)
        made.setShortcut(str(number))
        made.setAutoDefault(False)
        made.clicked.connect(lambda: self.show_for(said))
        return made

    def _last_line(self) -> QHBoxLayout:
        say = self._desk.say
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.other, 1)
        show = button(say(_SHOW), "reveal.show", say(_SHOW_TIP), icon="eye", look="primary", parent=self)
        cancel = button(say(_CANCEL), "reveal.cancel", say(_CANCEL), parent=self)
        show.setDefault(True)
        cancel.setAutoDefault(False)
        show.clicked.connect(lambda: self.show_for(self.other.text()))
        cancel.clicked.connect(self.reject)
        self.other.entered.connect(lambda: self.show_for(self.other.text()))
        row.addWidget(show)
        row.addWidget(cancel)
        return row

    def _fit(self) -> None:
        """As tall as its words are in this width."""
        self.ensurePolished()
        self.resize(WIDE, max(self._column.heightForWidth(WIDE), self.sizeHint().height()))

    def show_for(self, reason: str) -> None:
        """Keep the reason, then hand the value out; a refusal is said here."""
        ledger, record = self._about
        try:
            value = self._desk.reveal(ledger, record, self._field, reason)
        except (StationError, StoreUnavailable) as refusal:
            self.message.refuse(refusal, lambda: self.show_for(reason))
            self._fit()
            self.other.setFocus()
            return
        self.accept()
        self.revealed.emit(value)
