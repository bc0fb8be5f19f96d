"""One goal of one model: the solver on both cores, with progress, a limit, and a way to stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil

from ortools.sat.python import cp_model

WORKERS = 8
"""Not the number of cores: with fewer the solver leaves out the strategies that prove."""
_LOOK_EVERY = 0.05

Told = Callable[[int | None, int | None], None]
"""Called in a thread of the solver with the best value and the bound so far."""


@dataclass(frozen=True)
class Limits:
    """How far one search may go: deterministic seconds, seconds of the wall; whether it repeats itself."""

    deterministic: float
    wall: float
    seed: int
    repeatable: bool
    cancel: threading.Event | None = None


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
    goal: cp_model.LinearExprT,
    limits: Limits,
    *,
    start: Sequence[int] | None = None,
    told: Told | None = None,
) -> Found:
    """The least value of the goal that was found from `start` on, a whole solution of the model."""
    model.minimize(goal)
    _hint(model, start)
    solver = _solver(limits)
    watch = _Watch(told) if told else None
    if watch:
        solver.best_bound_callback = watch.bounded
    with _stopped_by(solver, limits.cancel):
        status = solver.solve(model, watch)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Found(None, impossible=status == cp_model.INFEASIBLE, spent=solver.deterministic_time)
    return Found(
        tuple(solver.response_proto.solution),
        round(solver.objective_value),
        ceil(solver.best_objective_bound - 1e-6),
        status == cp_model.OPTIMAL,
        spent=solver.deterministic_time,
    )


def by_one_worker(model: cp_model.CpModel, limits: Limits) -> Found:
    """Any solution at all, or the proof that there is none, from one worker alone.

    With many workers false proofs have been known; nobody is told "impossible" on their word only.
    """
    bare = model.clone()
    bare.proto.clear_objective()
    bare.proto.clear_solution_hint()
    solver = _solver(limits)
    solver.parameters.num_workers = 1
    solver.parameters.interleave_search = False
    with _stopped_by(solver, limits.cancel):
        status = solver.solve(bare)
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Found(tuple(solver.response_proto.solution), spent=solver.deterministic_time)
    return Found(None, impossible=status == cp_model.INFEASIBLE, spent=solver.deterministic_time)


def value_of(model: cp_model.CpModel, values: Sequence[int]) -> int:
    """What a whole solution is worth for the goal the model was last searched for."""
    goal = model.proto.objective
    terms = zip(goal.vars, goal.coeffs, strict=True)
    found: int = round(goal.offset) + sum(factor * values[one] for one, factor in terms)
    return found


def _solver(limits: Limits) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    given = solver.parameters
    given.num_workers = WORKERS
    given.random_seed = limits.seed
    given.interleave_search = limits.repeatable
    given.max_deterministic_time = max(limits.deterministic, 0.01)
    given.max_time_in_seconds = max(limits.wall, 0.01)
    return solver


def _hint(model: cp_model.CpModel, start: Sequence[int] | None) -> None:
    """Hint every variable the start knows: a partial hint has kept the solver from finding anything."""
    model.proto.clear_solution_hint()
    if start is not None:
        hint = model.proto.solution_hint
        hint.vars.extend(range(len(start)))
        hint.values.extend(start)


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
