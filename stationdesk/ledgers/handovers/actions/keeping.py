"""What the actions of this folder share: refusals under a field, times that fit, who serves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Action, Field, Prose, Reference, stored
from stationdesk.ledgers.station.records import Person
from stationdesk.store.record import Record
from stationdesk.store.transaction import Transaction

SERVING = Reference("station.people", only="serving")
PERSON = Reference("station.people")
CLOCKS_DIFFER = timedelta(minutes=5)

_FUTURE = QT_TRANSLATE_NOOP("handovers", "“{what}” lies in the future; please check the date and time.")
_EARLIER = QT_TRANSLATE_NOOP("handovers", "“{later}” cannot be before “{earlier}”; please check both.")
_GONE = QT_TRANSLATE_NOOP("handovers", "{name} does not serve here; choose somebody who does.")
_CHANGE = QT_TRANSLATE_NOOP("handovers", "Change")
_VOID = QT_TRANSLATE_NOOP("handovers", "Void")
_REASON = QT_TRANSLATE_NOOP("handovers", "Reason")
_SURE = QT_TRANSLATE_NOOP(
    "handovers", "The record is struck out for good; it stays visible and keeps its number."
)


def refuse(field: str, phrase: Phrase) -> RuleBroken:
    """A refusal that stands under one field."""
    return RuleBroken(phrase, {field: phrase})


def minute(tx: Transaction, *_: Any) -> datetime:
    """The minute it is, as forms start with it."""
    return tx.now.replace(second=0, microsecond=0)


def me(tx: Transaction, *_: Any) -> int | None:
    """Who acts, as forms start with them."""
    return tx.actor.person


def check_past(tx: Transaction, field: str, what: Phrase, at: datetime) -> None:
    """Refuse a time that has not come."""
    if at > tx.now + CLOCKS_DIFFER:
        raise refuse(field, _FUTURE.filled(what=what))


def check_after(field: str, what: Phrase, at: datetime, earlier: Phrase, since: datetime) -> None:
    """Refuse an end before its beginning; forms know no seconds."""
    if at < since.replace(second=0, microsecond=0):
        raise refuse(field, _EARLIER.filled(later=what, earlier=earlier))


def check_serving(tx: Transaction, field: str, person: int | None) -> None:
    """Refuse somebody who has left."""
    found = tx.session.get(Person, person) if person is not None else None
    if found is not None and (not found.serving or found.voided_at is not None):
        raise refuse(field, _GONE.filled(name=found.name))


def void(tx: Transaction, record: Record, *, reason: str) -> Record:
    """Strike a record out; its number stays."""
    tx.void(record, reason)
    return record


def in_force(values: Mapping[str, Any]) -> bool:
    """Whether a record is not voided."""
    return values["voided_at"] is None


def reason() -> Field:
    """The reason an action asks for."""
    return Field("reason", _REASON, Prose(500), required=True, wide=True, key="R")


def as_stored(*fields: Field) -> tuple[Field, ...]:
    """The fields of entering a record as those of changing it: each starts with what is kept."""
    return tuple(replace(one, default=stored(one.name)) for one in fields)


def change_action(run: Callable[..., Any], *fields: Field) -> Action:
    """Set right what a record says."""
    return Action("change", _CHANGE, run, as_stored(*fields), icon="pencil-simple", key="Ctrl+E",
                  allowed=in_force)  # fmt: skip


def void_action(**more: Any) -> Action:
    """Void a record with a reason."""
    return Action("void", _VOID, void, (reason(),), icon="prohibit", key="Ctrl+Shift+Delete",
                  allowed=in_force, danger=_SURE, **more)  # fmt: skip
