"""A password as it is typed: hidden or shown, with a word when Caps Lock is on."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.passwords import MOST
from stationdesk.desktop.icons import icon
from stationdesk.desktop.tokens import SPACE_S, SPACE_XS, theme
from stationdesk.desktop.typed_lines import is_plain_enter
from stationdesk.desktop.widgets.plain import button, name_it, words

_SHOW = QT_TRANSLATE_NOOP("desktop", "Show what is typed")
_HIDE = QT_TRANSLATE_NOOP("desktop", "Hide what is typed")
_CAPS = QT_TRANSLATE_NOOP("desktop", "Caps Lock is on.")
_CAPS_KEY = 0x14


class PasswordLine(QWidget):
    """`entered` comes with Enter. What is typed is never put on a clipboard or into a log."""

    entered = Signal()
    edited = Signal(str)

    def __init__(self, say: Say, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.line = _Line(self)
        name_it(self.line, name, spoken)
        self.line.setToolTip("")
        self.line.textEdited.connect(self.edited)
        self.line.entered.connect(self.entered)
        self.line.caps.connect(self._show_caps)
        row.addWidget(self.line, 1)
        self.eye = button("", f"{name}.show", say(_SHOW), icon="eye", look="tool", parent=self)
        self.eye.setCheckable(True)
        self.eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab and Enter go to what is asked next
        self.eye.toggled.connect(self._show_text)
        row.addWidget(self.eye)
        column.addLayout(row)
        self.caps = words(say(_CAPS), "warn", self, name=f"{name}.caps")
        self.caps.hide()
        column.addWidget(self.caps)
        self.setFocusProxy(self.line)

    def text(self) -> str:
        """What is typed."""
        return self.line.text()

    def clear(self) -> None:
        """Forget what was typed, and how to undo that."""
        self.line.setText("")  # unlike clear() this forgets the steps back as well
        self.eye.setChecked(False)

    def _show_text(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode
        self.line.setEchoMode(mode.Normal if shown else mode.Password)
        name_it(self.eye, self.eye.objectName(), self._say(_HIDE if shown else _SHOW))
        self.eye.setIcon(icon("eye-slash" if shown else "eye", theme().text))

    def _show_caps(self, on: bool) -> None:
        self.caps.setVisible(on)


class _Line(QLineEdit):
    entered = Signal()
    caps = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._clicked = False
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(MOST)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_plain_enter(event):
            event.accept()
            self.entered.emit()
            return
        self._judge(event)
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_CapsLock and sys.platform == "win32":
            self.caps.emit(_caps_on())
        super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes back to dots types them anew; only a look at another window leaves the place."""
        if sys.platform == "win32":
            self.caps.emit(_caps_on())
        super().focusInEvent(event)
        self._clicked = event.reason() == Qt.FocusReason.MouseFocusReason
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.selectAll()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._clicked and not self.hasSelectedText():
            self.selectAll()
        self._clicked = False

    def _judge(self, event: QKeyEvent) -> None:
        """Qt does not say whether Caps Lock is on; a letter's case against the Shift key does."""
        text = event.text()
        if event.key() == Qt.Key.Key_CapsLock and sys.platform != "win32":
            self.caps.emit(False)
        elif len(text) == 1 and text.isascii() and text.isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps.emit(text.isupper() != shifted)


if sys.platform == "win32":
    import ctypes

    def _caps_on() -> bool:
        return bool(ctypes.windll.user32.GetKeyState(_CAPS_KEY) & 1)
else:

    def _caps_on() -> bool:
        return False
