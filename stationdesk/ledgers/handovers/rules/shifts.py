"""Shifts of a duty day: where one ends the next begins, so that the sheets of them form a chain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from stationdesk.core.duty_day import ONE_DAY, clock_times, duty_day, instant

_DAY_MINUTES = 24 * 60
_EARLIEST = timedelta(hours=2)
_LONGEST_CHAIN = 4000  # days: what is older than a dozen years is nobody's to write now


@dataclass(frozen=True, order=True)
class Shift:
    """From one hand-over to the next; `number` counts from 1 within the duty day."""

    begins_at: datetime
    ends_at: datetime
    day: date
    number: int = 1


def times_of(written: str, start: time) -> tuple[time, ...]:
    """The clock times at which shifts begin, in the order of the duty day; none written: its start.

    ValueError where one is no time of day.
    """
    return tuple(sorted(clock_times(written) or (start,), key=lambda one: _after(start, one)))


def _after(start: time, one: time) -> int:
    """Minutes from the start of the duty day to a clock time in it."""
    return (one.hour * 60 + one.minute - start.hour * 60 - start.minute) % _DAY_MINUTES


def shifts_of(day: date, times: Sequence[time], start: time) -> tuple[Shift, ...]:
    """The shifts of a duty day, each until the next begins."""
    begins = [_begin(day, one, start) for one in times]
    ends = (*begins[1:], _begin(day + ONE_DAY, times[0], start))
    return tuple(
        Shift(begin, end, day, number)
        for number, (begin, end) in enumerate(zip(begins, ends, strict=True), 1)
    )


def _begin(day: date, clock: time, start: time) -> datetime:
    return instant(day, start) + timedelta(minutes=_after(start, clock))


def shift_to_hand_over(now: datetime, times: Sequence[time], start: time) -> Shift:
    """The shift whose end is at hand: the running one from shortly before its end, else the one before.

    Shortly is two hours, or a quarter of a shorter shift: at 08:10 the night's sheet is written, not
    yesterday's.
    """
    today = duty_day(now, start)
    around = [one for back in (1, 0, -1) for one in shifts_of(today - back * ONE_DAY, times, start)]
    running = next(place for place, one in enumerate(around) if one.begins_at <= now < one.ends_at)
    length = around[running].ends_at - around[running].begins_at
    early = min(_EARLIEST, length / 4)
    return around[running] if now >= around[running].ends_at - early else around[running - 1]


def shifts_between(since: datetime, until: datetime, times: Sequence[time], start: time) -> Iterator[Shift]:
    """The shifts that end in a gap of the chain: after `since`, up to `until`."""
    day = duty_day(since, start) - ONE_DAY
    for _ in range(_LONGEST_CHAIN):
        for one in shifts_of(day, times, start):
            if one.ends_at > until:
                return
            if one.ends_at > since:
                yield one
        day += ONE_DAY


def fitted(shift: Shift, last_end: datetime | None) -> Shift:
    """The shift as it follows the sheet before: a piece shorter than a shift is no shift of its own.

    So a station that moves its hand-over from 08:30 to 09:00 has no gap of half an hour.
    """
    if last_end is None or last_end == shift.begins_at or last_end >= shift.ends_at:
        return shift
    if shift.begins_at - last_end >= shift.ends_at - shift.begins_at:
        return shift
    return Shift(last_end.astimezone(UTC), shift.ends_at, shift.day, shift.number)


def days_of(shifts: Iterable[Shift]) -> tuple[date, ...]:
    """The duty days of shifts, each once, in order."""
    return tuple(dict.fromkeys(one.day for one in shifts))
