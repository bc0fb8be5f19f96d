"""Hour and day limits on the station's calendar: how each is counted, and when it runs out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property

from stationdesk.core.duty_day import ONE_DAY, last_second, local_day
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice, Tone
from stationdesk.core.period import month_shifted

FEWEST_HOLIDAYS = 7  # no year since the first order of 1949 has had fewer


class DayKind(Choice):
    """What the calendar table says of a day that is not simply a weekday or a weekend."""

    STATUTORY = "statutory", QT_TRANSLATE_NOOP("core", "Statutory holiday"), Tone.BAD
    OFF = "bridge", QT_TRANSLATE_NOOP("core", "Day off"), Tone.INFO
    MAKEUP = "makeup", QT_TRANSLATE_NOOP("core", "Make-up workday"), Tone.WARN


class MissingCalendar(RuleBroken):
    """A working day of this year was asked for, and its holidays have not been entered."""

    def __init__(self, year: int) -> None:
        super().__init__(
            QT_TRANSLATE_NOOP(
                "core",
                "The calendar has no holidays and make-up workdays for {year}; "
                "enter or import them under Station, Calendar.",
            ).filled(year=year)
        )
        self.year = year


@dataclass(frozen=True)
class Calendar:
    """The station's table of days; a year whose table is not complete is unknown, never guessed."""

    days: Mapping[date, DayKind] = field(default_factory=dict)
    names: Mapping[date, str] = field(default_factory=dict)

    @cached_property
    def years(self) -> frozenset[int]:
        """The years whose holidays are there: one day entered by hand does not make a table."""
        entered = Counter(day.year for day, kind in self.days.items() if kind is DayKind.STATUTORY)
        return frozenset(year for year, days in entered.items() if days >= FEWEST_HOLIDAYS)

    def is_workday(self, day: date) -> bool:
        """Monday to Friday but for days off, and make-up workdays; MissingCalendar when unknown."""
        kind = self.days.get(day)
        if kind is None and day.year not in self.years:
            raise MissingCalendar(day.year)
        return kind is DayKind.MAKEUP if kind else day.weekday() < 5

    def workday_from(self, day: date) -> date:
        """The day itself, or the next workday after it."""
        while not self.is_workday(day):
            day += ONE_DAY
        return day

    def workdays_after(self, day: date, count: int) -> date:
        """The `count`th workday after a day."""
        for _ in range(count):
            day = self.workday_from(day + ONE_DAY)
        return day

    def workdays(self, first: date, last: date) -> int:
        """How many workdays from `first` to `last`, both included."""
        return sum(self.is_workday(first + timedelta(days=n)) for n in range((last - first).days + 1))


class Unit(Choice):
    """What a limit is counted in."""

    MINUTES = "minutes", QT_TRANSLATE_NOOP("core", "{amount} minutes")
    HOURS = "hours", QT_TRANSLATE_NOOP("core", "{amount} hours")
    DAYS = "days", QT_TRANSLATE_NOOP("core", "{amount} days")
    WORKDAYS = "workdays", QT_TRANSLATE_NOOP("core", "{amount} workdays")
    MONTHS = "months", QT_TRANSLATE_NOOP("core", "{amount} months")


_CLOCK = {Unit.MINUTES: timedelta(minutes=1), Unit.HOURS: timedelta(hours=1)}


@dataclass(frozen=True)
class Limit:
    """So many units. `moves`: a last day that is a day off moves to the next workday.

    Minutes and hours are clock time. Days, workdays and months count from the next day and run out
    with the last second of the last day.
    """

    amount: int
    unit: Unit
    moves: bool = False

    def ends(
        self, start: datetime, calendar: Calendar, *, extensions: int = 0, excluded_days: int = 0
    ) -> datetime:
        """When it runs out, each extension adding the same again; `excluded_days` do not count.

        30 days from 2026-09-01 14:00 run out on 2026-10-01, a holiday, hence on 2026-10-08 23:59:59.
        """
        amount = self.amount * (1 + extensions)
        if self.unit in _CLOCK:
            return start + amount * _CLOCK[self.unit] + timedelta(days=excluded_days)
        day = local_day(start)
        match self.unit:
            case Unit.WORKDAYS:
                last = calendar.workdays_after(day, amount)
            case Unit.MONTHS:
                last = month_shifted(day, amount)
            case _:
                last = day + timedelta(days=amount)
        last += timedelta(days=excluded_days)
        return last_second(calendar.workday_from(last) if self.moves else last)

    def title(self) -> Phrase:
        """In words: 30 minutes, 7 workdays, at once."""
        if not self.amount:
            return QT_TRANSLATE_NOOP("core", "at once")
        return self.unit.label.filled(amount=self.amount)

    def code(self) -> str:
        """The text a setting keeps, for example `7 workdays`."""
        return f"{self.amount} {self.unit.code}"


_UNITS = {
    Unit.MINUTES: ("minutes", "minute", "min", "分钟", "分"),
    Unit.HOURS: ("hours", "hour", "h", "小时", "时"),
    Unit.WORKDAYS: ("workdays", "workday", "个工作日", "工作日"),
    Unit.DAYS: ("days", "day", "d", "日", "天"),
    Unit.MONTHS: ("months", "month", "个月", "月"),
}
_NAMED = {name: unit for unit, names in _UNITS.items() for name in names}
_NOT_A_LIMIT = QT_TRANSLATE_NOOP(
    "core", "“{text}” is not a limit: write a number and minutes, hours, days, workdays or months."
)


def read_limit(text: str, *, moves: bool = False) -> Limit:
    """Read `30 minutes`, `24小时`, `3日`, `7个工作日`."""
    found = re.fullmatch(r"(\d{1,4})\s*(\D+)", text.strip().lower())
    unit = _NAMED.get(found[2].strip()) if found else None
    if found is None or unit is None:
        raise RuleBroken(_NOT_A_LIMIT.filled(text=text))
    return Limit(int(found[1]), unit, moves)
