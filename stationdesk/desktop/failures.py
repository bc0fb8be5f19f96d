"""Defects: whatever nobody expected is logged whole and offered for copying, once, in one place.

The report says what failed and where in the code, and nothing of what the records hold.
"""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from stationdesk.core.defect_report import report_of

_log = logging.getLogger("stationdesk")
QUIET_SECONDS = 5.0
LOGGED_AGAIN = 100


class Failures(QObject):
    """Emits `happened` with the whole report of a defect, in the GUI thread.

    `headed` puts what it was seen on above a report. A defect that comes again at every repaint is
    offered once in a while and logged once in a hundred times.
    """

    happened = Signal(str)

    def __init__(self, parent: QObject | None = None, headed: Callable[[str], str] = str) -> None:
        super().__init__(parent)
        self._headed = headed
        self._seen: Counter[str] = Counter()
        self._offered: dict[str, float] = {}

    def install(self) -> None:
        """Take what reaches the top of any thread."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook
        sys.unraisablehook = self._unraisable_hook

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__

    def take(self, defect: BaseException) -> None:
        """Report a defect caught at the top of a thread."""
        report = report_of(defect)
        if self._is_logged(report):
            _log.error("Defect in %s", threading.current_thread().name, exc_info=defect)
        if self._is_offered(report):
            self.happened.emit(self._headed(report))

    def _is_logged(self, report: str) -> bool:
        self._seen[report] += 1
        return self._seen[report] % LOGGED_AGAIN == 1

    def _is_offered(self, report: str) -> bool:
        now = time.monotonic()
        last = self._offered.get(report)
        self._offered[report] = now
        return last is None or now - last >= QUIET_SECONDS

    def _hook(self, kind: type[BaseException], defect: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, defect, trace)
            return
        self.take(defect.with_traceback(trace))

    def _thread_hook(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.take(args.exc_value)

    def _unraisable_hook(self, args: sys.UnraisableHookArgs) -> None:
        if args.exc_value is not None:
            self.take(args.exc_value)
