"""Shifts of a duty day, as plain values."""

from datetime import date, datetime, time
from itertools import pairwise

import pytest

from stationdesk.core.duty_day import clock_times, instant
from stationdesk.ledgers.handovers.rules.shifts import (
    Shift,
    fitted,
    shift_to_hand_over,
    shifts_between,
    shifts_of,
    times_of,
)

DAY = date(2026, 11, 20)
START = time(8, 30)
ONCE = times_of("", START)
TWICE = times_of("20:30, 08:30", START)


def at(day: int, clock: str) -> datetime:
    return instant(date(2026, 11, day), time.fromisoformat(clock))


def test_without_a_setting_a_duty_day_is_one_shift() -> None:
    assert shifts_of(DAY, ONCE, START) == (Shift(at(20, "08:30"), at(21, "08:30"), DAY, 1),)


def test_two_shifts_follow_one_another_in_the_order_of_the_duty_day() -> None:
    first, second = shifts_of(DAY, TWICE, START)

    assert (first.begins_at, first.ends_at, first.number) == (at(20, "08:30"), at(20, "20:30"), 1)
    assert (second.begins_at, second.ends_at, second.number) == (at(20, "20:30"), at(21, "08:30"), 2)


@pytest.mark.parametrize(
    ("now", "day"),
    [
        (at(21, "06:29"), 19),  # the night's shift runs: the one before it is at hand
        (at(21, "06:31"), 20),
        (at(21, "08:30"), 20),
        (at(21, "23:00"), 20),
        (at(22, "07:00"), 21),
    ],
)
def test_the_shift_at_hand_is_the_running_one_from_two_hours_before_its_end(now: datetime, day: int) -> None:
    assert shift_to_hand_over(now, ONCE, START).day == date(2026, 11, day)


def test_shifts_of_a_gap_over_new_year_and_the_leap_day() -> None:
    gap = list(
        shifts_between(instant(date(2027, 12, 31), START), instant(date(2028, 3, 1), START), ONCE, START)
    )

    assert len(gap) == 61
    assert [gap[0].day, gap[-1].day] == [date(2027, 12, 31), date(2028, 2, 29)]
    assert all(one.ends_at == after.begins_at for one, after in pairwise(gap))


def test_a_moved_hand_over_leaves_no_gap_of_half_an_hour() -> None:
    nine = times_of("09:00", START)
    moved = shifts_of(date(2026, 11, 21), nine, START)[0]

    assert fitted(moved, at(21, "08:30")).begins_at == at(21, "08:30")
    assert fitted(moved, at(20, "08:30")).begins_at == moved.begins_at


def test_times_may_be_written_with_chinese_commas_and_nothing_else() -> None:
    assert clock_times("20:30，08:30、08:30") == (time(8, 30), time(20, 30))
    with pytest.raises(ValueError, match="25:00"):
        clock_times("25:00")
