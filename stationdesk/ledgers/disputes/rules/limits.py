"""By when a dispute is to be settled, a slip accepted, a re-visit made; each day with its source."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from stationdesk.core.deadline import Calendar, Limit, MissingCalendar, Unit
from stationdesk.core.duty_day import instant, local_day
from stationdesk.core.i18n import Phrase
from stationdesk.core.limits import RULE

ACCEPT = "dispute_accept"
REVISIT = "dispute_revisit"
OTHER = "dispute_other"


@dataclass(frozen=True)
class Limited:
    """The last day of a limit; `doubt` says why it may move: the calendar lacks a year."""

    title: Phrase
    source: Phrase
    last: date
    doubt: Phrase | None = None


def rule_of(kind: str, extras: Mapping[str, Mapping[str, str]]) -> str:
    """The limit a kind of dispute has by its dictionary (`limit=dispute_land`); the last one otherwise."""
    named = extras.get(kind, {}).get("limit", OTHER)
    return named if named in RULE else OTHER


def limited(name: str, start: date, settings: Mapping[str, Any], calendar: Callable[[], Calendar]) -> Limited:
    """When a limit that began on a day runs out.

    15 days from 2026-09-18 end on 2026-10-03, a holiday, hence on 2026-10-08. Where the calendar lacks
    the year, the day stands unmoved with its doubt: a dispute is registered all the same.
    """
    rule = RULE[name]
    limit = rule.applied(settings)
    begin, doubt = instant(start), None
    needs = limit.moves or limit.unit is Unit.WORKDAYS
    try:
        ends = limit.ends(begin, calendar() if needs else Calendar())
    except MissingCalendar as missing:
        unit = Unit.DAYS if limit.unit is Unit.WORKDAYS else limit.unit
        ends, doubt = Limit(limit.amount, unit).ends(begin, Calendar()), missing.phrase
    return Limited(rule.title, rule.source_applied(settings), local_day(ends), doubt)
