"""What the actions of the roster share: refusals under a field, people who serve, records struck out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import InstrumentedAttribute

from stationdesk.core.actor import WRITERS, Role
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Action, Field, Prose, Reference, stored
from stationdesk.ledgers.roster.records import DutyPost
from stationdesk.ledgers.roster.records.rostered import Rostered, rostered
from stationdesk.ledgers.station.actions.keeping import take_over as take_over
from stationdesk.ledgers.station.records import Person
from stationdesk.store.record import Record
from stationdesk.store.transaction import Transaction

PERSON = Reference("station.people")
SERVING = Reference("station.people", only="serving")
NAME = QT_TRANSLATE_NOOP("roster", "Name")
WHO = QT_TRANSLATE_NOOP("roster", "Person")
DAY = QT_TRANSLATE_NOOP("roster", "Day")
POST = QT_TRANSLATE_NOOP("roster", "Post")
NOTE_TITLE = QT_TRANSLATE_NOOP("roster", "Note")
REASON_TITLE = QT_TRANSLATE_NOOP("roster", "Reason")
CHANGE = QT_TRANSLATE_NOOP("roster", "Change")
STATE = QT_TRANSLATE_NOOP("roster", "State")
PLACE = QT_TRANSLATE_NOOP("roster", "Place in the list")
FACTS = QT_TRANSLATE_NOOP("roster", "Facts")
NOTE = Field("note", NOTE_TITLE, Prose(500), wide=True, extra=True)
REASON = Field("reason", REASON_TITLE, Prose(500), required=True, wide=True, key="R")
SURE = QT_TRANSLATE_NOOP("roster", "It is struck out for good; it stays visible.")

_VOID = QT_TRANSLATE_NOOP("roster", "Void")
_OLDEST, _YEARS_AHEAD = date(2000, 1, 1), 3
_NOT_SERVING = QT_TRANSLATE_NOOP("roster", "{name} no longer serves; please choose somebody else.")
_LEFT_ON = QT_TRANSLATE_NOOP("roster", "{name} serves until {day} only; please choose an earlier day.")
_FAR = QT_TRANSLATE_NOOP("roster", "{day} is too far away; please check the year.")
_TAKEN = QT_TRANSLATE_NOOP("roster", "“{value}” is already taken; please choose another.")


def refuse(field: str, phrase: Phrase) -> RuleBroken:
    """A refusal that stands under one field."""
    return RuleBroken(phrase, {field: phrase})


def today(tx: Transaction, *_: Any) -> date:
    """The day it is, as forms start with it."""
    return tx.today


def me(tx: Transaction, *_: Any) -> int | None:
    """Who acts, as forms start with them."""
    return tx.actor.person


def keep_apart(tx: Transaction, attribute: InstrumentedAttribute[Any], value: Any, own: int | None) -> None:
    """Refuse a value that another record in force already has."""
    model = attribute.class_
    others = select(exists().where(attribute == value, model.voided_at.is_(None), model.id != (own or 0)))
    if tx.session.scalar(others):
        raise refuse(attribute.key, _TAKEN.filled(value=value))


def person(tx: Transaction, ident: int, field: str, day: date | None = None) -> Person:
    """Somebody who serves, on that day where one is given: who left may still have served then."""
    found = tx.get(Person, ident)
    if found.left_on is not None and day is not None and day > found.left_on:
        raise refuse(field, _LEFT_ON.filled(name=found.name, day=found.left_on.isoformat()))
    if not found.serving and (day is None or found.left_on is None):
        raise refuse(field, _NOT_SERVING.filled(name=found.name))
    return found


def name(tx: Transaction, ident: int | None) -> str:
    """What somebody is called; nobody is a dash."""
    found = tx.session.get(Person, ident) if ident is not None else None
    return found.name if found is not None else "—"


def may_hold(tx: Transaction, ident: int, post: DutyPost, day: date) -> bool:
    """Whether somebody may hold a post at all, apart from leave and other duties."""
    found = [one for one in rostered(tx, day, day) if one.id == ident]
    return any(fits(one, post) for one in found)


def rosters_know(tx: Transaction, ident: int, day: date) -> bool:
    """Whether somebody may stand on the roster of a day."""
    return any(one.id == ident for one in rostered(tx, day, day))


def fits(one: Rostered, post: DutyPost) -> bool:
    """Whether who stands on rosters may hold this post: pool, the people it names, nights."""
    named = not post.persons or one.id in post.persons
    return named and one.pool.value in post.pools and not (post.night and one.no_nights)


def check_day(tx: Transaction, field: str, day: date) -> None:
    """Refuse a day nobody means: before 2000, or years ahead."""
    if day < _OLDEST or day.year > tx.today.year + _YEARS_AHEAD:
        raise refuse(field, _FAR.filled(day=day.isoformat()))


def void(tx: Transaction, record: Record, *, reason: str) -> Record:
    """Strike it out."""
    tx.void(record, reason)
    return record


def in_force(values: Mapping[str, Any]) -> bool:
    """Whether a record is not voided."""
    return values["voided_at"] is None


def void_action(run: Callable[..., Any] = void, roles: frozenset[Role] = WRITERS) -> Action:
    """Void a record with a reason."""
    return Action(
        "void", _VOID, run, (REASON,), icon="prohibit", key="Ctrl+Shift+Delete", roles=roles,
        allowed=in_force, danger=SURE,
    )  # fmt: skip


def as_stored(*fields: Field, **other: Any) -> tuple[Field, ...]:
    """The fields of entering a record as those of changing it: each starts with what is kept.

    `other` are defaults of fields whose attribute is kept in another way.
    """
    return tuple(replace(one, default=other.get(one.name, stored(one.name))) for one in fields)
