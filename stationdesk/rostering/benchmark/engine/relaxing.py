"""The whole formula without wholeness: what one more of each row would be worth."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
from ortools.math_opt.python import mathopt

from stationdesk.rostering.benchmark.engine.formula import FAR, Formula, Reals


def bounds(low: int, high: int) -> tuple[float, float]:
    """Give a row's bounds as a linear solver reads them."""
    return (low if low > -FAR else -np.inf), (high if high < FAR else np.inf)


def prices(formula: Formula, *, seconds: float) -> Reals | None:
    """Give the worth of one more in each row of the relaxed formula, or None if that takes longer."""
    model = mathopt.Model()
    reach = zip(formula.lower.tolist(), formula.upper.tolist(), strict=True)
    variables = [model.add_variable(lb=low, ub=high) for low, high in reach]
    rows = []
    for row in zip(formula.low.tolist(), formula.high.tolist(), strict=True):
        low, high = bounds(*row)
        rows.append(model.add_linear_constraint(lb=low, ub=high))
    entries = (formula.row_of.tolist(), formula.columns.tolist(), formula.factors.tolist())
    for number, column, factor in zip(*entries, strict=True):
        rows[number].set_coefficient(variables[column], factor)
    for costly in np.flatnonzero(formula.cost).tolist():
        model.objective.set_linear_coefficient(variables[costly], int(formula.cost[costly]))
    # the barrier takes a third of the simplex's time for thirty people, a quarter of it for sixty
    parameters = mathopt.SolveParameters(
        lp_algorithm=mathopt.LPAlgorithm.BARRIER, time_limit=timedelta(seconds=max(seconds, 0.01))
    )
    result = mathopt.solve(model, mathopt.SolverType.HIGHS, params=parameters)
    if result.termination.reason is not mathopt.TerminationReason.OPTIMAL:
        return None
    return np.array(result.dual_values(rows))
