"""The rules of patrols and agreements, with plain values."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from stationdesk.core.duty_day import duty_day
from stationdesk.core.errors import RuleBroken
from stationdesk.ledgers.patrols.rules import agreements, hours
from stationdesk.ledgers.patrols.rules.states import State, check_in, check_step
from tests.ledgers.patrol_desk import at


def test_the_search_of_a17_ends_at_eight_the_next_morning() -> None:
    begin = at("2019-07-23 17:00")

    end = hours.ends_after(begin, 15)

    assert end == at("2019-07-24 08:00")
    assert hours.minutes(begin, end) == 900
    assert str(hours.duration(900)) == "15 h"
    assert duty_day(begin) == duty_day(end) == date(2019, 7, 23)


@pytest.mark.parametrize(
    ("begin", "end", "night"),
    [
        ("2026-11-21 20:00", "2026-11-21 22:00", False),
        ("2026-11-21 20:00", "2026-11-21 22:01", True),
        ("2026-11-21 22:00", "2026-11-22 06:00", True),
        ("2026-11-22 05:59", "2026-11-22 08:00", True),
        ("2026-11-22 06:00", "2026-11-22 22:00", False),
        ("2026-11-20 08:00", "2026-11-22 08:00", True),
        ("2028-02-29 23:00", "2028-03-01 05:00", True),
    ],
)
def test_a_patrol_is_at_night_when_any_of_it_lies_between_ten_and_six(
    begin: str, end: str, night: bool
) -> None:
    assert hours.is_at_night(at(begin), at(end)) is night


def test_eight_hours_of_a_night_belong_to_the_night_it_starts() -> None:
    begin, end = at("2026-11-30 22:00"), at("2026-12-01 06:00")

    assert hours.minutes(begin, end) == 8 * 60
    assert duty_day(begin) == date(2026, 11, 30)
    assert hours.month_of(duty_day(begin)) == (date(2026, 11, 1), date(2026, 11, 30))


def test_a_patrol_has_a_length_and_at_most_three_days() -> None:
    begin = at("2026-11-21 08:00")

    assert hours.misfit(begin, begin) is not None
    assert hours.misfit(begin, begin - timedelta(minutes=1)) is not None
    assert hours.misfit(begin, begin + timedelta(hours=72)) is None
    assert hours.misfit(begin, begin + timedelta(hours=72, minutes=1)) is not None


@pytest.mark.parametrize(("minutes", "words"), [(0, "0 h"), (45, "45 min"), (60, "1 h"), (95, "1 h 35 min")])
def test_a_duration_in_words(minutes: int, words: str) -> None:
    assert str(hours.duration(minutes)) == words
    assert hours.duration(None) is None


def test_planned_under_way_done_and_no_other_way() -> None:
    check_step(State.PLANNED, State.UNDER_WAY)
    check_step(State.PLANNED, State.MISSED)
    check_step(State.UNDER_WAY, State.DONE)
    for present, wanted in ((State.PLANNED, State.DONE), (State.MISSED, State.UNDER_WAY),
                            (State.DONE, State.UNDER_WAY), (State.UNDER_WAY, State.MISSED)):  # fmt: skip
        with pytest.raises(RuleBroken) as refusal:
            check_step(present, wanted)
        assert str(refusal.value).endswith(".")
    with pytest.raises(RuleBroken):
        check_in(State.PLANNED, (State.UNDER_WAY, State.DONE))


def test_an_agreement_is_signed_before_it_ends_and_not_tomorrow() -> None:
    today = date(2026, 11, 21)

    assert agreements.wrong_days(today, today, today) == {}
    assert set(agreements.wrong_days(today, today - timedelta(days=1), today)) == {"valid_until"}
    assert set(agreements.wrong_days(today + timedelta(days=1), date(2027, 1, 1), today)) == {"signed_on"}
    assert agreements.remind_on(date(2026, 12, 31), 30) == date(2026, 12, 1)
