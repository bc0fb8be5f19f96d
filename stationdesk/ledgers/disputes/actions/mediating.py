"""Mediation sessions: who mediated, how, on site or remote, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Action,
    Advice,
    Amount,
    Day,
    Entry,
    Field,
    Instant,
    Line,
    Number,
    OneOf,
    Prose,
    Reference,
    Rows,
)  # fmt: skip
from stationdesk.ledgers.disputes.actions import keeping
from stationdesk.ledgers.disputes.records import Agreement, Dispute, Mediator, Session
from stationdesk.ledgers.disputes.rules.states import State, check_step, may_step
from stationdesk.ledgers.disputes.rules.words import Channel, Outcome
from stationdesk.ledgers.station.actions import extras
from stationdesk.ledgers.station.records import Person, Village
from stationdesk.store.transaction import Transaction

_HELD = QT_TRANSLATE_NOOP("disputes", "The mediation")
_NO_ROLE = QT_TRANSLATE_NOOP("disputes", "Say in which office {name} mediated.")
_NO_TERMS = QT_TRANSLATE_NOOP("disputes", "Write down what was agreed.")
_BY_THEN = QT_TRANSLATE_NOOP("disputes", "It cannot be fulfilled before it was signed; please check the day.")


def mediate(
    tx: Transaction,
    record: Dispute,
    *,
    started_at: datetime | None,
    channel: Channel | None,
    modes: tuple[str, ...],
    mediators: tuple[Mapping[str, Any], ...],
    outcome: Outcome,
    terms: str | None,
    fulfil_by: date | None,
    content: str | None,
    duration_min: int | None,
    saved_km: Decimal | None,
    saved_min: int | None,
    place: str | None,
) -> Dispute:
    """Note one mediation; an agreement settles the dispute."""
    check_step(record.state, State.MEDIATING)
    at = started_at or keeping.now(tx)
    day = keeping.check_moment(tx, "started_at", _HELD, at, record.opened_on)
    if outcome is Outcome.AGREED:
        keeping.check_in_order(tx, record, "started_at", _HELD, day)
    session = tx.add(
        Session(
            dispute_id=record.id, modes=modes, channel=channel or Channel.ON_SITE, started_at=at, held_on=day,
            duration_min=duration_min, saved_km=saved_km, saved_min=saved_min, place_text=place,
            outcome=outcome, content=content,
        )
    )  # fmt: skip
    _add_mediators(tx, record, session, mediators)
    record.mediated_on = min(record.mediated_on or day, day)
    record.state, record.result = State.MEDIATING, None
    if outcome is Outcome.AGREED:
        sign(tx, record, signed_on=day, terms=terms, fulfil_by=fulfil_by, amount=None)
    tx.changed(record)
    return record


def sign(
    tx: Transaction,
    record: Dispute,
    *,
    signed_on: date,
    terms: str | None,
    fulfil_by: date | None,
    amount: Decimal | None,
) -> None:
    """Keep an agreement, which settles the dispute."""
    if not terms:
        raise keeping.refuse("terms", _NO_TERMS)
    if fulfil_by is not None and fulfil_by < signed_on:
        raise keeping.refuse("fulfil_by", _BY_THEN)
    done = signed_on if fulfil_by is None else None
    tx.add(
        Agreement(
            dispute_id=record.id, signed_on=signed_on, terms=terms, fulfil_by=fulfil_by, amount=amount,
            fulfilled_on=done,
        )
    )  # fmt: skip
    keeping.set_result(tx, record, "agreed", signed_on, record.outcome)


def _add_mediators(
    tx: Transaction, record: Dispute, session: Session, rows: tuple[Mapping[str, Any], ...]
) -> None:
    roles = {pairs["kind"]: code for code, pairs in extras(tx, "mediator_role").items() if "kind" in pairs}
    for row in rows:
        who = row["who"]
        person = tx.get(Person, who) if isinstance(who, int) else None
        name = person.name if person else str(who).strip()
        role = row.get("role") or (roles.get(person.kind) if person else None)
        if role is None:
            raise keeping.refuse("mediators", _NO_ROLE.filled(name=name))
        _, unit = keeping.unit_name(tx, row.get("unit"))
        tx.add(
            Mediator(
                dispute_id=record.id, session_id=session.id, name=name, role=role, unit_text=unit,
                person_id=person.id if person else None,
            )
        )  # fmt: skip


def advise_mediation(tx: Transaction, values: Mapping[str, Any], record: Any = None) -> Advice:
    """Propose the way a remote mediation saves: to the village and back."""
    if values.get("channel") is not Channel.REMOTE or record is None or record.village_id is None:
        return Advice()
    distance = tx.get(Village, record.village_id).distance_km
    return Advice(proposals={"saved_km": distance * 2} if distance else {})


def _is_remote(values: Mapping[str, Any]) -> bool:
    return values.get("channel") is Channel.REMOTE


def _is_agreed(values: Mapping[str, Any]) -> bool:
    return values.get("outcome") is Outcome.AGREED


def _me(tx: Transaction, record: Dispute) -> tuple[dict[str, Any], ...]:
    if tx.actor.person is None:
        return ()
    return ({"who": tx.actor.person, "role": "community_officer", "unit": None},)


MEDIATORS = Rows(
    (
        Field("who", QT_TRANSLATE_NOOP("disputes", "Name"), Reference("station.people", loose=True),
              required=True),
        Field("role", QT_TRANSLATE_NOOP("disputes", "Office"), Entry("mediator_role")),
        Field("unit", QT_TRANSLATE_NOOP("disputes", "Unit"), Reference("station.units", loose=True)),
    )
)  # fmt: skip
TERMS = Field("terms", QT_TRANSLATE_NOOP("disputes", "What was agreed"), Prose(2000), wide=True, key="G",
              when=_is_agreed)  # fmt: skip
FULFIL_BY = Field("fulfil_by", QT_TRANSLATE_NOOP("disputes", "To be fulfilled by"), Day(lies="ahead"),
                  key="F",
                  note=QT_TRANSLATE_NOOP("disputes", "Empty: fulfilled on the spot"),
                  when=_is_agreed)  # fmt: skip

MEDIATE = Action(
    "mediate",
    QT_TRANSLATE_NOOP("disputes", "Mediate"),
    mediate,
    (
        Field("started_at", QT_TRANSLATE_NOOP("disputes", "Begun at"), Instant(), required=True,
              default=keeping.now, key="T"),
        Field("channel", QT_TRANSLATE_NOOP("disputes", "How"), OneOf(Channel), required=True,
              default=Channel.ON_SITE, key="H"),
        Field("modes", QT_TRANSLATE_NOOP("disputes", "Kinds of mediation"),
              Entry("mediation_mode", many=True), required=True, default=("people",), key="K"),
        Field("mediators", QT_TRANSLATE_NOOP("disputes", "Mediators"), MEDIATORS, required=True, default=_me,
              wide=True),
        Field("outcome", QT_TRANSLATE_NOOP("disputes", "Outcome"), OneOf(Outcome), required=True,
              default=Outcome.CONTINUED, key="O"),
        TERMS,
        FULFIL_BY,
        Field("content", QT_TRANSLATE_NOOP("disputes", "Course"), Prose(2000), wide=True, key="C"),
        Field("duration_min", QT_TRANSLATE_NOOP("disputes", "Duration, minutes"), Number(1, 1440), key="D"),
        Field("saved_km", QT_TRANSLATE_NOOP("disputes", "Way saved, km"), Amount(1), when=_is_remote),
        Field("saved_min", QT_TRANSLATE_NOOP("disputes", "Time on the way saved, minutes"), Number(1, 1440),
              when=_is_remote),
        Field("place", QT_TRANSLATE_NOOP("disputes", "Place"), Line(80), key="P", extra=True),
    ),
    icon="handshake",
    key="Ctrl+Shift+M",
    primary=True,
    advise=advise_mediation,
    allowed=lambda values: may_step(values["state"], State.MEDIATING),
)  # fmt: skip
