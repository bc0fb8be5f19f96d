"""Time as a search is given it: of the wall, or of the processor where others share the machine."""

import time
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Clock:
    """Seconds since it was made.

    Counted in processor seconds (`cpu`), two busy cores make one second a second, so that figures mean the
    same on a machine that others load too.
    """

    cpu: bool = False
    cores: int = 2
    begun: float = field(default_factory=time.perf_counter)
    used: float = field(default_factory=time.process_time)

    def wall(self) -> float:
        """Give the seconds of the wall."""
        return time.perf_counter() - self.begun

    def processor(self) -> float:
        """Give the processor seconds of all threads together."""
        return time.process_time() - self.used

    def now(self) -> float:
        """Give the seconds that count."""
        return self.processor() / self.cores if self.cpu else self.wall()

    def walled(self, seconds: float) -> float:
        """Give the seconds of the wall that so many of ours will take, as loaded as it has been so far.

        The solver's own limit knows the wall only.
        """
        if not self.cpu:
            return seconds
        slow = self.wall() / max(self.now(), 0.01)
        return seconds * min(max(slow, 1.0), 20.0)
