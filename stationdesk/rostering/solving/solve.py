"""A month filled by the solver: taken apart, searched goal by goal, put together again."""

from __future__ import annotations

import threading
from collections.abc import Collection, Mapping, Sequence

from stationdesk.rostering.answers import Method, Result, Status, Tier
from stationdesk.rostering.greedy import greedy
from stationdesk.rostering.problem import Duty, Problem, Roster
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
    fill,
    goals_of,
    pursue,
)


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

    Equal problems and seeds give equal rosters: `det_limit` is in deterministic seconds and decides alone
    unless `wall_limit`, in seconds, cuts in. `progress` is called in threads of the solver. Cancelled, it
    gives the best roster so far, if there is one; out of time before any, the greedy one.
    """
    effort = Effort(det_limit, wall_limit, seed, cancel, progress)
    goals = goals_of(problem.policy, targets(problem))
    return searched(problem, components(problem), goals, effort, start=_duties(greedy(problem)))


def searched(
    problem: Problem,
    parts: Sequence[Problem],
    goals: Mapping[str, Goal],
    effort: Effort,
    *,
    start: Collection[Duty],
) -> Result:
    """The result of pursuing the goals over a problem's components, from a start if it keeps the rules."""
    tiers: list[Tier] = []
    models: list[Part] = []
    try:
        models += begun(parts, goals)
        for part in models:
            fill(part, start, effort)
        tiers += pursue(models, effort)
    except Impossible:
        return Result(Status.INFEASIBLE)
    except OutOfTime:
        return greedy(problem)
    except Cancelled:
        return Result(Status.CANCELLED, _roster(problem, models), tiers=tuple(tiers))
    status = Status.OPTIMAL if all(tier.proven for tier in tiers) else Status.FEASIBLE
    return Result(status, _roster(problem, models), Method.SOLVER, tuple(tiers))


def _duties(result: Result) -> tuple[Duty, ...]:
    return result.roster.duties if result.roster is not None else ()


def _roster(problem: Problem, models: Sequence[Part]) -> Roster | None:
    """The components' duties and the rounds beside them; None while some component has none."""
    if not models or any(part.values is None for part in models):
        return None
    duties = sorted(duty for part in models for duty in part.duties())
    return Roster(tuple(duties), place_blocks(problem), place_nights(problem))
