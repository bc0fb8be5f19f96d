"""Where a tour is: one camera after another, each for its dwell, held when somebody looks closer."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Round:
    """A tour of `count` stops under way since `began`; times are seconds of a clock that never goes back."""

    count: int
    dwell: float
    began: float
    _held: float | None = field(default=None)

    def at(self, now: float) -> int:
        """Which stop is shown, counted from 0."""
        if not self.count:
            return 0
        gone = (now if self._held is None else self._held) - self.began
        return int(gone // self.dwell) % self.count

    @property
    def is_held(self) -> bool:
        """Whether it stays where it is."""
        return self._held is not None

    def hold(self, now: float) -> None:
        """Stay with this camera until `go`."""
        if self._held is None:
            self._held = now

    def go(self, now: float) -> None:
        """Go on where it was held."""
        if self._held is not None:
            self.began += now - self._held
            self._held = None

    def step(self, by: int, now: float) -> None:
        """Go so many stops on (or back); the new one is shown for a whole dwell."""
        if self.count:
            place = (self.at(now) + by) % self.count
            moment = now if self._held is None else self._held
            self.began = moment - place * self.dwell
