"""The best roster of each person alone, when what they put into the common rows is paid for."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace

import numpy as np

from stationdesk.rostering.benchmark.engine.clock import Clock
from stationdesk.rostering.benchmark.engine.exact import Answer, solved
from stationdesk.rostering.benchmark.engine.formula import Ints, Reals
from stationdesk.rostering.benchmark.engine.splitting import Split

GRAIN = 100  # the solver counts in whole numbers: prices in hundredths
SECONDS = 1.0  # for one person; a roster not proven best is as good a column


@dataclass(frozen=True)
class Offers:
    """What each person would do at some prices (None: nothing found), and what no roster goes below."""

    rosters: tuple[Ints | None, ...]
    bound: float


@dataclass(frozen=True)
class Pricing:
    """Asks people side by side, one a core."""

    split: Split
    clock: Clock
    threads: ThreadPoolExecutor
    seed: int = 1
    cancel: threading.Event = field(default_factory=threading.Event)

    def offers(self, prices: Reals, people: list[int] | None = None) -> Offers:
        """Ask these people, or all; the bound counts for all only."""
        split, fair = self.split, self.split.fair(prices)
        asked = list(range(len(split.people))) if people is None else people
        answers = list(self.threads.map(lambda person: self._asked(person, fair), asked))
        bound = split.base(fair) + sum(one.bound for one in answers) / GRAIN
        return Offers(tuple(one.values for one in answers), bound)

    def _asked(self, person: int, prices: Reals) -> Answer:
        own = self.split.people[person]
        left = own.formula.cost - own.binding.worth(prices, own.formula.width)
        # rounded down, for no variable is below zero: the bound stays one
        formula = replace(own.formula, cost=np.floor(GRAIN * left).astype(np.int64))
        return solved(
            formula, seconds=self.clock.walled(SECONDS), workers=1, seed=self.seed, cancel=self.cancel
        )
