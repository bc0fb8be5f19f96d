"""A month taken apart into stations of their own: people who share no post, household or scene rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from stationdesk.rostering.problem import Person, Problem
from stationdesk.rostering.scene import is_police, moments

Able = dict[int, frozenset[int]]


def components(problem: Problem) -> tuple[Problem, ...]:
    """The smaller problems whose rosters together are one of the whole, larger ones first.

    A rule of the scene that the posts keep by themselves is switched off; any other binds everybody there.
    """
    able = _able(problem)
    policy = replace(
        problem.policy,
        escorted=problem.policy.escorted and not _kept(problem, able, is_police),
        seniors=problem.policy.seniors and not _kept(problem, able, lambda one: one.senior),
    )
    links = [*able.values(), *_households(problem)]
    if policy.escorted or policy.seniors:
        links.append(frozenset(person for post in problem.posts if post.scene for person in able[post.id]))
    bare = replace(problem, policy=policy, trainees=(), teams=())
    parts = [_part(bare, people, able) for people in _joined(links)]
    orphans = tuple(post for post in problem.posts if not able[post.id])
    if orphans:
        parts.append(_only(bare, frozenset(), tuple(post.id for post in orphans)))
    return tuple(sorted(parts, key=lambda one: (-len(one.people), one.people)))


def _able(problem: Problem) -> Able:
    """{post: who could ever be on it}"""
    locked = {(duty.post, duty.person) for duty in problem.locks}
    return {
        post.id: frozenset(
            one.id
            for one in problem.people
            if problem.qualified(one.id, post.id) or (post.id, one.id) in locked
        )
        for post in problem.posts
    }


def _kept(problem: Problem, able: Able, leads: Callable[[Person], bool]) -> bool:
    """Whether at each moment of each day some post that must be filled is open to those who lead only."""
    led = {
        post for post, people in able.items() if people and all(leads(problem.person[one]) for one in people)
    }
    return all(
        any(problem.need(day, post) > 0 for post in posts & led)
        or not any(able[post] for post in posts - led)
        for posts in moments(problem)
        for day in problem.days
    )


def _households(problem: Problem) -> list[frozenset[int]]:
    homes: dict[int, set[int]] = {}
    for one in problem.people:
        if one.household:
            homes.setdefault(one.household, set()).add(one.id)
    return [frozenset(members) for members in homes.values()]


def _joined(links: Iterable[frozenset[int]]) -> list[frozenset[int]]:
    """Sets that share somebody, made one."""
    joined: list[frozenset[int]] = []
    for link in links:
        if link:
            touching = [one for one in joined if one & link]
            joined = [one for one in joined if not one & link] + [link.union(*touching)]
    return joined


def _part(problem: Problem, people: frozenset[int], able: Able) -> Problem:
    return _only(problem, people, tuple(post for post in able if able[post] and able[post] <= people))


def _only(problem: Problem, people: frozenset[int], posts: Sequence[int]) -> Problem:
    """The problem of these people and posts; the tail keeps posts it speaks of, needed by nobody."""
    there = set(posts)
    past = {duty.post for duty in problem.tail if duty.person in people} - there
    closed = tuple(replace(one, need=0) for one in problem.posts if one.id in past)
    return replace(
        problem,
        people=tuple(sorted(one for one in problem.people if one.id in people)),
        posts=(*sorted(one for one in problem.posts if one.id in there), *sorted(closed)),
        demand=tuple(one for one in problem.demand if one.post in there),
        leave=tuple(one for one in problem.leave if one.person in people),
        requests=tuple(one for one in problem.requests if one.person in people),
        locks=tuple(one for one in problem.locks if one.person in people),
        tail=tuple(one for one in problem.tail if one.person in people),
        balances=tuple(one for one in problem.balances if one[0] in people),
        pattern=tuple(one for one in problem.pattern if one.person in people),
    )
