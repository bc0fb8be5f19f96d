"""The rates of cameras, exactly, from their intervals: with and without what the station cannot help.

82 cameras, 2 of them stopped, leave 80 in service; 3 are offline and 1 online shows nothing but a branch:
online 77/80 = 96.25 %, serviceable 76/80 = 95.00 %.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

from stationdesk.core.comparison import Rate, rounded
from stationdesk.core.duty_day import day_bounds, local_day
from stationdesk.ledgers.cameras.rules.health import Span
from stationdesk.ledgers.cameras.rules.watched import LOOKED_AT, LineState


@dataclass(frozen=True)
class Standing:
    """A camera in service at one moment: what its interval says, and its open faults."""

    state: LineState
    faults: int = 0
    outside: bool = False  # offline by an external cause
    faults_outside: int = 0  # how many of its open faults have one


@dataclass(frozen=True)
class Moment:
    """The cameras in service at one moment. Not known and planned are in neither rate's whole."""

    every: tuple[Standing, ...]

    @property
    def in_service(self) -> int:
        """N: in use or being repaired."""
        return len(self.every)

    def of(self, state: LineState) -> int:
        """How many stand so."""
        return sum(one.state is state for one in self.every)

    def online(self, *, without_external: bool = False) -> Rate:
        """在线率: online, of those known to be online or offline."""
        whole = [one for one in self._judged() if not (without_external and one.outside)]
        return Rate(sum(one.state is LineState.UP for one in whole), len(whole))

    def serviceable(self, *, without_external: bool = False) -> Rate:
        """完好率: online and without an open fault, of those known to be online or offline."""
        whole = [one for one in self._judged() if not (without_external and _excused(one))]
        return Rate(sum(one.state is LineState.UP and not one.faults for one in whole), len(whole))

    def _judged(self) -> list[Standing]:
        return [one for one in self.every if one.state in LOOKED_AT]


def moment_of(standing: Iterable[Standing | None], unwatched: int = 0) -> Moment:
    """Those that stood somehow, and so many that nobody looks at: in service and not known."""
    known = tuple(one for one in standing if one is not None)
    return Moment(known + (Standing(LineState.UNKNOWN),) * unwatched)


def _excused(one: Standing) -> bool:
    """Not serviceable for no other reason than an external one."""
    if one.state is LineState.DOWN:
        return one.outside
    return one.faults > 0 and one.faults == one.faults_outside


# --- over time --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Times:
    """Seconds of cameras. `outside` are those of `down` that have an external cause.

    `faulty` are those of `up` with an open fault, `excused` those of `faulty` with none but external ones.
    """

    up: int = 0
    down: int = 0
    planned: int = 0
    unknown: int = 0
    outside: int = 0
    faulty: int = 0
    excused: int = 0

    def __add__(self, other: Times) -> Times:
        return Times(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(Times)))

    @property
    def looked_at(self) -> bool:
        """Whether anything is known of this time."""
        return bool(self.up + self.down)

    def online(self, *, without_external: bool = False) -> Rate:
        """在线率: seconds online, of the seconds known to be online or offline."""
        return Rate(self.up, self.up + self.down - (self.outside if without_external else 0))

    def serviceable(self, *, without_external: bool = False) -> Rate:
        """完好率: seconds online without an open fault, of the seconds known to be online or offline."""
        excused = self.outside + self.excused if without_external else 0
        return Rate(self.up - self.faulty, self.up + self.down - excused)


_FIELD = {
    LineState.UP: "up",
    LineState.DOWN: "down",
    LineState.PLANNED: "planned",
    LineState.UNKNOWN: "unknown",
}


def times(spans: Iterable[Span], since: datetime, until: datetime) -> Times:
    """What the intervals sum up to from `since` up to, not including, `until`."""
    total = Times()
    for span in spans:
        seconds = span.seconds(since, until)
        outside = seconds if span.state is LineState.DOWN and span.cause else 0
        faulty, excused = seconds if span.faulty else 0, seconds if span.excused else 0
        total += Times(**{_FIELD[span.state]: seconds}, outside=outside, faulty=faulty, excused=excused)
    return total


def daily(
    spans: Iterable[Span], first: date, last: date, *, now: datetime | None = None
) -> dict[date, Times]:
    """Each calendar day's times; what lies after `now` has not happened."""
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    found = dict.fromkeys(days, Times())
    since, until = day_bounds(first, last)
    until = until if now is None else min(until, now)
    for span in spans:
        for day in _days_of(span, since, until):
            starts, ends = day_bounds(day, day)
            found[day] += times((span,), starts, min(ends, until))
    return found


def _days_of(span: Span, since: datetime, until: datetime) -> Iterator[date]:
    """The days an interval touches between two instants."""
    begins, ends = max(span.began_at, since), until if span.ended_at is None else min(span.ended_at, until)
    if begins >= ends:
        return
    day, last = local_day(begins), local_day(ends - timedelta(seconds=1))
    while day <= last:
        yield day
        day += timedelta(days=1)


@dataclass(frozen=True)
class Mean:
    """A mean of daily rates, and over how many days looked at; `exact` is a percentage."""

    exact: Fraction | None
    days: int

    def percent(self, places: int = 2) -> Decimal | None:
        """Half-up; None when no day was looked at."""
        return None if self.exact is None else rounded(self.exact, places)

    def text(self, places: int = 2) -> str:
        """96.25%, or a dash."""
        percent = self.percent(places)
        return "—" if percent is None else f"{percent}%"


def mean_of_days(days: Iterable[Times], *, without_external: bool = False, serviceable: bool = False) -> Mean:
    """月均在线率, or 完好率: the mean of the unrounded daily rates, over the days looked at only."""
    known = [
        exact
        for one in days
        if (
            exact := (one.serviceable if serviceable else one.online)(without_external=without_external).exact
        )
        is not None
    ]
    return Mean(sum(known, Fraction()) / len(known) if known else None, len(known))


# --- faults -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Repair:
    """A fault that was accepted as mended."""

    reported_at: datetime
    accepted_at: datetime
    due_at: datetime | None
    outside: bool = False


def mean_hours_to_repair(repairs: Iterable[Repair]) -> Decimal | None:
    """平均修复时长 in hours with one place: from the report to the acceptance."""
    lengths = [int((one.accepted_at - one.reported_at).total_seconds()) for one in repairs]
    return rounded(Fraction(sum(lengths), 3600 * len(lengths)), 1) if lengths else None


def repaired_in_time(repairs: Iterable[Repair]) -> Rate:
    """及时修复率: accepted within the limit, of all accepted."""
    every = list(repairs)
    return Rate(sum(one.due_at is None or one.accepted_at <= one.due_at for one in every), len(every))
