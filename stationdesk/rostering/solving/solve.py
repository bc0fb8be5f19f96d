"""A month filled by the solver: taken apart, searched goal by goal, put together again."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from stationdesk.rostering.answers import Method, Result, Status, Tier
from stationdesk.rostering.greedy import greedy
from stationdesk.rostering.problem import Problem, Roster
from stationdesk.rostering.rounds import place_blocks, place_nights
from stationdesk.rostering.solving.components import components
from stationdesk.rostering.solving.fair import targets
from stationdesk.rostering.solving.fairest import begin_fairest
from stationdesk.rostering.solving.filling import fill
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

Standing = Callable[[Result], None]
"""Called with the roster as it stands whenever a goal has been reached."""


def solve(
    problem: Problem,
    *,
    seed: int = 1,
    det_limit: float = 20.0,
    wall_limit: float = 60.0,
    progress: Progress | None = None,
    cancel: threading.Event | None = None,
    standing: Standing | None = None,
) -> Result:
    """Fill the month: fair first, then as wished, then well spaced, then as the crews' cycles have it.

    Up to 20 people equal problems and seeds give equal rosters: `det_limit` is in deterministic seconds and
    decides alone unless `wall_limit`, in seconds, cuts in. `progress` is called in threads of the solver.
    Cancelled, it gives the best roster so far, if there is one; out of time before any, the greedy one.
    """
    effort = Effort(det_limit, wall_limit, seed, cancel, progress)
    aims = targets(problem)
    goals = goals_of(problem.policy, aims)
    plain = greedy(problem)
    start = plain.roster.duties if plain.roster is not None else ()

    def begin(part: Part) -> None:
        fill(part, start, effort)
        begin_fairest(part, aims, effort)

    found = searched(problem, components(problem), goals, effort, begin=begin, standing=standing)
    return plain if found is None else found


def searched(
    problem: Problem,
    parts: Sequence[Problem],
    goals: Mapping[str, Goal],
    effort: Effort,
    *,
    begin: Callable[[Part], None],
    standing: Standing | None = None,
) -> Result | None:
    """The result of pursuing the goals over a problem's components; `begin` gives each its first roster.

    None: time was over before there was any roster.
    """
    tiers: list[Tier] = []
    models: list[Part] = []
    try:
        models += begun(parts, goals)
        for part in models:
            begin(part)
        for tier in pursue(models, effort):
            tiers.append(tier)
            if standing is not None:
                standing(_result(problem, models, tiers))
    except Impossible:
        return Result(Status.INFEASIBLE)
    except OutOfTime:
        return None
    except Cancelled:
        return replace(_result(problem, models, tiers), status=Status.CANCELLED)
    return _result(problem, models, tiers)


def _result(problem: Problem, models: Sequence[Part], tiers: Sequence[Tier]) -> Result:
    status = Status.OPTIMAL if all(tier.proven for tier in tiers) else Status.FEASIBLE
    return Result(status, _roster(problem, models), Method.SOLVER, tuple(tiers))


def _roster(problem: Problem, models: Sequence[Part]) -> Roster | None:
    """The components' duties and the rounds beside them; None while some component has none."""
    if any(part.values is None for part in models):
        return None
    duties = sorted(duty for part in models for duty in part.duties())
    return Roster(tuple(duties), place_blocks(problem), place_nights(problem))
