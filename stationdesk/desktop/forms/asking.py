"""One question with one line to answer it: a form's name, or why it is taken away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.desktop.panel import foot, head
from stationdesk.desktop.tokens import SPACE_L, SPACE_S, SPACE_XL, looks
from stationdesk.desktop.typed_lines import TypedLine
from stationdesk.desktop.widgets.plain import button, name_it, words

_CANCEL = QT_TRANSLATE_NOOP("desktop", "Cancel")


class Question(QWidget):
    """`answered` carries the line; a refusal is told under it and what was typed stays."""

    answered = Signal(str)
    closed = Signal()

    def __init__(
        self, say: Say, title: Phrase, explained: Phrase, label: Phrase, go: Phrase, typed: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_S)
        column.addLayout(head(self, say(title), say(explained)))
        self.line = TypedLine(self)
        name_it(self.line, "forms.answer", say(label))
        self.line.setToolTip("")
        self.line.setText(typed)
        self.line.selectAll()
        label_ = words(say(label), "field", self)
        label_.setBuddy(self.line)
        column.addWidget(label_)
        column.addWidget(self.line)
        self.fault = words("", "error", self, name="forms.fault", wrap=True)
        column.addWidget(self.fault)
        column.addStretch(1)
        self.go = button(say(go), "forms.go", "", look="primary", parent=self)
        self.go.clicked.connect(lambda: self.answered.emit(self.line.text()))
        cancel = button(say(_CANCEL), "forms.cancel", "", parent=self)
        cancel.clicked.connect(self.closed)
        column.addLayout(foot((), (cancel, self.go)))
        self.setFocusProxy(self.line)
        self.line.setFocus()

    def refuse(self, why: str) -> None:
        """Say why the answer will not do."""
        looks(self.fault, "error")
        self.fault.setText(why)
        self.line.setFocus()
