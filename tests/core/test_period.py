"""Periods and what they are compared with: A27 from both ends."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationdesk.core.errors import RuleBroken
from stationdesk.core.period import Period, month, quarter, read_period, week, year

DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
PERIODS = st.tuples(DAYS, DAYS).map(lambda pair: Period(min(pair), max(pair)))


def test_a27_february_of_a_leap_year_is_compared_with_all_28_days_before() -> None:
    before = month(2028, 2).last_year()

    assert before == month(2027, 2)
    assert (month(2028, 2).days, before.days) == (29, 28)


def test_a27_february_after_a_leap_year_is_compared_with_all_29_days() -> None:
    assert month(2029, 2).last_year() == Period(date(2028, 2, 1), date(2028, 2, 29))


def test_a27_a_partial_month_is_compared_with_the_same_days() -> None:
    so_far = Period(date(2026, 11, 1), date(2026, 11, 17))

    assert so_far.last_year() == Period(date(2025, 11, 1), date(2025, 11, 17))
    assert so_far.previous() == Period(date(2026, 10, 1), date(2026, 10, 17))


def test_a27_days_that_end_on_29_february_are_compared_with_days_to_28_february() -> None:
    part = Period(date(2028, 2, 10), date(2028, 2, 29))

    assert part.last_year() == Period(date(2027, 2, 10), date(2027, 2, 28))


def test_a27_days_that_begin_on_29_february_are_compared_with_days_from_1_march() -> None:
    part = Period(date(2028, 2, 29), date(2028, 3, 10))

    assert part.last_year() == Period(date(2027, 3, 1), date(2027, 3, 10))


def test_a27_29_february_alone_is_compared_with_28_february() -> None:
    day = Period(date(2028, 2, 29), date(2028, 2, 29))

    assert day.last_year() == Period(date(2027, 2, 28), date(2027, 2, 28))


def test_a27_the_year_to_date_of_a_leap_february_is_compared_with_whole_months() -> None:
    assert month(2028, 2).year_to_date().last_year() == Period(date(2027, 1, 1), date(2027, 2, 28))
    assert month(2029, 2).year_to_date().last_year() == Period(date(2028, 1, 1), date(2028, 2, 29))


def test_a27_a_partial_march_is_cut_to_the_length_of_february() -> None:
    part = Period(date(2027, 3, 1), date(2027, 3, 30))

    assert part.previous() == month(2027, 2)


def test_the_month_before_january_is_december_of_the_year_before() -> None:
    assert month(2026, 1).previous() == month(2025, 12)


def test_may_to_october_is_compared_with_the_six_months_before() -> None:
    half = Period(date(2026, 5, 1), date(2026, 10, 31))

    assert half.previous() == Period(date(2025, 11, 1), date(2026, 4, 30))
    assert half.last_year() == Period(date(2025, 5, 1), date(2025, 10, 31))


def test_quarters_and_years_are_compared_with_their_like() -> None:
    assert quarter(2026, 1).previous() == quarter(2025, 4)
    assert year(2028).previous() == year(2027) == year(2028).last_year()


def test_a_week_is_monday_to_sunday_and_follows_the_seven_days_before() -> None:
    assert week(date(2026, 11, 22)) == Period(date(2026, 11, 16), date(2026, 11, 22))
    assert week(date(2026, 11, 22)).previous() == Period(date(2026, 11, 9), date(2026, 11, 15))


def test_a_custom_period_follows_as_many_days() -> None:
    part = Period(date(2026, 11, 5), date(2026, 11, 20))

    assert part.previous() == Period(date(2026, 10, 20), date(2026, 11, 4))


@given(PERIODS)
def test_no_period_touches_the_one_before_it(period: Period) -> None:
    assert period.previous().last < period.first
    assert period.last_year().last < period.last


@given(PERIODS)
def test_a_year_ago_differs_by_at_most_the_leap_days(period: Period) -> None:
    leap_days = period.days // 1461 + 2

    assert abs(period.last_year().days - period.days) <= leap_days


@given(PERIODS)
def test_a_period_is_read_back_from_its_code(period: Period) -> None:
    assert read_period(period.code()) == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2026-10", month(2026, 10)),
        ("2026-Q4", quarter(2026, 4)),
        ("2026", year(2026)),
        ("2026-w41", Period(date(2026, 10, 5), date(2026, 10, 11))),
        ("2026-10-01..2026-10-17", Period(date(2026, 10, 1), date(2026, 10, 17))),
        ("2026-05..2026-10", Period(date(2026, 5, 1), date(2026, 10, 31))),
    ],
)
def test_periods_are_read_as_people_write_them(text: str, period: Period) -> None:
    assert read_period(text) == period


@pytest.mark.parametrize(
    "text", ["", "2026-13", "2026-02-30", "October", "2026-10-17..2026-10-01", "2026-W60"]
)
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(RuleBroken):
        read_period(text)


def test_titles_are_the_shortest_whole_name() -> None:
    titles = [
        str(read_period(text).title()) for text in ("2026-10", "2026", "2026-Q4", "2026-10-01..2026-10-17")
    ]

    assert titles == ["2026-10", "year 2026", "quarter 4 of 2026", "2026-10-01 to 2026-10-17"]
