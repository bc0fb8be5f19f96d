"""Lines and texts that know when an input method is composing, so that Enter then does nothing else."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

LINES_SHOWN = 4
_BREAKS = str.maketrans(dict.fromkeys("\t\n\v\f\r\x85\u2028\u2029", " "))
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_composing(widget: QWidget | None) -> bool:
    """Whether `widget` holds letters of an input method that are not text yet."""
    return bool(getattr(widget, "preedit", ""))


def is_plain_enter(event: QKeyEvent) -> bool:
    """Enter without Ctrl, Alt or Shift, on either part of the keyboard."""
    return event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


class TypedLine(QLineEdit):
    """One line. Enter goes to the next field; while composing it belongs to the input method.

    `composed` carries the text together with the letters under composition: an input method's
    pinyin filters a list before it becomes characters.
    """

    composed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preedit = ""
        self.textEdited.connect(self._stay_one_line)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.preedit = event.preeditString()
        before = self.cursorPosition()
        super().inputMethodEvent(event)
        if self.preedit:
            text = self.text()
            letters = self.preedit.replace("'", "").replace(" ", "")
            self.composed.emit(text[:before] + letters + text[before:])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_plain_enter(event):
            event.accept()
            if not self.preedit:
                self.focusNextChild()
            return
        super().keyPressEvent(event)

    def _stay_one_line(self, text: str) -> None:
        """What is pasted may have several lines; here they become one."""
        if text != (flat := text.translate(_BREAKS)):
            place = self.cursorPosition()
            self.setText(flat)
            self.setModified(True)
            self.setCursorPosition(place)

    def drop_composition(self) -> None:
        """Forget the letters under composition."""
        if self.preedit:
            QApplication.inputMethod().reset()
            self.preedit = ""


class TypedText(QPlainTextEdit):
    """Several lines, plain text; Tab leaves it, Enter starts a new line."""

    def __init__(self, parent: QWidget | None = None, *, lines: int = LINES_SHOWN) -> None:
        super().__init__(parent)
        self.preedit = ""
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(240, self.fontMetrics().lineSpacing() * self._lines + 18)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def plain(self) -> str:
        """What stands there; `toPlainText` would make common spaces of the unbreakable ones."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.preedit = event.preeditString()
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.preedit:
            event.accept()
            return
        super().keyPressEvent(event)
