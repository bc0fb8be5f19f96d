"""Closing, reopening, an extended limit, a note, voiding."""

from __future__ import annotations

from datetime import date

from stationdesk.core.actor import CHIEFS, Role
from stationdesk.core.errors import NotAllowed
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Day, Field, OneOf, Prose, stored
from stationdesk.ledgers.disputes.actions import keeping
from stationdesk.ledgers.disputes.actions.transferring import waiting_slip
from stationdesk.ledgers.disputes.records import Dispute, Note, Round
from stationdesk.ledgers.disputes.rules.states import State, check_open, check_step, may_step
from stationdesk.ledgers.disputes.rules.words import NoteKind
from stationdesk.ledgers.station.actions import check_known_year
from stationdesk.store.transaction import Transaction

_CLOSING = QT_TRANSLATE_NOOP("disputes", "The closing")
_REOPENING = QT_TRANSLATE_NOOP("disputes", "The reopening")
_SETTLED = QT_TRANSLATE_NOOP("disputes", "it was settled")
_CLOSED = QT_TRANSLATE_NOOP("disputes", "it was closed")
_SLIP = QT_TRANSLATE_NOOP("disputes", "A slip to {unit} is still out; note its acceptance or return first.")
_SOONER = QT_TRANSLATE_NOOP("disputes", "The new limit must be later than {day}.")
_CHIEF_VOIDS = QT_TRANSLATE_NOOP("disputes", "Only the station chief may void a dispute that was closed.")
_REASON = QT_TRANSLATE_NOOP("disputes", "Reason")


def close(tx: Transaction, record: Dispute, *, closed_on: date | None) -> Dispute:
    """Close it; its age counts up to this day."""
    check_step(record.state, State.CLOSED)
    slip = waiting_slip(tx, record)
    if slip is not None:
        raise keeping.refuse("closed_on", _SLIP.filled(unit=slip.to_unit))
    day = closed_on or tx.today
    keeping.check_in_order(tx, record, "closed_on", _CLOSING, day, slips=True)
    record.closed_on = keeping.check_day(tx, "closed_on", _CLOSING, day, record.settled_on, _SETTLED)
    record.state = State.CLOSED
    return record


def reopen(tx: Transaction, record: Dispute, *, reopened_on: date | None, reason: str) -> Dispute:
    """Take it up again: what was is kept as an earlier round, and the limit begins anew."""
    check_step(record.state, State.REOPENED)
    ended, after = (record.closed_on, _CLOSED) if record.closed_on else (record.settled_on, _SETTLED)
    day = keeping.check_day(tx, "reopened_on", _REOPENING, reopened_on or tx.today, ended, after)
    tx.add(
        Round(
            dispute_id=record.id, opened_on=record.opened_on, due_on=record.due_on,
            settled_on=record.settled_on, closed_on=record.closed_on, result=record.result, reopened_on=day,
            reason=reason,
        )
    )  # fmt: skip
    record.state, record.opened_on = State.REOPENED, day
    record.settled_on = record.closed_on = record.result = record.revisit_due_on = None
    record.due_on = keeping.limit_to_settle(tx, record.kind, day).last
    return record


def extend(tx: Transaction, record: Dispute, *, due_on: date, reason: str) -> Dispute:
    """Give it more time; the chief's reason stays beside it."""
    check_open(record.state)
    if due_on <= record.due_on:
        raise keeping.refuse("due_on", _SOONER.filled(day=record.due_on.isoformat()))
    check_known_year(tx, "due_on", due_on)
    record.due_on = due_on
    tx.add(Note(dispute_id=record.id, kind=NoteKind.EXTENSION, noted_on=tx.today, content=reason))
    return record


def note(tx: Transaction, record: Dispute, *, kind: NoteKind, noted_on: date | None, content: str) -> Dispute:
    """Note what happened beside the steps."""
    day = keeping.check_day(
        tx, "noted_on", QT_TRANSLATE_NOOP("disputes", "The note"), noted_on or tx.today, record.registered_on
    )
    tx.add(Note(dispute_id=record.id, kind=kind, noted_on=day, content=content))
    tx.changed(record)
    return record


def void(tx: Transaction, record: Dispute, *, reason: str) -> Dispute:
    """Strike it out; its number stays."""
    was_closed = any(one.closed_on is not None for one in keeping.parts(tx, Round, record))
    if (was_closed or record.state is State.CLOSED) and tx.actor.role < Role.CHIEF:
        raise NotAllowed(_CHIEF_VOIDS, {"reason": _CHIEF_VOIDS})
    tx.void(record, reason)
    return record


CLOSE = Action(
    "close",
    QT_TRANSLATE_NOOP("disputes", "Close"),
    close,
    (Field("closed_on", QT_TRANSLATE_NOOP("disputes", "Closed on"), Day(), required=True,
           default=keeping.today, key="T"),),
    icon="archive",
    key="Ctrl+Shift+C",
    primary=True,
    allowed=lambda values: may_step(values["state"], State.CLOSED) and not values["slip_waits"],
)  # fmt: skip

REOPEN = Action(
    "reopen",
    QT_TRANSLATE_NOOP("disputes", "Reopen"),
    reopen,
    (
        Field("reopened_on", QT_TRANSLATE_NOOP("disputes", "Reopened on"), Day(), required=True,
              default=keeping.today, key="T"),
        Field("reason", _REASON, Prose(500), required=True, wide=True, key="R"),
    ),
    icon="lock-open",
    key="Ctrl+Shift+O",
    allowed=lambda values: may_step(values["state"], State.REOPENED),
)  # fmt: skip

EXTEND = Action(
    "extend",
    QT_TRANSLATE_NOOP("disputes", "Extend the limit"),
    extend,
    (
        Field("due_on", QT_TRANSLATE_NOOP("disputes", "New limit"), Day(lies="ahead"), required=True,
              default=stored("due_on"), key="T"),
        Field("reason", _REASON, Prose(500), required=True, wide=True, key="R"),
    ),
    icon="calendar-plus",
    key="Ctrl+Shift+X",
    roles=CHIEFS,
    allowed=lambda values: values["state"] is not State.CLOSED,
)  # fmt: skip

NOTE = Action(
    "note",
    QT_TRANSLATE_NOOP("disputes", "Add a note"),
    note,
    (
        Field("kind", QT_TRANSLATE_NOOP("disputes", "Kind"), OneOf(NoteKind), required=True,
              default=NoteKind.PROGRESS, key="K"),
        Field("noted_on", QT_TRANSLATE_NOOP("disputes", "On"), Day(), required=True, default=keeping.today,
              key="T"),
        Field("content", QT_TRANSLATE_NOOP("disputes", "Content"), Prose(1000), required=True, wide=True,
              key="C"),
    ),
    icon="note-pencil",
    key="Ctrl+Shift+N",
)  # fmt: skip

VOID = Action(
    "void",
    QT_TRANSLATE_NOOP("disputes", "Void"),
    void,
    (Field("reason", _REASON, Prose(500), required=True, wide=True),),
    icon="prohibit",
    key="Ctrl+Shift+Delete",
    danger=QT_TRANSLATE_NOOP(
        "disputes", "The record is struck out for good; it stays visible and keeps its number."
    ),
)
