"""A first roster where the whole is too large to look at: person after person, each as well as may be."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import numpy as np

from stationdesk.rostering.benchmark.engine.clock import Clock
from stationdesk.rostering.benchmark.engine.exact import Answer, solved
from stationdesk.rostering.benchmark.engine.formula import Flags, Formula, Ints, part
from stationdesk.rostering.benchmark.engine.grid import Grid, Hanging

FIRST_TRY = 1.0  # seconds for one person; three times as long, and again, where nothing is found


@dataclass(frozen=True)
class Constructing:
    """How a first roster is made.

    No limit but `cancel`: a roster that comes late is better than none, and takes about a second a person.
    """

    formula: Formula
    grid: Grid
    hanging: Hanging
    clock: Clock
    seed: int = 1
    cores: int = 2
    cancel: threading.Event = field(default_factory=threading.Event)

    def roster(self) -> Ints | None:
        """Give a roster that holds, or None where somebody alone cannot do right, or when cancelled.

        As many people as there are cores are looked at together, blind to each other. What hangs on several
        people is set anew with each of them, and for all at the end.
        """
        values = self.formula.lower.copy()
        with ThreadPoolExecutor(self.cores, "constructing") as threads:
            for first in range(0, self.grid.people, self.cores):
                people = range(first, min(first + self.cores, self.grid.people))
                free = [self._of(person) for person in people]
                if not all(list(threads.map(self._set, [values] * len(free), free))):
                    return None
        found = self._set(values, self.hanging.steps != 0)
        return values if found and self.formula.holds(values) else None

    def _of(self, person: int) -> Flags:
        decisions = np.zeros(self.formula.width, np.bool_)
        decisions[self.grid.variables[self.grid.person == person]] = True
        return self.hanging.freed(decisions)

    def _set(self, values: Ints, free: Flags) -> bool:
        """Set the free values as well as may be, in place; whether any were found."""
        small, numbers = part(self.formula, values, free)
        answer = self._answer(small)
        if answer.values is not None:
            values[numbers] = answer.values
        return answer.values is not None

    def _answer(self, small: Formula) -> Answer:
        seconds = FIRST_TRY
        while True:
            walled = self.clock.walled(seconds)
            answer = solved(small, seconds=walled, workers=1, seed=self.seed, cancel=self.cancel)
            if answer.values is not None or answer.impossible or self.cancel.is_set():
                return answer
            seconds *= 3
