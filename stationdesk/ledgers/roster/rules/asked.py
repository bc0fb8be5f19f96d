"""Duties that fall on leave which is only asked for: told, never refused."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.ledgers.roster.rules.joining import listed
from stationdesk.ledgers.roster.rules.names import Names
from stationdesk.rostering.metrics import unmet
from stationdesk.rostering.problem import Duty, Problem, Roster

_MOST = 5
_TOLD = QT_TRANSLATE_NOOP(
    "roster", "{count} duties fall on leave that was asked for and not answered: {which}. Answer it first."
)
_ONE = QT_TRANSLATE_NOOP("roster", "{day} {person} {post}")


def on_asked_leave(problem: Problem, roster: Roster) -> tuple[Duty, ...]:
    """The duties of people who have asked to be on leave then."""
    asked = {(one.person, one.day, one.post) for one in unmet(problem, roster) if one.leave}
    return tuple(
        one for one in sorted(roster.duties)
        if {(one.person, one.day, None), (one.person, one.day, one.post)} & asked
    )  # fmt: skip


def asked_said(problem: Problem, roster: Roster, names: Names) -> Phrase | None:
    """One sentence about them; None where there are none."""
    found = on_asked_leave(problem, roster)
    if not found:
        return None
    each = [
        _ONE.filled(day=names.day(one.day), person=names.person(one.person), post=names.post(one.post))
        for one in found
    ]
    return _TOLD.filled(count=len(found), which=listed(each, _MOST))
