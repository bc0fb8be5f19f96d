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

    def sums(self, weights: Ints) -> Ints:
        """Σ factor·weight of each row."""
        return self._per_row(self.factors * weights[self.columns])

    def holds(self, values: Ints) -> bool:
        """Whether the values keep every bound and row."""
        if np.any(values < self.lower) or np.any(values > self.upper):
            return False
        sums = self.sums(values)
        return bool(np.all(sums >= self.low) and np.all(sums <= self.high))

    def _per_row(self, entries: Ints) -> Ints:
        running = np.concatenate((np.zeros(1, np.int64), np.cumsum(entries)))
        return np.asarray(running[self.starts[1:]] - running[self.starts[:-1]], np.int64)


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
    loose = free[formula.columns]
    fixed = formula.sums(np.where(free, 0, values))
    weight = formula.factors * loose
    least = formula._per_row(
        weight * np.where(weight > 0, formula.lower[formula.columns], formula.upper[formula.columns])
    )
    most = formula._per_row(
        weight * np.where(weight > 0, formula.upper[formula.columns], formula.lower[formula.columns])
    )
    low, high = formula.low - fixed, formula.high - fixed
    touched = formula._per_row(loose.astype(np.int64)) > 0
    wanted = touched & ((least < low) | (most > high))
    entry = loose & wanted[formula.row_of]
    numbers = np.flatnonzero(free)
    renumbered = np.zeros(formula.width, np.int64)
    renumbered[numbers] = np.arange(len(numbers))
    lengths = formula._per_row(entry.astype(np.int64))[wanted]
    starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths)))
    offset = formula.offset + int(formula.cost @ np.where(free, 0, values))
    return (
        Formula(
            formula.lower[numbers], formula.upper[numbers], formula.cost[numbers], offset,
            starts, renumbered[formula.columns[entry]], formula.factors[entry], low[wanted], high[wanted],
        ),
        numbers,
    )  # fmt: skip
