"""What both papers of hand-overs are written with: lines of a sheet in words, differences, shifts."""

from __future__ import annotations

from collections.abc import Iterable

from stationdesk.core.duty_day import local
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Request
from stationdesk.core.paper import joined
from stationdesk.ledgers.handovers.actions.filling import NAMED
from stationdesk.ledgers.handovers.actions.handing_over import OFFICES
from stationdesk.ledgers.handovers.records import SIGNERS, Handover, HandoverCount, HandoverItem
from stationdesk.ledgers.handovers.rules.words import Item

MISSING = QT_TRANSLATE_NOOP(
    "handovers/report", "HAND-OVER RECORD MISSING: duty day {day}, shift {begin} to {end}."
)
UNSIGNED = QT_TRANSLATE_NOOP("handovers/report", "SIGNATURES MISSING: {names}.")
NOT_COUNTED = QT_TRANSLATE_NOOP("handovers/report", "not counted")
_GROUP = QT_TRANSLATE_NOOP("handovers/report", "{group} {count}")
_MORE = QT_TRANSLATE_NOOP("handovers/report", "{named}; and {more} more")
_DIFFERS = QT_TRANSLATE_NOOP("handovers/report", "{name}: {actual} of {expected}")
_UNCOUNTED = QT_TRANSLATE_NOOP("handovers/report", "{name}: not counted, {expected} expected")
_AND_WHY = QT_TRANSLATE_NOOP("handovers/report", "{what} ({remark})")


def missing_names(request: Request, sheet: Handover) -> str:
    """The offices nobody signed for; empty where all four did."""
    gone = (OFFICES[name] for name in SIGNERS if getattr(sheet, name) is None)
    return joined(request, (request.say(one) for one in gone))


def groups_words(request: Request, items: Iterable[HandoverItem]) -> str:
    """刑事 1、治安 3: the groups of calls that had any."""
    return joined(
        request,
        (
            request.say(_GROUP.filled(group=_group(request, one.part or ""), count=one.number))
            for one in items
            if one.item is Item.CALLS and one.part is not None and one.number
        ),
    )


def _group(request: Request, group: str) -> str:
    return request.label("incident_category" if group == "FI" else "incident_rollup", group)


def item_words(request: Request, one: HandoverItem) -> str:
    """What a line names, and how many more there were."""
    if one.item is Item.CAMERAS or one.number <= NAMED:
        return one.words or ""
    return request.say(_MORE.filled(named=one.words or "", more=one.number - NAMED))


def number_words(one: HandoverItem) -> str:
    """3, or 77/80."""
    return str(one.number) if one.of is None else f"{one.number}/{one.of}"


def difference_words(request: Request, counts: Iterable[HandoverCount]) -> str:
    """Every piece that was not there as expected, or was not counted."""
    return "；".join(_difference(request, one) for one in counts if one.actual != one.expected)


def _difference(request: Request, one: HandoverCount) -> str:
    words = _UNCOUNTED if one.actual is None else _DIFFERS
    words = words.filled(name=one.name, actual=one.actual, expected=one.expected)
    return request.say(_AND_WHY.filled(what=words, remark=one.remark) if one.remark else words)


def shift_words(sheet: Handover) -> str:
    """11-20 08:30–11-21 08:30."""
    return f"{local(sheet.begins_at):%m-%d %H:%M}–{local(sheet.ends_at):%m-%d %H:%M}"
