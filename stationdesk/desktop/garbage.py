"""Python's garbage collector, kept in the window's thread.

Left alone it runs in whichever thread allocates: a worker would then destroy widgets, and the heap with
them. Seen in tests as `malloc_consolidate(): unaligned fastbin chunk` while reports were being built.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 5_000  # milliseconds


class GarbageTimer(QObject):
    """Collects in the thread it was made in while it lives; elsewhere nothing is collected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the generations whose thresholds are passed, as the collector itself would."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Let the collector run by itself again."""
        self._timer.stop()
        gc.enable()
