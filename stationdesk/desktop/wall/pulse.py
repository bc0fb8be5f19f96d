"""One moment for the tiles of a wall to be painted in: together, for so is much less than one by one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

GATHERED = 30
"""Milliseconds for which new pictures are gathered; less than half of what lies between two of a camera."""


class Pulse(QObject):
    """Repaints the widgets that asked for it since the last time."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked: dict[QWidget, None] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(GATHERED)
        self._timer.timeout.connect(self._beat)

    @classmethod
    def of(cls, widget: QWidget) -> Pulse:
        """The one that a widget shares with its brothers and sisters."""
        owner = widget.parentWidget() or widget
        found = owner.findChild(cls, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return found if found is not None else cls(owner)

    def ask(self, widget: QWidget) -> None:
        """Repaint it with the others, soon."""
        self._asked[widget] = None
        if not self._timer.isActive():
            self._timer.start()

    def forget(self, widget: QWidget) -> None:
        """It is going away."""
        self._asked.pop(widget, None)

    def _beat(self) -> None:
        asked, self._asked = self._asked, {}
        for widget in asked:
            widget.update()
