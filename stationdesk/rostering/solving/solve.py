"""A month filled by the solver: taken apart, searched goal by goal, put together again."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence

from stationdesk.rostering.answers import Method, Result, Status, Tier
from stationdesk.rostering.greedy import greedy
from stationdesk.rostering.problem import Problem, Roster
from stationdesk.rostering.rounds import place_blocks, place_nights
from stationdesk.rostering.solving.components import components
from stationdesk.rostering.solving.fair import targets
from stationdesk.rostering.solving.tiers import (
    Cancelled,
    Effort,
    Goal,
    Impossible,
    OutOfTime,
    Part,
    Progress,
    begun,
    goals_of,
    pursue,
)

REPEATABLE = 20
"""People up to which equal input gives an equal roster; beyond, speed is worth more."""


def solve(
    problem: Problem,
    *,
    seed: int = 1,
    det_limit: float = 20.0,
    wall_limit: float = 60.0,
    progress: Progress | None = None,
    cancel: threading.Event | None = None,
) -> Result:
    """Fill the month: fair first, then as wished, then well spaced, then as the crews' cycles have it.

    `det_limit` is in deterministic seconds and decides alone unless `wall_limit` cuts in; `progress` is
    called in threads of the solver. Cancelled, it gives the best roster so far, if there is one.
    """
    effort = Effort(det_limit, wall_limit, seed, len(problem.people) <= REPEATABLE, cancel, progress)
    return searched(problem, components(problem), goals_of(problem.policy, targets(problem)), effort)


def searched(problem: Problem, parts: Sequence[Problem], goals: Mapping[str, Goal], effort: Effort) -> Result:
    """The result of pursuing the goals over the components of a problem."""
    tiers: list[Tier] = []
    models: list[Part] = []
    try:
        models += begun(parts, goals)
        tiers += pursue(models, effort)
    except Impossible:
        return Result(Status.INFEASIBLE)
    except OutOfTime:
        return greedy(problem)
    except Cancelled:
        return Result(Status.CANCELLED, _roster(problem, models), tiers=tuple(tiers))
    status = Status.OPTIMAL if all(tier.proven for tier in tiers) else Status.FEASIBLE
    return Result(status, _roster(problem, models), Method.SOLVER, tuple(tiers))


def _roster(problem: Problem, models: Sequence[Part]) -> Roster | None:
    """The components' duties and the rounds beside them; None while some component has none."""
    if not models or any(part.values is None for part in models):
        return None
    duties = sorted(duty for part in models for duty in part.duties())
    return Roster(tuple(duties), place_blocks(problem), place_nights(problem))
