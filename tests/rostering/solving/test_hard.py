"""The hard model holds each rule, and a literal switches it."""

from dataclasses import replace
from datetime import date

from ortools.sat.python import cp_model

from stationdesk.rostering.answers import Rule, RuleRef
from stationdesk.rostering.problem import (
    HOURS_24,
    DayType,
    Demand,
    Duty,
    Leave,
    Person,
    Policy,
    Pool,
    Post,
    Problem,
)
from stationdesk.rostering.solving.hard import hard_model

LEADER, OFFICER, AUXILIARY = 1, 2, 3


def _post(number: int, pool: Pool, **values: int | bool) -> Post:
    given = {"starts": 510, "minutes": HOURS_24, "rest": HOURS_24, "night": True} | values
    return Post(id=number, pools=(pool,), **given)


SMALL = Problem(
    first=date(2026, 10, 1),
    types=(DayType.WORK,) * 14,
    people=(
        *(Person(one, Pool.LEADER) for one in (1, 2, 3)),
        *(Person(one, Pool.POLICE) for one in (11, 12, 13, 14)),
        *(Person(one, Pool.AUXILIARY) for one in (21, 22, 23, 24)),
    ),
    posts=(_post(LEADER, Pool.LEADER), _post(OFFICER, Pool.POLICE), _post(AUXILIARY, Pool.AUXILIARY)),
)


def _possible(problem: Problem) -> bool:
    hard = hard_model(problem)
    return cp_model.CpSolver().solve(hard.model) == cp_model.OPTIMAL


def _possible_without(problem: Problem, *rules: Rule) -> bool:
    model = cp_model.CpModel()
    literals: dict[RuleRef, cp_model.IntVar] = {}

    def guard(at: RuleRef) -> cp_model.IntVar:
        literals[at] = model.new_bool_var("")
        return literals[at]

    hard_model(problem, guard, model)
    for at, literal in literals.items():
        model.add(literal == (at.rule not in rules))
    return cp_model.CpSolver().solve(model) == cp_model.OPTIMAL


def test_an_ordinary_fortnight_can_be_filled():
    assert _possible(SMALL)


def test_leave_of_all_leaders_makes_a_day_impossible_until_it_is_lifted():
    away = replace(SMALL, leave=tuple(Leave(one, 5) for one in (1, 2, 3)))

    assert not _possible(away)
    assert _possible_without(away, Rule.AWAY)


def test_rest_from_the_month_before_holds():
    rested = replace(SMALL, people=SMALL.people[2:], tail=(Duty(-1, LEADER, 3),))

    assert not _possible(rested)
    assert _possible_without(rested, Rule.REST, Rule.WINDOW)


def test_no_more_duties_in_seven_days_than_the_station_allows():
    strict = replace(SMALL, policy=Policy(full_days_in_week=1))

    assert not _possible(strict)
    assert _possible_without(strict, Rule.WINDOW)


def test_two_of_one_household_are_not_on_duty_together():
    married = replace(
        SMALL,
        people=tuple(replace(one, household=one.id in (1, 2, 3, 11, 12, 13, 14)) for one in SMALL.people),
    )

    assert not _possible(married)
    assert _possible_without(married, Rule.HOUSEHOLD)


def test_two_people_fixed_on_one_place_cannot_both_stand_there():
    twice = replace(SMALL, locks=(Duty(3, LEADER, 1), Duty(3, LEADER, 2)))

    assert not _possible(twice)
    assert _possible_without(twice, Rule.LOCK)


def test_a_junior_is_never_at_the_scene_without_a_senior():
    young = replace(SMALL, people=tuple(replace(one, senior=False) for one in SMALL.people))

    assert not _possible(young)
    assert _possible_without(young, Rule.JUNIOR)


def test_auxiliaries_are_never_at_the_scene_without_police():
    alone = replace(SMALL, demand=(Demand(4, LEADER, 0), Demand(4, OFFICER, 0)))

    assert not _possible(alone)
    assert _possible_without(alone, Rule.ESCORT)


def test_a_day_post_and_the_standby_of_a_pair_may_be_held_together():
    night = replace(_post(OFFICER, Pool.LEADER), id=4)
    few = replace(SMALL, people=SMALL.people[:3], posts=(_post(LEADER, Pool.LEADER), night))

    assert not _possible(few)
    assert _possible(replace(few, policy=Policy(pairs=((LEADER, 4),))))
