"""The top of a form: what is done, to which record, whether the draft is kept, and an older draft."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.form_drafts import Draft
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_XL
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import button, frame, words

_KEEPS = QT_TRANSLATE_NOOP("desktop", "What you type is kept as a draft by itself")
_KEPT = QT_TRANSLATE_NOOP("desktop", "Draft kept by itself · {time}")
_OFFER = QT_TRANSLATE_NOOP("desktop", "Not saved at {when}: {words}")
_OFFER_BLANK = QT_TRANSLATE_NOOP("desktop", "There is an entry begun at {when} that was not saved.")
_TAKE = QT_TRANSLATE_NOOP("desktop", "Go on with it (Ctrl+R)")
_REFUSE = QT_TRANSLATE_NOOP("desktop", "Throw it away")


class FormHead(QWidget):
    """Title and draft line."""

    draft_taken = Signal(object)
    draft_refused = Signal(object)

    def __init__(self, say: Say, title: str, subject: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._draft: Draft | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, 20, SPACE_XL, SPACE_M)
        column.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(SPACE_M)
        line.addWidget(words(title, "h1", self, name="form.title"))
        line.addWidget(ElidedLabel(subject, "sub", self), 1, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(line)
        self.draft_line = words(say(_KEEPS), "cap", self, name="form.draft")
        column.addWidget(self.draft_line)
        column.addWidget(self._offer_bar())

    def _offer_bar(self) -> QWidget:
        self.bar = frame("sunken", self, name="form.offer")
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(SPACE_M, 4, 4, 4)
        row.setSpacing(SPACE_L // 2)
        self._offered = ElidedLabel("", "sub", self.bar)
        self._take = button(self._say(_TAKE), "form.offer.take", "", look="tonal", parent=self.bar)
        self._refuse = button(self._say(_REFUSE), "form.offer.refuse", "", look="ghost", parent=self.bar)
        for each in (self._take, self._refuse):
            each.setAutoDefault(False)
            each.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._take.clicked.connect(self.take_offered)
        self._refuse.clicked.connect(lambda: self.draft_refused.emit(self._draft))
        row.addWidget(self._offered, 1)
        row.addWidget(self._take)
        row.addWidget(self._refuse)
        self.bar.hide()
        return self.bar

    def say_draft(self, time: str | None) -> None:
        """Say when the draft was last written; None while it is being typed."""
        self.draft_line.setText(self._say(_KEPT.filled(time=time) if time else _KEEPS))

    def offer(self, draft: Draft | None, when: str) -> None:
        """Offer an older draft, or nothing."""
        self._draft = draft
        self.bar.setVisible(draft is not None)
        if draft is not None:
            text: Any = draft.words()
            said = _OFFER.filled(when=when, words=text) if text else _OFFER_BLANK.filled(when=when)
            self._offered.setText(self._say(said))

    def take_offered(self) -> None:
        """Go on with the draft that is offered, if there is one."""
        if self._draft is not None:
            self.draft_taken.emit(self._draft)
