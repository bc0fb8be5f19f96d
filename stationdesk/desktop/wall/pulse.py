"""The moment in which all tiles take and paint what came: together, for so is much less than one by one.

A player that sends each picture to the window as an event fills the memory when the window is held up for
a few seconds: sixteen cameras send 80 MB a second. So the window fetches the newest when it can.
"""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from shiboken6 import isValid

EVERY = 30
"""Milliseconds; less than half of what lies between two pictures of a sub-stream."""


class Looks(Protocol):
    """What can look whether a picture came."""

    def look(self) -> None: ...


class Pulse(QObject):
    """Lets everything that plays look for a new picture, while anything plays."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: dict[Looks, None] = {}
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._beat)

    @staticmethod
    def of_program() -> Pulse:
        """The one of the program."""
        app: Any = QCoreApplication.instance()
        mine = getattr(app, "pulse", None)
        if not isinstance(mine, Pulse):
            mine = app.pulse = Pulse(app)
        return mine

    @property
    def is_beating(self) -> bool:
        """Whether anything plays."""
        return self._timer.isActive()

    def join(self, one: Looks) -> None:
        """From now on it looks."""
        self._open[one] = None
        if not self._timer.isActive():
            self._timer.start()

    def leave(self, one: Looks) -> None:
        """It looks no more."""
        self._open.pop(one, None)
        if not self._open:
            self._timer.stop()

    def _beat(self) -> None:
        for one in tuple(self._open):
            if isValid(one):
                one.look()
            else:
                self.leave(one)  # it went with its window
