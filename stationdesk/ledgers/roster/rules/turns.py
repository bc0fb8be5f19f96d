"""Rotation as stations know it: the next on each post's list, a list for each kind of day."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from stationdesk.rostering.problem import DayType, Duty, Problem


class Turn(StrEnum):
    """The kinds of day that have a list of their own."""

    WORK = "work"
    REST = "rest"
    STATUTORY = "statutory"


Pointers = Mapping[tuple[int, Turn], int]
"""{(post, kind of day): whose turn is next}"""

_TURNS = {
    DayType.WORK: Turn.WORK,
    DayType.WEEKEND: Turn.REST,
    DayType.BRIDGE: Turn.REST,
    DayType.STATUTORY: Turn.STATUTORY,
}


def turn_of(kind: DayType) -> Turn:
    """Which list a day goes by."""
    return _TURNS[kind]


def list_of(problem: Problem, post: int) -> list[int]:
    """Who takes turns on a post, in the order of the station's lists."""
    return [one.id for one in problem.people if problem.qualified(one.id, post)]


def by_turns(problem: Problem, pointers: Pointers) -> tuple[Duty, ...]:
    """Fill the month by the lists; who is away, on duty or not rested is passed over this time."""
    heads = dict(pointers)
    placed: list[Duty] = []
    for day in problem.days:
        turn = turn_of(problem.types[day])
        for post in problem.posts:
            for _ in range(problem.need(day, post.id)):
                person = _next(problem, placed, day, post.id, heads.get((post.id, turn)))
                if person is not None:
                    placed.append(Duty(day, post.id, person))
                    heads[post.id, turn] = after(list_of(problem, post.id), person)
    return tuple(sorted(placed))


def after(people: list[int], person: int) -> int:
    """Who comes after somebody on a list; the first where they are not on it."""
    place = people.index(person) + 1 if person in people else 0
    return people[place % len(people)]


def next_turns(problem: Problem, duties: tuple[Duty, ...], before: Pointers) -> dict[tuple[int, Turn], int]:
    """Whose turn is next after a month as the rota chose it; a list nobody was taken from stays."""
    heads = dict(before)
    for one in sorted(duties):
        people = list_of(problem, one.post) if one.post in problem.post else []
        if people and 0 <= one.day < len(problem.types):
            heads[one.post, turn_of(problem.types[one.day])] = after(people, one.person)
    return heads


def _next(problem: Problem, placed: list[Duty], day: int, post: int, head: int | None) -> int | None:
    people = list_of(problem, post)
    start = people.index(head) if head in people else 0
    for person in (*people[start:], *people[:start]):
        if problem.may(person, day, post) and not _busy(problem, placed, Duty(day, post, person)):
            return person
    return None


def _busy(problem: Problem, placed: list[Duty], wanted: Duty) -> bool:
    return any(
        one.person == wanted.person and wanted.day - one.day < 4 and problem.clash(one, wanted)
        for one in (*problem.tail, *placed)
        if one.post in problem.post
    )
