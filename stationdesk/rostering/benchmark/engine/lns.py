"""Large neighbourhood search: free a part of the roster, solve it on one core, keep what is no worse.

Two threads do so side by side; the solver lets go of the interpreter while it works. What one found while
the other changed the roster is laid over the newer roster, if that still holds.
"""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from math import inf

import numpy as np

from stationdesk.rostering.benchmark.engine.clock import Clock
from stationdesk.rostering.benchmark.engine.exact import solved
from stationdesk.rostering.benchmark.engine.formula import Flags, Formula, Ints, Reals, part
from stationdesk.rostering.benchmark.engine.grid import Grid, Hanging
from stationdesk.rostering.benchmark.engine.neighbours import Neighbours

PART_SECONDS = 0.8  # for one part, on one core


@dataclass
class Standing:
    """The best roster so far, shared by the threads."""

    formula: Formula
    grid: Grid
    hanging: Hanging
    values: Ints
    cost: int
    changed_at: float = 0.0
    parts: int = 0
    blamed: Reals | None = None
    blame_again: float = 0.0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def blame(self) -> Reals:
        """Give each decision's part in the cost; computed anew as long as that takes little of the time."""
        now = time.perf_counter()
        if self.blamed is not None and now < self.blame_again:
            return self.blamed
        self.blamed = self.hanging.blame(self.values)[self.grid.variables]
        self.blame_again = now + 20 * (time.perf_counter() - now)
        return self.blamed

    def offer(self, base: Ints, values: Ints, at: float) -> int:
        """Take values found from `base` if they are no worse; give by how much they are better."""
        with self.lock:
            self.parts += 1
            if base is not self.values:
                laid = self._laid_over(base, values)
                if laid is None:
                    return 0
                values = laid
            gained = self.cost - self.formula.value(values)
            if gained >= 0:
                self.values, self.cost = values, self.cost - gained
            if gained > 0:
                self.changed_at = at
            return max(gained, 0)

    def _laid_over(self, base: Ints, values: Ints) -> Ints | None:
        """Lay what changed between the two over the roster as it stands; set anew what hangs on it."""
        laid = np.where(values != base, values, self.values)
        decisions = np.zeros(self.formula.width, np.bool_)
        decisions[self.grid.variables] = (laid != self.values)[self.grid.variables]
        loose = self.hanging.freed(decisions) & (self.hanging.steps > 0)
        small, numbers = part(self.formula, laid, loose)
        answer = solved(small, seconds=0.2, workers=1, seed=1, most=self.cost)
        if answer.values is None:
            return None
        laid[numbers] = answer.values
        return laid if self.formula.holds(laid) else None


@dataclass(frozen=True)
class Rules:
    """When to stop: at a second of the clock, after so long without gain, or when told to."""

    clock: Clock
    until: float
    patience: float
    cancel: threading.Event = field(default_factory=threading.Event)
    good_enough: float = -inf  # a proven bound: nothing can be below it

    def over(self, standing: Standing) -> bool:
        """Whether to stop now."""
        now = self.clock.now()
        done = standing.cost <= self.good_enough
        return done or now >= self.until or now - standing.changed_at > self.patience or self.cancel.is_set()


def improve(
    standing: Standing, rules: Rules, *, seed: int, cores: int = 2, told: Callable[[int], None] | None = None
) -> None:
    """Better the standing roster in place until the rules say stop; `told` hears of costs in a thread."""
    standing.changed_at = rules.clock.now()
    with ThreadPoolExecutor(cores, "search") as threads:
        searchers = [_Searcher(standing, rules, seed + core, told) for core in range(cores)]
        for running in [threads.submit(one.run) for one in searchers]:
            running.result()


class _Searcher:
    """One thread of the search."""

    def __init__(
        self, standing: Standing, rules: Rules, seed: int, told: Callable[[int], None] | None
    ) -> None:
        self._standing, self._rules, self._told = standing, rules, told
        self._random = np.random.default_rng(seed)
        self._neighbours = Neighbours(standing.grid, self._random)

    def run(self) -> None:
        """Search until told to stop."""
        while not self._rules.over(self._standing):
            self._step()

    def _step(self) -> None:
        standing, clock = self._standing, self._rules.clock
        base = standing.values
        cost = standing.formula.value(base)
        manner = self._neighbours.manner()
        decisions: Flags = np.zeros(standing.formula.width, np.bool_)
        decisions[standing.grid.variables] = self._neighbours.chosen(manner, standing.blame())
        small, numbers = part(standing.formula, base, standing.hanging.freed(decisions))
        begun = clock.now()
        seconds = clock.walled(min(PART_SECONDS, max(self._rules.until - begun, 0.05)))
        hint = base[numbers] if self._random.random() < 0.5 else None
        answer = solved(
            small, seconds=seconds, workers=1, seed=int(self._random.integers(1 << 30)), hint=hint, most=cost,
            cancel=self._rules.cancel,
        )  # fmt: skip
        gained = 0
        if answer.values is not None:
            values = base.copy()
            values[numbers] = answer.values
            gained = standing.offer(base, values, clock.now())
        if gained and self._told is not None:
            self._told(standing.cost)
        taken = clock.now() - begun
        manner.learn(gained=gained, seconds=taken, proven=answer.proven, limit=PART_SECONDS)
