"""The rounds beside the duty: whose shadow training is due, and which volunteer team walks which night.

Neither takes anybody from the posts, so both are placed by themselves and never make a month impossible.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from stationdesk.rostering.problem import Block, DayType, Night, Problem, Team, Trainee

_TRIES = 20_000


def starts(problem: Problem, trainee: Trainee) -> tuple[int, ...]:
    """Return the days from which the trainee could stay for the whole block."""
    length, away = problem.policy.trainee_days, set(trainee.away)
    last = len(problem.types) - length
    return tuple(day for day in range(last + 1) if not away & set(range(day, day + length)))


def due(problem: Problem) -> tuple[Trainee, ...]:
    """Return whose training falls into this month: the first of the list who can come at all.

    Whoever cannot is passed over and stays first for the next month.
    """
    if problem.policy.trainee_days <= 0:
        return ()
    can = [
        one for one in sorted(problem.trainees, key=lambda one: (one.order, one.id)) if starts(problem, one)
    ]
    return tuple(can[: max(0, problem.policy.trainees)])


def place_blocks(problem: Problem) -> tuple[Block, ...]:
    """Spread the blocks of those due over the month, away from statutory days, never too many at once.

    Whoever finds no place beside the others is left out.
    """
    waiting = due(problem)
    for count in range(len(waiting), 0, -1):
        found = _blocks(problem, waiting[:count])
        if found is not None:
            return found
    return ()


def _blocks(problem: Problem, waiting: tuple[Trainee, ...]) -> tuple[Block, ...] | None:
    length, most = problem.policy.trainee_days, problem.policy.trainees_at_once or len(waiting)
    wishes = [_wished(problem, one, place, len(waiting)) for place, one in enumerate(waiting)]
    standing: Counter[int] = Counter()
    placed: list[int] = []
    tries = iter(range(_TRIES))

    def place() -> bool:
        if len(placed) == len(waiting):
            return True
        for day in wishes[len(placed)]:
            days = range(day, day + length)
            if next(tries, None) is None:
                return False
            if all(standing[one] < most for one in days):
                standing.update(days)
                placed.append(day)
                if place():
                    return True
                placed.pop()
                standing.subtract(days)
        return False

    if not place():
        return None
    return tuple(sorted(Block(day, one.id) for day, one in zip(placed, waiting, strict=True)))


def _wished(problem: Problem, trainee: Trainee, place: int, count: int) -> list[int]:
    """Return the possible first days, the best first: evenly through the month, not on a holiday."""
    length = problem.policy.trainee_days
    ideal = place * (len(problem.types) - length) // count

    def cost(day: int) -> tuple[int, int]:
        holidays = sum(problem.types[one] is DayType.STATUTORY for one in range(day, day + length))
        return abs(day - ideal) + 10 * holidays, day

    return sorted(starts(problem, trainee), key=cost)


def place_nights(problem: Problem) -> tuple[Night, ...]:
    """Give each night to the teams that have waited longest; a night nobody can take stays open."""
    if not problem.teams or problem.policy.teams_a_night <= 0:
        return ()
    found = _every_night(problem)
    return found if found is not None else tuple(_night_by_night(problem))


def _every_night(problem: Problem) -> tuple[Night, ...] | None:
    last = {one.id: one.last for one in problem.teams}
    found: list[Night] = []
    tries = iter(range(_TRIES))
    places = [day for day in problem.days for _ in range(problem.policy.teams_a_night)]

    def walk() -> bool:
        if len(found) == len(places):
            return True
        day = places[len(found)]
        for team in _willing(problem, last, day):
            if next(tries, None) is None:
                return False
            before, last[team.id] = last[team.id], day
            found.append(Night(day, team.id))
            if walk():
                return True
            found.pop()
            last[team.id] = before
        return False

    return tuple(sorted(found)) if walk() else None


def _night_by_night(problem: Problem) -> Iterator[Night]:
    last = {one.id: one.last for one in problem.teams}
    for day in problem.days:
        for team in _willing(problem, last, day)[: problem.policy.teams_a_night]:
            last[team.id] = day
            yield Night(day, team.id)


def _willing(problem: Problem, last: dict[int, int | None], day: int) -> list[Team]:
    """Return the teams that can walk that night, whoever waited longest first."""
    gap = problem.policy.team_gap

    def rested(team: Team) -> bool:
        before = last[team.id]
        return before is None or day - before > max(gap, 0)

    can = [one for one in problem.teams if day not in one.away and rested(one)]
    return sorted(can, key=lambda one: (-999 if (before := last[one.id]) is None else before, one.id))
