"""A roster that has to change: what of it cannot stay, what was changed, and the plainest repair of all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from stationdesk.rostering.answers import Change, Method, Result
from stationdesk.rostering.greedy import greedy
from stationdesk.rostering.problem import Duty, Problem, Roster


def lost(problem: Problem, current: Roster, freeze_until: int) -> tuple[Duty, ...]:
    """The duties from that day on which those who have them can no longer take: away, gone, not qualified."""
    return tuple(
        duty
        for duty in current.duties
        if duty.day >= freeze_until
        and (
            duty.person not in problem.person
            or duty.post not in problem.post
            or not problem.may(duty.person, duty.day, duty.post)
        )
    )


def without_lost(problem: Problem, current: Roster, freeze_until: int) -> Problem:
    """The problem with only those locks that can still be kept: nobody ill is held to a fixed duty."""
    gone = {*lost(problem, Roster(problem.locks), freeze_until), *lost(problem, current, freeze_until)}
    return replace(problem, locks=tuple(one for one in problem.locks if one not in gone))


def patched(problem: Problem, current: Roster, freeze_until: int) -> Result:
    """The roster with its gaps filled by the greedy way, nothing else moved; for when there is no solver."""
    gone = set(lost(problem, current, freeze_until))
    kept = tuple(duty for duty in current.duties if duty not in gone and duty.day in problem.days)
    filled = greedy(replace(problem, locks=kept))
    assert filled.roster is not None
    roster = replace(current, duties=filled.roster.duties)
    return replace(filled, roster=roster, method=Method.GREEDY, changes=changes(current, roster))


def changes(before: Roster, after: Roster) -> tuple[Change, ...]:
    """Who is put in for whom, in order of day and post."""
    taken_out = _by_place(sorted(set(before.duties) - set(after.duties)))
    put_in = _by_place(sorted(set(after.duties) - set(before.duties)))
    return tuple(
        Change(*place, one, other)
        for place in sorted({*taken_out, *put_in})
        for one, other in zip_longest(taken_out.get(place, ()), put_in.get(place, ()))
    )


def _by_place(duties: Sequence[Duty]) -> dict[tuple[int, int], list[int]]:
    found: dict[tuple[int, int], list[int]] = {}
    for duty in duties:
        found.setdefault((duty.day, duty.post), []).append(duty.person)
    return found
