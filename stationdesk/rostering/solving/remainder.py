"""What is left of a month once its first days stand: a shorter month whose tail they are."""

from __future__ import annotations

from dataclasses import replace

from stationdesk.rostering.answers import Cause, RuleRef
from stationdesk.rostering.problem import Balance, Duty, Problem, Roster
from stationdesk.rostering.shares import KINDS, weight
from stationdesk.rostering.solving.fair import minus, targets


def remainder(problem: Problem, current: Roster, freeze_until: int) -> Problem:
    """The month from that day on, its days counted from there; the duties before it are its tail."""
    stand = tuple(duty for duty in current.duties if duty.day < freeze_until)
    return replace(
        problem,
        first=problem.date_of(freeze_until),
        types=problem.types[freeze_until:],
        tail_types=(*problem.tail_types, *problem.types[:freeze_until]),
        people=tuple(
            replace(one, first=_moved(one.first, freeze_until), last=_moved(one.last, freeze_until))
            for one in problem.people
        ),
        demand=tuple(replace(one, day=one.day - freeze_until) for one in problem.demand),
        leave=tuple(replace(one, day=one.day - freeze_until) for one in problem.leave),
        requests=tuple(replace(one, day=one.day - freeze_until) for one in problem.requests),
        locks=shifted(tuple(one for one in problem.locks if one.day >= freeze_until), -freeze_until),
        pattern=shifted(tuple(one for one in problem.pattern if one.day >= freeze_until), -freeze_until),
        tail=shifted((*problem.tail, *stand), -freeze_until),
        trainees=(),
        teams=(),
        waived=tuple(
            replace(one, day=one.day - freeze_until, other_day=_moved(one.other_day, freeze_until))
            for one in problem.waived
        ),
    )


def shifted(duties: tuple[Duty, ...], by: int) -> tuple[Duty, ...]:
    """The duties so many days later."""
    return tuple(replace(duty, day=duty.day + by) for duty in duties)


def later(causes: tuple[Cause, ...], by: int) -> tuple[Cause, ...]:
    """The causes of a remainder, their days counted from the first of the month again."""
    return tuple(
        Cause(
            tuple(_ref_later(at, by) for at in cause.rules),
            tuple(
                replace(one, steps=tuple(replace(step, at=_ref_later(step.at, by)) for step in one.steps))
                for one in cause.repairs
            ),
        )
        for cause in causes
    )


def _ref_later(at: RuleRef, by: int) -> RuleRef:
    return replace(at, day=_moved(at.day, -by), other_day=_moved(at.other_day, -by))


def aims_left(problem: Problem, current: Roster, freeze_until: int) -> dict[int, Balance]:
    """{person: what of the month's target is left} after the duties that stand, in hundredths."""
    aims = targets(problem)
    for duty in current.duties:
        if duty.day < freeze_until and duty.day in problem.days and duty.post in problem.post:
            done = Balance(**{kind: weight(problem, kind, duty.day, duty.post) for kind in KINDS})
            if duty.person in aims:
                aims[duty.person] = minus(aims[duty.person], done)
    return aims


def _moved(day: int | None, by: int) -> int | None:
    return None if day is None else day - by
