"""Handing a hazard over to the body that is competent: the receipt clock, the receipt, its return."""

from __future__ import annotations

from datetime import datetime

from stationdesk.core.duty_day import local, local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.rectifications.actions import keeping
from stationdesk.ledgers.rectifications.records import Hazard, Progress
from stationdesk.ledgers.rectifications.rules.states import State, check_open
from stationdesk.ledgers.station.records import Unit
from stationdesk.store.transaction import Transaction

_HANDED = QT_TRANSLATE_NOOP("rectifications", "Handed over at")
_RECEIPT = QT_TRANSLATE_NOOP("rectifications", "Receipt at")
_FUTURE = QT_TRANSLATE_NOOP("rectifications", "“{what}” lies in the future; please check the time.")
_EARLIER = QT_TRANSLATE_NOOP("rectifications", "“{what}” lies before {day}; please check the time.")
_TO_WHOM = QT_TRANSLATE_NOOP("rectifications", "Say to whom it is handed over.")
_HAS_RECEIPT = QT_TRANSLATE_NOOP("rectifications", "Its receipt has come already.")
_NOT_HANDED = QT_TRANSLATE_NOOP("rectifications", "It has not been handed over; there is nothing to record.")


def now(tx: Transaction, *_: object) -> datetime:
    """The minute it is, as forms start with it."""
    return tx.now.replace(second=0, microsecond=0)


def hand_over(
    tx: Transaction, record: Hazard, *, handed_to: int | str | None, handed_at: datetime | None, reason: str
) -> Hazard:
    """Hand it over in writing; the receipt is waited for, and the hazard followed up until it is closed."""
    keeping.check_step(record, State.HANDED_OVER, "handed_to")
    unit = tx.get(Unit, handed_to) if isinstance(handed_to, int) else None
    name = unit.name if unit is not None else str(handed_to or "").strip()
    if not name:
        raise keeping.refuse("handed_to", _TO_WHOM)
    at = handed_at or now(tx)
    _check_at(tx, "handed_at", _HANDED, at)
    if local_day(at) < record.found_on:
        raise keeping.refuse("handed_at", _EARLIER.filled(what=_HANDED, day=record.found_on.isoformat()))
    record.handed_to, record.handed_unit_id = name, unit.id if unit is not None else None
    record.handed_at, record.hand_over_reason = at, reason
    record.receipt_at, record.receipt_no = None, None
    record.state = State.HANDED_OVER
    return keeping.settle(tx, record)


def receive_receipt(
    tx: Transaction, record: Hazard, *, receipt_at: datetime | None, receipt_no: str | None
) -> Hazard:
    """The competent body has signed for it; the station still follows it up."""
    _check_handed(record, "receipt_at")
    if record.receipt_at is not None:
        raise keeping.refuse("receipt_at", _HAS_RECEIPT)
    at = receipt_at or now(tx)
    _check_at(tx, "receipt_at", _RECEIPT, at)
    if record.handed_at is not None and at < record.handed_at:
        raise keeping.refuse(
            "receipt_at", _EARLIER.filled(what=_RECEIPT, day=f"{local(record.handed_at):%m-%d %H:%M}")
        )
    record.receipt_at, record.receipt_no = at, receipt_no
    return keeping.settle(tx, record)


def take_back(tx: Transaction, record: Hazard, *, reason: str) -> Hazard:
    """The competent body has returned it: the station goes on where it was."""
    _check_handed(record, "reason")
    record.state = State.RECTIFYING if record.issued_on is not None else State.REGISTERED
    tx.add(Progress(hazard_id=record.id, on=tx.today, text=reason))
    return keeping.settle(tx, record)


def _check_handed(record: Hazard, field: str) -> None:
    check_open(record.state)
    if record.state is not State.HANDED_OVER:
        raise keeping.refuse(field, _NOT_HANDED)


def _check_at(tx: Transaction, field: str, what: object, at: datetime) -> None:
    if at > tx.now:
        raise keeping.refuse(field, _FUTURE.filled(what=what))
