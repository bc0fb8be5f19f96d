"""Which part of a roster to free next: people by days, chosen by chance, by cost, and by what has paid."""

from dataclasses import dataclass, field
from itertools import product

import numpy as np

from stationdesk.rostering.benchmark.engine.formula import Flags, Reals
from stationdesk.rostering.benchmark.engine.grid import Grid

SPANS = (0.0, 0.5, 0.25, 0.125, 0.0625)  # windows as a part of the horizon; 0: the whole of it
SMALLEST, LARGEST = 12, 6000  # decisions in a part


@dataclass
class Manner:
    """One way to choose a part; it learns how large a part may be and how much it brings a second."""

    span: float
    blamed: bool
    decisions: float
    gain: float = 0.0
    tried: int = 0

    def learn(self, *, gained: float, seconds: float, proven: bool, limit: float) -> None:
        """Grow after an easy part, shrink after one that was too hard."""
        self.tried += 1
        self.gain += 0.15 * (gained / max(seconds, 0.02) - self.gain)
        if proven and seconds < 0.5 * limit:
            self.decisions = min(self.decisions * 1.12, LARGEST)
        elif not proven:
            self.decisions = max(self.decisions * 0.93, SMALLEST)


@dataclass
class Neighbours:
    """Chooses parts of a grid; one for each thread, with its own chance."""

    grid: Grid
    random: np.random.Generator
    manners: list[Manner] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin with a fifth of the roster, or what a solver does in a second."""
        begin = float(np.clip(len(self.grid.variables) / 5, SMALLEST, 900))
        for span, blamed in product(SPANS, (False, True)):
            self.manners.append(Manner(span, blamed, begin))

    def manner(self) -> Manner:
        """Choose a way: those that pay more often, every one sometimes."""
        untried = [one for one in self.manners if one.tried == 0]
        if untried:
            return untried[int(self.random.integers(len(untried)))]
        gains = np.array([one.gain for one in self.manners])
        best = gains.max()
        weights = 0.15 + gains / (best if best > 0 else 1.0)
        return self.manners[int(self.random.choice(len(weights), p=weights / weights.sum()))]

    def chosen(self, manner: Manner, blame: Reals) -> Flags:
        """Give flags over the grid's decisions; `blame` is what each of them has cost."""
        grid = self.grid
        table = np.zeros((grid.people, grid.days))
        np.add.at(table, (grid.person, grid.day), blame)
        if not manner.blamed or table.sum() <= 0:
            table = np.ones_like(table)
        table += table.mean() * 0.05
        days = self._window(manner, table.sum(axis=0))
        people = self._people(manner, table[:, days].sum(axis=1), grid.sizes[:, days].sum(axis=1))
        return np.asarray(people[grid.person] & days[grid.day], np.bool_)

    def _window(self, manner: Manner, weights: Reals) -> Flags:
        whole = self.grid.days
        everyone = manner.decisions * whole / max(len(self.grid.variables), 1)
        length = whole if manner.span == 0 else int(max(manner.span * whole, min(everyone, whole), 2))
        middle = int(self.random.choice(whole, p=weights / weights.sum()))
        first = int(np.clip(middle - self.random.integers(length), 0, max(whole - length, 0)))
        days = np.zeros(whole, np.bool_)
        days[first : first + length] = True
        return days

    def _people(self, manner: Manner, weights: Reals, sizes: Reals) -> Flags:
        order = np.argsort(self.random.exponential(size=len(weights)) / np.maximum(weights, 1e-9))
        reach = np.cumsum(sizes[order])
        count = max(2, int(np.searchsorted(reach, manner.decisions)))
        people = np.zeros(len(weights), np.bool_)
        people[order[:count]] = True
        return people
