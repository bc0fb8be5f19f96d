"""A linear formula over integers as plain arrays: cheap to cut down to a part of itself.

The search asks thousands of times for "this part free, the rest as it stands". A solver's own model would be
walked and presolved whole each time; here the rows of the part alone are picked out with numpy.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
Reals = NDArray[np.float64]

FAR = 1 << 40  # stands for "no bound" in a row


@dataclass(frozen=True)
class Formula:
    """Minimise cost·v + offset where low ≤ rows·v ≤ high and lower ≤ v ≤ upper.

    Row r has the entries starts[r]:starts[r + 1] of `columns` (numbers of variables) and `factors`.
    """

    lower: Ints
    upper: Ints
    cost: Ints
    offset: int
    starts: Ints
    columns: Ints
    factors: Ints
    low: Ints
    high: Ints

    @property
    def width(self) -> int:
        """How many variables."""
        return len(self.lower)

    @property
    def height(self) -> int:
        """How many rows."""
        return len(self.low)

    @cached_property
    def row_of(self) -> Ints:
        """The row of each entry."""
        return np.repeat(np.arange(self.height), np.diff(self.starts))

    def value(self, values: Ints) -> int:
        """What the values cost."""
        return int(self.cost @ values) + self.offset

    def holds(self, values: Ints) -> bool:
        """Whether the values keep every bound and row."""
        if np.any(values < self.lower) or np.any(values > self.upper):
            return False
        sums = _summed(self.factors * values[self.columns], self.starts)
        return bool(np.all(sums >= self.low) and np.all(sums <= self.high))

    def rows_with(self, variables: Ints) -> Ints:
        """Give the rows in which any of the variables stands."""
        starts, rows = self._by_column
        found = np.zeros(self.height, np.bool_)
        found[rows[within(starts, variables)]] = True
        return np.flatnonzero(found)

    @cached_property
    def _by_column(self) -> tuple[Ints, Ints]:
        """The rows of each variable, as starts and row numbers."""
        order = np.argsort(self.columns, kind="stable")
        counts = np.bincount(self.columns, minlength=self.width)
        return _running(counts), self.row_of[order]


@dataclass
class Rows:
    """Where a formula is written down, variable by variable and row by row."""

    lower: list[int] = field(default_factory=list)
    upper: list[int] = field(default_factory=list)
    cost: list[int] = field(default_factory=list)
    offset: int = 0
    starts: list[int] = field(default_factory=lambda: [0])
    columns: list[int] = field(default_factory=list)
    factors: list[int] = field(default_factory=list)
    low: list[int] = field(default_factory=list)
    high: list[int] = field(default_factory=list)

    def new(self, upper: int = 1, *, cost: int = 0) -> int:
        """Add a variable from 0 to `upper`; give its number."""
        self.lower.append(0)
        self.upper.append(upper)
        self.cost.append(cost)
        return len(self.lower) - 1

    def row(self, terms: Iterable[tuple[int, int]], *, low: int = -FAR, high: int = FAR) -> None:
        """Add low ≤ Σ factor·variable ≤ high; the terms are (factor, variable)."""
        for factor, variable in terms:
            self.factors.append(factor)
            self.columns.append(variable)
        self.starts.append(len(self.columns))
        self.low.append(low)
        self.high.append(high)

    def at_most(self, variables: Sequence[int], most: int) -> None:
        """Add Σ variables ≤ most, unless it says nothing."""
        if sum(self.upper[one] for one in variables) > most:
            self.row(((1, one) for one in variables), high=most)

    def implied(self, cause: Sequence[int], without: Sequence[int], effect: int | None) -> None:
        """Add: all of `cause` and none of `without` (booleans) bring about `effect`; None: may not be."""
        terms = [(1, one) for one in cause] + [(-1, one) for one in without]
        if effect is not None:
            terms.append((-1, effect))
        self.row(terms, high=len(cause) - 1)

    def written(self) -> Formula:
        """Give what was written down."""
        lists = (self.lower, self.upper, self.cost)
        lower, upper, cost = (np.array(one, np.int64) for one in lists)
        matrix = (self.starts, self.columns, self.factors, self.low, self.high)
        starts, columns, factors, low, high = (np.array(one, np.int64) for one in matrix)
        return Formula(lower, upper, cost, self.offset, starts, columns, factors, low, high)


def part(formula: Formula, values: Ints, free: Flags) -> tuple[Formula, Ints]:
    """Cut the formula down to its free variables, the others as they stand; give it and their numbers.

    Rows that hold whatever the free ones do are left out. The part's cost is the whole's.
    """
    numbers = np.flatnonzero(free)
    rows = formula.rows_with(numbers)
    entries, begins = within(formula.starts, rows), _running(formula.starts[rows + 1] - formula.starts[rows])
    columns, factors = formula.columns[entries], formula.factors[entries]
    loose = free[columns]
    fixed = _summed(np.where(loose, 0, factors * values[columns]), begins)
    low, high = formula.low[rows] - fixed, formula.high[rows] - fixed
    least, most = _reach(formula, columns, factors * loose, begins)
    wanted = (least < low) | (most > high)
    kept = loose & np.repeat(wanted, np.diff(begins))
    renumbered = np.zeros(formula.width, np.int64)
    renumbered[numbers] = np.arange(len(numbers))
    small = Formula(
        formula.lower[numbers],
        formula.upper[numbers],
        formula.cost[numbers],
        offset=formula.value(np.where(free, 0, values)),
        starts=_running(_summed(loose.astype(np.int64), begins)[wanted]),
        columns=renumbered[columns[kept]],
        factors=factors[kept],
        low=low[wanted],
        high=high[wanted],
    )
    return small, numbers


def alone(formula: Formula, numbers: Ints, rows: Ints) -> Formula:
    """Cut the formula down to these variables and rows, which hold no others; what is fixed costs nothing."""
    renumbered = np.zeros(formula.width, np.int64)
    renumbered[numbers] = np.arange(len(numbers))
    entries = within(formula.starts, rows)
    return Formula(
        formula.lower[numbers],
        formula.upper[numbers],
        formula.cost[numbers],
        offset=0,
        starts=_running(formula.starts[rows + 1] - formula.starts[rows]),
        columns=renumbered[formula.columns[entries]],
        factors=formula.factors[entries],
        low=formula.low[rows],
        high=formula.high[rows],
    )


def _reach(formula: Formula, columns: Ints, factors: Ints, begins: Ints) -> tuple[Ints, Ints]:
    """Give the least and the most that each row's entries can come to."""
    lower, upper = formula.lower[columns], formula.upper[columns]
    least = _summed(factors * np.where(factors > 0, lower, upper), begins)
    return least, _summed(factors * np.where(factors > 0, upper, lower), begins)


def within(starts: Ints, picked: Ints) -> Ints:
    """Give the numbers starts[p] … starts[p + 1] − 1 of each picked p, one after the other."""
    lengths = starts[picked + 1] - starts[picked]
    ends = np.cumsum(lengths)
    begins = np.repeat(starts[picked] - (ends - lengths), lengths)
    return np.asarray(begins + np.arange(len(begins)), np.int64)


def _running(lengths: Ints) -> Ints:
    """Give 0 and the sums so far."""
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths)))


def _summed(entries: Ints, starts: Ints) -> Ints:
    running = _running(entries)
    return np.asarray(running[starts[1:]] - running[starts[:-1]], np.int64)
