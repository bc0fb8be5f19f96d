"""A list whose choice starts work at once: by keys it is opened first, so that arrows choose nothing yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from stationdesk.desktop.fields.choices import ChoiceBox

_MOVES = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
)  # fmt: skip
_OTHER = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class ListBox(ChoiceBox):
    """`activated` only by Enter or a click in the open list; a letter typed before opens it there."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text().isprintable() and bool(event.text()) and not event.modifiers() & _OTHER
        if event.key() in _MOVES or typed:
            self.showPopup()
            if typed and not event.text().isspace():
                self.view().keyboardSearch(event.text())
        else:
            super().keyPressEvent(event)
