"""An impossible month is explained: smallest causes, and ways out that work."""

from __future__ import annotations

from dataclasses import replace

import pytest

from stationdesk.rostering.answers import Cause, Relief, Rule, RuleRef
from stationdesk.rostering.benchmark.causes import explained
from stationdesk.rostering.benchmark.impossible import BREAKS, impossible
from stationdesk.rostering.problem import Demand, Duty, Leave, Problem, Roster, Waiver
from stationdesk.rostering.relieving import relieved
from stationdesk.rostering.solving.cores import GuardedRules
from stationdesk.rostering.solving.diagnose import MOST, diagnose
from stationdesk.rostering.solving.remainder import remainder
from tests.pace import within
from tests.rostering.stations import LEADER, MAIN, NIGHT, SCARCE, SMALL, station


def _away(problem: Problem, *days: int, people: tuple[int, ...]) -> Problem:
    return replace(problem, leave=tuple(Leave(person, day) for person in people for day in days))


def _rules(cause: Cause) -> set[Rule]:
    return {one.rule for one in cause.rules}


def _reliefs(cause: Cause) -> list[tuple[Relief, int | None]]:
    return [(step.relief, step.at.day) for repair in cause.repairs for step in repair.steps]


def test_a_month_that_can_be_filled_has_no_cause() -> None:
    assert diagnose(SMALL) == ()
    assert diagnose(station(4, 16)) == ()


def test_two_leaders_away_and_the_third_not_rested_is_the_whole_cause() -> None:
    (cause,) = diagnose(_away(SMALL, 6, 7, people=(12, 13)))

    assert set(cause.rules) == {
        RuleRef(Rule.COVER, 6, LEADER),
        RuleRef(Rule.COVER, 7, LEADER),
        RuleRef(Rule.REST, 7, person=11, other_day=6),
        *(RuleRef(Rule.AWAY, day, person=person) for day in (6, 7) for person in (12, 13)),
    }
    assert [one.cost for one in cause.repairs] == [6, 6, 6]
    assert {relief for relief, _ in _reliefs(cause)} == {Relief.LEAVE}


def test_a_fixed_duty_on_a_day_of_leave_is_loosened_first() -> None:
    problem = replace(_away(SMALL, 5, people=(21,)), locks=(Duty(5, MAIN, 21),))

    (cause,) = diagnose(problem)

    assert _rules(cause) == {Rule.LOCK, Rule.AWAY}
    assert _reliefs(cause) == [(Relief.LOCK, 5), (Relief.LEAVE, 5)]


def test_two_causes_are_told_apart_in_order_of_days() -> None:
    problem = _away(SMALL, 20, people=(11, 12, 13))
    problem = replace(problem, locks=(Duty(3, MAIN, 21), Duty(4, MAIN, 21)))

    first, second = diagnose(problem)

    assert _rules(first) == {Rule.LOCK, Rule.REST}
    assert _rules(second) == {Rule.COVER, Rule.AWAY}


def test_everyone_on_leave_is_told_place_by_place_up_to_a_limit() -> None:
    everyone = tuple(who.id for who in SMALL.people)

    causes = diagnose(_away(SMALL, *SMALL.days, people=everyone))

    assert len(causes) == MOST
    assert all(_rules(one) == {Rule.COVER, Rule.AWAY} and one.repairs for one in causes)


def test_two_leaders_of_one_household_cannot_both_be_asked_for() -> None:
    people = tuple(replace(who, household=5) if who.id in (11, 12) else who for who in SMALL.people)
    problem = replace(_away(SMALL, 9, people=(13,)), people=people, demand=(Demand(9, LEADER, 2),))

    (cause,) = diagnose(problem)

    assert Rule.HOUSEHOLD in _rules(cause)
    assert (Relief.LEAVE, 9) in _reliefs(cause)
    assert (Relief.HOUSEHOLD, 9) in _reliefs(cause)


@pytest.mark.parametrize("asked", [4, 1_000_000])
def test_an_absurd_demand_is_the_cause_by_itself_and_is_lowered_to_what_there_is(asked: int) -> None:
    (cause,) = diagnose(replace(SMALL, demand=(Demand(9, MAIN, asked),)))

    assert cause.rules == (RuleRef(Rule.COVER, 9, MAIN),)
    assert [(step.relief, step.count) for step in cause.repairs[0].steps] == [(Relief.COVER, 2)]


def test_a_negative_demand_is_no_cause() -> None:
    assert diagnose(replace(SMALL, demand=(Demand(9, MAIN, -7),))) == ()


@pytest.mark.parametrize("relief", list(Relief))
def test_each_kind_of_relief_can_be_applied(relief: Relief) -> None:
    """Fix a duty against one rule, or ask for too much, and take that relief's way out."""
    problem = _BROKEN[relief]
    (cause,) = diagnose(problem)
    (repair,) = [one for one in cause.repairs if {step.relief for step in one.steps} == {relief}][:1]

    after = relieved(problem, repair)

    assert not GuardedRules(problem).possible(cause.rules)
    assert diagnose(after) == ()


_HOME = replace(
    SMALL, people=tuple(replace(who, household=5) if who.id in (11, 21) else who for who in SMALL.people)
)
_BROKEN = {
    Relief.LOCK: replace(SMALL, locks=(Duty(3, MAIN, 21), Duty(4, MAIN, 21))),
    Relief.REST: replace(SMALL, locks=(Duty(3, MAIN, 21), Duty(4, MAIN, 21))),
    Relief.WINDOW: _away(SMALL, *range(3, 10), people=(13,)),
    Relief.HOUSEHOLD: replace(_HOME, locks=(Duty(3, MAIN, 21), Duty(3, LEADER, 11))),
    Relief.LEAVE: _away(SMALL, 9, people=(11, 12, 13)),
    Relief.COVER: replace(SMALL, demand=(Demand(9, LEADER, 4),)),
}


@pytest.mark.parametrize("number", range(len(BREAKS)))
def test_every_way_to_break_a_month_is_explained(number: int) -> None:
    assert explained(*impossible(number, 7 + number % 3)).holds


def test_equal_months_get_equal_causes() -> None:
    _, problem = impossible(1, 8)

    assert diagnose(problem) == diagnose(problem)


def test_who_has_been_transferred_or_is_exempt_is_part_of_the_cause() -> None:
    gone = tuple(replace(who, last=4) if who.id in (11, 12, 13) else who for who in SMALL.people)
    moved = replace(SMALL, people=gone, demand=tuple(Demand(day, LEADER, 0) for day in range(6, 30)))
    exempt = tuple(replace(who, no_nights=who.id in (31, 32, 33)) for who in SMALL.people)
    nights = replace(SMALL, people=exempt, demand=(Demand(9, NIGHT, 1),))

    (transferred,), (tired,) = diagnose(moved), diagnose(nights)

    assert set(transferred.rules) == {
        RuleRef(Rule.COVER, 5, LEADER),
        *(RuleRef(Rule.NOT_SERVING, 5, LEADER, person) for person in (11, 12, 13)),
    }
    assert set(tired.rules) == {
        RuleRef(Rule.COVER, 9, NIGHT),
        *(RuleRef(Rule.NIGHT_EXEMPT, 9, NIGHT, person) for person in (31, 32, 33)),
    }


def test_what_was_given_up_stays_given_up_when_the_first_days_stand() -> None:
    waived = replace(SMALL, waived=(Waiver("rest", 12, 21, 11), Waiver("window", 14, 21)))

    left = remainder(waived, Roster(), 10)

    assert left.waived == (Waiver("rest", 2, 21, 1), Waiver("window", 4, 21))


def test_a_tight_month_that_two_absences_break_is_explained_within_seconds() -> None:
    away = _away(SCARCE, 10, 11, 12, people=(10, 11))

    with within(5.0):
        causes = diagnose(away)

    assert causes
    assert all(cause.repairs for cause in causes)
