"""The station's clock: fixed +08:00, and a duty day that runs from half past eight to half past eight."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

STATION_TIME = timezone(timedelta(hours=8), "+08:00")
DUTY_DAY_START = time(8, 30)
ONE_DAY = timedelta(days=1)
_COMMAS = str.maketrans(dict.fromkeys("，、；; ", ","))


def local(at: datetime) -> datetime:
    """The same instant on the station's clock; `at` must carry its zone."""
    if at.tzinfo is None:
        raise ValueError("an instant carries its zone")
    return at.astimezone(STATION_TIME)


def local_day(at: datetime) -> date:
    """The calendar day at the station; monthly statistics key on it."""
    return local(at).date()


def instant(day: date, clock: time = time()) -> datetime:
    """The UTC instant of a day and a clock time at the station."""
    return datetime.combine(day, clock, STATION_TIME).astimezone(UTC)


def day_bounds(first: date, last: date) -> tuple[datetime, datetime]:
    """(first instant, first instant after) of the calendar days `first` to `last`, both included."""
    return instant(first), instant(last + ONE_DAY)


def last_second(day: date) -> datetime:
    """The last whole second of a day at the station: when a limit counted in days runs out."""
    return instant(day + ONE_DAY) - timedelta(seconds=1)


def duty_day(at: datetime, start: time = DUTY_DAY_START) -> date:
    """The duty day an instant belongs to: 02:00 on the 6th belongs to the 5th."""
    there = local(at)
    return there.date() if there.time() >= start else there.date() - ONE_DAY


def duty_hours(day: date, start: time = DUTY_DAY_START) -> tuple[datetime, datetime]:
    """(first instant, first instant after) of a duty day."""
    return instant(day, start), instant(day + ONE_DAY, start)


def clock_time(text: str) -> time:
    """Read a setting such as `08:30`; ValueError when it is no time of day."""
    return datetime.strptime(text.strip(), "%H:%M").time()  # noqa: DTZ007 - a time of day has no zone


def clock_times(text: str) -> tuple[time, ...]:
    """Read a setting such as `08:30, 20:30`, each time once; ValueError when one is no time of day."""
    parts = [part for part in text.translate(_COMMAS).split(",") if part.strip()]
    return tuple(sorted({clock_time(part) for part in parts}))
