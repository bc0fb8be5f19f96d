"""One question to the solver: within limits, from a start, stoppable, and the same answer every time.

One worker with a strong relaxation rather than many side by side: on months of up to 40 people its bound is
mostly as good and comes sooner. Without the relaxation it finds a first roster where places are scarce. All
strategies, taking turns or side by side, are for what is left open; side by side never the same twice.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from math import ceil

from ortools.sat.python import cp_model

_ALL = 8
"""Not the number of cores: with fewer the solver leaves out strategies that prove."""
_LOOK_EVERY = 0.05

Told = Callable[[int | None, int | None], None]
"""Called in a thread of the solver with the best value and the bound so far."""


class Manner(Enum):
    """How the solver goes about it."""

    RELAXING = auto()  # one worker, guided by a strong relaxation
    MILD = auto()  # one worker with a weaker relaxation, sooner known
    PLAIN = auto()  # one worker without any
    IN_TURN = auto()  # all strategies, each its turn: equal answers, slower
    SIDE_BY_SIDE = auto()  # all strategies at once


_LEVELS = {Manner.RELAXING: 2, Manner.MILD: 1, Manner.PLAIN: 0}


@dataclass(frozen=True)
class Limits:
    """How far a search may go: deterministic seconds, and until when by time.monotonic()."""

    deterministic: float
    until: float
    seed: int
    cancel: threading.Event | None = None
    manner: Manner = Manner.RELAXING


@dataclass(frozen=True)
class Found:
    """What a search ended with: all the model's values, or None; `impossible` where that is proven."""

    values: Sequence[int] | None
    value: int = 0
    bound: int = 0
    proven: bool = False
    impossible: bool = False
    spent: float = 0.0


def minimised(
    model: cp_model.CpModel,
    limits: Limits,
    *,
    start: Sequence[int] | None = None,
    fixed: Mapping[int, int] | None = None,
    told: Told | None = None,
) -> Found:
    """The least value of the model's goal from `start` on, with the `fixed` variables as they are given."""
    asked = _asked(model, start, fixed or {})
    solver = _solver(limits)
    watch = _Watch(told) if told else None
    if watch:
        solver.best_bound_callback = watch.bounded
    with _stopped_by(solver, limits.cancel):
        status = solver.solve(asked, watch)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Found(None, impossible=status == cp_model.INFEASIBLE, spent=solver.deterministic_time)
    values = tuple(solver.response_proto.solution)
    bound = ceil(solver.best_objective_bound - 1e-6)
    proven = status == cp_model.OPTIMAL
    return Found(values, value_of(model, values), bound, proven, spent=solver.deterministic_time)


def value_of(model: cp_model.CpModel, values: Sequence[int]) -> int:
    """What a whole solution is worth for the model's goal."""
    goal = model.proto.objective
    terms = zip(goal.vars, goal.coeffs, strict=True)
    found: int = round(goal.offset) + sum(factor * values[one] for one, factor in terms)
    return found


def _asked(
    model: cp_model.CpModel, start: Sequence[int] | None, fixed: Mapping[int, int]
) -> cp_model.CpModel:
    """The question itself. Every variable is hinted: a partial hint has kept the solver from any answer."""
    asked = model.clone()
    for variable, value in fixed.items():
        domain = asked.proto.variables[variable].domain
        domain.clear()
        domain.extend((value, value))
    if start is not None:
        hint = asked.proto.solution_hint
        hint.vars.extend(range(len(start)))
        hint.values.extend(start)
    return asked


def _solver(limits: Limits) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    given = solver.parameters
    if limits.manner in _LEVELS:
        given.num_workers = 1
        given.linearization_level = _LEVELS[limits.manner]
        given.symmetry_level = 0
    else:
        given.num_workers = _ALL
        given.interleave_search = limits.manner is Manner.IN_TURN
    given.random_seed = limits.seed
    given.max_deterministic_time = max(limits.deterministic, 0.01)
    given.max_time_in_seconds = max(limits.until - time.monotonic(), 0.01)
    return solver


@contextmanager
def _stopped_by(solver: cp_model.CpSolver, cancel: threading.Event | None) -> Iterator[None]:
    if cancel is None:
        yield
        return
    over = threading.Event()

    def watch() -> None:
        while not over.wait(_LOOK_EVERY):
            if cancel.is_set():
                solver.stop_search()

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()


class _Watch(cp_model.CpSolverSolutionCallback):
    """Tells of better values and bounds as they come."""

    def __init__(self, told: Told) -> None:
        super().__init__()
        self._told = told
        self._value: int | None = None

    def on_solution_callback(self) -> None:
        self._value = round(self.objective_value)
        self._told(self._value, ceil(self.best_objective_bound - 1e-6))

    def bounded(self, bound: float) -> None:
        """A better bound of the value."""
        self._told(self._value, ceil(bound - 1e-6))
