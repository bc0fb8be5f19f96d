"""The close-out by two persons, sending one back, reopening, and striking a false one out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import func, select

from stationdesk.core.actor import CHIEFS
from stationdesk.core.duty_day import local_day
from stationdesk.core.errors import NotAllowed
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.ledgers.rectifications.actions import keeping
from stationdesk.ledgers.rectifications.actions.issuing import deadline
from stationdesk.ledgers.rectifications.records import AFTER, Closing, Hazard, Progress, Review
from stationdesk.ledgers.rectifications.rules.people import closing_fault, voiding_fault
from stationdesk.ledgers.rectifications.rules.states import State, advice, has_begun, may_step
from stationdesk.store.attaching import attach_all
from stationdesk.store.attachments import Stored
from stationdesk.store.transaction import Transaction

_CLOSED_ON = QT_TRANSLATE_NOOP("rectifications", "Closed out on")
_NOT_CLOSED = QT_TRANSLATE_NOOP("rectifications", "It is not closed out; there is nothing to reopen.")
_NO_RECEIPT = QT_TRANSLATE_NOOP(
    "rectifications", "The competent body has not sent its receipt yet; record the receipt first."
)
_REOPEN_FIRST = QT_TRANSLATE_NOOP("rectifications", "It is closed out and cannot be voided; reopen it first.")


def propose_close(
    tx: Transaction, record: Hazard, *, opinion: str | None, photos: tuple[Stored, ...] = ()
) -> Hazard:
    """Propose the close-out; another person approves it."""
    keeping.check_step(record, State.CLOSE_PROPOSED, "opinion")
    if record.state is State.HANDED_OVER and record.receipt_at is None:
        raise keeping.refuse("opinion", _NO_RECEIPT)
    record.proposed_by, record.proposed_at = tx.actor.person, tx.now
    record.state = State.CLOSE_PROPOSED
    attach_all(tx, record, photos or (), AFTER)
    if opinion:
        tx.add(Progress(hazard_id=record.id, on=tx.today, text=opinion))
    return keeping.settle(tx, record)


def close(tx: Transaction, record: Hazard, *, closed_on: date | None, opinion: str | None = None) -> Hazard:
    """Approve the close-out (销号), by somebody else than its proposer; from now on it is sealed."""
    keeping.check_step(record, State.CLOSED, "closed_on")
    fault = closing_fault(record.proposed_by, tx.actor.person)
    if fault is not None:
        raise keeping.refuse("closed_on", fault)
    since = _last_step(tx, record)
    day = keeping.check_day(tx, "closed_on", _CLOSED_ON, closed_on or tx.today, since)
    tx.add(
        Closing(
            hazard_id=record.id, proposed_by=record.proposed_by, closed_by=tx.actor.person, closed_on=day,
            due_on=record.due_on, opinion=opinion,
        )
    )  # fmt: skip
    record.closed_by, record.closed_on, record.state = tx.actor.person, day, State.CLOSED
    return keeping.settle(tx, record)


def may_approve(values: Mapping[str, Any]) -> bool | Phrase:
    """Whether who acts may approve the close-out; to its proposer, why not."""
    if not may_step(values["state"], State.CLOSED):
        return False
    return closing_fault(values["proposed_by"], values["actor"].person) or True


def _last_step(tx: Transaction, record: Hazard) -> date:
    """The latest day the close-out may not lie before: of proposal, review, receipt or reopening."""
    reviewed = tx.session.scalar(select(func.max(Review.reviewed_on)).where(Review.hazard_id == record.id))
    reopened = tx.session.scalar(select(func.max(Closing.reopened_on)).where(Closing.hazard_id == record.id))
    answered = local_day(record.receipt_at) if record.receipt_at is not None else None
    proposed = local_day(record.proposed_at) if record.proposed_at is not None else None
    days = (record.found_on, record.issued_on, answered, reviewed, reopened, proposed)
    return max(day for day in days if day is not None)


def send_back(tx: Transaction, record: Hazard, *, reason: str) -> Hazard:
    """Send a passed or proposed one back to be put right; the reason stays beside it."""
    if record.state not in (State.REVIEW_PASSED, State.CLOSE_PROPOSED):
        raise keeping.refuse("reason", advice(record.state))
    record.state, record.proposed_by, record.proposed_at = keeping.resumed(record), None, None
    record.round += 1
    tx.add(Progress(hazard_id=record.id, on=tx.today, text=reason))
    return keeping.settle(tx, record)


def reopen(tx: Transaction, record: Hazard, *, reason: str, due_on: date | None) -> Hazard:
    """It has come back: open it again from today; the months that have passed stay as they were.

    A deadline that has passed is begun anew by the severity, unless another one is given.
    """
    if record.state is not State.CLOSED:
        raise keeping.refuse("reason", _NOT_CLOSED)
    if due_on is not None or _is_past(tx, record):
        due_on = deadline(tx, record, tx.today, due_on)
    ended = select(Closing).where(Closing.hazard_id == record.id, Closing.reopened_on.is_(None))
    last = tx.session.scalars(ended.order_by(Closing.id.desc()).limit(1)).one()
    last.reopened_on, last.reopen_reason = tx.today, reason
    record.state, record.closed_on, record.closed_by = State.RECTIFYING, None, None
    record.reopened += 1
    tx.session.flush()  # the seal lets a reopening through alone, before anything else changes
    record.proposed_by, record.proposed_at, record.round = None, None, record.round + 1
    record.due_on = due_on or record.due_on
    record.state = keeping.resumed(record)
    return keeping.settle(tx, record)


def _is_past(tx: Transaction, record: Hazard) -> bool:
    return record.due_on is not None and record.due_on < tx.today


def void(tx: Transaction, record: Hazard, *, reason: str) -> Hazard:
    """Strike a false report out; its number stays. What has begun, the chief alone may strike out."""
    if record.state is State.CLOSED:
        raise keeping.refuse("reason", _REOPEN_FIRST)
    begun = has_begun(record.state, (record.issued_on, record.handed_at, record.reopened))
    fault = voiding_fault(begun=begun, chief=tx.actor.role in CHIEFS)
    if fault is not None:
        raise NotAllowed(fault, {"reason": fault})
    tx.void(record, reason)
    return record
