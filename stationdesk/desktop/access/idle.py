"""Whether somebody is at the desk: keyboard and mouse in the program's windows, and nothing else."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow
from PySide6.QtWidgets import QWidget

LOOK_EVERY = 5_000  # milliseconds
SLEPT = 60.0  # seconds between two looks in which the program did nothing: the computer slept
BUSY = 0.1  # of that time: the program was at work and only too slow to look
_USES = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
    QEvent.Type.TouchBegin, QEvent.Type.TabletPress, QEvent.Type.InputMethod,
})  # fmt: skip


def uptime() -> float:
    """Seconds that pass while the computer sleeps as well; setting its clock changes nothing."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


class IdleWatch(QObject):
    """Emits `idle` when nobody has used the program for `minutes()`, or the computer has slept.

    It listens to the program's windows, not to every widget: a filter of the whole program would be
    asked for each event there is. `pressed` carries one of `keys` that was pressed in another window than
    the parent's own, where the parent's shortcuts are dead while a dialog is open.
    """

    idle = Signal()
    pressed = Signal(str)

    def __init__(
        self,
        minutes: Callable[[], float],
        parent: QWidget,
        uptime: Callable[[], float] = uptime,
        keys: tuple[str, ...] = (),
        worked: Callable[[], float] = time.process_time,
    ) -> None:
        super().__init__(parent)
        self._minutes, self._uptime, self._home, self._worked = minutes, uptime, parent, worked
        self._keys = {QKeySequence(key): key for key in keys}
        self._used = self._looked = uptime()
        self._work = worked()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    @property
    def unused(self) -> float:
        """Seconds since somebody used the program."""
        return self._uptime() - self._used

    @property
    def is_watching(self) -> bool:
        """Whether it looks by itself."""
        return self._timer.isActive()

    def touch(self) -> None:
        """Somebody is there."""
        self._used = self._looked = self._uptime()
        self._work = self._worked()

    def start(self) -> None:
        """Look from now on: a window that never came up has nothing to lock."""
        if not self._timer.isActive():
            self.touch()
            program().focusWindowChanged.connect(self._watch)
            self._timer.start(LOOK_EVERY)

    def stop(self) -> None:
        """Look and listen no more: a window that has gone takes no key from another."""
        if self._timer.isActive():
            self._timer.stop()
            program().focusWindowChanged.disconnect(self._watch)
            for window in QGuiApplication.allWindows():
                window.removeEventFilter(self)

    def look(self) -> None:
        """Judge now."""
        for window in QGuiApplication.allWindows():
            self._watch(window)
        slept, now = self._has_slept(), self._uptime()
        if slept or now - self._used >= self._minutes() * 60:
            self._used = now
            self.idle.emit()

    def _has_slept(self) -> bool:
        """Since the last look; a program that was busy all the time is no computer that slept."""
        passed, worked = self._uptime() - self._looked, self._worked() - self._work
        self._looked, self._work = self._uptime(), self._worked()
        return passed > SLEPT and worked < passed * BUSY

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _USES:
            self._used = self._uptime()
            if isinstance(event, QKeyEvent) and watched is not self._home.windowHandle():
                return self._take(event)
        return False

    def _take(self, event: QKeyEvent) -> bool:
        key = self._keys.get(QKeySequence(event.keyCombination()))
        if key is not None:
            QTimer.singleShot(0, self, lambda: self.pressed.emit(key))
        return key is not None


def program() -> QGuiApplication:
    """The running program, which there is as long as there are windows."""
    made = QGuiApplication.instance()
    assert isinstance(made, QGuiApplication)
    return made
