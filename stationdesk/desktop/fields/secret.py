"""The editors of secrets: a password twice as dots, a login's name once; kept by the open form alone."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.core.errors import StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.passwords import MOST
from stationdesk.desktop.fields.editor import Editor
from stationdesk.desktop.tokens import SPACE_S, SPACE_XS
from stationdesk.desktop.typed_lines import TypedLine
from stationdesk.desktop.widgets.password_line import PasswordLine
from stationdesk.desktop.widgets.plain import words

_ONCE_MORE = QT_TRANSLATE_NOOP("desktop", "The same once more")
_AGAIN = QT_TRANSLATE_NOOP("desktop", "{title}, the same once more")
_DIFFERENT = QT_TRANSLATE_NOOP("desktop", "The two are not the same; type both again.")


class LegibleEditor(Editor):
    """A line that is read while it is typed, a login's name; as little kept as any other secret."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = TypedLine(self)
        self.line.setMaxLength(MOST)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.line.textEdited.connect(self.edited)
        self.hold(self.line)

    def value(self) -> Any:
        return self.line.text().strip() or None

    def show_value(self, value: Any) -> None:
        self.drop_secret()

    def typed(self) -> Any:
        return ""

    def restore(self, typed: Any) -> None:
        self.drop_secret()

    def is_blank(self) -> bool:
        return not self.line.text()

    def drop_secret(self) -> None:
        self.line.setText("")  # unlike clearing, this also forgets how to undo


class SecretEditor(Editor):
    """Two lines that must agree. No draft holds it; nothing brings it back once the form is closed.

    `entered` comes with Enter in the second line.
    """

    entered = Signal()

    def __init__(self, name: str, title: Phrase, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = PasswordLine(say, name, say(title), self)
        self.second = PasswordLine(say, f"{name}.again", say(_AGAIN.filled(title=title)), self)
        self.line = self.first.line
        for one in (self.first, self.second):
            one.edited.connect(lambda _text: self.edited.emit())
        column = QVBoxLayout()
        column.setSpacing(SPACE_XS)
        column.addWidget(self.first)
        column.addSpacing(SPACE_S)
        label = words(say(_ONCE_MORE), "field", self)
        label.setBuddy(self.second.line)
        column.addWidget(label)
        column.addWidget(self.second)
        self._row.addLayout(column, 1)
        self.first.entered.connect(self.second.setFocus)
        self.second.entered.connect(self.entered)
        self.control = self.line
        self.setFocusProxy(self.line)

    def value(self) -> Any:
        if self.first.text() != self.second.text():
            raise StationError(_DIFFERENT)
        return self.first.text() or None

    def show_value(self, value: Any) -> None:
        self.drop_secret()

    def typed(self) -> Any:
        return ""

    def restore(self, typed: Any) -> None:
        self.drop_secret()

    def is_blank(self) -> bool:
        return not self.first.text()

    def is_half_typed(self) -> bool:
        return not self.second.text()

    def drop_secret(self) -> None:
        for one in (self.first, self.second):
            one.clear()
            one.line.setText("")  # unlike clearing, this also forgets how to undo
