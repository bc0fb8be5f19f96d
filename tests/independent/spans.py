"""Periods and what they are compared with, worked out anew from the rule of domain.md §6."""

from __future__ import annotations

import calendar
import random
from collections.abc import Iterator
from datetime import date, timedelta

Span = tuple[date, date]
DAY = timedelta(days=1)


def month_last(year: int, month: int) -> int:
    """How many days a month has."""
    return calendar.monthrange(year, month)[1]


def shifted(year: int, month: int, by: int) -> tuple[int, int]:
    """A month so many months later."""
    number = year * 12 + month - 1 + by
    return number // 12, number % 12 + 1


def whole_months(span: Span) -> int:
    """How many calendar months it is; 0 when it is no whole ones."""
    first, last = span
    if first.day != 1 or last.day != month_last(last.year, last.month):
        return 0
    return (last.year - first.year) * 12 + last.month - first.month + 1


def months_from(year: int, month: int, many: int) -> Span:
    """Whole months."""
    end = shifted(year, month, many - 1)
    return date(year, month, 1), date(*end, month_last(*end))


def cut(year: int, month: int, day: int) -> date:
    """The day, or the month's last."""
    return date(year, month, min(day, month_last(year, month)))


def before(span: Span) -> Span:
    """环比: whole months before; the same days of the month before; else as many days just before."""
    first, last = span
    if many := whole_months(span):
        return months_from(*shifted(first.year, first.month, -many), many)
    if first.day == 1 and (first.year, first.month) == (last.year, last.month):
        year, month = shifted(first.year, first.month, -1)
        return date(year, month, 1), cut(year, month, last.day)
    days = (last - first).days + 1
    return first - days * DAY, first - DAY


def year_ago(span: Span) -> Span:
    """同比: whole months with whole months, else the same day numbers."""
    first, last = span
    if many := whole_months(span):
        return months_from(first.year - 1, first.month, many)
    begin = (
        date(first.year - 1, 3, 1)
        if (first.month, first.day) == (2, 29)
        else first.replace(year=first.year - 1)
    )
    end = cut(last.year - 1, last.month, last.day)
    return min(begin, end), end


def to_date(span: Span) -> Span:
    """累计: from 1 January of the last day's year."""
    return date(span[1].year, 1, 1), span[1]


def five(span: Span) -> dict[str, Span]:
    """The period and the four it is compared with."""
    return {
        "current": span, "previous": before(span), "last_year": year_ago(span), "to_date": to_date(span),
        "last_to_date": year_ago(to_date(span)),
    }  # fmt: skip


EARLIEST, LATEST = date(2025, 2, 1), date(2026, 11, 20)


def chosen(many: int, seed: int = 20261121) -> Iterator[Span]:
    """Random periods: single days, weeks, Februaries, months, quarters, across a year, and any days."""
    chance = random.Random(seed)
    kinds = ("day", "days", "february", "across", "month", "begun", "quarter", "week")
    for place in range(many):
        yield _one(chance, kinds[place % len(kinds)])


def _one(chance: random.Random, kind: str) -> Span:
    day = EARLIEST + chance.randrange((LATEST - EARLIEST).days) * DAY
    match kind:
        case "day":
            return day, day
        case "week":
            return day - day.weekday() * DAY, min(LATEST, day + (6 - day.weekday()) * DAY)
        case "february":
            return months_from(chance.choice((2025, 2026)), 2, 1)
        case "across":
            return date(2025, 12, chance.randint(1, 31)), date(2026, 1, chance.randint(1, 31))
        case "month":
            return months_from(*shifted(2025, 2, chance.randrange(21)), 1)
        case "begun":
            return date(day.year, day.month, 1), day
        case "quarter":
            return months_from(*chance.choice(((2025, 4), (2025, 7), (2025, 10), (2026, 1), (2026, 7))), 3)
        case _:
            return day, min(LATEST, day + chance.randrange(1, 60) * DAY)
