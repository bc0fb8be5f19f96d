"""The roster as a list on the wall makes it: the next in line, whoever is on leave skipped.

It knows no rest and no fairness; it is here to be compared with, and as what stations do today.
"""

from __future__ import annotations

from stationdesk.rostering.problem import Duty, Post, Problem, Roster
from stationdesk.rostering.rounds import place_blocks, place_nights


def round_robin(problem: Problem) -> Roster:
    """Fill every post by turns; the turn goes on after whoever had it last in the tail."""
    lines = {post.id: _line(problem, post) for post in problem.posts}
    found: list[Duty] = []
    for day in problem.days:
        today: set[int] = set()
        for post in problem.posts:
            for _ in range(max(0, problem.need(day, post.id))):
                turn = _next(problem, lines[post.id], day, post.id, today)
                if turn is None:
                    break
                found.append(Duty(day, post.id, turn))
                today.add(turn)
    return Roster(tuple(sorted(found)), place_blocks(problem), place_nights(problem))


def _line(problem: Problem, post: Post) -> list[int]:
    """Return those who may hold the post, beginning after the one who held it last."""
    line = [who.id for who in sorted(problem.people) if problem.qualified(who.id, post.id)]
    held = sorted(one for one in problem.tail if one.post == post.id and one.person in line)
    if held:
        after = line.index(held[-1].person) + 1
        line = line[after:] + line[:after]
    return line


def _next(problem: Problem, line: list[int], day: int, post: int, today: set[int]) -> int | None:
    """Take the first in line who is at the station and not on another post; they go to the end."""
    for person in line:
        if person not in today and problem.may(person, day, post):
            line.remove(person)
            line.append(person)
            return person
    return None
