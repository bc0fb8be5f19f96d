"""What every action on tasks shares: refusals under a field, days that may not lie ahead."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from sqlalchemy import func, select

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.ledgers.station.records import Person
from stationdesk.ledgers.tasks.records import (
    ChecklistLine,
    ItemCheck,
    Milestone,
    Postponement,
    Progress,
    Reconciled,
    TaskItem,
    counting,
)
from stationdesk.store.links import link
from stationdesk.store.record import Record
from stationdesk.store.transaction import Transaction

_AHEAD = QT_TRANSLATE_NOOP("tasks", "{day} lies in the future; enter a day up to today.")
_NOT_SERVING = QT_TRANSLATE_NOOP("tasks", "{name} does not serve here; choose somebody who does.")
P = TypeVar("P", Milestone, Progress, Postponement, ItemCheck)


def refuse(field: str, phrase: Phrase) -> RuleBroken:
    """A refusal that stands under one field."""
    return RuleBroken(phrase, {field: phrase})


def today(tx: Transaction, *_: Any) -> date:
    """The day it is, as forms start with it."""
    return tx.today


def me(tx: Transaction, *_: Any) -> int | None:
    """Who acts, as forms start with them."""
    return tx.actor.person


def void(tx: Transaction, record: Record, *, reason: str) -> Record:
    """Strike a record out; its number stays."""
    tx.void(record, reason)
    return record


def check_past(tx: Transaction, day: date | None, field: str) -> None:
    """Refuse a day of something done that lies ahead."""
    if day is not None and day > tx.today:
        raise refuse(field, _AHEAD.filled(day=day.isoformat()))


def check_serving(tx: Transaction, field: str, *people: int | None) -> None:
    """Refuse somebody who has left."""
    for one in people:
        person = tx.session.get(Person, one) if one is not None else None
        if person is not None and (not person.serving or person.voided_at is not None):
            raise refuse(field, _NOT_SERVING.filled(name=person.name))


def parts(tx: Transaction, kind: type[P], item: TaskItem) -> list[P]:
    """An item's rows of one kind, in the order they were made."""
    return list(tx.session.scalars(select(kind).where(kind.item_id == item.id).order_by(kind.id)))


def lines_of(tx: Transaction, checklist: int) -> list[ChecklistLine]:
    """A checklist's lines in their order."""
    found = select(ChecklistLine).where(ChecklistLine.checklist_id == checklist)
    return list(tx.session.scalars(found.order_by(ChecklistLine.id)))


def reconciled_of(tx: Transaction, reconciliation: int) -> list[Reconciled]:
    """The items a reconciliation went through."""
    found = select(Reconciled).where(Reconciled.reconciliation_id == reconciliation)
    return list(tx.session.scalars(found.order_by(Reconciled.id)))


def assigned(tx: Transaction, source: Record, item: TaskItem) -> None:
    """Link an item to the record that assigned it."""
    link(tx, source, item, counting.ASSIGNED)


def count_items(tx: Transaction, *conditions: Any) -> int:
    """How many standing items meet the conditions."""
    counted = select(func.count()).select_from(TaskItem).where(counting.STANDING, *conditions)
    return int(tx.session.scalar(counted, tx.moment) or 0)
