"""The search for large rosters: the whole formula on all cores, then parts of it, in turns."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from stationdesk.rostering.solving.clock import Clock
from stationdesk.rostering.solving.exact import ALL_STRATEGIES, solved
from stationdesk.rostering.solving.formula import Formula, Ints
from stationdesk.rostering.solving.grid import Grid
from stationdesk.rostering.solving.lns import Rules, Standing, improve

FIRST_SHARE = 0.15  # of the time for the first look at the whole


@dataclass(frozen=True)
class Found:
    """The best values (None: no roster was found), their cost, a bound no roster goes below, and proof."""

    values: Ints | None
    cost: int
    bound: float
    proven: bool


def search(
    formula: Formula, grid: Grid, *, seconds: float, clock: Clock, seed: int = 1,
    cancel: threading.Event | None = None, told: Callable[[int], None] | None = None,
) -> Found:  # fmt: skip
    """Search for so many seconds of the clock, or until the best is proven."""
    cancel = cancel or threading.Event()
    bound = float("-inf")
    values: Ints | None = None
    share, turn = FIRST_SHARE * seconds, 0
    while clock.now() < seconds and not cancel.is_set():
        limit_wall = clock.walled(min(share, seconds - clock.now()))
        answer = solved(
            formula, seconds=limit_wall, workers=ALL_STRATEGIES, seed=seed + turn, hint=values, cancel=cancel
        )
        bound = max(bound, answer.bound)
        if answer.values is not None and (
            values is None or formula.value(answer.values) <= formula.value(values)
        ):
            values = answer.values
        if answer.proven or answer.impossible:
            return _found(formula, values, bound, proven=answer.proven)
        if values is not None:
            standing = Standing.of(formula, grid, values)
            limit = int(np.ceil(bound - 1e-6)) if np.isfinite(bound) else None
            rules = Rules(clock, seconds, max(0.1 * seconds, 5.0), cancel, limit)
            improve(standing, rules, seed=1000 * (seed + turn), told=told)
            values = standing.values
            if limit is not None and standing.cost <= limit:
                return _found(formula, values, bound, proven=True)
        share, turn = share * 1.5, turn + 1
    return _found(formula, values, bound, proven=False)


def _found(formula: Formula, values: Ints | None, bound: float, *, proven: bool) -> Found:
    return Found(values, formula.value(values) if values is not None else 0, bound, proven)
