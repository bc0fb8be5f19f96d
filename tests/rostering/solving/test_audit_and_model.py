"""The audit and the solver's model, written apart from each other, call the same rosters clean."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from ortools.sat.python import cp_model

from stationdesk.rostering.answers import Violation
from stationdesk.rostering.audit import audit
from stationdesk.rostering.greedy import greedy
from stationdesk.rostering.problem import Demand, Duty, Post, Problem, Roster
from stationdesk.rostering.solving.cores import one_worker
from stationdesk.rostering.solving.guarded import HardModel
from stationdesk.rostering.solving.hard import hard_model
from tests.rostering.stations import station


def _shifts(problem: Problem) -> Problem:
    """The station with 12-hour shifts by day and night instead of 24 hours, and a pair of posts."""

    def halved(post: Post) -> Post:
        begins = 510 if post.id % 2 else 510 + 720
        return replace(post, starts=begins, minutes=720, rest=660, night=not post.id % 2)

    posts = tuple(halved(one) if one.full_day and one.id > 1 else one for one in problem.posts)
    return replace(problem, posts=posts, policy=replace(problem.policy, pairs=((1, 3), (2, 3))), locks=())


def _bare(number: int) -> Problem:
    """A fortnight of a station, to be quick; without the rounds, which the model leaves out."""
    problem = station(number, 9 + number % 8)
    problem = _shifts(problem) if number % 2 else problem
    return replace(
        problem,
        types=problem.types[:14],
        locks=tuple(one for one in problem.locks if one.day < 14),
        demand=tuple(one for one in problem.demand if one.day < 14),
        trainees=(),
        teams=(),
    )


def _mutant(chance: Random, problem: Problem, duties: tuple[Duty, ...]) -> tuple[Duty, ...]:
    """The roster with one duty given to somebody else, or two exchanged."""
    one, other = chance.sample(duties, 2)
    if chance.random() < 0.5:
        people = [who.id for who in problem.people]
        changed = {replace(one, person=chance.choice(people)), other}
    else:
        changed = {replace(one, person=other.person), replace(other, person=one.person)}
    return tuple(sorted(({*duties} - {one, other}) | changed))


def _asked(problem: Problem, duties: tuple[Duty, ...]) -> Problem:
    """The problem asking for just as many as there are, so that only the other rules decide."""
    places = [(one.day, one.post) for one in duties]
    every = {(day, post.id): places.count((day, post.id)) for day in problem.days for post in problem.posts}
    return replace(problem, demand=tuple(Demand(*place, count) for place, count in every.items()))


def _errors(problem: Problem, duties: tuple[Duty, ...]) -> list[Violation]:
    return [one for one in audit(problem, Roster(duties)) if not one.warning]


def _allowed(hard: HardModel, duties: tuple[Duty, ...]) -> bool:
    if not set(duties) <= set(hard.x):
        return False
    for duty, chosen in hard.x.items():
        hard.model.add(chosen == (duty in set(duties)))
    return one_worker().solve(hard.model) in (cp_model.OPTIMAL, cp_model.FEASIBLE)


@pytest.mark.parametrize("number", range(6))
def test_what_one_calls_broken_the_other_forbids(number: int) -> None:
    chance = Random(number)
    problem = _bare(number)
    filled = greedy(problem).roster
    assert filled is not None
    rosters = [filled.duties, *(_mutant(chance, problem, filled.duties) for _ in range(9))]

    asked = [(_asked(problem, one), one) for one in rosters]
    verdicts = [(not _errors(*one), _allowed(hard_model(one[0]), one[1])) for one in asked]

    assert [clean for clean, _ in verdicts] == [allowed for _, allowed in verdicts]
    assert verdicts[0] == (True, True)
    assert (False, False) in verdicts
