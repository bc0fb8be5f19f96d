"""Transfer slips: a dispute handed to another level or unit, accepted within a workday or returned."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Field, Instant, Line, OneOf, Prose, Reference
from stationdesk.ledgers.disputes.actions import keeping
from stationdesk.ledgers.disputes.records import SLIP_WAITS, Dispute, Transfer
from stationdesk.ledgers.disputes.rules.levels import Level, check_skip, direction, next_level
from stationdesk.ledgers.disputes.rules.limits import ACCEPT
from stationdesk.ledgers.disputes.rules.states import State, check_open
from stationdesk.store.transaction import Transaction

_HANDED = QT_TRANSLATE_NOOP("disputes", "The handing on")
_TAKEN = QT_TRANSLATE_NOOP("disputes", "The acceptance")
_SENT_BACK = QT_TRANSLATE_NOOP("disputes", "The return")
_WAITS = QT_TRANSLATE_NOOP("disputes", "A slip to {unit} is still out; note its acceptance or return first.")
_NONE_OUT = QT_TRANSLATE_NOOP("disputes", "No slip is out; hand the dispute on first.")
_NO_UNIT = QT_TRANSLATE_NOOP("disputes", "Say to which unit it is handed.")
_SAME = QT_TRANSLATE_NOOP("disputes", "It is with this unit already; choose another.")
_EARLIER = QT_TRANSLATE_NOOP("disputes", "It cannot come before the slip was handed over; check the time.")


def waiting_slip(tx: Transaction, dispute: Dispute) -> Transfer | None:
    """The slip that is out; there is one at most."""
    out = select(Transfer).where(Transfer.dispute_id == dispute.id, SLIP_WAITS).order_by(Transfer.id.desc())
    return tx.session.scalars(out.limit(1)).first()


def transfer(
    tx: Transaction,
    record: Dispute,
    *,
    to_level: Level,
    to_unit: int | str | None,
    reason: str,
    skip_reason: str | None,
    handed_at: datetime | None,
) -> Dispute:
    """Hand it on; it stays where it is until the other side accepts."""
    check_open(record.state)
    out = waiting_slip(tx, record)
    if out is not None:
        raise keeping.refuse("to_unit", _WAITS.filled(unit=out.to_unit))
    unit_id, unit = keeping.unit_name(tx, to_unit)
    if not unit:
        raise keeping.refuse("to_unit", _NO_UNIT)
    if (to_level, unit) == (record.level, record.unit_text):
        raise keeping.refuse("to_unit", _SAME)
    check_skip(record.level, to_level, skip_reason)
    at = handed_at or keeping.now(tx)
    day = keeping.check_moment(tx, "handed_at", _HANDED, at, record.opened_on)
    tx.add(
        Transfer(
            dispute_id=record.id, direction=direction(record.level, to_level), from_level=record.level,
            from_unit=record.unit_text, to_level=to_level, to_unit=unit, to_unit_id=unit_id, reason=reason,
            skip_reason=skip_reason, handed_at=at, due_on=keeping.limit_of(tx, ACCEPT, day).last,
        )
    )  # fmt: skip
    tx.changed(record)
    return record


def accept_transfer(tx: Transaction, record: Dispute, *, accepted_at: datetime | None) -> Dispute:
    """The other side has accepted: the dispute is with them."""
    slip = _slip_out(tx, record, "accepted_at")
    at = accepted_at or keeping.now(tx)
    keeping.check_moment(tx, "accepted_at", _TAKEN, at, None)
    if at < slip.handed_at:
        raise keeping.refuse("accepted_at", _EARLIER)
    slip.accepted_at = at
    record.level, record.unit_id, record.unit_text = slip.to_level, slip.to_unit_id, slip.to_unit
    return record


def return_transfer(
    tx: Transaction, record: Dispute, *, reason: str, returned_at: datetime | None
) -> Dispute:
    """The other side has sent it back; the dispute stays where it was."""
    slip = _slip_out(tx, record, "reason")
    at = returned_at or keeping.now(tx)
    keeping.check_moment(tx, "returned_at", _SENT_BACK, at, None)
    if at < slip.handed_at:
        raise keeping.refuse("returned_at", _EARLIER)
    slip.returned_at, slip.return_reason = at, reason
    tx.changed(record)
    return record


def _slip_out(tx: Transaction, record: Dispute, field: str) -> Transfer:
    slip = waiting_slip(tx, record)
    if slip is None:
        raise keeping.refuse(field, _NONE_OUT)
    return slip


def _next(tx: Transaction, record: Dispute) -> Level:
    return next_level(record.level)


TRANSFER = Action(
    "transfer",
    QT_TRANSLATE_NOOP("disputes", "Hand on"),
    transfer,
    (
        Field("to_level", QT_TRANSLATE_NOOP("disputes", "To the level"), OneOf(Level), required=True,
              default=_next, key="L"),
        Field("to_unit", QT_TRANSLATE_NOOP("disputes", "To the unit"), Reference("station.units", loose=True),
              required=True, key="U"),
        Field("reason", QT_TRANSLATE_NOOP("disputes", "Reason"), Prose(500), required=True, wide=True,
              key="R"),
        Field("skip_reason", QT_TRANSLATE_NOOP("disputes", "Why a level is left out"), Line(200), wide=True,
              key="W"),
        Field("handed_at", QT_TRANSLATE_NOOP("disputes", "Handed over at"), Instant(), required=True,
              default=keeping.now, key="T"),
    ),
    icon="arrow-bend-up-right",
    key="Ctrl+Shift+T",
    allowed=lambda values: values["state"] is not State.CLOSED and not values["slip_waits"],
)  # fmt: skip

ACCEPT_TRANSFER = Action(
    "accept_transfer",
    QT_TRANSLATE_NOOP("disputes", "Slip accepted"),
    accept_transfer,
    (Field("accepted_at", QT_TRANSLATE_NOOP("disputes", "Accepted at"), Instant(), required=True,
           default=keeping.now, key="T"),),
    icon="check-circle",
    key="Ctrl+Shift+A",
    allowed=lambda values: bool(values["slip_waits"]),
)  # fmt: skip

RETURN_TRANSFER = Action(
    "return_transfer",
    QT_TRANSLATE_NOOP("disputes", "Slip returned"),
    return_transfer,
    (
        Field("reason", QT_TRANSLATE_NOOP("disputes", "Why it was returned"), Prose(500), required=True,
              wide=True, key="R"),
        Field("returned_at", QT_TRANSLATE_NOOP("disputes", "Returned at"), Instant(), required=True,
              default=keeping.now, key="T"),
    ),
    icon="arrow-counter-clockwise",
    key="Ctrl+Shift+B",
    allowed=lambda values: bool(values["slip_waits"]),
)  # fmt: skip
