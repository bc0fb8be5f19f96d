"""Why him? What keeps the others from a duty, and how who has it stands among those who were left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from functools import reduce

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.ledgers.roster.rules.ahead import ahead
from stationdesk.ledgers.roster.rules.breach import breaches
from stationdesk.ledgers.roster.rules.joining import joined
from stationdesk.ledgers.roster.rules.names import Names
from stationdesk.ledgers.roster.rules.said import said
from stationdesk.rostering.metrics import counted, metrics
from stationdesk.rostering.problem import Balance, DayType, Duty, Problem, Roster
from stationdesk.rostering.seating import Seating
from stationdesk.rostering.shares import shares

_REACH = 4  # days a rest may reach


class Kept(Enum):
    """What keeps somebody from a duty."""

    AWAY = QT_TRANSLATE_NOOP("roster", "{people} on leave")
    BUSY = QT_TRANSLATE_NOOP("roster", "{people} on another post that day")
    REST = QT_TRANSLATE_NOOP("roster", "{people} at rest before or after another duty")
    HOUSEHOLD = QT_TRANSLATE_NOOP("roster", "{people} of one household with somebody on duty")
    LIMIT = QT_TRANSLATE_NOOP("roster", "{people} at a limit of duties or nights")
    ASKED = QT_TRANSLATE_NOOP("roster", "{people} asked for leave")
    WISH = QT_TRANSLATE_NOOP("roster", "{people} wished to be off")


_HEAD = QT_TRANSLATE_NOOP("roster", "{day} {post}, {count} may hold it: {facts}.")
_BROKEN = QT_TRANSLATE_NOOP("roster", "This duty breaks a rule. {broken} {told}")
_AND_BROKEN = QT_TRANSLATE_NOOP("roster", "{one} {other}")
_NOBODY = QT_TRANSLATE_NOOP("roster", "nobody is left who would keep every rule")
_BETTER = QT_TRANSLATE_NOOP("roster", "{people} would keep every rule")
_ALONE = QT_TRANSLATE_NOOP("roster", "only {person} is left")
_FEWEST = QT_TRANSLATE_NOOP(
    "roster", "of the {count} left, {person} is furthest behind with {kind} ({ahead} against the share)"
)
_EQUAL = QT_TRANSLATE_NOOP(
    "roster", "of the {count} left, {person} stands at {ahead} with {kind}; {other} at {theirs} could as well"
)
_FIXED = QT_TRANSLATE_NOOP("roster", "{person} was fixed by hand")
_WISHED = QT_TRANSLATE_NOOP("roster", "{person} wished for this duty")
_KINDS = {
    "holiday": QT_TRANSLATE_NOOP("roster", "holidays"),
    "weekend": QT_TRANSLATE_NOOP("roster", "weekends"),
    "night": QT_TRANSLATE_NOOP("roster", "nights"),
    "load": QT_TRANSLATE_NOOP("roster", "load"),
}


def why(problem: Problem, roster: Roster, duty: Duty, names: Names) -> Phrase:
    """Facts in a sentence: who else may hold the post, what keeps each away, how the rest compare.

    A duty that breaks a rule is told so first.
    """
    broken = tuple(said(one, names) for one in breaches(problem, roster, duty))
    told = _told(problem, roster, duty, names, is_broken=bool(broken))
    return with_breaches(broken, told)


def with_breaches(broken: tuple[Phrase, ...], told: Phrase) -> Phrase:
    """What a duty breaks before what is told of it; the same where it breaks nothing."""
    if not broken:
        return told
    every = reduce(lambda one, other: _AND_BROKEN.filled(one=one, other=other), broken)
    return _BROKEN.filled(broken=every, told=told)


def _told(problem: Problem, roster: Roster, duty: Duty, names: Names, *, is_broken: bool) -> Phrase:
    others = [
        one.id
        for one in problem.people
        if one.id != duty.person and problem.qualified(one.id, duty.post) and problem.serves(one.id, duty.day)
    ]
    beside = replace(roster, duties=tuple(one for one in roster.duties if one != duty))
    kept: dict[Kept, list[int]] = {}
    left: list[int] = []
    for person, reason in _reasons(problem, beside, duty, others):
        if reason is None:
            left.append(person)
        else:
            kept.setdefault(reason, []).append(person)
    facts = [reason.value.filled(people=names.several(kept[reason])) for reason in Kept if reason in kept]
    facts.append(_better(left, names) if is_broken else _chosen(problem, beside, duty, left, names))
    may = problem.qualified(duty.person, duty.post) and problem.serves(duty.person, duty.day)
    return _HEAD.filled(
        day=names.day(duty.day), post=names.post(duty.post), count=len(others) + may, facts=joined(facts)
    )


def _better(left: list[int], names: Names) -> Phrase:
    """Who could hold it instead of somebody whose duty breaks a rule."""
    return _BETTER.filled(people=names.several(left)) if left else _NOBODY


def _reasons(
    problem: Problem, beside: Roster, duty: Duty, others: list[int]
) -> Iterator[tuple[int, Kept | None]]:
    seating = Seating(problem)
    for one in beside.duties:
        if one.person in problem.person and one.post in problem.post:
            seating.put(one)
    for person in others:
        yield person, _keeps(problem, seating, replace(duty, person=person))


def _keeps(problem: Problem, seating: Seating, wanted: Duty) -> Kept | None:
    """The first thing that keeps somebody from the duty; None where nothing does."""
    if problem.on_leave(wanted.person, wanted.day, wanted.post):
        return Kept.AWAY
    near = [one for one in seating.of[wanted.person] if abs(one.day - wanted.day) <= _REACH]
    if any(one.day == wanted.day and problem.clash(one, wanted) for one in near):
        return Kept.BUSY
    if any(problem.clash(*sorted((one, wanted))) for one in near if one.day != wanted.day):
        return Kept.REST
    if _household(problem, seating, wanted):
        return Kept.HOUSEHOLD
    if not seating.fits(wanted):
        return Kept.LIMIT
    off = [
        one for one in problem.requests
        if (one.person, one.day) == (wanted.person, wanted.day) and one.post in (None, wanted.post)
        and not one.wants
    ]  # fmt: skip
    if any(one.leave for one in off):
        return Kept.ASKED
    return Kept.WISH if off else None


def _household(problem: Problem, seating: Seating, wanted: Duty) -> bool:
    home = problem.person[wanted.person].household
    there = (problem.person[one.person] for one in seating.on.get(wanted.day, ()))
    return bool(home) and any(one.household == home and one.id != wanted.person for one in there)


def _chosen(problem: Problem, beside: Roster, duty: Duty, left: list[int], names: Names) -> Phrase:
    """Why this one of those who were left: fixed, wished, alone, or by the account."""
    person = names.person(duty.person)
    if duty in problem.locks:
        return _FIXED.filled(person=person)
    wishes = [one for one in problem.requests if (one.person, one.day) == (duty.person, duty.day)]
    if any(one.wants and one.post in (None, duty.post) for one in wishes):
        return _WISHED.filled(person=person)
    if not left:
        return _ALONE.filled(person=person)
    kind = kind_of(problem, duty)
    lead = _ahead(problem, beside, kind)
    least = min(left, key=lambda one: lead[one])
    told = {
        "count": len(left) + 1, "person": person, "kind": _KINDS[kind],
        "ahead": ahead(lead[duty.person]),
    }  # fmt: skip
    if lead[duty.person] <= lead[least]:
        return _FEWEST.filled(**told)
    return _EQUAL.filled(**told, other=names.person(least), theirs=ahead(lead[least]))


def kind_of(problem: Problem, duty: Duty) -> str:
    """The gravest kind of fairness a duty counts for."""
    kind, post = problem.types[duty.day], problem.post[duty.post]
    if post.on_call:
        return "load"
    if kind is DayType.STATUTORY:
        return "holiday"
    if kind is not DayType.WORK:
        return "weekend"
    return "night" if post.night else "load"


def _ahead(problem: Problem, roster: Roster, kind: str) -> dict[int, int]:
    """{person: how far ahead of the share with the rest of the month}, in hundredths."""
    counts, share = metrics(problem, roster).counts, shares(problem)
    return {
        one.id: getattr(counted(counts[one.id]), kind)
        + getattr(problem.balance.get(one.id, Balance()), kind)
        - getattr(share[one.id], kind)
        for one in problem.people
    }
