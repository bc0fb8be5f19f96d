"""The greedy breaks no rule: what it cannot fill it leaves open, the same each time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from stationdesk.rostering.answers import Method, Rule, Status
from stationdesk.rostering.audit import audit
from stationdesk.rostering.greedy import greedy
from stationdesk.rostering.problem import Demand, Duty, Leave, Problem
from tests.pace import within
from tests.rostering.stations import MAIN, SMALL, sample, station


def _broken(problem: Problem) -> set[Rule]:
    roster = greedy(problem).roster
    assert roster is not None
    return {one.at.rule for one in audit(problem, roster) if not one.warning}


@pytest.mark.parametrize(("number", "people", "month"), sample(40))
def test_any_station_in_any_month_breaks_no_rule(number: int, people: int, month: date) -> None:
    assert _broken(station(number, people, month)) <= {Rule.COVER}


def test_what_nobody_can_take_stays_open_and_is_told() -> None:
    ill = replace(SMALL, leave=tuple(Leave(person, 9) for person in (21, 22, 23)))

    result = greedy(ill)

    assert (result.status, result.method) == (Status.FEASIBLE, Method.GREEDY)
    assert Duty(9, MAIN, 0) in result.open
    assert _broken(ill) == {Rule.COVER}


def test_everyone_on_leave_leaves_everything_open() -> None:
    gone = replace(SMALL, leave=tuple(Leave(who.id, day) for who in SMALL.people for day in SMALL.days))

    result = greedy(gone)

    assert result.roster is not None
    assert result.roster.duties == ()


def test_absurd_and_negative_demands_are_filled_as_far_as_there_are_people() -> None:
    absurd = replace(SMALL, demand=(Demand(4, MAIN, 1_000_000), Demand(5, MAIN, -3), Demand(99, MAIN, 2)))

    result = greedy(absurd)

    assert result.roster is not None
    assert sum(one.post == MAIN for one in result.roster.by_day[4]) <= 3
    assert not any(one.post == MAIN for one in result.roster.by_day[5])
    assert _broken(absurd) == {Rule.COVER}


def test_fixed_duties_stay_unless_a_rule_forbids_them() -> None:
    good, forbidden = Duty(9, MAIN, 22), Duty(12, MAIN, 21)
    problem = replace(SMALL, locks=(good, forbidden), leave=(Leave(21, 12),))

    roster = greedy(problem).roster

    assert roster is not None
    assert good in roster.duties
    assert forbidden not in roster.duties


def test_equal_stations_get_equal_rosters() -> None:
    assert greedy(station(5, 24)) == greedy(station(5, 24))


def test_twelve_people_take_a_tenth_of_a_second() -> None:
    problem = station(3, 12, date(2026, 10, 1))

    with within(0.1):
        greedy(problem)
