"""The value of a list's filter as it is typed on a command line."""

from __future__ import annotations

from datetime import date
from typing import Any

from stationdesk.cli.values import is_yes, value_of
from stationdesk.core import ledger as kinds
from stationdesk.core.errors import StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Field, Filter, Query
from stationdesk.core.period import read_period
from stationdesk.desk import Desk

_NO_LEDGER = QT_TRANSLATE_NOOP("cli", "There is no ledger “{name}”; “stationdesk ledgers” names them all.")
_ONLY_YES = QT_TRANSLATE_NOOP("cli", "“{name}” is on or not asked for; leave it out, or write {name}=yes.")
_NO_FILTER = QT_TRANSLATE_NOOP("cli", "There is no filter “{name}” in {ledger}.")


def query_of(desk: Desk, ledger_name: str, search: str, filters: list[str]) -> Query:
    """The query that --search and --filter NAME=VALUE ask for; a chip needs no value."""
    known = {one.name: one for one in desk.ledgers}
    if ledger_name not in known:
        raise StationError(_NO_LEDGER.filled(name=ledger_name))
    ledger = known[ledger_name]
    chosen: list[tuple[str, Any]] = []
    for name, text in pairs(filters):
        declared = next((one for one in ledger.filters if one.name == name), None)
        if declared is None:
            raise StationError(_NO_FILTER.filled(name=name, ledger=ledger.title))
        chosen.append((name, _value(desk, declared, text)))
    return Query(ledger.name, tuple(chosen), search, descending=ledger.descending)


def pairs(texts: list[str]) -> list[tuple[str, str]]:
    """NAME=VALUE options as pairs."""
    return [(name, value) for name, _, value in (text.partition("=") for text in texts)]


def _value(desk: Desk, declared: Filter, text: str) -> Any:
    match declared.kind:
        case None:
            return _chip(declared.name, text)
        case kinds.Day():
            return _days(text)
        case kind:
            return value_of(desk, Field(declared.name, declared.title, kind), text)


def _chip(name: str, text: str) -> bool:
    """A chip has no opposite; to leave it out is the way not to ask for it."""
    if text and not is_yes(text):
        raise StationError(_ONLY_YES.filled(name=name))
    return True


def _days(text: str) -> tuple[date, date]:
    period = read_period(text)
    return period.first, period.last
