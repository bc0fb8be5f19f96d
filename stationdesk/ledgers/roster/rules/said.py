"""What a roster breaks, each rule in one sentence with names and days."""

from __future__ import annotations

from collections.abc import Callable

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.ledgers.roster.rules.names import Names
from stationdesk.rostering.answers import Rule, RuleRef, Violation

_PLAIN: dict[Rule, Phrase] = {
    Rule.COVER: QT_TRANSLATE_NOOP("roster", "{day}: {post} needs {limit} and has {count}."),
    Rule.CROWD: QT_TRANSLATE_NOOP("roster", "{day}: {post} takes {limit} and has {count}."),
    Rule.UNQUALIFIED: QT_TRANSLATE_NOOP("roster", "{day}: {person} may not hold the post {post}."),
    Rule.NIGHT_EXEMPT: QT_TRANSLATE_NOOP(
        "roster", "{day}: {person} is exempt from nights, and {post} is a night post."
    ),
    Rule.AWAY: QT_TRANSLATE_NOOP("roster", "{day}: {person} is on leave and cannot hold {post}."),
    Rule.NOT_SERVING: QT_TRANSLATE_NOOP(
        "roster", "{day}: {person} does not serve at the station that day and cannot hold {post}."
    ),
    Rule.TWICE: QT_TRANSLATE_NOOP("roster", "{day}: {person} stands on {count} posts."),
    Rule.REST: QT_TRANSLATE_NOOP(
        "roster", "{day}: {person} has not rested yet from the duty of {other}; {post} comes too early."
    ),
    Rule.WEEK: QT_TRANSLATE_NOOP(
        "roster", "{day}: {person} has {count} duties of 24 hours within seven days; {limit} is the most."
    ),
    Rule.NIGHTS: QT_TRANSLATE_NOOP(
        "roster", "{day}: {person} has the {count}th night running; {limit} is the most."
    ),
    Rule.HOUSEHOLD: QT_TRANSLATE_NOOP(
        "roster", "{day}: {person} and {others} of one household are on duty together."
    ),
    Rule.LOCK: QT_TRANSLATE_NOOP("roster", "{day}: {person} was fixed for {post} and is not there."),
    Rule.JUNIOR: QT_TRANSLATE_NOOP(
        "roster", "{day}: {person} at {post} is a newcomer with nobody experienced beside."
    ),
    Rule.ESCORT: QT_TRANSLATE_NOOP(
        "roster", "{day}: {person} at {post} is an auxiliary without a police officer beside."
    ),
    Rule.POLICE: QT_TRANSLATE_NOOP(
        "roster", "{day}: {count} police are on the roster, standby included; {limit} are wanted."
    ),
    Rule.MONTH: QT_TRANSLATE_NOOP(
        "roster", "{person} has {count} duties of 24 hours this month, more than {limit}."
    ),
    Rule.FREE_DAYS: QT_TRANSLATE_NOOP(
        "roster", "{person} has {count} rest days this month, fewer than {limit}."
    ),
    Rule.WINDOW: QT_TRANSLATE_NOOP(
        "roster", "{day}: {person} would be on duty too often within seven days."
    ),
}  # fmt: skip
_TEAM_SOON = QT_TRANSLATE_NOOP(
    "roster", "{day}: the volunteer team {team} walked on {other}, and {limit} nights lie between at least."
)
_TEAM_AWAY = QT_TRANSLATE_NOOP("roster", "{day}: the volunteer team {team} cannot walk that night.")
_TEAM_COUNT = QT_TRANSLATE_NOOP("roster", "{day}: {count} volunteer teams walk that night; {limit} should.")
_BLOCK = QT_TRANSLATE_NOOP("roster", "{day}: the shadow training of {person} cannot begin on this day.")
_NO_BLOCK = QT_TRANSLATE_NOOP("roster", "It is the turn of {person} for shadow training, and there is none.")
_BLOCKS = QT_TRANSLATE_NOOP("roster", "{day}: {count} are trained at once; {limit} is the most.")


def said(broken: Violation, names: Names) -> Phrase:
    """One sentence for a rule that is broken."""
    special = _SPECIAL.get(broken.at.rule)
    phrase = special(broken.at) if special is not None else _PLAIN[broken.at.rule]
    at = broken.at
    return phrase.filled(
        day=names.day(at.day),
        post=names.post(at.post),
        person=names.person(at.person),
        others=names.several(at.others),
        other=names.day(at.other_day),
        team=names.team(at.person),
        count=broken.count,
        limit=broken.limit,
    )


def _of_team(at: RuleRef) -> Phrase:
    if at.person is None:
        return _TEAM_COUNT
    return _TEAM_AWAY if at.other_day is None else _TEAM_SOON


def _of_trainee(at: RuleRef) -> Phrase:
    if at.person is None:
        return _BLOCKS
    return _NO_BLOCK if at.day is None else _BLOCK


_SPECIAL: dict[Rule, Callable[[RuleRef], Phrase]] = {
    Rule.TEAM_GAP: _of_team,
    Rule.TRAINEE: _of_trainee,
}
