"""Setting right what was entered wrong, while the dispute is open."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, stored
from stationdesk.ledgers.disputes.actions import forms, keeping
from stationdesk.ledgers.disputes.records import Agreement, Dispute, Note, Revisit, Round, Session, Transfer
from stationdesk.ledgers.disputes.rules.ages import beginning
from stationdesk.ledgers.disputes.rules.states import State, check_open
from stationdesk.ledgers.disputes.rules.words import Risk
from stationdesk.ledgers.station.rules.people import checked_phone
from stationdesk.store.transaction import Transaction

_REGISTERED = QT_TRANSLATE_NOOP("disputes", "The registration")
_REOPENED = QT_TRANSLATE_NOOP(
    "disputes", "It was reopened on {day}; the day of its registration stands with the earlier round."
)
_LATER = QT_TRANSLATE_NOOP("disputes", "It was dealt with before that day; please check the day.")


def correct(
    tx: Transaction,
    record: Dispute,
    *,
    registered_on: date,
    title: str,
    kind: str,
    source: str,
    place: int | str | None,
    village: int | None,
    summary: str,
    started_on: date | None,
    started_year: int | None,
    risk: Risk | None,
    scale: str | None,
    people: int | None,
    amount: Decimal | None,
    party_a: str | None,
    party_b: str | None,
    contact_phone: str | None,
    unit: int | str | None,
    handler: int | None,
    task_force: str | None,
) -> Dispute:
    """Set right what was entered wrong; the audit keeps what stood there. The level changes by slips."""
    check_open(record.state)
    day = keeping.check_day(tx, "registered_on", _REGISTERED, registered_on, None)
    _move(tx, record, day, kind)
    since, year_only = beginning(started_on, started_year, day)
    where = keeping.located(tx, place, village)
    record.title, record.kind, record.source, record.summary = title, kind, source, summary
    record.place_text, record.place_id = where.text, where.place
    record.village_id, record.area_id = where.village, where.area
    record.started_on, record.started_year_only = since, year_only
    record.risk, record.scale, record.people, record.amount = risk or Risk.LOW, scale, people, amount
    record.party_a, record.party_b = party_a, party_b
    record.contact_phone = checked_phone(contact_phone, "contact_phone")
    record.unit_id, record.unit_text = keeping.unit_name(tx, unit)
    record.handler_id, record.task_force = handler, task_force
    return record


def _move(tx: Transaction, record: Dispute, day: date, kind: str) -> None:
    """Another day of registration or another kind moves the limit, unless it was extended or begun anew."""
    if (day, kind) == (record.registered_on, record.kind):
        return
    if day != record.registered_on:
        _check_registration(tx, record, day)
    before = keeping.limit_to_settle(tx, record.kind, record.opened_on).last
    if not keeping.parts(tx, Round, record):
        record.opened_on = day
    if record.due_on == before:
        record.due_on = keeping.limit_to_settle(tx, kind, record.opened_on).last
    record.registered_on = day


def _check_registration(tx: Transaction, record: Dispute, day: date) -> None:
    """Refuse a day after something that happened to it, and any other day once it was reopened."""
    for earlier in keeping.parts(tx, Round, record):
        fault = _REOPENED.filled(day=earlier.reopened_on.isoformat())
        raise keeping.refuse("registered_on", fault)
    happened = [
        *(one.held_on for one in keeping.parts(tx, Session, record)),
        *(one.signed_on for one in keeping.parts(tx, Agreement, record)),
        *(local_day(one.handed_at) for one in keeping.parts(tx, Transfer, record)),
        *(one.noted_on for one in keeping.parts(tx, Note, record)),
        *(one.visited_on for one in keeping.parts(tx, Revisit, record)),
        *(one for one in (record.settled_on,) if one is not None),
    ]
    if happened and day > min(happened):
        raise keeping.refuse("registered_on", _LATER)


def _place(tx: Transaction, record: Dispute) -> int | str | None:
    return record.place_id or record.place_text


def _unit(tx: Transaction, record: Dispute) -> int | str | None:
    return record.unit_id or record.unit_text


def _day(tx: Transaction, record: Dispute) -> date | None:
    return None if record.started_year_only else record.started_on


def _year(tx: Transaction, record: Dispute) -> int | None:
    return record.started_on.year if record.started_year_only and record.started_on else None


_NAMES = (
    "registered_on", "title", "kind", "source", "summary", "risk", "scale", "people", "amount", "party_a",
    "party_b", "contact_phone", "task_force",
)  # fmt: skip
_AGAIN: dict[str, Any] = {name: stored(name) for name in _NAMES} | {
    "place": _place, "village": stored("village_id"), "started_on": _day, "started_year": _year,
    "unit": _unit, "handler": stored("handler_id"),
}  # fmt: skip

CORRECT = Action(
    "correct",
    QT_TRANSLATE_NOOP("disputes", "Correct"),
    correct,
    forms.starting(_AGAIN, without={"level"}),
    icon="pencil-simple",
    key="Ctrl+E",
    allowed=lambda values: values["state"] is not State.CLOSED,
)
