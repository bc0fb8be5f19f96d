"""The days of a roster by the station's calendar: what each is for fairness, and what is not known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from stationdesk.core.deadline import Calendar, DayKind
from stationdesk.core.period import month_end
from stationdesk.ledgers.roster.rules.plan import PlanDay
from stationdesk.rostering.problem import TAIL, DayType

NEW_YEARS_EVE = "除夕"
_TYPES = {
    DayKind.STATUTORY: DayType.STATUTORY,
    DayKind.OFF: DayType.BRIDGE,
    DayKind.MAKEUP: DayType.WORK,
}
_SATURDAY = 5


def day_type(calendar: Calendar, day: date) -> DayType:
    """What the table says of a day; a day it does not name is a weekday or a weekend."""
    kind = calendar.days.get(day)
    if kind is not None:
        return _TYPES[kind]
    return DayType.WEEKEND if day.weekday() >= _SATURDAY else DayType.WORK


def is_off(kind: DayType) -> bool:
    """Whether offices are closed that day."""
    return kind is not DayType.WORK


def plan_days(calendar: Calendar, month: date) -> tuple[PlanDay, ...]:
    """The month's days behind the TAIL days before it.

    February 2026: the 14th is a make-up workday (a Saturday), the 17th 春节, the 21st a day off.
    """
    return tuple(_plan_day(calendar, day, month) for day in _span(month))


def unknown_years(calendar: Calendar, month: date) -> tuple[int, ...]:
    """The month's year where its holidays have not been entered: weekdays and weekends are used."""
    return () if month.year in calendar.years else (month.year,)


def _span(month: date) -> Iterator[date]:
    first = month - timedelta(days=TAIL)
    return (first + timedelta(days=n) for n in range((month_end(month) - first).days + 1))


def _plan_day(calendar: Calendar, day: date, month: date) -> PlanDay:
    """The table names a make-up workday after its holiday, but nobody is off: it has no holiday's name."""
    makeup = calendar.days.get(day) is DayKind.MAKEUP
    return PlanDay(
        day,
        day_type(calendar, day),
        name="" if makeup else calendar.names.get(day, ""),
        makeup=makeup,
        known=day.year in calendar.years,
        tail=day < month,
    )
