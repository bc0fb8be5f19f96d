"""One formula, asked of the solver: whole on both cores, or a part of it on one."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from ortools.sat.python import cp_model

from stationdesk.rostering.benchmark.engine.formula import FAR, Formula, Ints

ALL_STRATEGIES = 8  # with two workers the solver leaves out the ones that prove: see the measurements


@dataclass(frozen=True)
class Answer:
    """The best values found (None: none), the bound of their cost, and whether nothing better exists."""

    values: Ints | None
    bound: float
    proven: bool
    impossible: bool = False


def model_of(formula: Formula, hint: Ints | None = None, *, most: int | None = None) -> cp_model.CpModel:
    """Write the formula as a model of the solver; `most` bounds its cost."""
    model = cp_model.CpModel()
    proto = model.proto
    for low, high in zip(formula.lower.tolist(), formula.upper.tolist(), strict=True):
        proto.variables.add().domain.extend((low, high))
    starts, columns, factors = formula.starts.tolist(), formula.columns.tolist(), formula.factors.tolist()
    for row, (low, high) in enumerate(zip(formula.low.tolist(), formula.high.tolist(), strict=True)):
        linear = proto.constraints.add().linear
        linear.vars.extend(columns[starts[row] : starts[row + 1]])
        linear.coeffs.extend(factors[starts[row] : starts[row + 1]])
        linear.domain.extend((low, high))
    _costs(proto, formula, most)
    if hint is not None:
        proto.solution_hint.vars.extend(range(formula.width))
        proto.solution_hint.values.extend(hint.tolist())
    return model


def _costs(proto: cp_model.CpModelProto, formula: Formula, most: int | None) -> None:
    costly = np.flatnonzero(formula.cost)
    proto.objective.vars.extend(costly.tolist())
    proto.objective.coeffs.extend(formula.cost[costly].tolist())
    proto.objective.offset = float(formula.offset)
    if most is not None and len(costly):
        linear = proto.constraints.add().linear
        linear.vars.extend(costly.tolist())
        linear.coeffs.extend(formula.cost[costly].tolist())
        linear.domain.extend((-FAR, most - formula.offset))


def solved(
    formula: Formula, *, seconds: float, workers: int, seed: int, hint: Ints | None = None,
    most: int | None = None, cancel: threading.Event | None = None,
) -> Answer:  # fmt: skip
    """Solve within so many seconds of the wall, or until cancelled; `most` bounds the cost."""
    solver = cp_model.CpSolver()
    parameters = solver.parameters
    parameters.max_time_in_seconds = max(seconds, 0.01)
    parameters.num_workers = workers
    parameters.random_seed = seed
    if workers == 1:
        parameters.linearization_level = 2
        parameters.symmetry_level = 0
    with _stopped_by(cancel, solver):
        status = solver.solve(model_of(formula, hint, most=most))
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Answer(None, float("-inf"), False, status == cp_model.INFEASIBLE)
    values = np.fromiter(solver.response_proto.solution, np.int64, formula.width)
    return Answer(values, solver.best_objective_bound, status == cp_model.OPTIMAL)


@contextmanager
def _stopped_by(cancel: threading.Event | None, solver: cp_model.CpSolver) -> Iterator[None]:
    """Stop the solver when cancelled: it looks at no event itself."""
    if cancel is None:
        yield
        return
    done = threading.Event()

    def watch() -> None:
        while not done.wait(0.05):
            if cancel.is_set():
                solver.stop_search()

    watcher = threading.Thread(target=watch, name="cancel", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()
