"""Everybody's share of a month, by kind, and among whom it is shared: what fairness is measured against.

Four kinds, each in hundredths of a duty:

- holiday: duties on STATUTORY days; weekend: on WEEKEND and BRIDGE days; night: on night posts; none of
  them counts on-call posts;
- load: the posts' loads, on-call posts included (`Post.load` is in tenths, so ten times that).

People are compared within their pool: those who have a day available and are qualified for a post that
counts for the kind (so an exempt person is in no comparison of nights). What a pool has to carry are the
places the month asks for; a post of several pools is divided among all who may hold it by their available
days. Within the pool the total is divided by available days: leave lowers a share and leaves no debt.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from stationdesk.rostering.problem import Balance, DayType, Pool, Post, Problem

_K = TypeVar("_K")

KINDS = ("holiday", "weekend", "night", "load")

Groups = dict[tuple[Pool, str], tuple[int, ...]]


def weight(problem: Problem, kind: str, day: int, post: int) -> int:
    """Return what a place counts for the kind, in hundredths of a duty."""
    what = problem.post[post]
    if kind == "load":
        return what.load * 10
    if what.on_call:
        return 0
    if kind == "night":
        return 100 if what.night else 0
    statutory = problem.types[day] is DayType.STATUTORY
    counts = statutory if kind == "holiday" else not statutory and problem.types[day] is not DayType.WORK
    return 100 if counts else 0


def groups(problem: Problem) -> Groups:
    """Return who is compared with whom: {(pool, kind): people in order}."""
    found: dict[tuple[Pool, str], list[int]] = {}
    for who in sorted(problem.people):
        if problem.available(who.id):
            for kind in KINDS:
                if any(_counts(post, kind) and problem.qualified(who.id, post.id) for post in problem.posts):
                    found.setdefault((who.pool, kind), []).append(who.id)
    return {key: tuple(several) for key, several in found.items()}


def _counts(post: Post, kind: str) -> bool:
    if kind == "load":
        return post.load > 0
    return not post.on_call and (kind != "night" or post.night)


def shares(problem: Problem) -> dict[int, Balance]:
    """Return everybody's share of the month in hundredths; a pool's shares add up to what it carries."""
    among, total = groups(problem), _totals(problem)
    days = {who.id: problem.available(who.id) for who in problem.people}
    found = {who.id: dict.fromkeys(KINDS, 0) for who in problem.people}
    for (pool, kind), people in among.items():
        parts = apportion(total.get((pool, kind), 0), {one: days[one] for one in people})
        for person, part in parts.items():
            found[person][kind] = part
    return {person: Balance(**parts) for person, parts in found.items()}


def _totals(problem: Problem) -> dict[tuple[Pool, str], int]:
    days = {who.id: problem.available(who.id) for who in problem.people}
    found: dict[tuple[Pool, str], int] = {}
    for post in problem.posts:
        able: dict[Pool, int] = {}
        for who in sorted(problem.people):
            if problem.qualified(who.id, post.id) and days[who.id]:
                able[who.pool] = able.get(who.pool, 0) + days[who.id]
        for kind in KINDS:
            asked = sum(
                max(0, problem.need(day, post.id)) * weight(problem, kind, day, post.id)
                for day in problem.days
            )
            for pool, part in apportion(asked, able).items():
                found[pool, kind] = found.get((pool, kind), 0) + part
    return found


def apportion(total: int, weights: Mapping[_K, int]) -> dict[_K, int]:
    """Divide a whole number by weights so that the parts add up to it; the largest remainders round up."""
    whole = sum(weights.values())
    if whole <= 0:
        return dict.fromkeys(weights, 0)
    parts = {key: total * one // whole for key, one in weights.items()}
    left = total - sum(parts.values())
    by_remainder = sorted(weights, key=lambda key: -(total * weights[key] % whole))
    for key in by_remainder[:left]:
        parts[key] += 1
    return parts
