"""Defects: whatever nobody expected is logged whole and offered for copying, once, in one place."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Signal

_log = logging.getLogger("stationdesk")


class Failures(QObject):
    """Emits `happened` with the whole report of a defect, in the GUI thread."""

    happened = Signal(str)

    def install(self) -> None:
        """Take what reaches the top of any thread."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def take(self, defect: BaseException) -> None:
        """Report a defect caught at the top of a thread."""
        report = "".join(traceback.format_exception(defect))
        _log.error("Defect\n%s", report)
        self.happened.emit(report)

    def _hook(self, kind: type[BaseException], defect: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, defect, trace)
            return
        self.take(defect.with_traceback(trace))

    def _thread_hook(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.take(args.exc_value)
