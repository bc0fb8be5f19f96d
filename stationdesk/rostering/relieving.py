"""A repair applied to a month: what it gives up is gone from the problem, everything else stays."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from stationdesk.rostering.answers import Relief, Repair, RuleRef, Step
from stationdesk.rostering.problem import Demand, Duty, Problem, Waiver


def relieved(problem: Problem, repair: Repair) -> Problem:
    """Return the problem as it is to be filled after the repair.

    A fixed duty is fixed no longer, a leave is off for that day, a post needs fewer; rest, windows and
    households become waivers, of which the audit still tells.
    """
    for step in repair.steps:
        problem = _RELIEVED[step.relief](problem, step)
    return problem


def _without_lock(problem: Problem, step: Step) -> Problem:
    at = step.at
    gone = Duty(at.day or 0, at.post or 0, at.person or 0)
    return replace(problem, locks=tuple(one for one in problem.locks if one != gone))


def _without_leave(problem: Problem, step: Step) -> Problem:
    gone = (step.at.person, step.at.day)
    return replace(problem, leave=tuple(one for one in problem.leave if (one.person, one.day) != gone))


def _needing_fewer(problem: Problem, step: Step) -> Problem:
    at = step.at
    others = tuple(one for one in problem.demand if (one.day, one.post) != (at.day, at.post))
    return replace(problem, demand=(*others, Demand(at.day or 0, at.post or 0, step.count)))


def _waiving(problem: Problem, step: Step) -> Problem:
    return replace(problem, waived=(*problem.waived, _waiver(step.at)))


def _waiver(at: RuleRef) -> Waiver:
    return Waiver(at.rule.value, at.day or 0, at.person, at.other_day, at.others)


_RELIEVED: Mapping[Relief, Callable[[Problem, Step], Problem]] = {
    Relief.LOCK: _without_lock,
    Relief.LEAVE: _without_leave,
    Relief.COVER: _needing_fewer,
    Relief.REST: _waiving,
    Relief.WINDOW: _waiving,
    Relief.HOUSEHOLD: _waiving,
}
