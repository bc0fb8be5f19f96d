"""What waits until the window has been painted once: reading records, importing the other pages."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

WARM_AFTER, WARM_STEP = 400, 60  # milliseconds


class FirstPaint(QObject):
    """Emits `painted` once, after the first time `watched` was painted."""

    painted = Signal()

    def __init__(self, watched: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._done = False
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._done:
            self._done = True
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.painted.emit)
        return False


class Warming(QObject):
    """Imports modules one by one while nobody is waiting, so that a page opens at once later."""

    def __init__(self, modules: tuple[str, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._modules = list(modules)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._next)
        self._timer.start(WARM_AFTER)

    def _next(self) -> None:
        if not self._modules:
            self._timer.stop()
            return
        self._timer.setInterval(WARM_STEP)
        import_module(self._modules.pop(0))
