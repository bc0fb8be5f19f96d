"""Why a month cannot be filled: its independent causes, each the smallest it can be, with ways out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress

from stationdesk.rostering.answers import Cause, Repair, Rule, RuleRef
from stationdesk.rostering.greedy import greedy
from stationdesk.rostering.problem import Problem
from stationdesk.rostering.relieving import relieved
from stationdesk.rostering.solving.cores import GuardedRules, Unanswered
from stationdesk.rostering.solving.relief import repairs

MOST = 6
"""Causes told at once; where everybody is away there would be one for every place."""


def diagnose(problem: Problem) -> tuple[Cause, ...]:
    """Return what keeps the month from being filled, in order of days; () where nothing does.

    Each repair makes its own cause go away, all other rules kept but for the places and fixed duties other
    causes turn on; the first repairs of all causes together make the month possible, unless there are MOST
    of them. What the solver cannot decide within its limit is left out.
    """
    guarded = GuardedRules(problem)
    found = _independent(guarded, MOST)
    more = found
    while more and len(found) < MOST:
        problem = _repaired(problem, more)
        more = _independent(GuardedRules(problem), MOST - len(found))
        more = [one for one in more if not guarded.possible(one.rules)]
        found += more
    return tuple(sorted(found, key=_first_place))


def _repaired(problem: Problem, causes: Iterable[Cause]) -> Problem:
    for cause in causes:
        for repair in cause.repairs[:1]:
            problem = relieved(problem, repair)
    return problem


def _independent(guarded: GuardedRules, most: int) -> list[Cause]:
    """Return causes none of which shares a place with another."""
    rules = set(guarded.literals)
    cores = list(_cores(guarded, rules, most))
    return [Cause(core, _repairs(guarded, core, rules | _turned_on(core))) for core in cores]


def _cores(guarded: GuardedRules, rules: set[RuleRef], most: int) -> Iterator[tuple[RuleRef, ...]]:
    """Yield sets that cannot hold, taking from the rules what they turn on until the rest can be."""
    for _ in range(most):
        try:
            core = guarded.core(rules)
        except Unanswered:
            return
        if core is None:
            return
        rules -= _turned_on(core)
        yield core
    rules -= _hopeless(guarded, rules)


def _repairs(guarded: GuardedRules, core: tuple[RuleRef, ...], held: set[RuleRef]) -> tuple[Repair, ...]:
    found: list[Repair] = []
    with suppress(Unanswered):
        found += repairs(guarded, core, held)
    return tuple(found)


def _first_place(cause: Cause) -> tuple[int, int]:
    return min((one.day or 0, one.post or 0) for one in _turned_on(cause.rules))


def _turned_on(core: tuple[RuleRef, ...]) -> set[RuleRef]:
    """Return the demands of a core, without which it is none: its places, or the fixed duties."""
    places = {one for one in core if one.rule is Rule.COVER}
    return places or {one for one in core if one.rule is Rule.LOCK}


def _hopeless(guarded: GuardedRules, rules: set[RuleRef]) -> set[RuleRef]:
    """Return places and fixed duties whose loss makes the rest possible: what the greedy could not do."""
    result = greedy(guarded.problem)
    there = set(result.roster.duties) if result.roster else set()
    unheld = {RuleRef(Rule.LOCK, one.day, one.post, one.person) for one in {*guarded.problem.locks} - there}
    lost = unheld | {RuleRef(Rule.COVER, one.day, one.post) for one in result.open}
    return lost & rules
