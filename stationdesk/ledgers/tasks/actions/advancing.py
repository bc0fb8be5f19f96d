"""An item on its way: progress, milestones, put off and taken up again, postponed with a reason."""

from __future__ import annotations

from datetime import date

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, literally
from stationdesk.ledgers.station.actions import check_known_year
from stationdesk.ledgers.tasks.actions import keeping
from stationdesk.ledgers.tasks.actions.keeping import refuse
from stationdesk.ledgers.tasks.actions.planning import check_editable
from stationdesk.ledgers.tasks.records import Milestone, Postponement, Progress, TaskItem
from stationdesk.ledgers.tasks.rules.plan import check_days
from stationdesk.ledgers.tasks.rules.states import CLOSING, ItemState, may_step, refusal
from stationdesk.store.attaching import attach_all
from stationdesk.store.attachments import Stored
from stationdesk.store.transaction import Transaction

FULL = 100

_NO_MILESTONE = QT_TRANSLATE_NOOP("tasks", "No milestone is open; add one first.")
_MILESTONE = QT_TRANSLATE_NOOP("tasks", "{name}, due {day}")
_NOT_LATER = QT_TRANSLATE_NOOP("tasks", "The new deadline is not after {due}; enter a later day.")
_IN_THE_PAST = QT_TRANSLATE_NOOP("tasks", "The new deadline has passed already; enter a day from today.")


def report_progress(
    tx: Transaction,
    record: TaskItem,
    *,
    reported_on: date,
    percent: int,
    text: str,
    photos: tuple[Stored, ...] | None = None,
) -> TaskItem:
    """Note what was done and how much of the item that makes; only a close-out makes it done."""
    _check(record, ItemState.UNDER_WAY, "percent", but=(ItemState.PAUSED, *CLOSING))
    keeping.check_past(tx, reported_on, "reported_on")
    tx.add(Progress(item_id=record.id, reported_on=reported_on, percent=percent, text=text))
    record.percent, record.state = percent, ItemState.UNDER_WAY
    attach_all(tx, record, photos or ())
    return record


def reach_milestone(
    tx: Transaction, record: TaskItem, *, which: int | None, reached_on: date, note: str | None
) -> TaskItem:
    """A stage is reached; the first open one unless it is said which."""
    waiting = {one.id: one for one in open_milestones(tx, record)}
    if record.state is ItemState.CLOSED or not waiting:
        raise refuse("which", _NO_MILESTONE)
    reached = waiting.get(which or next(iter(waiting)))
    if reached is None:
        raise refuse("which", _NO_MILESTONE)
    keeping.check_past(tx, reached_on, "reached_on")
    reached.reached_on, reached.note = reached_on, note
    if record.state is ItemState.NOT_STARTED:
        record.state = ItemState.UNDER_WAY
    tx.changed(record)
    return record


def open_milestones(tx: Transaction, record: TaskItem) -> list[Milestone]:
    """The stages not reached yet, in the order of the plan."""
    return [one for one in keeping.parts(tx, Milestone, record) if one.reached_on is None]


def milestone_choices(tx: Transaction, record: TaskItem) -> tuple[tuple[int, Phrase], ...]:
    """The open stages in words."""
    return tuple(
        (one.id, _MILESTONE.filled(name=one.name, day=one.due_on) if one.due_on else literally(one.name))
        for one in open_milestones(tx, record)
    )


def pause(tx: Transaction, record: TaskItem, *, reason: str) -> TaskItem:
    """Put an item off; it is not overdue while it waits."""
    _check(record, ItemState.PAUSED, "reason")
    record.state, record.pause_reason = ItemState.PAUSED, reason
    return record


def resume(tx: Transaction, record: TaskItem) -> TaskItem:
    """Take an item up again."""
    if record.state is not ItemState.PAUSED:
        raise refuse("state", refusal(record.state))
    record.state, record.pause_reason = ItemState.UNDER_WAY, None
    return record


def postpone(tx: Transaction, record: TaskItem, *, new_due_on: date, reason: str) -> TaskItem:
    """Move a deadline to a later day; the old one stays in its history."""
    check_editable(record, "new_due_on")
    if new_due_on <= record.due_on:
        raise refuse("new_due_on", _NOT_LATER.filled(due=record.due_on.isoformat()))
    if new_due_on < tx.today:
        raise refuse("new_due_on", _IN_THE_PAST)
    set_deadline(tx, record, new_due_on, "new_due_on", reason)
    return record


def set_deadline(tx: Transaction, record: TaskItem, day: date, field: str, reason: str) -> None:
    """Give an item another deadline; the old one stays in its history with the reason."""
    check_days(record.starts_on, day, field)
    check_known_year(tx, field, day)
    tx.add(Postponement(item_id=record.id, old_due_on=record.due_on, new_due_on=day, reason=reason))
    record.due_on = day


def deadline_still_ahead(tx: Transaction, record: TaskItem) -> date | None:
    """The deadline a reopened item goes on with; nothing where it has passed, so that it is asked."""
    return record.due_on if record.due_on >= tx.today else None


def _check(record: TaskItem, wanted: ItemState, field: str, but: tuple[ItemState, ...] = ()) -> None:
    if record.state is ItemState.CLOSED or record.state in but or not may_step(record.state, wanted):
        raise refuse(field, refusal(record.state))
