"""Days, pools, rhythms and turns of a roster: plain values."""

from __future__ import annotations

from datetime import date

import pytest

from stationdesk.core.deadline import Calendar, DayKind
from stationdesk.ledgers.roster.rules.copying import continued, rhythm
from stationdesk.ledgers.roster.rules.days import day_type, plan_days, unknown_years
from stationdesk.ledgers.roster.rules.pools import pool_of
from stationdesk.ledgers.roster.rules.turns import Turn, by_turns, next_turns
from stationdesk.rostering.problem import DayType, Duty, Leave, Person, Pool, Post, Problem

SUNDAY, TUESDAY = date(2026, 2, 1), date(2026, 2, 3)
MAIN = Post(1, 510, 1440, 1440, (Pool.POLICE,), night=True)
PEOPLE = tuple(Person(ident, Pool.POLICE) for ident in (1, 2, 3))


def by_four(length: int) -> dict[int, frozenset[tuple[int, int]]]:
    """Four people by turns on one post, day by day."""
    return {day: frozenset({(1, day % 4)}) for day in range(length)}


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (DayKind.STATUTORY, DayType.STATUTORY),
        (DayKind.OFF, DayType.BRIDGE),
        (DayKind.MAKEUP, DayType.WORK),
    ],
)
def test_the_calendar_goes_before_the_weekday(kind: DayKind, said: DayType) -> None:
    assert day_type(Calendar({SUNDAY: kind}), SUNDAY) is said


def test_a_day_the_calendar_does_not_name_is_a_weekday_or_a_weekend() -> None:
    assert (day_type(Calendar(), SUNDAY), day_type(Calendar(), TUESDAY)) == (DayType.WEEKEND, DayType.WORK)


def test_a_leap_february_has_29_days_behind_its_tail() -> None:
    days = plan_days(Calendar(), date(2028, 2, 1))

    assert (len(days), sum(one.tail for one in days)) == (36, 7)
    assert unknown_years(Calendar(), date(2028, 2, 1)) == (2028,)


def test_a_makeup_workday_does_not_bear_the_name_of_its_holiday() -> None:
    holiday, worked = date(2026, 10, 1), date(2026, 10, 10)
    kinds = {holiday: DayKind.STATUTORY, worked: DayKind.MAKEUP}
    calendar = Calendar(kinds, dict.fromkeys(kinds, "国庆节"))

    days = {one.day: one for one in plan_days(calendar, date(2026, 10, 1))}

    assert (days[holiday].name, days[holiday].makeup) == ("国庆节", False)
    assert (days[worked].name, days[worked].makeup) == ("", True)


@pytest.mark.parametrize(
    ("said", "pool"),
    [
        ({"police": "yes", "staff": "yes", "leader": "yes"}, Pool.LEADER),
        ({"police": "yes", "staff": "yes"}, Pool.POLICE),
        ({"staff": "yes", "auxiliary": "yes"}, Pool.AUXILIARY),
        ({"leads_patrol": "yes", "auxiliary": "yes"}, Pool.VILLAGE_AUXILIARY),
        ({"staff": "yes"}, Pool.CIVILIAN),
        ({}, None),
    ],
)
def test_a_kind_of_person_takes_turns_in_its_pool(said: dict[str, str], pool: Pool | None) -> None:
    assert pool_of(said) is pool


def test_the_rhythm_of_four_crews_is_found_beside_a_swap() -> None:
    month = by_four(30) | {12: frozenset({(1, 1)}), 13: frozenset({(1, 0)})}

    assert rhythm(month, 30) == 4


def test_the_next_month_goes_on_in_the_rhythm() -> None:
    assert continued(by_four(30), 30, 3) == {
        0: frozenset({(1, 2)}), 1: frozenset({(1, 3)}), 2: frozenset({(1, 0)})
    }  # fmt: skip


def test_an_empty_month_goes_on_empty() -> None:
    assert continued({}, 28, 2) == {0: frozenset(), 1: frozenset()}


def test_who_is_away_is_passed_over_and_the_turn_goes_on() -> None:
    problem = Problem(TUESDAY, (DayType.WORK,) * 3, PEOPLE, (MAIN,), leave=(Leave(2, 1),))

    placed = by_turns(problem, {(1, Turn.WORK): 1})

    assert placed == (Duty(0, 1, 1), Duty(1, 1, 3), Duty(2, 1, 1))
    assert next_turns(problem, placed, {})[1, Turn.WORK] == 2


def test_each_kind_of_day_has_its_own_list() -> None:
    types = (DayType.WORK, DayType.STATUTORY, DayType.WEEKEND)
    problem = Problem(TUESDAY, types, PEOPLE, (MAIN,))

    turns = next_turns(problem, (Duty(0, 1, 1), Duty(1, 1, 3), Duty(2, 1, 2)), {})

    assert turns == {(1, Turn.WORK): 2, (1, Turn.STATUTORY): 1, (1, Turn.REST): 3}
