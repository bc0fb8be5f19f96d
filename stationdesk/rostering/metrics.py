"""What a roster gives everybody, beside their share: counts, the spread in a pool, wishes and spacing."""

from __future__ import annotations

from itertools import pairwise

from stationdesk.rostering.answers import Counts, Fairness
from stationdesk.rostering.problem import (
    Balance,
    DayType,
    Duty,
    Person,
    Pool,
    Post,
    Problem,
    Request,
    Roster,
)
from stationdesk.rostering.shares import KINDS, groups, shares


def metrics(problem: Problem, roster: Roster) -> Fairness:
    """Measure a roster; duties of people or posts the month does not know are left out.

    Who is compared with whom, and what a share is, stands in `shares`. A wish to be off is met by a day
    without any duty. Duties of one person running are close when their days are two apart or less; on-call
    posts do not count, the last duty of the tail does.
    """
    mine = _mine(problem, roster.duties)
    counts = {who.id: _counts(problem, mine[who.id]) for who in problem.people}
    share = shares(problem)
    return Fairness(
        counts,
        share,
        _spread(problem, counts, share),
        sum(one.weight for one in unmet(problem, roster)),
        _close(problem, mine),
    )


def counted(counts: Counts) -> Balance:
    """Return somebody's counts as hundredths of a duty, by kind."""
    return Balance(counts.holiday * 100, counts.weekend * 100, counts.night * 100, counts.load * 10)


def _mine(problem: Problem, duties: tuple[Duty, ...]) -> dict[int, list[Duty]]:
    """Return each person's duties in order, each once; of the month only."""
    found: dict[int, list[Duty]] = {who.id: [] for who in problem.people}
    for one in sorted(set(duties)):
        if one.person in found and one.post in problem.post and one.day in problem.days:
            found[one.person].append(one)
    return found


def _counts(problem: Problem, duties: list[Duty]) -> Counts:
    held = [(problem.post[one.post], problem.types[one.day]) for one in duties]
    present = [(post, kind) for post, kind in held if not post.on_call]
    return Counts(
        duties=len(held),
        full_days=sum(post.full_day for post, _ in held),
        holiday=sum(kind is DayType.STATUTORY for _, kind in present),
        weekend=sum(kind in (DayType.WEEKEND, DayType.BRIDGE) for _, kind in present),
        bridge=sum(kind is DayType.BRIDGE for _, kind in present),
        night=sum(post.night for post, _ in present),
        leader=sum(_leads(post) for post, _ in present),
        standby=len(held) - len(present),
        load=sum(post.load for post, _ in held),
        minutes=sum(post.minutes for post, _ in present),
    )


def _leads(post: Post) -> bool:
    return set(post.pools) == {Pool.LEADER}


def _spread(problem: Problem, counts: dict[int, Counts], share: dict[int, Balance]) -> Balance:
    """Return the widest range of (count + balance − share) in any pool, by kind."""
    widest = dict.fromkeys(KINDS, 0)
    for (_, kind), people in groups(problem).items():
        ahead = [
            getattr(counted(counts[one]), kind)
            + getattr(problem.balance.get(one, Balance()), kind)
            - getattr(share[one], kind)
            for one in people
        ]
        widest[kind] = max(widest[kind], max(ahead) - min(ahead))
    return Balance(**widest)


def unmet(problem: Problem, roster: Roster) -> tuple[Request, ...]:
    """Return the requests the roster does not meet."""
    there = {(one.person, one.day, one.post) for one in roster.duties}
    days = {(person, day) for person, day, _ in there}
    return tuple(
        one
        for one in problem.requests
        if one.wants
        is not (
            (one.person, one.day) in days if one.post is None else (one.person, one.day, one.post) in there
        )
    )


def _close(problem: Problem, mine: dict[int, list[Duty]]) -> int:
    return sum(
        later - day <= 2
        for who in problem.people
        for day, later in pairwise(_days(problem, who, mine[who.id]))
    )


def _days(problem: Problem, who: Person, duties: list[Duty]) -> list[int]:
    """Return the days with a duty that is not on call, the last one of the tail before them."""
    before = [one.day for one in problem.tail if one.person == who.id and _present(problem, one)]
    this = {one.day for one in duties if _present(problem, one)}
    return sorted(before)[-1:] + sorted(this)


def _present(problem: Problem, duty: Duty) -> bool:
    return duty.post in problem.post and not problem.post[duty.post].on_call
