"""The search for large rosters: the whole formula on all cores, columns of people, then parts, in turns."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from math import ceil, inf, isfinite

from stationdesk.rostering.benchmark.engine.clock import Clock
from stationdesk.rostering.benchmark.engine.constructing import Constructing
from stationdesk.rostering.benchmark.engine.diving import Diving
from stationdesk.rostering.benchmark.engine.exact import ALL_STRATEGIES, solved
from stationdesk.rostering.benchmark.engine.formula import Formula, Ints
from stationdesk.rostering.benchmark.engine.grid import Grid, Hanging
from stationdesk.rostering.benchmark.engine.lns import Rules, Standing, improve
from stationdesk.rostering.benchmark.engine.splitting import Split

FIRST_SHARE = 0.1  # of the time for the first look at the whole, and to price columns
TOO_LARGE = 1_500_000  # entries of a formula that the solver would not get through as a whole


@dataclass(frozen=True)
class Found:
    """The best values (None: no roster was found), their cost, a bound no roster goes below, and proof."""

    values: Ints | None
    cost: int
    bound: float
    proven: bool


def search(
    formula: Formula, grid: Grid, *, seconds: float, clock: Clock, seed: int = 1,
    cancel: threading.Event | None = None, told: Callable[[int], None] | None = None,
) -> Found:  # fmt: skip
    """Search until so many seconds of the clock, or until the best is proven, or cancelled."""
    return _Search(formula, grid, seconds, clock, seed, cancel or threading.Event(), told).run()


@dataclass
class _Search:
    """One search and what it has so far."""

    formula: Formula
    grid: Grid
    until: float
    clock: Clock
    seed: int
    cancel: threading.Event
    told: Callable[[int], None] | None
    values: Ints | None = None
    bound: float = -inf
    impossible: bool = False
    searched: Ints | None = None
    hanging: Hanging = field(init=False)
    diving: Diving = field(init=False)

    def __post_init__(self) -> None:
        self.hanging = Hanging.of(self.formula, self.grid)
        split = Split.of(self.formula, self.grid)
        self.diving = Diving(split, self.clock, self.seed, cancel=self.cancel)

    def run(self) -> Found:
        """Take turns, each longer than the last; the whole again only after a turn that gained nothing."""
        share = FIRST_SHARE * (self.until - self.clock.now())
        large = len(self.formula.columns) > TOO_LARGE
        if large:
            self._construct()
        before: Ints | None = None
        while not self._over():
            if self.values is before and not (large and self.values is not None):
                self._whole(share)
            if self.values is None and not self._over():
                self._construct()
            before = self.values
            if not large and not self._over():
                self._columns(share)
            if self.values is not None and self.values is not self.searched and not self._over():
                self._parts(self.values)
            share, self.seed = 1.5 * share, self.seed + 1
        cost = 0 if self.values is None else self.formula.value(self.values)
        return Found(self.values, cost, self.bound, self._proven())

    def _over(self) -> bool:
        return self.clock.now() >= self.until or self.cancel.is_set() or self.impossible or self._proven()

    def _proven(self) -> bool:
        return self.values is not None and self.formula.value(self.values) <= self._least()

    def _least(self) -> float:
        """Costs are whole."""
        return ceil(self.bound - 1e-6) if isfinite(self.bound) else -inf

    def _take(self, values: Ints | None) -> None:
        if values is None:
            return
        if self.values is None or self.formula.value(values) <= self.formula.value(self.values):
            self._tell(self.formula.value(values))
            self.values = values

    def _whole(self, share: float) -> None:
        seconds = self.clock.walled(min(share, self.until - self.clock.now()))
        answer = solved(
            self.formula, seconds=seconds, workers=ALL_STRATEGIES, seed=self.seed, hint=self.values,
            cancel=self.cancel,
        )  # fmt: skip
        self.bound, self.impossible = max(self.bound, answer.bound), answer.impossible
        self._take(answer.values)

    def _construct(self) -> None:
        made = Constructing(
            self.formula, self.grid, self.hanging, self.clock, seed=self.seed, cancel=self.cancel
        )
        self._take(made.roster())

    def _columns(self, share: float) -> None:
        """Make a roster of whole columns; its parts are bettered even where it costs more than the best."""
        now = self.clock.now()
        until = min(now + 3 * share, self.until)
        made = self.diving.dive(self.values, priced=min(now + 1.5 * share, until), until=until)
        self.bound = max(self.bound, self.diving.bound)
        if made is not None and not self._over():
            self._parts(made)

    def _parts(self, values: Ints) -> None:
        standing = Standing(self.formula, self.grid, self.hanging, values, self.formula.value(values))
        patience = max(0.1 * self.until, 5.0) if len(self.formula.columns) <= TOO_LARGE else inf
        rules = Rules(self.clock, self.until, patience, self.cancel, self._least())
        improve(standing, rules, seed=1000 * self.seed, told=self._tell)
        self.searched = standing.values
        self._take(standing.values)

    def _tell(self, cost: int) -> None:
        if self.told is not None and (self.values is None or cost < self.formula.value(self.values)):
            self.told(cost)
