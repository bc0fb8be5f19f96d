"""The goals in their order: fair first, as the metrics count it, the same each time, never against a rule."""

import threading
from dataclasses import replace
from datetime import date

import pytest

from stationdesk.rostering.answers import Event, Method, Result, Status
from stationdesk.rostering.audit import audit
from stationdesk.rostering.benchmark.stations import station
from stationdesk.rostering.greedy import greedy
from stationdesk.rostering.metrics import counted, metrics
from stationdesk.rostering.problem import Leave, Problem
from stationdesk.rostering.shares import KINDS, weight
from stationdesk.rostering.solving.components import components
from stationdesk.rostering.solving.fair import cost, targets
from stationdesk.rostering.solving.solve import solve
from tests.rostering.stations import SCARCE, SMALL, sample

TWELVE = station(1203, 12, date(2026, 3, 1))


@pytest.fixture(scope="module")
def twelve() -> Result:
    """The month of twelve people, filled once."""
    return solve(TWELVE, det_limit=2.0)


def _broken(problem: Problem, result: Result) -> list[object]:
    assert result.roster is not None
    return [one for one in audit(problem, result.roster) if not one.warning]


def _unfairness(problem: Problem, result: Result) -> int:
    """What tier 1 should be, from the metrics and not from the model."""
    assert result.roster is not None
    had, aims = metrics(problem, result.roster).counts, targets(problem)
    return sum(
        getattr(problem.policy, f"{kind}_weight")
        * cost(getattr(counted(had[who.id]), kind), getattr(aims[who.id], kind))
        for who in problem.people
        for kind in KINDS
        if any(
            weight(problem, kind, day, post.id) and problem.may(who.id, day, post.id)
            for post in problem.posts
            for day in problem.days
        )
    )


def test_fairness_and_requests_are_proven_and_worth_what_the_metrics_say(twelve: Result) -> None:
    fair, wishes, *_ = twelve.tiers

    assert twelve.roster is not None
    assert (fair.name, fair.proven, fair.value) == ("T1", True, _unfairness(TWELVE, twelve))
    assert (wishes.name, wishes.proven, wishes.value) == ("T2", True, metrics(TWELVE, twelve.roster).unmet)


def test_equal_input_gives_an_equal_roster(twelve: Result) -> None:
    again = solve(TWELVE, det_limit=2.0)

    assert again.roster == twelve.roster


@pytest.mark.parametrize(("number", "people", "month"), sample(5))
def test_no_roster_breaks_a_rule(number: int, people: int, month: date) -> None:
    problem = station(number, people, month)

    result = solve(problem, det_limit=1.0)

    assert (
        result.status is Status.INFEASIBLE or result.method is Method.GREEDY or not _broken(problem, result)
    )


def test_requests_come_before_fairness_where_the_station_wants_it() -> None:
    first = replace(SMALL, policy=replace(SMALL.policy, requests_first=True))

    result = solve(first, det_limit=1.0)

    assert [tier.name for tier in result.tiers] == ["T2", "T1", "T3", "T4"]


def test_a_month_without_leaders_one_day_is_impossible() -> None:
    away = replace(SMALL, leave=tuple(Leave(one, 4) for one in (11, 12, 13)))

    assert solve(away).status is Status.INFEASIBLE


def test_a_month_with_hardly_a_day_to_spare_is_found_by_the_solver() -> None:
    result = solve(SCARCE, det_limit=1.0)

    assert greedy(SCARCE).open
    assert result.method is Method.SOLVER
    assert _broken(SCARCE, result) == []


def test_people_who_share_no_post_are_searched_apart() -> None:
    parts = components(SMALL)

    assert sorted(len(one.people) for one in parts) == [3, 6]
    assert sorted(post.id for one in parts for post in one.posts) == [post.id for post in SMALL.posts]


def test_a_search_that_is_cancelled_ends_with_what_it_has() -> None:
    stop = threading.Event()

    def first_word(event: Event) -> None:
        stop.set()

    result = solve(station(4010, 40, date(2026, 10, 1)), progress=first_word, cancel=stop)

    assert result.status is Status.CANCELLED
    assert result.roster is not None
