"""A roster of whole columns: price until the mixture is near its best, then settle person after person.

Where a mixture is nearly whole, its rosters fit together as no search from a poor roster would find them.
What the last people lack, a search mends in seconds.
"""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from math import inf

import numpy as np

from stationdesk.rostering.benchmark.engine.clock import Clock
from stationdesk.rostering.benchmark.engine.columns import Columns, Mixture
from stationdesk.rostering.benchmark.engine.exact import ALL_STRATEGIES, solved
from stationdesk.rostering.benchmark.engine.formula import Flags, Ints, Reals, part
from stationdesk.rostering.benchmark.engine.pricing import Offers, Pricing
from stationdesk.rostering.benchmark.engine.relaxing import prices
from stationdesk.rostering.benchmark.engine.splitting import Split

NEAR = 0.0005  # of the cost between mixture and bound: near enough to settle people
STEADY = 0.6  # how much of the best prices so far stays in the next ones
SHARE = 6  # one of so many people is settled at once
ROUNDS = 3  # of asking those who are left
SURE = 0.95  # the weight from which a column is settled with the others
FILLING = 3.0  # seconds to set those who are left


@dataclass
class Diving:
    """Columns, kept from one dive to the next."""

    split: Split
    clock: Clock
    seed: int = 1
    cores: int = 2
    cancel: threading.Event = field(default_factory=threading.Event)
    bound: float = -inf
    _prices: Reals | None = None
    _columns: Columns = field(init=False)

    def __post_init__(self) -> None:
        """Know no columns yet."""
        self._columns = Columns(self.split)

    def dive(self, values: Ints | None, *, priced: float, until: float) -> Ints | None:
        """Give a roster, better or not than `values`, whose columns it begins with; None if none was found.

        Columns are priced until the one second of the clock, people settled until the other.
        """
        dear = inf if values is None else self.split.formula.value(values)
        if values is not None:
            for person, own in enumerate(self.split.people):
                self._columns.add(person, values[own.numbers])
        with ThreadPoolExecutor(self.cores, "pricing") as threads:
            pricing = Pricing(self.split, self.clock, threads, self.seed, self.cancel)
            mixture = self._priced(pricing, priced)
            if mixture is None or mixture.cost >= dear:
                return None
            roster = self._settled(pricing, mixture, until)
        self._columns.release()
        return roster

    def _over(self, until: float) -> bool:
        return self.cancel.is_set() or self.clock.now() >= until

    def _priced(self, pricing: Pricing, until: float) -> Mixture | None:
        """Add columns until the mixture is near its bound, nothing new is offered, or time is over."""
        if self._prices is None:
            self._prices = self._first_prices(until)
        mixture: Mixture | None = None
        while not self._over(until):
            asked = self._prices
            if mixture is not None:
                asked = STEADY * self._prices + (1 - STEADY) * mixture.prices
            offers = pricing.offers(asked)
            if offers.bound > self.bound:
                self.bound, self._prices = offers.bound, asked
            new = self._added(offers, list(range(len(self.split.people))))
            mixture = self._columns.mixed()
            if mixture is not None and (mixture.cost - self.bound < NEAR * abs(mixture.cost) or not new):
                break
        return mixture

    def _first_prices(self, until: float) -> Reals:
        relaxed = prices(self.split.formula, seconds=self.clock.walled(until - self.clock.now()))
        return np.zeros(len(self.split.common)) if relaxed is None else relaxed[self.split.common]

    def _added(self, offers: Offers, people: list[int]) -> int:
        pairs = zip(people, offers.rosters, strict=True)
        return sum(self._columns.add(person, one) for person, one in pairs if one is not None)

    def _settled(self, pricing: Pricing, mixture: Mixture, until: float) -> Ints | None:
        """Settle the surest people, ask the others anew, and so on; the fewer are left, the fewer at once."""
        open_, chosen = set(range(len(self.split.people))), dict[int, int]()
        while open_ and not self.cancel.is_set():
            best = {person: float(mixture.weights[person].max()) for person in open_}
            order = sorted(open_, key=lambda person: -best[person])
            for person in order[: max(1, len(open_) // SHARE, sum(one >= SURE for one in best.values()))]:
                chosen[person] = int(mixture.weights[person].argmax())
                self._columns.settle(person, chosen[person])
                open_.discard(person)
            again = self._again(pricing, sorted(open_), until)
            if again is None:
                break
            mixture = again
        return self._filled(chosen)

    def _again(self, pricing: Pricing, people: list[int], until: float) -> Mixture | None:
        mixture = self._columns.mixed()
        for _ in range(ROUNDS):
            if mixture is None or not people or self._over(until):
                break
            if not self._added(pricing.offers(mixture.prices, people), people):
                break
            mixture = self._columns.mixed()
        return mixture

    def _filled(self, chosen: dict[int, int]) -> Ints | None:
        """Lay the columns together and set nobody's variables; if they do not fit, set the last anew."""
        values = self.split.formula.lower.copy()
        free: Flags = np.ones(self.split.formula.width, np.bool_)
        for person, number in chosen.items():
            numbers = self.split.people[person].numbers
            values[numbers], free[numbers] = self._columns.known[person][number].values, False
        for again in (0, len(chosen) // 4, len(chosen) // 2):
            for person in list(chosen)[len(chosen) - again :]:
                free[self.split.people[person].numbers] = True
            small, numbers = part(self.split.formula, values, free)
            seconds = self.clock.walled(FILLING)
            answer = solved(
                small, seconds=seconds, workers=ALL_STRATEGIES, seed=self.seed, cancel=self.cancel
            )
            if answer.values is not None:
                values[numbers] = answer.values
                if self.split.formula.holds(values):
                    return values
        return None
