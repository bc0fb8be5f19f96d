"""Months that cannot be filled, each broken on purpose in one way or in several."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from random import Random

from stationdesk.rostering.benchmark.stations import station
from stationdesk.rostering.problem import Demand, Duty, Leave, Person, Pool, Problem

LEADERS, MAIN = 1, 2  # posts every made-up station has

Break = Callable[[Random, Problem, int], Problem]


def impossible(number: int, people: int | None = None) -> tuple[str, Problem]:
    """Return (how it is broken, the month); every third one is broken in two or three places."""
    chance = Random(number)
    names = list(BREAKS)
    several = 1 if number % 3 else chance.choice((2, 3))
    chosen = [names[number % len(names)], *(chance.choice(names) for _ in range(several - 1))]
    problem = station(number, people if people is not None else chance.randint(6, 40))
    for place, name in enumerate(chosen):
        problem = BREAKS[name](chance, problem, 4 + place * 10 + chance.randint(0, 3))
    return " + ".join(chosen), problem


def _of(problem: Problem, *pools: Pool) -> list[Person]:
    return [who for who in problem.people if who.pool in pools]


def _away(problem: Problem, people: list[Person], days: range) -> Problem:
    gone = {Leave(who.id, day) for who in people for day in days if day in problem.days}
    return replace(problem, leave=tuple(sorted({*problem.leave, *gone})))


def _asking(problem: Problem, day: int, post: int, count: int) -> Problem:
    others = tuple(one for one in problem.demand if (one.day, one.post) != (day, post))
    return replace(problem, demand=(*others, Demand(day, post, count)))


def _one_leader_left(chance: Random, problem: Problem, day: int) -> Problem:
    return _away(problem, _of(problem, Pool.LEADER)[1:], range(day, day + 2))


def _nobody_of_a_pool(chance: Random, problem: Problem, day: int) -> Problem:
    return _away(problem, _of(problem, chance.choice((Pool.LEADER, Pool.POLICE))), range(day, day + 1))


def _everyone_away(chance: Random, problem: Problem, day: int) -> Problem:
    return _away(problem, list(problem.people), range(day, day + chance.choice((1, 1, 3, 31))))


def _two_of_one_house(chance: Random, problem: Problem, day: int) -> Problem:
    """Ask for two leaders where the only two at the station live together."""
    first, second, *others = _of(problem, Pool.LEADER)
    people = tuple(
        replace(who, household=99) if who.id in (first.id, second.id) else who for who in problem.people
    )
    return _asking(_away(replace(problem, people=people), others, range(day, day + 1)), day, LEADERS, 2)


def _absurd_demand(chance: Random, problem: Problem, day: int) -> Problem:
    return _asking(problem, day, MAIN, chance.choice((30, 500, 1_000_000)))


def _fixed_on_leave(chance: Random, problem: Problem, day: int) -> Problem:
    who = chance.choice(_of(problem, Pool.LEADER))
    return _fixed(_away(problem, [who], range(day, day + 1)), Duty(day, LEADERS, who.id))


def _fixed_two_days_running(chance: Random, problem: Problem, day: int) -> Problem:
    who = chance.choice(_of(problem, Pool.LEADER))
    return _fixed(problem, Duty(day, LEADERS, who.id), Duty(day + 1, LEADERS, who.id))


def _two_fixed_on_one_place(chance: Random, problem: Problem, day: int) -> Problem:
    first, second = chance.sample(_of(problem, Pool.LEADER), 2)
    return _fixed(problem, Duty(day, LEADERS, first.id), Duty(day, LEADERS, second.id))


def _fixed_on_a_strange_post(chance: Random, problem: Problem, day: int) -> Problem:
    return _fixed(problem, Duty(day, LEADERS, chance.choice(_of(problem, Pool.POLICE)).id))


def _fixed(problem: Problem, *duties: Duty) -> Problem:
    return replace(problem, locks=tuple(sorted({*problem.locks, *duties})))


def _two_leaders_for_eight_days(chance: Random, problem: Problem, day: int) -> Problem:
    """Leave seven days of 24 hours to two people of whom each may do three."""
    return _away(problem, _of(problem, Pool.LEADER)[2:], range(day, day + 8))


def _auxiliaries_alone(chance: Random, problem: Problem, day: int) -> Problem:
    """Send the police away and ask for none of them, but for an auxiliary at the scene."""
    scene = [post.id for post in problem.posts if post.scene and Pool.AUXILIARY in post.pools]
    if not scene:
        return _nobody_of_a_pool(chance, problem, day)
    for post in problem.posts:
        if post.id not in scene:
            problem = _asking(problem, day, post.id, 0)
    return _asking(problem, day, scene[0], 1)


def _transferred(chance: Random, problem: Problem, day: int) -> Problem:
    """Let all leaders but one go in mid-month."""
    stays = _of(problem, Pool.LEADER)[0].id
    people = tuple(
        replace(who, last=day) if who.pool is Pool.LEADER and who.id != stays else who
        for who in problem.people
    )
    return replace(problem, people=people)


BREAKS: Mapping[str, Break] = {
    "one leader left for two days": _one_leader_left,
    "nobody of a pool for a day": _nobody_of_a_pool,
    "everyone away": _everyone_away,
    "two leaders of one household": _two_of_one_house,
    "an absurd demand": _absurd_demand,
    "fixed on a day of leave": _fixed_on_leave,
    "fixed two days running": _fixed_two_days_running,
    "two fixed on one place": _two_fixed_on_one_place,
    "fixed on a strange post": _fixed_on_a_strange_post,
    "two leaders for eight days": _two_leaders_for_eight_days,
    "auxiliaries alone": _auxiliaries_alone,
    "leaders transferred": _transferred,
}


def months_that_cannot_be(count: int, people: int | None = None) -> Iterator[tuple[str, Problem]]:
    """Yield the first of them."""
    for number in range(count):
        yield impossible(number, people)
