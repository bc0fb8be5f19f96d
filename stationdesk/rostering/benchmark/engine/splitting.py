"""A formula split into what concerns one person alone and what binds them together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from stationdesk.rostering.benchmark.engine.formula import FAR, Formula, Ints, Reals, alone, within
from stationdesk.rostering.benchmark.engine.grid import Grid

_NOBODY = -1


@dataclass(frozen=True)
class Binding:
    """What variables put into the common rows: entry e puts factors[e] · its variable into row rows[e].

    `columns` counts among the variables in question, `rows` among the `height` common rows.
    """

    rows: Ints
    columns: Ints
    factors: Ints
    height: int

    def put(self, values: Ints) -> Ints:
        """Give what the values come to in each common row."""
        sums = np.bincount(self.rows, self.factors * values[self.columns], self.height)
        return np.asarray(np.rint(sums), np.int64)

    def worth(self, prices: Reals, width: int) -> Reals:
        """Give what each of `width` variables is worth at a price for each common row."""
        return np.asarray(np.bincount(self.columns, prices[self.rows] * self.factors, width))


@dataclass(frozen=True)
class Person:
    """The variables (numbers in the whole) and rows of one person alone, and what they put into others."""

    numbers: Ints
    formula: Formula
    binding: Binding


@dataclass(frozen=True)
class Split:
    """The people of a formula; the rows common to several, and the variables that are nobody's.

    No variable goes below zero.
    """

    formula: Formula
    people: tuple[Person, ...]
    common: Ints
    loose: Ints
    loosely: Binding

    @classmethod
    def of(cls, formula: Formula, grid: Grid) -> Split:
        """Follow the rows from each person's decisions to what hangs on them alone."""
        owner = _owners(formula, grid)
        least, most = _reach(formula, owner)
        common = np.flatnonzero((least != most) | (least == _NOBODY))
        people = []
        for person in range(grid.people):
            numbers = np.flatnonzero(owner == person)
            rows = np.flatnonzero((least == person) & (most == person))
            people.append(Person(numbers, alone(formula, numbers, rows), _binding(formula, common, numbers)))
        loose = np.flatnonzero(owner == _NOBODY)
        return cls(formula, tuple(people), common, loose, _binding(formula, common, loose))

    def fair(self, prices: Reals) -> Reals:
        """Set prices to nothing where the row has no bound on the side they pay for."""
        low, high = self.formula.low[self.common], self.formula.high[self.common]
        unpaid = ((prices > 0) & (low <= -FAR)) | ((prices < 0) & (high >= FAR))
        return np.where(unpaid, 0.0, prices)

    def base(self, prices: Reals) -> float:
        """Give what the common rows and nobody's variables cost at least, at fair prices."""
        low, high = self.formula.low[self.common], self.formula.high[self.common]
        paid = np.where(prices > 0, prices * low, np.where(prices < 0, prices * high, 0.0)).sum()
        left = self.formula.cost[self.loose] - self.loosely.worth(prices, len(self.loose))
        lower, upper = self.formula.lower[self.loose], self.formula.upper[self.loose]
        return float(paid + np.minimum(left * lower, left * upper).sum()) + self.formula.offset


def _owners(formula: Formula, grid: Grid) -> Ints:
    """Give the person of each variable that stands in a row with decisions of one person only."""
    owner = np.full(formula.width, _NOBODY, np.int64)
    owner[grid.variables] = grid.person
    while True:
        owned = owner[formula.columns] != _NOBODY
        rows, whose = formula.row_of[owned], owner[formula.columns[owned]]
        most = np.full(formula.height, _NOBODY, np.int64)
        np.maximum.at(most, rows, whose)
        least = most.copy()
        np.minimum.at(least, rows, whose)
        near = ~owned & ((most == least) & (most != _NOBODY))[formula.row_of]
        if not near.any():
            return owner
        owner[formula.columns[near]] = most[formula.row_of[near]]


def _reach(formula: Formula, owner: Ints) -> tuple[Ints, Ints]:
    """Give the least and the greatest owner in each row; nobody where it is empty."""
    whose = owner[formula.columns]
    most = np.full(formula.height, _NOBODY, np.int64)
    np.maximum.at(most, formula.row_of, whose)
    least = most.copy()
    np.minimum.at(least, formula.row_of, whose)
    return least, most


def _binding(formula: Formula, common: Ints, numbers: Ints) -> Binding:
    place = np.full(formula.width, _NOBODY, np.int64)
    place[numbers] = np.arange(len(numbers))
    entries = within(formula.starts, common)
    rows = np.repeat(np.arange(len(common)), formula.starts[common + 1] - formula.starts[common])
    here = place[formula.columns[entries]] != _NOBODY
    kept = entries[here]
    return Binding(rows[here], place[formula.columns[kept]], formula.factors[kept], len(common))
