"""Who is away, what was served before, what is fixed and wished: the moving part of a made-up station."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from random import Random

from stationdesk.rostering.problem import Duty, Leave, Part, Person, Pool, Problem, Request
from stationdesk.rostering.seating import Seating


def tail(chance: Random, problem: Problem) -> tuple[Duty, ...]:
    """Return the last four days of the month before, filled by chance within the rules."""
    seats = Seating(problem)
    for day in range(-4, 0):
        for post in problem.posts:
            for _ in range(post.need):
                _seat_anybody(chance, seats, day, post.id)
    return tuple(sorted(one for several in seats.on.values() for one in several))


def _seat_anybody(chance: Random, seats: Seating, day: int, post: int) -> None:
    able = [Duty(day, post, who.id) for who in seats.problem.people]
    able = [one for one in able if seats.fits(one)]
    if able:
        seats.put(chance.choice(able))


def leave(chance: Random, problem: Problem, strained: bool) -> tuple[Leave, ...]:
    """Return leaves that keep, on every day, three in four of a pool at the station, and two leaders.

    Where it is `strained` half of a pool may be away, and most of the people ask for leave.
    """
    asking, part = (0.9, 2) if strained else (0.45, 4)
    size = Counter(who.pool for who in problem.people)
    gone: Counter[tuple[Pool, int]] = Counter()
    found: list[Leave] = []
    for who in problem.people:
        if chance.random() > asking:
            continue
        days = _span(chance, problem, who)
        most = size[who.pool] // part if who.pool is not Pool.LEADER else max(1, size[who.pool] - 3)
        if days and all(gone[who.pool, day] < most for day in days):
            gone.update((who.pool, day) for day in days)
            found += _leave(chance, who, days)
    return tuple(sorted(found))


def _span(chance: Random, problem: Problem, who: Person) -> list[int]:
    longest = 2 if who.pool is Pool.LEADER else 7
    first = chance.choice(problem.days)
    return [day for day in range(first, first + chance.randint(1, longest)) if day in problem.days]


def _leave(chance: Random, who: Person, days: list[int]) -> Iterator[Leave]:
    """Yield whole days, of which the last may end at noon."""
    half = len(days) > 1 and chance.random() < 0.3
    for day in days:
        yield Leave(who.id, day, Part.MORNING if half and day == days[-1] else Part.WHOLE)


def fixed(chance: Random, problem: Problem) -> tuple[Duty, ...]:
    """Return up to three fixed duties of police that fit beside each other and the tail."""
    seats = Seating(problem)
    police = [post.id for post in problem.posts if set(post.pools) <= {Pool.LEADER, Pool.POLICE}]
    for _ in range(chance.randint(0, 3)):
        day, post = chance.choice(problem.days), chance.choice(police)
        if seats.held(day, post) < problem.need(day, post):
            _seat_anybody(chance, seats, day, post)
    return tuple(sorted(one for several in seats.on.values() for one in several))


def requests(chance: Random, problem: Problem) -> tuple[Request, ...]:
    """Return wishes of about half of the people, mostly to be off."""
    found = {}
    for who in problem.people:
        for _ in range(chance.choice((0, 0, 1, 2))):
            day = chance.choice(problem.days)
            found[who.id, day] = Request(who.id, day, chance.random() < 0.2, chance.choice((1, 1, 2, 3)))
    return tuple(sorted(found.values(), key=lambda one: (one.person, one.day)))
