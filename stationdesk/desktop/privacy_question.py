"""The one question before something is lost for good, in the page itself, with both answers beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.desktop.tokens import SPACE_M, SPACE_S
from stationdesk.desktop.widgets.plain import button, frame, words

_YES = QT_TRANSLATE_NOOP("desktop", "Remove for good")
_YES_TIP = QT_TRANSLATE_NOOP("desktop", "Remove it now; this cannot be undone")
_NO = QT_TRANSLATE_NOOP("desktop", "Keep it")
_NO_TIP = QT_TRANSLATE_NOOP("desktop", "Remove nothing (Esc)")


class Question(QWidget):
    """Hidden until `ask`; the answer that loses nothing has the keyboard."""

    confirmed = Signal()
    put_away = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.setObjectName("privacy.question")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, SPACE_S, 0, 0)
        box = frame("told-bad", self)
        outer.addWidget(box)
        column = QVBoxLayout(box)
        column.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        column.setSpacing(SPACE_M)
        self.words = words("", "bad", box, name="privacy.question.words", wrap=True)
        column.addWidget(self.words)
        self.keep = button(say(_NO), "privacy.keep", say(_NO_TIP), parent=box)
        self.sure = button(say(_YES), "privacy.sure", say(_YES_TIP), icon="trash", look="danger", parent=box)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.keep)
        row.addWidget(self.sure)
        column.addLayout(row)
        self.keep.clicked.connect(self._put_away)
        self.sure.clicked.connect(self._confirm)
        self.hide()

    def ask(self, what: Phrase) -> None:
        """Say what would be lost."""
        text = self._say(what)
        self.words.setText(text)
        self.words.setAccessibleName(text)
        self.show()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._put_away()
        else:
            super().keyPressEvent(event)

    def _confirm(self) -> None:
        self.hide()
        self.confirmed.emit()

    def _put_away(self) -> None:
        self.hide()
        self.put_away.emit()
