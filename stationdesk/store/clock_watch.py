"""Whether somebody set the clock: the time gone by, against how long the computer has been on."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import datetime

from stationdesk.store import clock_ahead
from stationdesk.store.audit import Head
from stationdesk.store.clock_ahead import ClockAhead


def uptime() -> float:
    """Seconds this computer has been on; a clock that nobody can set, sleeping included."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)


class ClockWatch:
    """Remembers the last look at the clock, and by how much it was found set back until that is told.

    `ahead` says that it was found far ahead of the newest entry.

    Looks may come from several threads.
    """

    def __init__(self, running: Callable[[], float] = uptime) -> None:
        self._running = running
        self._lock = threading.Lock()
        self._last: tuple[datetime, float] | None = None
        self._found = 0
        self.ahead: ClockAhead | None = None

    def compare(self, last: Head, now: datetime) -> ClockAhead | None:
        """Whether the clock is far ahead of the newest entry; `ahead` keeps it once it was."""
        found = clock_ahead.found(last, now)
        self.ahead = found or self.ahead
        return found

    def look(self, now: datetime) -> int:
        """By how many seconds the clock was found set back since that was last told; 0 at the first look."""
        running = self._running()
        with self._lock:
            last, self._last = self._last, (now, running)
            if last is not None:
                lost = (running - last[1]) - (now - last[0]).total_seconds()
                self._found = max(self._found, round(lost))
            return self._found

    def told(self) -> None:
        """It stands in the audit."""
        with self._lock:
            self._found = 0
