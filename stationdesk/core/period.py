"""The days a report is about, and the periods it is compared with.

Whole months are compared with whole months, whatever their length; anything else with the same day
numbers (a year ago) or with as many days just before (环比).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from stationdesk.core.duty_day import ONE_DAY, day_bounds
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase


@dataclass(frozen=True, order=True)
class Period:
    """The calendar days from `first` to `last`, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise RuleBroken(QT_TRANSLATE_NOOP("core", "A period ends on its first day or later."))

    @property
    def days(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1

    @property
    def months(self) -> int:
        """How many whole calendar months it is made of; 0 when it begins or ends inside one."""
        if self.first.day != 1 or self.last != month_end(self.last):
            return 0
        return _months_from(self.first, self.last) + 1

    def bounds(self) -> tuple[datetime, datetime]:
        """(first instant, first instant after) in UTC."""
        return day_bounds(self.first, self.last)

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def previous(self) -> Period:
        """The period 环比 compares with.

        Whole months: as many months before. The beginning of a month (1–17 November): the same days
        of the month before, cut to its length. Anything else: as many days just before.
        """
        if self.months:
            return _whole(month_shifted(self.first, -self.months), self.months)
        if self.first.day == 1 and month_start(self.last) == self.first:
            return Period(month_shifted(self.first, -1), month_shifted(self.last, -1))
        return Period(self.first - timedelta(days=self.days), self.first - ONE_DAY)

    def last_year(self) -> Period:
        """The period 同比 compares with: whole months with whole months, else the same day numbers.

        February 2028 (29 days) is compared with February 2027 (28 days), and February 2029 with all
        29 days of February 2028; 10–29 February 2028 with 10–28 February 2027.
        """
        if self.months:
            return _whole(self.first.replace(year=self.first.year - 1), self.months)
        last = month_shifted(self.last, -12)
        return Period(min(_from_a_year_ago(self.first), last), last)

    def year_to_date(self) -> Period:
        """The period 累计 counts: from 1 January of the last day's year."""
        return Period(date(self.last.year, 1, 1), self.last)

    def title(self) -> Phrase:
        """The shortest whole name of the period."""
        first, last = self.first, self.last
        names: dict[str, object] = {"year": first.year, "month": first.month}
        if self.months == 1:
            return QT_TRANSLATE_NOOP("core", "{year}-{month:02}").filled(**names)
        if self.months == 12 and first.month == 1:
            return QT_TRANSLATE_NOOP("core", "year {year}").filled(**names)
        if self.months == 3 and first.month % 3 == 1:
            quarter = QT_TRANSLATE_NOOP("core", "quarter {quarter} of {year}")
            return quarter.filled(year=first.year, quarter=(first.month + 2) // 3)
        if first == last:
            return QT_TRANSLATE_NOOP("core", "{first}").filled(first=first.isoformat())
        return QT_TRANSLATE_NOOP("core", "{first} to {last}").filled(
            first=first.isoformat(), last=last.isoformat()
        )

    def code(self) -> str:
        """The text `read_period` reads back; also part of file names."""
        first, last = self.first, self.last
        if self.months == 1:
            return f"{first:%Y-%m}"
        if self.months == 12 and first.month == 1:
            return f"{first:%Y}"
        if self.months == 3 and first.month % 3 == 1:
            return f"{first:%Y}-Q{(first.month + 2) // 3}"
        return first.isoformat() if first == last else f"{first.isoformat()}..{last.isoformat()}"


def month(year: int, number: int) -> Period:
    """A calendar month."""
    return _whole(date(year, number, 1), 1)


def quarter(year: int, number: int) -> Period:
    """A quarter, 1 to 4."""
    return _whole(date(year, number * 3 - 2, 1), 3)


def year(number: int) -> Period:
    """A calendar year."""
    return _whole(date(number, 1, 1), 12)


def week(day: date) -> Period:
    """Monday to Sunday around a day."""
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + timedelta(days=6))


def month_start(day: date) -> date:
    """The first day of a day's month: what a month is stored as."""
    return day.replace(day=1)


def month_end(day: date) -> date:
    """The last day of a day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def month_shifted(day: date, months: int) -> date:
    """The same day number `months` later (earlier when negative), cut to the month's length."""
    number = day.year * 12 + day.month - 1 + months
    start = date(number // 12, number % 12 + 1, 1)
    return start.replace(day=min(day.day, month_end(start).day))


YEARS = range(1900, 2200)  # what people write; the years beside them must exist too
_WRITTEN = re.compile(
    r"(?P<year>\d{4})(?:-(?:Q(?P<quarter>[1-4])|W(?P<week>\d{1,2})|(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?))?"
)
_NOT_A_PERIOD = QT_TRANSLATE_NOOP(
    "core", "“{text}” is not a period: write 2026-10, 2026-Q4, 2026, 2026-W41 or 2026-10-01..2026-10-17."
)


def read_period(text: str) -> Period:
    """Read `2026-10`, `2026-Q4`, `2026`, `2026-W41`, a day, or two of them joined by `..`."""
    begin, dots, end = text.strip().upper().partition("..")
    try:
        first = _read_one(begin)
        return Period(first.first, _read_one(end).last) if dots else first
    except ValueError as why:
        raise RuleBroken(_NOT_A_PERIOD.filled(text=text)) from why


def _read_one(text: str) -> Period:
    found = _WRITTEN.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    part = {name: int(digits) for name, digits in found.groupdict().items() if digits}
    if part["year"] not in YEARS:
        raise ValueError(text)
    match part:
        case {"year": of, "quarter": number}:
            return quarter(of, number)
        case {"year": of, "week": number}:
            return week(date.fromisocalendar(of, number, 1))
        case {"year": of, "month": number, "day": day}:
            return Period(date(of, number, day), date(of, number, day))
        case {"year": of, "month": number}:
            return month(of, number)
        case _:
            return year(part["year"])


def _whole(first: date, months: int) -> Period:
    return Period(first, month_shifted(first, months) - ONE_DAY)


def _months_from(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def _from_a_year_ago(day: date) -> date:
    """A period that begins on 29 February begins on 1 March of a common year."""
    if (day.month, day.day) == (2, 29):
        return date(day.year - 1, 3, 1)
    return day.replace(year=day.year - 1)
