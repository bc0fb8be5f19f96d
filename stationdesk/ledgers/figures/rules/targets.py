"""How much is to be done in a period when a target says how much a month, and which target applies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from stationdesk.core.comparison import rounded
from stationdesk.core.period import Period, month_end, month_shifted, month_start

OWN, KIND, EVERYBODY = 2, 1, 0
_A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Span:
    """The whole months a target stands for: so many a month, for whom exactly (`weight`)."""

    target: int
    first: date
    last: date | None
    weight: int = EVERYBODY

    def covers(self, month: date) -> bool:
        """Whether it stands for the month that begins on this day."""
        return self.first <= month and (self.last is None or month <= self.last)


def expected(spans: Iterable[Span], period: Period) -> int | None:
    """How much is to be done in the period; None where no target stands.

    For each month the target closest to the person or village counts; of a month that is not whole
    its share by days, and the sum is rounded half up.
    """
    given = tuple(spans)
    total, any_month = Fraction(), False
    for month in months_of(period):
        standing = [one for one in given if one.covers(month)]
        if not standing:
            continue
        any_month = True
        last = month_end(month)
        days = (min(last, period.last) - max(month, period.first)).days + 1
        total += Fraction(max(standing, key=lambda one: one.weight).target * days, last.day)
    return int(rounded(total, 0)) if any_month else None


def months_of(period: Period) -> tuple[date, ...]:
    """The first days of the months a period touches."""
    months, month = [], month_start(period.first)
    while month <= period.last:
        months.append(month)
        month = month_shifted(month, 1)
    return tuple(months)


def overlap(first: date, last: date | None, other_first: date, other_last: date | None) -> bool:
    """Whether two stretches of time, open at their end or not, share a day."""
    starts_in_time = other_last is None or first <= other_last
    return starts_in_time and (last is None or other_first <= last)
