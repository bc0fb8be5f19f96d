"""Whether a stream lives, by the one sign that does not lie: when its last picture came.

A killed stream only ends and a frozen one goes on “playing”, so nothing a player says of itself counts.
All times are seconds of a clock that never goes back. No Qt here: plain values in, plain values out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto

SILENT_SEEN = 3.0
"""So long without a picture, on a tile somebody looks at, and the stream is opened anew."""
SILENT_HIDDEN = 15.0
OPENING = 10.0
"""So long an opening may take before it is tried anew; the network gives up sooner, see player.NETWORK."""
WAIT_SEEN, WAIT_HIDDEN = 2.0, 30.0
"""The longest pause between two openings."""
FIRST_WAIT = 0.5
LIVE = 2.0
"""A picture no older than this is called live."""


class Do(Enum):
    """What the tile has to do now."""

    NOTHING = auto()
    OPEN = auto()


class Sign(Enum):
    """What a tile says of its picture."""

    LIVE = auto()
    OLD = auto()  # n seconds ago
    LOST = auto()  # since hh:mm
    OPENING = auto()  # no picture yet, the first attempt
    NEVER = auto()  # no picture yet, after more than one attempt
    RESTING = auto()


@dataclass
class Watchdog:
    """One stream's. Tell it `picture` and `ended`; ask `tick` some times a second.

    `opened` counts every opening, `losses` how often a picture that was there went away.
    """

    opened: int = 0
    losses: int = 0
    last_picture: float | None = None
    resting: bool = True
    _since: float | None = None  # when the opening under way began, or the stream now open
    _running: bool = False  # a picture has come since then
    _next: float = 0.0
    _fails: int = 0
    _lost: bool = field(default=False)

    def start(self, now: float) -> None:
        """Somebody wants to see it: open at the next tick."""
        if self.resting:
            self.resting, self._next, self._fails, self._since = False, now, 0, None

    @property
    def is_open(self) -> bool:
        """Whether a stream is open or being opened; what comes of another one is late."""
        return self._since is not None

    def rest(self) -> None:
        """Nobody looks for long: nothing is opened until `start`."""
        self.resting, self._since, self._running = True, None, False

    def hurry(self, now: float) -> None:
        """It came into sight: do not wait out the long pause of a hidden tile."""
        self._next = min(self._next, now + WAIT_SEEN)

    def picture(self, now: float) -> None:
        """A picture has come."""
        if self._since is None:
            return  # late, of a stream that was given up
        self.last_picture, self._running, self._fails, self._lost = now, True, 0, False

    def ended(self, now: float, *, seen: bool) -> None:
        """The stream has ended or could not be opened, says the player."""
        if self._since is not None:
            self._give_up(now, seen=seen)

    def tick(self, now: float, *, seen: bool) -> Do:
        """OPEN when the stream is to be opened (anew) at once."""
        if self.resting:
            return Do.NOTHING
        if self._since is not None and self._is_silent(now, seen=seen):
            self._give_up(now, seen=seen)
        if self._since is None and now >= self._next:
            self._since, self._running = now, False
            self.opened += 1
            return Do.OPEN
        return Do.NOTHING

    def sign(self, now: float) -> Sign:
        """What is to be said of the picture shown."""
        if self.last_picture is None:
            if self.resting:
                return Sign.RESTING
            return Sign.OPENING if self.opened <= 1 and self._since is not None else Sign.NEVER
        if self._lost:
            return Sign.LOST
        if self.resting:
            return Sign.RESTING
        return Sign.LIVE if now - self.last_picture <= LIVE else Sign.OLD

    def _is_silent(self, now: float, *, seen: bool) -> bool:
        assert self._since is not None
        if not self._running:
            return now - self._since > OPENING
        assert self.last_picture is not None
        return now - self.last_picture > (SILENT_SEEN if seen else SILENT_HIDDEN)

    def _give_up(self, now: float, *, seen: bool) -> None:
        if self.last_picture is not None and not self._lost:
            self._lost = True
            self.losses += 1
        pause = FIRST_WAIT * 2**self._fails
        self._next = now + (min(pause, WAIT_SEEN) if seen else min(pause, WAIT_HIDDEN))
        self._fails = min(self._fails + 1, 8)
        self._since, self._running = None, False
