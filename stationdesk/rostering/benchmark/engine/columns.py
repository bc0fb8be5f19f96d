"""Whole rosters of one person as columns, and the best mixture of them (Dantzig and Wolfe).

The mixture's cost is far closer to the best roster's than that of the relaxed formula: a person's own rules
hold whole in every column.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from ortools.linear_solver import pywraplp

from stationdesk.rostering.benchmark.engine.formula import FAR, Ints, Reals
from stationdesk.rostering.benchmark.engine.relaxing import bounds
from stationdesk.rostering.benchmark.engine.splitting import Split

DEAR = 100  # times the dearest cost: what a common row costs that nothing known fills


@dataclass(frozen=True)
class Mixture:
    """What the best mixture costs, the worth of one more in each common row, and each column's weight."""

    cost: float
    prices: Reals
    weights: tuple[Reals, ...]


@dataclass(frozen=True)
class Column:
    """One person's roster: the values of their variables, and where it stands in the mixture."""

    values: Ints
    variable: pywraplp.Variable


@dataclass
class Columns:
    """The columns known of each person, with the linear formula of their mixture."""

    split: Split
    known: list[list[Column]] = field(init=False)
    _seen: list[set[bytes]] = field(init=False)

    def __post_init__(self) -> None:
        """Begin with nobody's variables and, for every common row, a dear way to keep it."""
        self.known = [[] for _ in self.split.people]
        self._seen = [set() for _ in self.split.people]
        self._solver = pywraplp.Solver.CreateSolver("GLOP")
        self._solver.Objective().SetOffset(float(self.split.formula.offset))
        self._rows = [self._common(row) for row in self.split.common.tolist()]
        self._nobodys()
        self._whole = [self._solver.Constraint(1.0, 1.0) for _ in self.split.people]

    def _common(self, row: int) -> pywraplp.Constraint:
        formula = self.split.formula
        low, high = int(formula.low[row]), int(formula.high[row])
        dear = float(DEAR * (1 + np.abs(formula.cost).max(initial=0)))
        there = self._solver.Constraint(*bounds(low, high))
        if low > -FAR:
            there.SetCoefficient(self._new(dear), 1.0)
        if high < FAR:
            there.SetCoefficient(self._new(dear), -1.0)
        return there

    def _nobodys(self) -> None:
        formula, binding = self.split.formula, self.split.loosely
        loose = []
        for one in self.split.loose.tolist():
            loose.append(self._new(float(formula.cost[one])))
            loose[-1].SetBounds(float(formula.lower[one]), float(formula.upper[one]))
        entries = (binding.rows.tolist(), binding.columns.tolist(), binding.factors.tolist())
        for row, column, factor in zip(*entries, strict=True):
            self._rows[row].SetCoefficient(loose[column], float(factor))

    def _new(self, cost: float) -> pywraplp.Variable:
        variable = self._solver.NumVar(0.0, self._solver.infinity(), "")
        self._solver.Objective().SetCoefficient(variable, cost)
        return variable

    def add(self, person: int, values: Ints) -> bool:
        """Add a roster of one person, the values of their variables; whether it is new."""
        key = values.tobytes()
        if key in self._seen[person]:
            return False
        self._seen[person].add(key)
        own = self.split.people[person]
        variable = self._new(float(own.formula.cost @ values))
        self._whole[person].SetCoefficient(variable, 1.0)
        put = own.binding.put(values)
        for row in np.flatnonzero(put).tolist():
            self._rows[row].SetCoefficient(variable, float(put[row]))
        self.known[person].append(Column(values, variable))
        return True

    def settle(self, person: int, kept: int) -> None:
        """Leave one person nothing but this column of theirs."""
        for number, column in enumerate(self.known[person]):
            column.variable.SetUb(self._solver.infinity() if number == kept else 0.0)

    def release(self) -> None:
        """Give everybody all their columns again."""
        for column in (column for columns in self.known for column in columns):
            column.variable.SetUb(self._solver.infinity())

    def mixed(self) -> Mixture | None:
        """Mix the columns; None if somebody has none, or the solver fails."""
        if self._solver.Solve() != pywraplp.Solver.OPTIMAL:
            return None
        weights = tuple(
            np.array([one.variable.solution_value() for one in columns]) for columns in self.known
        )
        prices = np.array([row.dual_value() for row in self._rows])
        return Mixture(self._solver.Objective().Value(), prices, weights)
