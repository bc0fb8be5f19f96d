"""The editor of a masked line: what it may not show it neither shows nor keeps, and leaves as it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.ledger import Line
from stationdesk.desktop.fields.texts import LineEditor
from stationdesk.desktop.widgets.plain import button

_LOOK = QT_TRANSLATE_NOOP("desktop", "Show it whole; the log keeps who looked and why")
SHOWN = 30_000  # milliseconds


class MaskedEditor(LineEditor):
    """A new value is typed as in any line. A stored one comes masked, with an eye where it may be revealed.

    A draft keeps what was typed, and of a revealed value only its mask.
    """

    def __init__(self, kind: Line, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(kind, parent)
        self._masked, self._clear = "", ""
        self.eye = button("", "eye", say(_LOOK), icon="eye", look="icon", parent=self)
        self.eye.setAutoDefault(False)
        self.eye.hide()
        self._row.addWidget(self.eye)
        self.line.installEventFilter(self)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(SHOWN)
        self._again.timeout.connect(self.hide_value)

    def offer(self, ask: Callable[[], None]) -> None:
        """Let the stored value be revealed: `ask` ends in `show_clear`."""
        self.eye.clicked.connect(ask)
        self.eye.setVisible(bool(self._masked))

    def show_clear(self, value: str) -> None:
        """Show the revealed value for a while, unless something else was typed meanwhile."""
        if self.line.text() == self._masked:
            self._clear = value
            self.line.setText(value)
            self._again.start()

    def hide_value(self) -> None:
        """Hide the revealed value, unless it was changed."""
        if self._clear and self.line.text() == self._clear:
            self.line.setText(self._masked)
        self._clear = ""

    def show_value(self, value: Any) -> None:
        super().show_value(value)
        self._masked, self._clear = self.line.text(), ""

    def typed(self) -> Any:
        text = self.line.text()
        return self._masked if self._clear and text == self._clear else text

    def hideEvent(self, event: QHideEvent) -> None:
        self.hide_value()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The first letter typed takes the mask's place."""
        if event.type() == QEvent.Type.FocusIn and self._masked and self.line.text() == self._masked:
            QTimer.singleShot(0, self.line, self.line.selectAll)
        return super().eventFilter(watched, event)
