"""Why a month cannot be filled, and what would mend it: each in one sentence, names rounded up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.ledgers.roster.rules.joining import joined
from stationdesk.ledgers.roster.rules.names import Names
from stationdesk.rostering.answers import Cause, Relief, Repair, Rule, RuleRef, Step

_CAUSE = QT_TRANSLATE_NOOP("roster", "{places} cannot be filled: {facts}.")
_BARE = QT_TRANSLATE_NOOP("roster", "{places} cannot be filled: more people are asked for than may hold it.")
_CLASH = QT_TRANSLATE_NOOP("roster", "This cannot hold together: {facts}.")
_PLACE = QT_TRANSLATE_NOOP("roster", "{post} on {day}")
_FACTS: dict[Rule, Phrase] = {
    Rule.AWAY: QT_TRANSLATE_NOOP("roster", "{people} on leave on {day}"),
    Rule.REST: QT_TRANSLATE_NOOP("roster", "{people} at rest on {day} after the duty of {other}"),
    Rule.LOCK: QT_TRANSLATE_NOOP("roster", "{people} fixed for {post} on {day}"),
    Rule.WINDOW: QT_TRANSLATE_NOOP("roster", "{people} at the most duties of seven days on {day}"),
    Rule.HOUSEHOLD: QT_TRANSLATE_NOOP("roster", "{people} of one household on {day}"),
    Rule.TWICE: QT_TRANSLATE_NOOP("roster", "{people} on another post on {day}"),
    Rule.NOT_SERVING: QT_TRANSLATE_NOOP("roster", "{people} not at the station on {day}"),
    Rule.NIGHT_EXEMPT: QT_TRANSLATE_NOOP("roster", "{people} exempt from nights"),
    Rule.UNQUALIFIED: QT_TRANSLATE_NOOP("roster", "{people} may not hold {post}"),
    Rule.JUNIOR: QT_TRANSLATE_NOOP("roster", "newcomers need somebody experienced on {day}"),
    Rule.ESCORT: QT_TRANSLATE_NOOP("roster", "auxiliaries need a police officer on {day}"),
}  # fmt: skip
_OTHER = QT_TRANSLATE_NOOP("roster", "{people} bound by another rule on {day}")
_STEPS: dict[Relief, Phrase] = {
    Relief.LOCK: QT_TRANSLATE_NOOP("roster", "undo the fixing of {person} for {post} on {day}"),
    Relief.WINDOW: QT_TRANSLATE_NOOP(
        "roster", "let {person} have one duty more in the seven days to {day}"
    ),
    Relief.LEAVE: QT_TRANSLATE_NOOP(
        "roster", "count on {person} on {day} although on leave (to be settled with {person})"
    ),
    Relief.HOUSEHOLD: QT_TRANSLATE_NOOP("roster", "let {others} of one household be on duty on {day}"),
    Relief.REST: QT_TRANSLATE_NOOP(
        "roster", "let {person} be on duty on {day} with less rest after the duty of {other}"
    ),
    Relief.COVER: QT_TRANSLATE_NOOP("roster", "let {post} on {day} do with {count}"),
}  # fmt: skip
_CLOSE = QT_TRANSLATE_NOOP("roster", "leave {post} on {day} open")
_REPAIR = QT_TRANSLATE_NOOP("roster", "One click will: {steps}.")


def cause_said(cause: Cause, names: Names) -> Phrase:
    """One sentence: which places, and what keeps whom from them.

    「12月5日主班民警排不出人：刘明12月5日休假；李卫东12月4日值班后须休息。」
    """
    places = [one for one in cause.rules if one.rule is Rule.COVER]
    facts = list(_facts((one for one in cause.rules if one.rule is not Rule.COVER), names))
    if not places:
        return _CLASH.filled(facts=joined(facts)) if facts else _BARE.filled(places="—")
    told = joined([_PLACE.filled(day=names.day(one.day), post=names.post(one.post)) for one in places])
    return _CAUSE.filled(places=told, facts=joined(facts)) if facts else _BARE.filled(places=told)


def repair_said(repair: Repair, names: Names) -> Phrase:
    """What one click on the repair will do."""
    return _REPAIR.filled(steps=joined([step_said(one, names) for one in repair.steps]))


def step_said(step: Step, names: Names) -> Phrase:
    """One thing a repair gives up."""
    at = step.at
    closes = step.relief is Relief.COVER and not step.count
    others = [at.person] if at.person is not None and at.person not in at.others else []
    return (_CLOSE if closes else _STEPS[step.relief]).filled(
        day=names.day(at.day),
        post=names.post(at.post),
        person=names.person(at.person),
        others=names.several([*others, *at.others]),
        other=names.day(at.other_day),
        count=step.count,
    )


def _facts(rules: Iterable[RuleRef], names: Names) -> Iterator[Phrase]:
    """People whom the same thing keeps away are told together."""
    together: dict[tuple[Rule, int | None, int | None, int | None], list[int]] = {}
    for one in rules:
        by_post = one.post if one.rule in (Rule.LOCK, Rule.UNQUALIFIED) else None
        people = together.setdefault((one.rule, one.day, one.other_day, by_post), [])
        people += [ident for ident in (one.person, *one.others) if ident is not None and ident not in people]
    for (rule, day, other, post), people in together.items():
        yield _FACTS.get(rule, _OTHER).filled(
            people=names.several(people), day=names.day(day), other=names.day(other), post=names.post(post)
        )
