"""Somebody of the practice station acting at a time that has passed, by the ledgers' own actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from stationdesk.core.actor import Actor, Role
from stationdesk.core.deadline import DayKind
from stationdesk.core.duty_day import instant
from stationdesk.core.period import month_shifted, month_start
from stationdesk.ledgers.station.actions import work_calendar
from stationdesk.ledgers.station.actions.calendar import enter_day
from stationdesk.ledgers.station.records import CalendarDay, Person
from stationdesk.store.transaction import Transaction

MONTHS = 13  # a year before the last whole month, so that it can be compared
_HOLIDAYS = ((1, 1), (4, 4), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3))


@dataclass(frozen=True)
class Happening:
    """Something that happened at a time, and how it is entered."""

    at: datetime
    enter: Callable[[], None]


@dataclass(frozen=True)
class Past:
    """A transaction whose actions are taken at the times of an invented past, by people of the station."""

    tx: Transaction
    seed: int
    names: Mapping[int, str]
    chiefs: tuple[int, ...]
    first: date
    now: datetime
    today: date

    @property
    def last_year(self) -> date:
        """New Year of the year before, for what is compared over the year so far."""
        return date(self.today.year - 1, 1, 1)

    @contextmanager
    def at(self, when: datetime, person: int) -> Iterator[Transaction]:
        """Who acts, and when; nothing lies ahead of now."""
        with self.tx.past(min(when, self.now), Actor(person, self.names[person], Role.CHIEF)):
            yield self.tx

    def random(self, *of: object) -> Random:
        """A generator that depends on the seed and on what it is for, on nothing drawn before."""
        return Random(":".join(str(one) for one in (self.seed, *of)))

    def days(self, step: int = 1, since: date | None = None) -> Iterator[date]:
        """Every `step`th day up to now, the same whenever the station is made."""
        for number in range((since or self.first).toordinal(), self.today.toordinal() + 1):
            if number % step == 0:
                yield date.fromordinal(number)


def past_of(tx: Transaction, seed: int) -> Past:
    """The months up to now, with the people who lived through it and the calendar they needed."""
    people = tx.session.query(Person.id, Person.name, Person.kind).order_by(Person.id).all()
    chiefs = tuple(one for one, _, kind in people if kind in ("chief", "deputy_chief"))
    names = {one: name for one, name, _ in people}
    past = Past(tx, seed, names, chiefs, month_shifted(month_start(tx.today), -MONTHS), tx.now, tx.today)
    _know_years(tx, past.first.year, tx.today.year)
    return past


def _know_years(tx: Transaction, first: int, last: int) -> None:
    """Give a year the program has no calendar for its fixed holidays, or no deadline could be counted."""
    known = work_calendar(tx.session).years
    for year in range(first, last + 1):
        taken = {day for (day,) in tx.session.query(CalendarDay.day)} if year not in known else set()
        for month, day in _HOLIDAYS if year not in known else ():
            if date(year, month, day) not in taken:
                enter_day(tx, day=date(year, month, day), kind=DayKind.STATUTORY, name="演练假日")


def enter_in_order(past: Past, happenings: Iterable[Happening]) -> None:
    """Enter what happened until now in the order of its times, so that numbers follow the days."""
    for one in sorted(happenings, key=lambda one: one.at):
        if one.at <= past.now:
            one.enter()


def by_day(rng: Random, day: date, first: int = 9, last: int = 16) -> datetime:
    """Some minute of a day's working hours."""
    return instant(day, time(rng.randint(first, last), rng.randrange(60)))


def working(day: date) -> date:
    """The day, or the Monday after a weekend."""
    return day + timedelta(days=max(0, 7 - day.weekday())) if day.weekday() >= 5 else day
