"""Meetings and reconciliations that come round: the period a day belongs to, and what was missed."""

from __future__ import annotations

from datetime import date, timedelta

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice
from stationdesk.core.period import Period, month, week


class Every(Choice):
    """How often something has to be held; said by `every=` of a kind's entry."""

    DAY = "day", QT_TRANSLATE_NOOP("tasks", "every day")
    WEEK = "week", QT_TRANSLATE_NOOP("tasks", "every week")
    MONTH = "month", QT_TRANSLATE_NOOP("tasks", "every month")


def every_of(code: str | None) -> Every | None:
    """The rhythm of a dictionary's mark; None for what is held when needed."""
    return next((one for one in Every if one.code == code), None)


def period_of(every: Every, day: date) -> Period:
    """The period in which something has to be held once."""
    match every:
        case Every.DAY:
            return Period(day, day)
        case Every.WEEK:
            return week(day)
        case Every.MONTH:
            return month(day.year, day.month)


def periods_missed(every: Every, held: frozenset[date], since: date, today: date) -> tuple[Period, ...]:
    """This period, and the one before it, where nothing was held; none before the one of `since`."""
    this = period_of(every, today)
    before = period_of(every, this.first - timedelta(days=1))
    begun = period_of(every, since)
    return tuple(
        one for one in (before, this) if one.first >= begun.first and not any(day in one for day in held)
    )
