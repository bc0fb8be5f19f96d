"""对账: the items gone through once a week, what differed, and how it was set right."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import false, func, not_, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.period import Period, week
from stationdesk.ledgers.tasks.actions import keeping
from stationdesk.ledgers.tasks.actions.keeping import refuse
from stationdesk.ledgers.tasks.records import Reconciled, Reconciliation, TaskItem, counting
from stationdesk.ledgers.tasks.rules.states import ItemState
from stationdesk.store.transaction import Transaction

_NO_ITEMS = QT_TRANSLATE_NOOP("tasks", "Say which items were gone through.")
_TWICE = QT_TRANSLATE_NOOP("tasks", "Item {item} stands here twice; take one of them out.")
_NOTHING_OPEN = QT_TRANSLATE_NOOP("tasks", "No difference of this reconciliation is open.")
_DIFFERENCE = QT_TRANSLATE_NOOP("tasks", "{item}: {difference}")


def reconcile(
    tx: Transaction,
    *,
    reconciled_on: date,
    led_by: int,
    attendees: tuple[int, ...] = (),
    items: tuple[Mapping[str, Any], ...] = (),
    summary: str | None = None,
) -> Reconciliation:
    """Keep what was gone through, beside how the plan stood at that hour."""
    keeping.check_past(tx, reconciled_on, "reconciled_on")
    keeping.check_serving(tx, "led_by", led_by)
    rows = [_row(tx, one) for one in _once(tx, items)]
    if not rows:
        raise refuse("items", _NO_ITEMS)
    total, closed, overdue = _stood(tx, reconciled_on)
    record = tx.add(
        Reconciliation(
            reconciled_on=reconciled_on, led_by=led_by, attendees=attendees, summary=summary,
            total=total, closed=closed, overdue=overdue,
        )
    )  # fmt: skip
    for row in rows:
        row.reconciliation_id = record.id
        tx.add(row)
    return record


def _stood(tx: Transaction, day: date) -> tuple[int, int, int]:
    """(items, closed out, overdue) of the plan of the day's year, at the end of that day."""
    plan = (TaskItem.group_id.is_not(None), TaskItem.year == day.year)
    closed = func.coalesce(TaskItem.closed_on <= day, false())
    late = (TaskItem.due_on < day, not_(closed), TaskItem.state != ItemState.PAUSED)
    return (
        keeping.count_items(tx, *plan),
        keeping.count_items(tx, *plan, closed),
        keeping.count_items(tx, *plan, *late),
    )


def _once(tx: Transaction, items: tuple[Mapping[str, Any], ...]) -> tuple[Mapping[str, Any], ...]:
    seen: set[int] = set()
    for one in items:
        if one["item"] in seen:
            raise refuse("items", _TWICE.filled(item=named(tx.get(TaskItem, one["item"]))))
        seen.add(one["item"])
    return items


def _row(tx: Transaction, given: Mapping[str, Any]) -> Reconciled:
    item = tx.get(TaskItem, given["item"])
    return Reconciled(item_id=item.id, percent=item.percent, difference=given.get("difference"))


def named(item: TaskItem) -> str:
    """An item in a sentence: its number, or its number in the register."""
    return item.code or item.number or f"#{item.id}"


def settle(
    tx: Transaction, record: Reconciliation, *, which: int | None, settled_on: date, settled_text: str
) -> Reconciliation:
    """A difference was set right; the first open one unless it is said which."""
    waiting = {one.id: one for one in open_differences(tx, record)}
    settled = waiting.get(which or next(iter(waiting), 0))
    if settled is None:
        raise refuse("which", _NOTHING_OPEN)
    keeping.check_past(tx, settled_on, "settled_on")
    settled.settled_on, settled.settled_text = settled_on, settled_text
    tx.changed(record)
    return record


def open_differences(tx: Transaction, record: Reconciliation) -> list[Reconciled]:
    """The differences nobody has set right yet."""
    return [one for one in keeping.reconciled_of(tx, record.id) if one.difference and one.settled_on is None]


def difference_choices(tx: Transaction, record: Reconciliation) -> tuple[tuple[int, Phrase], ...]:
    """The open differences in words."""
    return tuple(
        (one.id, _DIFFERENCE.filled(item=named(tx.get(TaskItem, one.item_id, voided=True)),
                                    difference=one.difference))
        for one in open_differences(tx, record)
    )  # fmt: skip


def to_go_through(tx: Transaction, *_: Any) -> tuple[dict[str, Any], ...]:
    """What a form starts with: overdue and running items of this week, and what is being closed out."""
    wanted = counting.OVERDUE | counting.DUE_THIS_WEEK | counting.CLOSING_NOW
    found = select(TaskItem.id).where(counting.STANDING, wanted).order_by(TaskItem.place, TaskItem.id)
    ids = tx.session.scalars(found.limit(96), tx.moment)
    return tuple({"item": one} for one in ids)


def reconciled_in(tx: Transaction, period: Period) -> bool:
    """Whether there is a reconciliation in these days."""
    found = select(Reconciliation.id).where(
        Reconciliation.reconciled_on.between(period.first, period.last),
        Reconciliation.voided_at.is_(None),
    )
    return tx.session.scalar(found.limit(1)) is not None


def this_week(tx: Transaction) -> Period:
    """Monday to Sunday around today."""
    return week(tx.today)
