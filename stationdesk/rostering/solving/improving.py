"""A whole roster made better part by part: some people or some days free, everything else as it stands.

The relaxation's bound of a month is nearly always exact, while good rosters are hard to find at once. From a
greedy start a dozen such steps reach the bound, which proves them. Two steps go side by side, one on each
core; they begin from the same roster and the better is kept, so that equal input takes equal steps.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from random import Random

from stationdesk.rostering.problem import Duty
from stationdesk.rostering.solving.guarded import HardModel
from stationdesk.rostering.solving.search import Found, Limits, Told, minimised

CORES = 2
STEP = 0.25
"""Deterministic seconds for one step."""
_FEWEST = {"people": 3, "days": 4}


@dataclass
class Improver:
    """Betters `found`, whole values of a model, until its bound, the limits, or `patience` idle steps."""

    hard: HardModel
    found: Found
    limits: Limits
    patience: int
    told: Told | None = None
    spent: float = 0.0
    size: dict[str, int] = field(default_factory=lambda: {"people": 5, "days": 6})

    def run(self) -> Found:
        """The best found, with the deterministic seconds it took added."""
        chance, without_gain = Random(self.limits.seed), 0
        with ThreadPoolExecutor(CORES) as cores:
            while (
                without_gain < self.patience and self.spent < self.limits.deterministic and not self._over()
            ):
                manners = [chance.choice(("people", "days")) for _ in range(CORES)]
                free = [self._free(manner, chance) for manner in manners]
                steps = list(cores.map(self._step, free, range(CORES)))
                self.spent += sum(step.spent for step in steps)
                for manner, part, step in zip(manners, free, steps, strict=True):
                    self._learn(manner, part, step)
                without_gain = 0 if self._take(steps) else without_gain + CORES
        proven = self.found.value <= self.found.bound
        return replace(self.found, proven=proven, spent=self.found.spent + self.spent)

    def _over(self) -> bool:
        cancel = self.limits.cancel
        stopped = time.monotonic() > self.limits.until or (cancel is not None and cancel.is_set())
        return self.found.value <= self.found.bound or stopped

    def _free(self, manner: str, chance: Random) -> frozenset[Duty]:
        """Some people's duties, or those of some days running."""
        size = self.size[manner]
        if manner == "people":
            people = sorted(self.hard.problem.person)
            some = set(chance.sample(people, min(size, len(people))))
            return frozenset(duty for duty in self.hard.x if duty.person in some)
        first = chance.randint(1 - size, len(self.hard.problem.days) - 1)
        return frozenset(duty for duty in self.hard.x if first <= duty.day < first + size)

    def _step(self, free: frozenset[Duty], core: int) -> Found:
        values = self._values()
        fixed = {one.index: values[one.index] for duty, one in self.hard.x.items() if duty not in free}
        limits = replace(self.limits, deterministic=STEP, seed=self.limits.seed + core)
        return minimised(self.hard.model, limits, start=values, fixed=fixed)

    def _values(self) -> Sequence[int]:
        assert self.found.values is not None
        return self.found.values

    def _take(self, steps: Sequence[Found]) -> bool:
        """Keep the best step that is no worse, both where they agree; whether that is better."""
        good = sorted((step for step in steps if step.values is not None), key=lambda step: step.value)
        if not good or good[0].value > self.found.value:
            return False
        best, gained = good[0], good[0].value < self.found.value
        if len(good) > 1 and good[1].value < self.found.value:
            best = self._both(best, good[1])
        self.found = replace(self.found, values=best.values, value=best.value)
        if gained and self.told is not None:
            self.told(self.found.value, self.found.bound)
        return gained

    def _both(self, better: Found, other: Found) -> Found:
        """What the other step changed, laid over the better one if that is better still."""
        before, one, two = self._values(), better.values, other.values
        assert one is not None
        assert two is not None
        places = [literal.index for literal in self.hard.x.values()]
        fixed = {place: two[place] if two[place] != before[place] else one[place] for place in places}
        laid = minimised(self.hard.model, replace(self.limits, deterministic=STEP), fixed=fixed)
        self.spent += laid.spent
        return laid if laid.values is not None and laid.value < better.value else better

    def _learn(self, manner: str, free: frozenset[Duty], step: Found) -> None:
        """Free more where all was tried, less where time ran out; all freed and tried is a proof."""
        rise = 1 if step.proven else -1
        self.size[manner] = max(_FEWEST[manner], self.size[manner] + rise)
        if step.proven and len(free) == len(self.hard.x):
            self.found = replace(self.found, bound=step.value)
