"""When it happened: the line over days or months, and the hours of the week."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import zip_longest
from typing import Any

from stationdesk.core.document import ChartKind
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Query
from stationdesk.core.period import Period, month_end, month_start
from stationdesk.core.statistics import Picture, Spot
from stationdesk.ledgers.incidents.reports.statistics import counted
from stationdesk.ledgers.incidents.reports.statistics.asked import COUNT, Context
from stationdesk.ledgers.incidents.reports.statistics.claims import of_group, of_hours
from stationdesk.ledgers.incidents.rules.counting import Weekday

MOST_DAYS = 92
HOURS = range(24)
_TREND = QT_TRANSLATE_NOOP("incidents/statistics", "Trend")
_DAY = QT_TRANSLATE_NOOP("incidents/statistics", "Day")
_MONTH = QT_TRANSLATE_NOOP("incidents/statistics", "Month")
_HOUR = QT_TRANSLATE_NOOP("incidents/statistics", "Hour")
_HEAT = QT_TRANSLATE_NOOP("incidents/statistics", "Hours of the week")
_WEEKDAY = QT_TRANSLATE_NOOP("incidents/statistics", "Weekday")
_BY_RECEIPT = QT_TRANSLATE_NOOP("incidents/statistics", "The hour is that of the receipt of the call.")
Line = list[tuple[str, int, Query]]


def trend(context: Context) -> Picture:
    """Hours of one day, days up to three months, else months; both periods from their first day on."""
    single = context.period.days == 1
    head = _HOUR if single else _DAY if context.period.days <= MOST_DAYS else _MONTH
    by = _hours if single else _days if context.period.days <= MOST_DAYS else _months
    now = by(context, context.period)
    then = by(context, context.then) if context.kept else []
    picture = Picture(
        "trend", context.say(_TREND), ChartKind.LINES, context.say(head), context.series,
        tuple(_spot(one, other) for one, other in zip_longest(now, then)),
        unit=context.say(COUNT), notes=context.notes(),
    )  # fmt: skip
    return of_group(context, picture, context.asked.group)


def _spot(now: tuple[str, int, Query] | None, then: tuple[str, int, Query] | None) -> Spot:
    both = (now, then)
    title = next(one[0] for one in both if one is not None)
    return Spot(
        title,
        tuple(None if one is None else one[1] for one in both),
        tuple(None if one is None else one[2] for one in both),
    )


def _hours(context: Context, period: Period) -> Line:
    found: dict[int, int] = {}
    for (_, hour), count in counted.by_hour(context.tx, context.way, period, context.asked.group).items():
        found[hour] = found.get(hour, 0) + count
    return [(f"{hour:02d}", found.get(hour, 0), _rows(context, period, hour=hour)) for hour in HOURS]


def _days(context: Context, period: Period) -> Line:
    found = _counted(context, period)
    days = [period.first + timedelta(days=after) for after in range(period.days)]
    return [
        (f"{day:%m-%d}", found.get(day, 0), _rows(context, Period(day, day))) for day in days
    ]  # fmt: skip


def _months(context: Context, period: Period) -> Line:
    found = _counted(context, period)
    sums: dict[date, int] = {}
    for day, count in found.items():
        sums[month_start(day)] = sums.get(month_start(day), 0) + count
    parts = list(_cut(period))
    return [
        (f"{one.first:%Y-%m}", sums.get(month_start(one.first), 0), _rows(context, one)) for one in parts
    ]  # fmt: skip


def _cut(period: Period) -> list[Period]:
    """The period month by month, its ends as they are."""
    parts, day = [], period.first
    while day <= period.last:
        last = min(month_end(day), period.last)
        parts.append(Period(day, last))
        day = last + timedelta(days=1)
    return parts


def _counted(context: Context, period: Period) -> Mapping[date, int]:
    return counted.by_day(context.tx, context.way, period, context.asked.group)


def _rows(context: Context, period: Period, **more: Any) -> Query:
    return context.way.rows(period, context.asked.group, **more)


def heat(context: Context) -> Picture:
    """Seven days by twenty-four hours."""
    found = counted.by_hour(context.tx, context.way, context.period, context.asked.group)
    spots = tuple(
        Spot(
            context.say(day.label),
            tuple(found.get((int(day.code), hour), 0) for hour in HOURS),
            tuple(_rows(context, context.period, weekday=day, hour=hour) for hour in HOURS),
        )
        for day in Weekday
    )
    picture = Picture(
        "heat", context.say(_HEAT), ChartKind.HEAT, context.say(_WEEKDAY),
        tuple(f"{hour:02d}" for hour in HOURS), spots, tuple(HOURS),
        unit=context.say(COUNT), notes=(context.say(_BY_RECEIPT),),
    )  # fmt: skip
    return of_hours(context, picture)
