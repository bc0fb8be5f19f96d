"""A month without its days: only how many duties of each worth everybody has.

Fairness asks for nothing else. So the least unfairness of these few counts is a bound for the month, as a
rule the exact one, and known in a moment; and a roster with just these counts is far easier to find than a
fair one, for each rule then speaks of people whose work is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ortools.sat.python import cp_model

from stationdesk.rostering.problem import Duty
from stationdesk.rostering.shares import KINDS, weight
from stationdesk.rostering.solving.fair import HUNDREDTHS, Counted, Targets, total_off
from stationdesk.rostering.solving.guarded import HardModel

NEAR = 3 * HUNDREDTHS
"""Counts further than this above an aim are hardly ever among the fairest."""

Worth = tuple[int, ...]
"""What a duty counts of each kind, in hundredths."""
Sums = dict[tuple[int, str], int]
"""{(person, kind): hundredths of duties}"""


class Counts:
    """How many duties of a post and worth everybody has, as a model of the possible duties of `hard`."""

    def __init__(self, hard: HardModel, aims: Targets) -> None:
        self.problem = hard.problem
        self.model = cp_model.CpModel()
        self._hard = hard
        self._of: dict[int, dict[tuple[int, Worth], tuple[cp_model.IntVar, int]]] = {}
        self._make_numbers()
        self._cover()
        if not self.problem.waived:
            self._within_hours(aims)
        self.model.minimize(total_off(self.model, self.problem, aims, self._counted))

    def sums(self, values: Sequence[int]) -> Sums:
        """What everybody has by these values of the model."""
        found: Sums = {}
        for person, numbers in self._of.items():
            for (_, worth), (number, _) in numbers.items():
                for kind, units in zip(KINDS, worth, strict=True):
                    found[person, kind] = found.get((person, kind), 0) + units * values[number.index]
        return found

    def _make_numbers(self) -> None:
        days: dict[tuple[int, int, Worth], int] = {}
        fixed: dict[tuple[int, int, Worth], int] = {}
        locked = frozenset(self.problem.locks)
        for duty in self._hard.x:
            key = (duty.person, duty.post, self._worth(duty.day, duty.post))
            days[key] = days.get(key, 0) + 1
            fixed[key] = fixed.get(key, 0) + (duty in locked)
        for (person, post, worth), most in days.items():
            number = self.model.new_int_var(fixed[person, post, worth], most, "")
            self._of.setdefault(person, {})[post, worth] = (number, most)

    def _worth(self, day: int, post: int) -> Worth:
        return tuple(weight(self.problem, kind, day, post) for kind in KINDS)

    def _cover(self) -> None:
        """All places of a post and worth have somebody."""
        asked: dict[tuple[int, Worth], int] = {}
        for day in self.problem.days:
            for post in sorted(self.problem.post):
                key = (post, self._worth(day, post))
                asked[key] = asked.get(key, 0) + max(0, self.problem.need(day, post))
        for key, places in asked.items():
            several = [numbers[key][0] for numbers in self._of.values() if key in numbers]
            self.model.add(sum(several) == places)

    def _within_hours(self, aims: Targets) -> None:
        """Nobody has more duties of a kind than hours and rests let follow one another.

        Said only where the aim comes near: everywhere else it would but hold the search up.
        """
        for person, numbers in self._of.items():
            for place, kind in enumerate(KINDS[:-1]):
                several = [number for (_, worth), (number, _) in numbers.items() if worth[place]]
                aim = getattr(aims[person], kind)
                longest = self._hard.clashes.longest(self._possible(person, kind)) if several else 0
                if several and longest * HUNDREDTHS < aim + NEAR:
                    self.model.add(sum(several) <= longest)

    def _possible(self, person: int, kind: str) -> Iterator[Duty]:
        for day in self.problem.days:
            for duty in self._hard.of(person, day):
                if weight(self.problem, kind, day, duty.post):
                    yield duty

    def _counted(self, person: int, kind: str) -> list[Counted]:
        place = KINDS.index(kind)
        return [
            Counted(number, worth[place], most)
            for (_, worth), (number, most) in self._of.get(person, {}).items()
            if worth[place]
        ]
