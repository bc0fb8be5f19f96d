"""Fairness by counts alone: never more than a roster costs, as a rule just what the fairest costs."""

from dataclasses import replace
from datetime import date

import pytest

from stationdesk.rostering.audit import audit
from stationdesk.rostering.benchmark.stations import station
from stationdesk.rostering.greedy import greedy
from stationdesk.rostering.problem import DayType, Duty, Problem, Roster
from stationdesk.rostering.solving.counting import Counts
from stationdesk.rostering.solving.fair import targets
from stationdesk.rostering.solving.fairest import begin_fairest
from stationdesk.rostering.solving.filling import completed, fill
from stationdesk.rostering.solving.hard import hard_model
from stationdesk.rostering.solving.search import minimised, value_of
from stationdesk.rostering.solving.tiers import FAIRNESS, REQUESTS, Effort, Part, begun, goals_of
from tests.rostering.stations import AUXILIARY, SMALL, sample

UNPROVEN = replace(station(9401, 20, date(2024, 6, 1)), trainees=(), teams=())
"""A month whose fairness the relaxation of the whole model stops one short of."""


def _effort() -> Effort:
    return Effort(20.0, 600.0, 1)


def _part(problem: Problem) -> Part:
    return begun((problem,), goals_of(problem.policy, targets(problem)))[0]


def _value(part: Part, name: str) -> int:
    assert part.values is not None
    part.hard.model.minimize(part.goals[name])
    return value_of(part.hard.model, part.values)


def test_a_roster_with_the_fairest_counts_is_found_and_proves_itself() -> None:
    part = _part(UNPROVEN)
    fill(part, (), _effort())

    begin_fairest(part, targets(UNPROVEN), _effort())

    assert _value(part, FAIRNESS) == part.least[FAIRNESS]
    assert _value(part, REQUESTS) == part.least[REQUESTS]
    assert [one for one in audit(UNPROVEN, Roster(part.duties())) if not one.warning] == []


@pytest.mark.parametrize(("number", "people", "month"), sample(2))
def test_no_roster_is_fairer_than_its_counts_may_be(number: int, people: int, month: date) -> None:
    problem = station(number, people, month)
    part, plain = _part(problem), greedy(problem)
    assert plain.roster is not None

    assert completed(part, plain.roster.duties, _effort())
    begin_fairest(part, targets(problem), _effort())

    found = frozenset(part.duties())
    assert completed(part, plain.roster.duties, _effort())
    greedy_value = _value(part, FAIRNESS)
    assert completed(part, found, _effort())
    assert part.least[FAIRNESS] <= _value(part, FAIRNESS) <= greedy_value


def test_nobody_counts_two_duties_on_the_only_holiday() -> None:
    types = (DayType.STATUTORY, *(DayType.WORK,) * 29)
    twice = replace(next(post for post in SMALL.posts if post.id == AUXILIARY), id=9)
    problem = replace(SMALL, types=types, posts=(*SMALL.posts, twice))
    hard = hard_model(problem)
    owing = {person: replace(aim, holiday=200) for person, aim in targets(problem).items()}
    counts = Counts(hard, owing)

    found = minimised(counts.model, _effort().limits(1.0))

    assert found.values is not None
    held = counts.sums(found.values)
    assert max(count for (_, kind), count in held.items() if kind == "holiday") == 100


def test_hours_and_rests_tell_how_many_duties_can_follow_one_another() -> None:
    clashes = hard_model(SMALL).clashes

    assert clashes.longest(Duty(day, AUXILIARY, 31) for day in range(5)) == 3
    assert clashes.longest(Duty(day, AUXILIARY, 31) for day in (0, 1, 7)) == 2
    assert clashes.longest(()) == 0
