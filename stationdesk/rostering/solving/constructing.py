"""A first roster where the whole is too large to look at: person after person, each as well as may be."""

import threading

import numpy as np

from stationdesk.rostering.solving.clock import Clock
from stationdesk.rostering.solving.exact import solved
from stationdesk.rostering.solving.formula import Flags, Formula, Ints, part
from stationdesk.rostering.solving.grid import Grid, Hanging


def person_by_person(
    formula: Formula, grid: Grid, hanging: Hanging, *, clock: Clock, seconds: float, seed: int,
    cancel: threading.Event | None = None,
) -> Ints | None:  # fmt: skip
    """Give a roster that holds, or None where one person alone cannot do right or the time is over.

    About half of the seconds are shared among the people; who is found nothing for gets more.
    """
    values = formula.lower.copy()
    end = clock.now() + seconds
    for person in range(grid.people):
        decisions = np.zeros(formula.width, np.bool_)
        decisions[grid.variables[grid.person == person]] = True
        share = (end - clock.now()) / (2 * (grid.people - person))
        free = hanging.freed(decisions)
        if not _better(formula, values, free, clock, share, end, seed, cancel):
            return None
    rest = hanging.steps != 0
    found = _better(formula, values, rest, clock, end - clock.now(), end, seed, cancel)
    return values if found and formula.holds(values) else None


def _better(
    formula: Formula, values: Ints, free: Flags, clock: Clock, share: float, end: float, seed: int,
    cancel: threading.Event | None,
) -> bool:  # fmt: skip
    """Set the free values as well as may be, in place; whether any were found."""
    small, numbers = part(formula, values, free)
    share = max(share, 0.05)
    while clock.now() < end and not (cancel is not None and cancel.is_set()):
        answer = solved(small, seconds=clock.walled(share), workers=1, seed=seed, cancel=cancel)
        if answer.values is not None:
            values[numbers] = answer.values
            return True
        if answer.impossible:
            return False
        share *= 3
    return False
