"""Which scene posts stand together: whom a junior or an auxiliary can look to at any hour of a duty day."""

from __future__ import annotations

from itertools import pairwise

from stationdesk.rostering.problem import Person, Pool, Post, Problem

POLICE = frozenset({Pool.LEADER, Pool.POLICE})
"""Pools of police officers; whoever else stands at a scene post needs one of these beside them."""

CHANGING = 120
"""Minutes: a shorter moment without the other post is the change of shifts and asks for nobody."""


def moments(problem: Problem) -> tuple[frozenset[int], ...]:
    """Return the sets of scene posts on duty at one time, over a duty day, each set once.

    Posts of 24 hours stand in every set; a day post and a night post of 12 hours in different ones. In
    each set, on each day: an auxiliary only with police (`Policy.escorted`), a junior only with a senior
    (`Policy.seniors`).
    """
    posts = [one for one in problem.posts if one.scene]
    edges = sorted({edge for one in posts for edge in (one.starts, one.starts + one.minutes)})
    found: dict[frozenset[int], None] = {}
    for begins, ends in pairwise(edges):
        standing = frozenset(one.id for one in posts if _stands(one, begins, ends))
        if standing and ends - begins >= CHANGING:
            found[standing] = None
    return tuple(found)


def _stands(post: Post, begins: int, ends: int) -> bool:
    return post.starts <= begins and ends <= post.starts + post.minutes


def is_police(person: Person) -> bool:
    """Whether this is a police officer, leaders included."""
    return person.pool in POLICE
