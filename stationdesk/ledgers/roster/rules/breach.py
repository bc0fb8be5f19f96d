"""Which rules one duty breaks: what the roster breaks with it and does not break without it."""

from __future__ import annotations

from dataclasses import replace

from stationdesk.rostering.answers import Violation
from stationdesk.rostering.audit import audit
from stationdesk.rostering.problem import Duty, Problem, Roster


def breaches(problem: Problem, roster: Roster, duty: Duty) -> tuple[Violation, ...]:
    """What this duty breaks: of its own person on some day, and too many on its post."""
    beside = replace(roster, duties=tuple(one for one in roster.duties if one != duty))
    without = set(audit(problem, beside))
    return tuple(one for one in audit(problem, roster) if one not in without and _is_of(one, duty))


def _is_of(one: Violation, duty: Duty) -> bool:
    """Whether it tells of the duty: sums over the month are nobody's single duty."""
    at = one.at
    if at.day is None:
        return False
    if at.person is None:
        return (at.day, at.post) == (duty.day, duty.post)
    return duty.person == at.person or duty.person in at.others
