"""The hours of patrols: how long, whether at night, and to which duty day they belong.

A volunteer night patrol runs 22:00–06:00; its eight hours, the six after midnight too, belong to the
night it starts in (domain.md §3.8).
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from stationdesk.core.duty_day import ONE_DAY, instant, local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.period import month_end, month_start

NIGHT_BEGINS, NIGHT_ENDS = time(22), time(6)
LONGEST = timedelta(hours=72)
_MINUTE = 60

_ENDS_FIRST = QT_TRANSLATE_NOOP("patrols", "The end must come after the start.")
_TOO_LONG = QT_TRANSLATE_NOOP("patrols", "A patrol lasts {most} hours at most; please check the days.")


def is_at_night(starts_at: datetime, ends_at: datetime) -> bool:
    """Whether any of it lies between 22:00 and 06:00."""
    day = local_day(starts_at) - ONE_DAY
    while day <= local_day(ends_at):
        if starts_at < instant(day + ONE_DAY, NIGHT_ENDS) and ends_at > instant(day, NIGHT_BEGINS):
            return True
        day += ONE_DAY
    return False


def misfit(starts_at: datetime, ends_at: datetime) -> Phrase | None:
    """Why a patrol cannot last from one time to the other, if it cannot."""
    if ends_at <= starts_at:
        return _ENDS_FIRST
    if ends_at - starts_at > LONGEST:
        return _TOO_LONG.filled(most=LONGEST // timedelta(hours=1))
    return None


def minutes(begin: datetime | None, end: datetime | None) -> int | None:
    """Whole minutes between two times; None while one is missing."""
    if begin is None or end is None:
        return None
    return int((end - begin).total_seconds()) // _MINUTE


def ends_after(begin: datetime, hours: int) -> datetime:
    """When so many hours are over: 2019-07-23 17:00 and 15 hours is 07-24 08:00."""
    return begin + timedelta(hours=hours)


_HOURS = QT_TRANSLATE_NOOP("patrols", "{hours} h")
_MINUTES = QT_TRANSLATE_NOOP("patrols", "{minutes} min")
_BOTH = QT_TRANSLATE_NOOP("patrols", "{hours} h {minutes} min")


def duration(of: int | None) -> Phrase | None:
    """900 minutes as 15 h; None for None."""
    if of is None:
        return None
    hours, rest = divmod(of, _MINUTE)
    if not rest:
        return _HOURS.filled(hours=hours)
    return _BOTH.filled(hours=hours, minutes=rest) if hours else _MINUTES.filled(minutes=rest)


def month_of(day: date) -> tuple[date, date]:
    """The first and last day of the calendar month of a duty day."""
    return month_start(day), month_end(day)
