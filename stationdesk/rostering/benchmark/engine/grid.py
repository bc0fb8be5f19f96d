"""Where the decisions of a formula stand, person by day, and what hangs on them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from stationdesk.rostering.benchmark.engine.formula import Flags, Formula, Ints, Reals, within


@dataclass(frozen=True)
class Grid:
    """The decisions among a formula's variables: their numbers, and the person and day of each, from 0."""

    variables: Ints
    person: Ints
    day: Ints

    @classmethod
    def of(cls, places: Sequence[tuple[int, int]], variables: Sequence[int] | None = None) -> "Grid":
        """Make it of (person, day) places; without `variables` they are the formula's first ones."""
        both = np.array(places, np.int64).reshape(-1, 2)
        numbers = np.arange(len(both)) if variables is None else np.array(variables, np.int64)
        return cls(numbers, both[:, 0], both[:, 1])

    @cached_property
    def people(self) -> int:
        """How many people."""
        return int(self.person.max(initial=-1)) + 1

    @cached_property
    def days(self) -> int:
        """How many days."""
        return int(self.day.max(initial=-1)) + 1

    @cached_property
    def sizes(self) -> Ints:
        """How many decisions each person has on each day."""
        sizes = np.zeros((self.people, self.days), np.int64)
        np.add.at(sizes, (self.person, self.day), 1)
        return sizes


@dataclass(frozen=True)
class Hanging:
    """How far each variable is from a decision: 0 for decisions, 1 in a row with one, and so on.

    A part frees what hangs on its decisions and leaves the rest as it stands.
    """

    formula: Formula
    steps: Ints

    @classmethod
    def of(cls, formula: Formula, grid: Grid) -> "Hanging":
        """Count the steps of each variable."""
        steps = np.full(formula.width, -1, np.int64)
        steps[grid.variables] = reached = 0
        near = grid.variables
        while len(near):
            near = _beside(formula, near)
            near = near[steps[near] < 0]
            reached += 1
            steps[near] = reached
        return cls(formula, steps)

    def freed(self, decisions: Flags) -> Flags:
        """Give the decisions (flags over all variables) and what hangs on them."""
        free = decisions.copy()
        last = np.flatnonzero(decisions)
        for step in range(1, int(self.steps.max(initial=0)) + 1):
            near = _beside(self.formula, last)
            last = near[self.steps[near] == step]
            free[last] = True
        return free

    def blame(self, values: Ints) -> Reals:
        """Say how much of the cost each variable has a part in, by the rows it stands in."""
        formula = self.formula
        best = np.where(formula.cost > 0, formula.lower, formula.upper)
        blame: Reals = (formula.cost * (values - best)).astype(np.float64)
        for step in range(int(self.steps.max(initial=0)), 0, -1):
            source = np.where(self.steps == step, blame, 0.0)
            per_row = np.bincount(formula.row_of, source[formula.columns], formula.height)
            target = self.steps[formula.columns] == step - 1
            share = np.bincount(formula.row_of, target, formula.height)
            part = (per_row / np.maximum(share, 1))[formula.row_of]
            blame = blame + np.bincount(formula.columns[target], part[target], formula.width)
        return blame


def _beside(formula: Formula, variables: Ints) -> Ints:
    """Give the variables that stand in a row with any of these."""
    entries = within(formula.starts, formula.rows_with(variables))
    found = np.zeros(formula.width, np.bool_)
    found[formula.columns[entries]] = True
    return np.flatnonzero(found)
