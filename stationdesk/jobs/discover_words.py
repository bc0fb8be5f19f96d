"""What a search found, in words: what a yes would do to each camera, and what went wrong on the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import Field
from stationdesk.desk import Desk
from stationdesk.jobs.discover import ACTIONS, Search
from stationdesk.jobs.proposals import Difference, Fate, Proposal

UNREACHED = QT_TRANSLATE_NOOP(
    "jobs", "This PC has no way to {networks}; check the network cable and this PC’s address."
)
FULL = QT_TRANSLATE_NOOP("jobs", "More devices answered than can be shown; search smaller networks.")
BROKEN = QT_TRANSLATE_NOOP("jobs", "The search broke off half-way; these devices answered until then.")
_NEW = QT_TRANSLATE_NOOP("jobs", "A new record with {count} streams")
_FILLS = QT_TRANSLATE_NOOP("jobs", "{field}: {said}")
_CHANGES = QT_TRANSLATE_NOOP("jobs", "{field}: {kept} → {said}")
_COMMA = QT_TRANSLATE_NOOP("jobs", "{first}, {second}")
_BOTH = QT_TRANSLATE_NOOP("jobs", "{first} {then}")
_SAME = QT_TRANSLATE_NOOP("jobs", "Nothing to fill in")


def meaning(desk: Desk, one: Proposal) -> str:
    """What a yes would change, or why none can be given; whole, in one line."""
    why = desk.say(one.why) if one.why is not None else ""
    if one.fate is Fate.CHANGED:
        would = listed(desk.say, [_change(desk, each) for each in one.differences])
    elif one.fate is Fate.NEW:
        count = sum(one.values[name] is not None for name in ("scheme", "sub_path"))
        would = desk.say(_NEW.filled(count=count))
    elif one.fate is Fate.KEPT and not why:
        would = desk.say(_SAME)
    else:
        would = ""
    return desk.say(_BOTH.filled(first=why, then=would)).strip()


def complaints(desk: Desk, found: Search) -> Iterator[Phrase]:
    """What kept the search from finding all, a sentence each."""
    if found.broken:
        yield BROKEN
    if found.unreached:
        yield UNREACHED.filled(networks=listed(desk.say, found.unreached))
    if found.full:
        yield FULL


def listed(say: Say, words: Sequence[str]) -> str:
    """The words behind one another, as the language lists them."""
    said = words[0] if words else ""
    for one in words[1:]:
        said = say(_COMMA.filled(first=said, second=one))
    return said


def _change(desk: Desk, one: Difference) -> str:
    field = _field(desk, one.field)
    kept, said = desk.display(field.kind, one.kept), desk.display(field.kind, one.said)
    changed = _CHANGES.filled(kept=kept) if kept else _FILLS
    return desk.say(changed.filled(field=field.title, said=said))


def _field(desk: Desk, name: str) -> Field:
    return next(one for action in ACTIONS for one in desk.action(action)[1].fields if one.name == name)
