"""Where the decisions of a formula stand, person by day, and what hangs on them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from stationdesk.rostering.solving.formula import Flags, Formula, Ints, Reals


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
        steps[grid.variables] = 0
        reached = 0
        while np.any(steps == reached):
            rows = _rows_with(formula, steps == reached)
            near = formula.columns[rows[formula.row_of]]
            steps[near[steps[near] < 0]] = reached + 1
            reached += 1
        return cls(formula, steps)

    def freed(self, decisions: Flags) -> Flags:
        """Give the decisions (flags over all variables) and what hangs on them."""
        free = decisions.copy()
        last = decisions
        for step in range(1, int(self.steps.max(initial=0)) + 1):
            rows = _rows_with(self.formula, last)
            near = self.formula.columns[rows[self.formula.row_of]]
            last = np.zeros(self.formula.width, np.bool_)
            last[near[self.steps[near] == step]] = True
            free |= last
        return free

    def blame(self, values: Ints) -> Reals:
        """Say how much of the cost each variable has a part in, by the rows it stands in."""
        formula = self.formula
        charged = np.maximum(
            formula.cost * (values - np.where(formula.cost > 0, formula.lower, formula.upper)), 0
        )
        blame: Reals = charged.astype(np.float64)
        for step in range(int(self.steps.max(initial=0)), 0, -1):
            source = np.where(self.steps == step, blame, 0.0)
            per_row = np.bincount(formula.row_of, source[formula.columns], formula.height)
            target = self.steps[formula.columns] == step - 1
            share = np.bincount(formula.row_of, target, formula.height)
            part = (per_row / np.maximum(share, 1))[formula.row_of]
            blame = blame + np.bincount(formula.columns[target], part[target], formula.width)
        return blame


def _rows_with(formula: Formula, wanted: Flags) -> Flags:
    rows = np.zeros(formula.height, np.bool_)
    rows[formula.row_of[wanted[formula.columns]]] = True
    return rows
