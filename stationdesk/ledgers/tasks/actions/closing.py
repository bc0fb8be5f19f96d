"""销号: asked for by one, checked and closed out by others; sent back, and opened again."""

from __future__ import annotations

from datetime import date

from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.tasks.actions import keeping
from stationdesk.ledgers.tasks.actions.advancing import FULL, open_milestones, set_deadline
from stationdesk.ledgers.tasks.actions.keeping import refuse
from stationdesk.ledgers.tasks.records import ItemCheck, Progress, TaskItem
from stationdesk.ledgers.tasks.rules.checklists import CheckResult
from stationdesk.ledgers.tasks.rules.states import (
    CLOSING,
    SAME_CHECKER,
    SAME_CLOSER,
    ItemState,
    is_other,
    may_step,
    refusal,
)
from stationdesk.store.attaching import attach_all
from stationdesk.store.attachments import Stored
from stationdesk.store.transaction import Transaction

_OPEN_STAGE = QT_TRANSLATE_NOOP("tasks", "The milestone “{name}” is not reached; record it first.")
_NO_OPINION = QT_TRANSLATE_NOOP("tasks", "Say what is missing, so that it can be done.")
_NOT_ASKED = QT_TRANSLATE_NOOP("tasks", "No close-out has been asked for; there is nothing to send back.")
_BEFORE_START = QT_TRANSLATE_NOOP("tasks", "It cannot be closed out before it started on {start}.")
_BEFORE_ASKED = QT_TRANSLATE_NOOP("tasks", "The close-out was asked for on {day}; enter a day from then on.")
_BEFORE_CHECK = QT_TRANSLATE_NOOP("tasks", "It was checked on {day}; enter a day from then on.")
_PASSED = QT_TRANSLATE_NOOP("tasks", "{due} has passed already; enter a deadline from today on.")
_NOT_CLOSED = QT_TRANSLATE_NOOP("tasks", "It is not closed out; there is nothing to reopen.")


def ask_close(
    tx: Transaction, record: TaskItem, *, evidence: str, photos: tuple[Stored, ...] | None = None
) -> TaskItem:
    """Ask for the close-out with what proves the item done."""
    if not may_step(record.state, ItemState.CLOSE_ASKED):
        raise refuse("evidence", refusal(record.state))
    for one in open_milestones(tx, record):
        raise refuse("evidence", _OPEN_STAGE.filled(name=one.name))
    if record.percent < FULL:
        tx.add(Progress(item_id=record.id, reported_on=tx.today, percent=FULL, text=evidence))
    record.percent, record.evidence, record.state = FULL, evidence, ItemState.CLOSE_ASKED
    record.close_asked_by, record.close_asked_at = tx.actor.person, tx.now
    record.checked_by = None
    attach_all(tx, record, photos or ())
    return record


def check_item(
    tx: Transaction, record: TaskItem, *, checked_on: date, result: CheckResult, opinion: str | None
) -> TaskItem:
    """Check an asked close-out on the spot; what does not pass goes back to its owner."""
    if record.state is not ItemState.CLOSE_ASKED:
        raise refuse("result", refusal(record.state))
    if not is_other(record.close_asked_by, tx.actor.person):
        raise refuse("result", SAME_CHECKER)
    keeping.check_past(tx, checked_on, "checked_on")
    _check_asked(record, checked_on, "checked_on")
    if result is CheckResult.FAILED and not opinion:
        raise refuse("opinion", _NO_OPINION)
    tx.add(ItemCheck(item_id=record.id, checked_on=checked_on, result=result, opinion=opinion))
    if result is CheckResult.FAILED:
        _give_back(record)
    else:
        record.state, record.checked_by = ItemState.CHECKED, tx.actor.person
    return record


def close(tx: Transaction, record: TaskItem, *, closed_on: date) -> TaskItem:
    """Strike the item off: the second person's word, after the check."""
    if not may_step(record.state, ItemState.CLOSED):
        raise refuse("closed_on", refusal(record.state))
    if not is_other(record.close_asked_by, tx.actor.person):
        raise refuse("closed_on", SAME_CLOSER)
    keeping.check_past(tx, closed_on, "closed_on")
    if record.starts_on is not None and closed_on < record.starts_on:
        raise refuse("closed_on", _BEFORE_START.filled(start=record.starts_on.isoformat()))
    _check_asked(record, closed_on, "closed_on")
    passed = [one.checked_on for one in keeping.parts(tx, ItemCheck, record)]
    if passed and closed_on < passed[-1]:
        raise refuse("closed_on", _BEFORE_CHECK.filled(day=passed[-1].isoformat()))
    record.state, record.closed_by, record.closed_on = ItemState.CLOSED, tx.actor.person, closed_on
    return record


def send_back(tx: Transaction, record: TaskItem, *, reason: str) -> TaskItem:
    """Take an asked close-out back, or refuse it; the item is under way again."""
    if record.state not in CLOSING:
        raise refuse("reason", _NOT_ASKED)
    tx.add(ItemCheck(item_id=record.id, checked_on=tx.today, result=CheckResult.FAILED, opinion=reason))
    _give_back(record)
    return record


def reopen(tx: Transaction, record: TaskItem, *, reason: str, due_on: date | None) -> TaskItem:
    """Open a closed item again; the reason stays beside it, and a deadline that has passed is set anew."""
    if record.state is not ItemState.CLOSED:
        raise refuse("reason", _NOT_CLOSED)
    if (due_on or record.due_on) < tx.today:
        raise refuse("due_on", _PASSED.filled(due=(due_on or record.due_on).isoformat()))
    tx.add(ItemCheck(item_id=record.id, checked_on=tx.today, result=CheckResult.FAILED, opinion=reason))
    _give_back(record)
    record.closed_by, record.closed_on = None, None
    if due_on is not None and due_on != record.due_on:
        tx.session.flush()  # the seal lets a reopening through alone, before anything else changes
        set_deadline(tx, record, due_on, "due_on", reason)
    return record


def _check_asked(record: TaskItem, day: date, field: str) -> None:
    """Refuse a check or a close-out dated before it was asked for."""
    asked = local_day(record.close_asked_at) if record.close_asked_at is not None else None
    if asked is not None and day < asked:
        raise refuse(field, _BEFORE_ASKED.filled(day=asked.isoformat()))


def _give_back(record: TaskItem) -> None:
    record.state = ItemState.UNDER_WAY
    record.close_asked_by, record.close_asked_at, record.checked_by = None, None, None
