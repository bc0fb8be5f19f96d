"""How long a leave is, when two overlap, and how much annual leave years of service give."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

_ONE_DAY = timedelta(days=1)
_STEPS = ((20, 15), (10, 10), (1, 5))


@dataclass(frozen=True)
class Span:
    """From a day (its whole or its afternoon) to a day (its whole or its morning), both included."""

    first: date
    last: date
    from_noon: bool = False
    to_noon: bool = False

    @property
    def begins(self) -> int:
        """The first half day, counted so that the one after it is one more."""
        return self.first.toordinal() * 2 + self.from_noon

    @property
    def ends(self) -> int:
        """The last half day."""
        return self.last.toordinal() * 2 + (not self.to_noon)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left of it: the last day before the first, or noon to noon of one day."""
        return self.ends < self.begins

    def overlaps(self, other: Span) -> bool:
        """Whether a half day belongs to both: a morning and the afternoon of one day do not overlap."""
        return self.begins <= other.ends and other.begins <= self.ends

    def half_days(self, counts: Callable[[date], bool] = lambda _day: True) -> int:
        """Half days of the days that count. Friday to Monday: 8, of workdays only 4."""
        halves = 0
        for number in range((self.last - self.first).days + 1):
            day = self.first + number * _ONE_DAY
            if counts(day):
                cut = (self.from_noon and day == self.first) + (self.to_noon and day == self.last)
                halves += 2 - cut
        return max(halves, 0)


def days_by_service(joined_on: date | None, on: date) -> int | None:
    """Days of annual leave a year: 5 from one full year on, 10 from ten, 15 from twenty.

    None where nobody said since when they serve; 0 in the first year.
    """
    if joined_on is None:
        return None
    years = on.year - joined_on.year - ((on.month, on.day) < (joined_on.month, joined_on.day))
    return next((days for least, days in _STEPS if years >= least), 0)
