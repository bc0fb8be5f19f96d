"""Which duties of one person cannot both be, as groups of which one at most may."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from stationdesk.rostering.problem import HOURS_24, Duty, Problem


class Clashes:
    """Hours and rests of the posts compared. `reach`: for how many days a duty bears on later ones."""

    def __init__(self, problem: Problem) -> None:
        self._problem = problem
        ends = max((post.starts + post.minutes + post.rest for post in problem.posts), default=0)
        starts = min((post.starts for post in problem.posts), default=0)
        self.reach = max(0, -(-(ends - starts) // HOURS_24) - 1)

    def all_on_one_day(self, duties: Sequence[Duty]) -> bool:
        """Whether no two of these duties of one day may be held together."""
        return all(self._problem.clash(first, second) for first, second in combinations(duties, 2))

    def longest(self, duties: Iterable[Duty]) -> int:
        """How many of these one person could have at most by hours and rests alone, days in order."""
        ends = dict[Duty, int]()
        before, known = list[Duty](), 0
        for duty in sorted(duties, key=self._begins):
            while before and before[0].day < duty.day - self.reach:
                known = max(known, ends[before.pop(0)])
            near = (ends[one] for one in before if not self._problem.clash(one, duty))
            ends[duty] = 1 + max((known, *near))
            before.append(duty)
        return max(ends.values(), default=0)

    def groups(self, earlier: Sequence[Duty], later: Sequence[Duty]) -> Iterator[list[Duty]]:
        """Of each list one at most may be: duties of a day with those of a later day they run into."""
        together: dict[tuple[Duty, ...], list[Duty]] = {}
        for duty in earlier:
            hit = tuple(other for other in later if self._problem.clash(duty, other))
            if hit:
                together.setdefault(hit, []).append(duty)
        for hit, duties in together.items():
            if self.all_on_one_day(duties) and self.all_on_one_day(hit):
                yield [*duties, *hit]
            else:
                yield from ([one, other] for one in duties for other in hit)

    def _begins(self, duty: Duty) -> int:
        return duty.day * HOURS_24 + self._problem.post[duty.post].starts
