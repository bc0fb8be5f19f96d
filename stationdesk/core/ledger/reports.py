"""Reports: what they are about, who writes which part, and how they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from stationdesk.core.document import Document
from stationdesk.core.i18n import Phrase, Say
from stationdesk.core.ledger.actions import Field
from stationdesk.core.ledger.lists import Query


class Scope(StrEnum):
    """What a report is about."""

    PERIOD = "period"
    RECORD = "record"
    SELECTION = "selection"


class Every(StrEnum):
    """When a report is due: it comes with everything else that is printed of such a period."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True)
class Request:
    """What a report is asked for. `first` and `last` are the days of the period, both included.

    `say` speaks the report's language; `label(dictionary, code)` and `name(ledger, id)` read the
    station's own words in it; `texts` are the human parts; `parameters` by name. The build fills the
    stamp's period and counting rule; the desk fills the rest of it.
    """

    say: Say
    language: str
    label: Callable[[str, str | None], str]
    name: Callable[[str, int | None], str]
    first: date | None = None
    last: date | None = None
    record: int | None = None
    rows: Query | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    parameters: Mapping[str, Any] = field(default_factory=dict)
    draft: bool = False


@dataclass(frozen=True)
class ReportText:
    """A part a person writes; kept with the period.

    `offer(tx, request)` proposes words made of facts alone, "" when there are none; never kept unasked.
    """

    name: str
    title: Phrase
    offer: Callable[[Any, Request], str] | None = None


@dataclass(frozen=True)
class Report:
    """`build(tx, request)` returns a Document. `code` is the station's number of it, e.g. R05.

    `parameters` are fields the print dialog asks; `allowed` as with actions, for one record. `every` says
    with which periods it is printed and closed; nothing: only when somebody asks.
    """

    name: str
    title: Phrase
    scope: Scope
    build: Callable[[Any, Request], Document]
    code: str = ""
    texts: tuple[ReportText, ...] = ()
    parameters: tuple[Field, ...] = ()
    allowed: Callable[[Mapping[str, Any]], bool] | None = None
    every: frozenset[Every] = frozenset()
