"""The station's clock and its duty day."""

from datetime import UTC, date, datetime, time

import pytest

from stationdesk.core.duty_day import (
    clock_time,
    day_bounds,
    duty_day,
    duty_hours,
    instant,
    last_second,
    local_day,
)


def test_an_event_at_two_in_the_night_belongs_to_the_duty_day_before() -> None:
    assert duty_day(instant(date(2026, 11, 6), time(2, 0))) == date(2026, 11, 5)


def test_the_duty_day_changes_at_half_past_eight() -> None:
    assert duty_day(instant(date(2026, 11, 6), time(8, 29, 59))) == date(2026, 11, 5)
    assert duty_day(instant(date(2026, 11, 6), time(8, 30))) == date(2026, 11, 6)


def test_the_start_of_the_duty_day_is_a_setting() -> None:
    assert duty_day(instant(date(2026, 11, 6), time(8, 30)), clock_time("09:00")) == date(2026, 11, 5)


def test_a_duty_day_is_twenty_four_hours_long_across_the_end_of_the_year() -> None:
    begin, end = duty_hours(date(2026, 12, 31))

    assert begin == datetime(2026, 12, 31, 0, 30, tzinfo=UTC)
    assert end == datetime(2027, 1, 1, 0, 30, tzinfo=UTC)


def test_the_calendar_day_is_the_stations_wherever_the_computer_stands() -> None:
    assert local_day(datetime(2026, 11, 20, 16, 0, tzinfo=UTC)) == date(2026, 11, 21)
    assert local_day(datetime(2026, 11, 20, 15, 59, 59, tzinfo=UTC)) == date(2026, 11, 20)


def test_a_day_runs_from_midnight_to_midnight() -> None:
    begin, end = day_bounds(date(2028, 2, 29), date(2028, 2, 29))

    assert (end - begin).total_seconds() == 86400
    assert last_second(date(2028, 2, 29)) < end == instant(date(2028, 3, 1))


def test_a_naive_time_is_a_defect() -> None:
    with pytest.raises(ValueError, match="zone"):
        local_day(datetime(2026, 11, 20))  # noqa: DTZ001
