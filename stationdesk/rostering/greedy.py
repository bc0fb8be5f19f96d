"""A month filled without the solver: place by place to whoever is furthest behind, never against a rule.

It takes over where the solver cannot be loaded. Places nobody can take stay open (`Result.open`, a Duty
with person 0 for each). Equal problems give equal rosters.
"""

from __future__ import annotations

from stationdesk.rostering.answers import Method, Result, Status
from stationdesk.rostering.problem import DayType, Duty, Problem, Roster
from stationdesk.rostering.rounds import place_blocks, place_nights
from stationdesk.rostering.scene import POLICE
from stationdesk.rostering.seating import Seating
from stationdesk.rostering.shares import KINDS, shares, weight

NOBODY = 0
_UNWANTED = 40_000  # weighs like being two duties ahead
_CROWDED = 12_000
_HARD_FIRST = {DayType.STATUTORY: 0, DayType.BRIDGE: 1, DayType.WEEKEND: 1, DayType.WORK: 2}

Place = tuple[int, int]


def greedy(problem: Problem) -> Result:
    """Fill the month as well as one pass can: hard days first, then through the month, the better of both."""
    by_type = _Filling(problem, by_type=True)
    best = by_type if not by_type.open else min(by_type, _Filling(problem, by_type=False), key=_left)
    duties = tuple(sorted(one for several in best.seats.on.values() for one in several))
    roster = Roster(duties, place_blocks(problem), place_nights(problem))
    nobody = tuple(Duty(day, post, NOBODY) for day, post in sorted(best.open))
    return Result(Status.FEASIBLE, roster, Method.GREEDY, open=nobody)


def _left(one: _Filling) -> int:
    return len(one.open)


class _Filling:
    """One pass over the places; `open` are those left over."""

    def __init__(self, problem: Problem, *, by_type: bool) -> None:
        self.problem = problem
        self.seats = Seating(problem)
        self._ahead = self._balances()
        self._prices = _prices(problem)
        self._ideal = _intervals(problem)
        self._locked: set[Duty] = set()
        self._able = {
            post.id: [who.id for who in sorted(problem.people) if problem.qualified(who.id, post.id)]
            for post in problem.posts
        }
        self._lock()
        self.open = [place for place in self._places(by_type) if not self._fill(place)]
        self.open = [place for place in self.open if not (self._fill(place) or self._make_room(place))]

    def _balances(self) -> dict[int, list[int]]:
        """Return how far everybody is ahead of their share, by kind, in hundredths."""
        found = {}
        for person, share in shares(self.problem).items():
            before = self.problem.balance.get(person)
            had = [getattr(before, kind) if before else 0 for kind in KINDS]
            found[person] = [one - getattr(share, kind) for one, kind in zip(had, KINDS, strict=True)]
        return found

    def _lock(self) -> None:
        """Seat the fixed duties, police first, so that nobody stands alone because of the order."""
        person = self.problem.person
        waiting = sorted(one for one in set(self.problem.locks) if one.person in person)
        waiting.sort(key=lambda one: (person[one.person].pool not in POLICE, not person[one.person].senior))
        for one in waiting:
            known = one.post in self.problem.post and one.day in self.problem.days
            if known and self._room(one.day, one.post) > 0 and self.seats.fits(one):
                self._seat(one)
                self._locked.add(one)

    def _room(self, day: int, post: int) -> int:
        return self.problem.need(day, post) - self.seats.held(day, post)

    def _places(self, by_type: bool) -> list[Place]:
        """Return the free places: posts for police before the rest, who may only stand beside them."""
        posts, types = self.problem.post, self.problem.types
        free = [
            (day, post.id)
            for day in self.problem.days
            for post in self.problem.posts
            for _ in range(min(self._room(day, post.id), len(self._able[post.id])))
        ]

        def order(place: Place) -> tuple[object, ...]:
            day, post = place
            narrow = not set(posts[post].pools) <= POLICE, len(self._able[post])
            return (
                (*narrow, post, _HARD_FIRST[types[day]], day) if by_type else (narrow[0], day, *narrow, post)
            )

        return sorted(free, key=order)

    def _fill(self, place: Place) -> bool:
        can = [duty for duty in self._offers(place) if self.seats.fits(duty)]
        if not can:
            return False
        self._seat(min(can, key=lambda duty: (self._price(duty), duty.person)))
        return True

    def _offers(self, place: Place) -> list[Duty]:
        return [Duty(*place, person) for person in self._able[place[1]]]

    def _seat(self, duty: Duty) -> None:
        self.seats.put(duty)
        self._count(duty, 1)

    def _unseat(self, duty: Duty) -> None:
        self.seats.take(duty)
        self._count(duty, -1)

    def _count(self, duty: Duty, sign: int) -> None:
        ahead = self._ahead[duty.person]
        for place, kind in enumerate(KINDS):
            ahead[place] += sign * weight(self.problem, kind, duty.day, duty.post)

    def _price(self, duty: Duty) -> int:
        """Return what this choice costs: fairness of each kind, wishes, and duties close together."""
        policy, ahead = self.problem.policy, self._ahead[duty.person]
        by_kind = (policy.holiday_weight, policy.weekend_weight, policy.night_weight, policy.load_weight)
        price = self._prices.get((duty.person, duty.day, duty.post), 0)
        for place, kind in enumerate(KINDS):
            step = weight(self.problem, kind, duty.day, duty.post)
            price += by_kind[place] * step * (2 * ahead[place] + step)
        near = min((abs(one.day - duty.day) for one in self.seats.of[duty.person]), default=99)
        return price + _CROWDED * max(0, self._ideal[duty.post] - near)

    def _make_room(self, place: Place) -> bool:
        """Fill a place by moving one duty of somebody who could take it to somebody else."""
        for duty in self._offers(place):
            if not self.problem.may(duty.person, duty.day, duty.post):
                continue
            for other in self.seats.in_the_way(duty):
                if other not in self._locked and self._exchange(duty, other):
                    return True
        return False

    def _exchange(self, duty: Duty, other: Duty) -> bool:
        self._unseat(other)
        if self.seats.fits(duty):
            self._seat(duty)
            if self._fill((other.day, other.post)) and self.seats.stands(other.day):
                return True
            self._undo(duty, other)
        self._seat(other)
        return False

    def _undo(self, duty: Duty, other: Duty) -> None:
        self._unseat(duty)
        newest = self.seats.on.get(other.day, [])
        if newest and newest[-1].post == other.post and self._room(other.day, other.post) < 1:
            self._unseat(newest[-1])


def _prices(problem: Problem) -> dict[tuple[int, int, int], int]:
    """Return what a wish makes of a place: {(person, day, post): price}."""
    found: dict[tuple[int, int, int], int] = {}
    for one in problem.requests:
        for post in problem.post if one.post is None else (one.post,):
            key = (one.person, one.day, post)
            found[key] = found.get(key, 0) + (-1 if one.wants else 1) * one.weight * _UNWANTED
    return found


def _intervals(problem: Problem) -> dict[int, int]:
    """Return the days between two duties of one person if a post went round evenly: {post: days}."""
    found = {}
    for post in problem.posts:
        able = [who for who in problem.people if problem.qualified(who.id, post.id)]
        wanted = sum(
            other.need for other in problem.posts if not other.on_call and set(other.pools) & set(post.pools)
        )
        found[post.id] = len(able) // max(1, wanted)
    return found
