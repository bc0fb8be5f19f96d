"""Stations made up from a number, of 6 to 40 people, for any month: what the engine is tried on.

Equal numbers give equal stations. They have leave (half days too), households, juniors, people exempt from
nights, people who come or go in mid-month, wishes, fixed duties, a tail, balances, days with another
demand, trainees and volunteer teams, in such measure that most of their months can be filled. Every fifth
is strained: far more leave, so that places have to be searched for.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from stationdesk.rostering.benchmark.wishes import fixed, leave, requests, tail
from stationdesk.rostering.problem import (
    Balance,
    DayType,
    Demand,
    Person,
    Policy,
    Pool,
    Post,
    Problem,
    Team,
    Trainee,
)

_STATUTORY = {(1, 1), (4, 5), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)}
_BRIDGE = {(5, 3), (10, 4), (10, 5), (10, 6), (10, 7)}
_DAY, _HALF = 24 * 60, 12 * 60


@dataclass(frozen=True)
class _Sizes:
    leaders: int
    police: int
    auxiliaries: int


def months(first: int = 2024, last: int = 2027) -> tuple[date, ...]:
    """Return every month of these years."""
    return tuple(date(year, month, 1) for year in range(first, last + 1) for month in range(1, 13))


def types_of(first: date, count: int) -> tuple[DayType, ...]:
    """Return what `count` days from `first` on are, by a made-up table of fixed holidays."""
    return tuple(_type(first + timedelta(days=day)) for day in range(count))


def _type(day: date) -> DayType:
    if (day.month, day.day) in _STATUTORY:
        return DayType.STATUTORY
    if (day.month, day.day) in _BRIDGE:
        return DayType.BRIDGE
    return DayType.WEEKEND if day.weekday() >= 5 else DayType.WORK


def station(seed: int, people: int | None = None, month: date | None = None) -> Problem:
    """Return a month of a made-up station; people and month follow from the number where not given."""
    chance = Random(seed)
    count = people if people is not None else chance.randint(6, 40)
    first = month if month is not None else chance.choice(months())
    sizes = _sizes(count)
    length = monthrange(first.year, first.month)[1]
    bare = Problem(
        first,
        types_of(first, length),
        tuple(_people(chance, sizes)),
        tuple(_posts(sizes, night=seed % 2 == 0)),
        policy=replace(Policy(), requests_first=chance.random() < 0.1),
    )
    moved = replace(bare, people=_moved(chance, bare))
    before = replace(moved, tail=tail(chance, moved), tail_types=_tail_types(first))
    return _wished(chance, before, strained=seed % 5 == 3)


def _wished(chance: Random, bare: Problem, *, strained: bool) -> Problem:
    away = replace(bare, leave=leave(chance, bare, strained), demand=tuple(_demand(chance, bare)))
    return replace(
        away,
        locks=fixed(chance, away),
        requests=requests(chance, away),
        balances=tuple((who.id, _balance(chance)) for who in away.people if chance.random() < 0.8),
        trainees=tuple(_trainees(chance, away)),
        teams=tuple(_teams(chance, away)),
    )


def _sizes(count: int) -> _Sizes:
    leaders = 3 + count // 14
    rest = count - leaders
    police = rest if rest < 7 else rest * 45 // 100
    return _Sizes(leaders, police, rest - police)


def _people(chance: Random, sizes: _Sizes) -> Iterator[Person]:
    pools = [Pool.LEADER] * sizes.leaders + [Pool.POLICE] * sizes.police
    for number in range(sizes.auxiliaries):
        pools.append(Pool.VILLAGE_AUXILIARY if number % 6 == 5 else Pool.AUXILIARY)
    homes = _homes(chance, sizes)
    exempt = {place for place, pool in enumerate(pools) if pool is Pool.AUXILIARY and chance.random() < 0.12}
    for place, pool in enumerate(pools):
        junior = pool is not Pool.LEADER and chance.random() < 0.2
        nights = place in exempt and sizes.auxiliaries >= 9
        yield Person(101 + place, pool, not junior, nights, homes.get(place, 0))


def _homes(chance: Random, sizes: _Sizes) -> dict[int, int]:
    """Return couples: a leader with an officer, an officer with an auxiliary."""
    found: dict[int, int] = {}
    if sizes.police >= 4 and chance.random() < 0.5:
        found |= {0: 1, sizes.leaders: 1}
    if sizes.auxiliaries >= 5 and chance.random() < 0.6:
        found |= {sizes.leaders + 1: 2, sizes.leaders + sizes.police: 2}
    return found


def _posts(sizes: _Sizes, *, night: bool) -> Iterator[Post]:
    """Yield posts of which a pool of four carries one."""
    police, both = (Pool.POLICE,), (Pool.AUXILIARY, Pool.VILLAGE_AUXILIARY)
    yield Post(1, 510, _DAY, _DAY, (Pool.LEADER,), night=night, load=12)
    yield Post(2, 510, _DAY, _DAY, police, night=night)
    if sizes.police >= 6:
        yield Post(3, 510, _DAY, 0, (*police, Pool.LEADER), on_call=True, scene=False, load=4)
    if sizes.police >= 9:
        yield Post(4, 510, _DAY, _DAY, police, need=(sizes.police - 3) // 5, night=night)
    if sizes.auxiliaries >= 4:
        yield Post(5, 510, _DAY, _DAY, both, need=max(1, sizes.auxiliaries // 6), night=night)
    if sizes.auxiliaries >= 9:
        yield Post(6, 510, _HALF, 12 * 60, (*both, Pool.POLICE), scene=False, load=6)
        yield Post(7, 510 + _HALF, _HALF, _DAY, both, night=True, scene=False, load=8)


def _moved(chance: Random, problem: Problem) -> tuple[Person, ...]:
    """Let somebody of a large pool leave, and somebody come, in mid-month."""
    people = list(problem.people)
    officers = [place for place, who in enumerate(people) if who.pool is Pool.POLICE and not who.household]
    if len(officers) >= 7 and chance.random() < 0.4:
        people[officers[-1]] = replace(people[officers[-1]], last=chance.randint(5, 20))
        people[officers[-2]] = replace(people[officers[-2]], first=chance.randint(3, 12))
    return tuple(people)


def _tail_types(first: date) -> tuple[DayType, ...]:
    return types_of(first - timedelta(days=4), 4)


def _demand(chance: Random, problem: Problem) -> Iterator[Demand]:
    for post in problem.posts:
        if post.scene or chance.random() < 0.5:
            continue
        for day in problem.days:
            if problem.types[day] is DayType.STATUTORY:
                yield Demand(day, post.id, 0 if chance.random() < 0.5 else post.need)


def _balance(chance: Random) -> Balance:
    holiday, weekend, night = (chance.randint(-150, 150) for _ in range(3))
    return Balance(holiday, weekend, night, chance.randint(-300, 300))


def _trainees(chance: Random, problem: Problem) -> Iterator[Trainee]:
    for place in range(chance.choice((0, 1, 4, 7))):
        away = tuple(sorted(chance.sample(problem.days, chance.choice((0, 3, 8)))))
        yield Trainee(301 + place, place, away)


def _teams(chance: Random, problem: Problem) -> Iterator[Team]:
    for place in range(chance.choice((0, 5, 12))):
        last = chance.choice((None, -1 - place))
        yield Team(401 + place, last, tuple(sorted(chance.sample(problem.days, 2))))
