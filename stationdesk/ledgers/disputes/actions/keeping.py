"""What every step on a dispute shares: its days in order, its limits, its place, who mediates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar, cast

from sqlalchemy import select

from stationdesk.core.duty_day import local_day
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.ledgers.disputes.records import (
    SLIP_WAITS,
    Agreement,
    Dispute,
    Mediator,
    Note,
    Revisit,
    Round,
    Session,
    Transfer,
)
from stationdesk.ledgers.disputes.records.dispute import HAS_NO_RESULT
from stationdesk.ledgers.disputes.rules.limits import ACCEPT, REVISIT, Limited, limited, rule_of
from stationdesk.ledgers.disputes.rules.states import State
from stationdesk.ledgers.disputes.rules.words import NoteKind
from stationdesk.ledgers.station.actions import extras, work_calendar
from stationdesk.ledgers.station.records import Place, Unit, Village
from stationdesk.store.transaction import Transaction

P = TypeVar("P", Agreement, Mediator, Note, Revisit, Round, Session, Transfer)

_FUTURE = QT_TRANSLATE_NOOP("disputes", "{what} cannot lie in the future; please check the day.")
_BEFORE = QT_TRANSLATE_NOOP("disputes", "{what} cannot lie before {earlier} ({day}); please check the day.")
_MEDIATED = QT_TRANSLATE_NOOP("disputes", "its last mediation")
_ANSWERED = QT_TRANSLATE_NOOP("disputes", "its slip was answered")
_TAKEN_UP = QT_TRANSLATE_NOOP("disputes", "it was taken up")


def today(tx: Transaction, *_: Any) -> date:
    """The day it is, as forms start with it."""
    return tx.today


def now(tx: Transaction, *_: Any) -> datetime:
    """The minute it is, as forms start with it."""
    return tx.now.replace(second=0, microsecond=0)


def refuse(field: str, phrase: Phrase) -> RuleBroken:
    """A refusal that stands under one field."""
    return RuleBroken(phrase, {field: phrase})


def parts(tx: Transaction, kind: type[P], dispute: Dispute) -> list[P]:
    """A dispute's rows of one kind, in the order they were made."""
    return list(tx.session.scalars(select(kind).where(kind.dispute_id == dispute.id).order_by(kind.id)))


# --- days -------------------------------------------------------------------------------------------


def check_day(
    tx: Transaction, field: str, what: Phrase, day: date, since: date | None, after: Phrase = _TAKEN_UP
) -> date:
    """The day, refused under its field when it lies in the future or before another."""
    if day > tx.today:
        raise refuse(field, _FUTURE.filled(what=what))
    if since is not None and day < since:
        raise refuse(field, _BEFORE.filled(what=what, earlier=after, day=since.isoformat()))
    return day


def check_moment(tx: Transaction, field: str, what: Phrase, at: datetime, since: date | None) -> date:
    """The day of an instant, refused in the same way."""
    if at > tx.now:
        raise refuse(field, _FUTURE.filled(what=what))
    return check_day(tx, field, what, local_day(at), since)


def check_in_order(
    tx: Transaction, dispute: Dispute, field: str, what: Phrase, day: date, *, slips: bool = False
) -> date:
    """The day of a result, refused before the last mediation; of a closing, before the last slip as well."""
    happened = [(dispute.opened_on, _TAKEN_UP)]
    happened += [(one.held_on, _MEDIATED) for one in parts(tx, Session, dispute)]
    if slips:
        happened += [
            (local_day(at), _ANSWERED)
            for one in parts(tx, Transfer, dispute)
            for at in (one.accepted_at, one.returned_at)
            if at is not None
        ]
    last, after = max(happened, key=lambda one: one[0])
    return check_day(tx, field, what, day, last, after)


# --- limits -----------------------------------------------------------------------------------------


def limit_of(tx: Transaction, name: str, start: date) -> Limited:
    """A limit by the station's settings and calendar."""
    settings = cast(Mapping[str, Any], tx.settings)
    return limited(name, start, settings, lambda: work_calendar(tx.session))


def limit_to_settle(tx: Transaction, kind: str, opened_on: date) -> Limited:
    """By when a dispute of this kind is to be settled."""
    return limit_of(tx, rule_of(kind, extras(tx, "dispute_kind")), opened_on)


def revisit_due(tx: Transaction, settled_on: date) -> date:
    """By when a settled dispute is to be visited again."""
    return limit_of(tx, REVISIT, settled_on).last


def settle_open(tx: Transaction) -> None:
    """Set the running limits again: a setting or a day of the calendar has changed.

    What was extended in this round stays as the chief said.
    """
    extended = select(Note.id).where(
        Note.dispute_id == Dispute.id, Note.kind == NoteKind.EXTENSION, Note.noted_on >= Dispute.opened_on
    )
    waiting = select(Dispute).where(Dispute.voided_at.is_(None), HAS_NO_RESULT, ~extended.exists())
    for dispute in tx.session.scalars(waiting):
        last = limit_to_settle(tx, dispute.kind, dispute.opened_on).last
        if dispute.due_on != last:
            dispute.due_on = last
    for slip in tx.session.scalars(select(Transfer).where(SLIP_WAITS)):
        last = limit_of(tx, ACCEPT, local_day(slip.handed_at)).last
        if slip.due_on != last:
            slip.due_on = last


# --- where and who ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Where:
    """A place as a dispute keeps it."""

    text: str | None
    place: int | None
    village: int | None
    area: int | None


def located(tx: Transaction, place: int | str | None, village: int | None) -> Where:
    """The place with its village and area; a place known to the station brings its village."""
    known = tx.get(Place, place) if isinstance(place, int) else None
    text = known.name if known else str(place).strip() if place else None
    home_id = village or (known.village_id if known else None)
    home = tx.get(Village, home_id) if home_id is not None else None
    return Where(text, known.id if known else None, home.id if home else None, home.area_id if home else None)


def unit_name(tx: Transaction, unit: int | str | None) -> tuple[int | None, str | None]:
    """(id, name) of a unit chosen from the list or typed."""
    if isinstance(unit, int):
        return unit, tx.get(Unit, unit).name
    return None, unit


def settles(tx: Transaction, result: str) -> bool:
    """Whether a result means that the dispute is settled, by its dictionary."""
    return extras(tx, "dispute_result").get(result, {}).get("settled") == "yes"


def set_result(tx: Transaction, dispute: Dispute, result: str, on: date, outcome: str | None) -> None:
    """Note how it ended, with the re-visit that a settled one asks for."""
    good = settles(tx, result)
    dispute.state = State.SETTLED if good else State.NOT_SETTLED
    dispute.result, dispute.outcome = result, outcome
    dispute.settled_on = on if good else None
    dispute.revisit_due_on = revisit_due(tx, on) if good else None
