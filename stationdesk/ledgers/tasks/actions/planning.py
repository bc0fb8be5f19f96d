"""The plan: works and items entered and changed, each item in one work only."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select

from stationdesk.core.actor import CHIEFS
from stationdesk.core.errors import NotAllowed, RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.station.actions import check_known_year
from stationdesk.ledgers.station.actions.keeping import take_over
from stationdesk.ledgers.tasks.actions import keeping
from stationdesk.ledgers.tasks.actions.keeping import refuse
from stationdesk.ledgers.tasks.records import Milestone, TaskGroup, TaskItem
from stationdesk.ledgers.tasks.rules.plan import (
    check_days,
    checked_group_code,
    checked_item_code,
    place_of_group,
    place_of_item,
)
from stationdesk.ledgers.tasks.rules.states import CHIEF_VOIDS, CLOSING, ItemState, may_void, refusal
from stationdesk.store.transaction import Transaction

_GROUP_TAKEN = QT_TRANSLATE_NOOP("tasks", "Work {code} of {year} is there already: {name}.")
_HAS_ITEMS = QT_TRANSLATE_NOOP("tasks", "{count} items still stand in this work; void or move them first.")
_CODE_TAKEN = QT_TRANSLATE_NOOP("tasks", "Item {code} is there already: {content}.")
_SAME_CONTENT = QT_TRANSLATE_NOOP(
    "tasks", "This stands in work {group} as item {code}; an item stands in one work only."
)
_NO_CODE = QT_TRANSLATE_NOOP("tasks", "An item of a work needs its number, for example {group}.1.")
_NO_GROUP = QT_TRANSLATE_NOOP("tasks", "An item with a number needs the work it stands in.")
_STAGE_LATE = QT_TRANSLATE_NOOP("tasks", "The milestone “{name}” lies after the deadline {due}.")


# --- works ------------------------------------------------------------------------------------------


def register_group(
    tx: Transaction,
    *,
    year: int,
    code: str,
    name: str,
    lead_unit: str | None = None,
    owner_id: int | None = None,
    planned: int | None = None,
    note: str | None = None,
) -> TaskGroup:
    """Enter a work of a year's plan."""
    number = checked_group_code(code)
    place = place_of_group(year, number)
    _keep_group_apart(tx, place, year, number)
    keeping.check_serving(tx, "owner_id", owner_id)
    return tx.add(
        TaskGroup(
            year=year, code=number, place=place, name=name, lead_unit=lead_unit, owner_id=owner_id,
            planned=planned, note=note,
        )
    )  # fmt: skip


def change_group(
    tx: Transaction,
    record: TaskGroup,
    *,
    name: str,
    lead_unit: str | None,
    owner_id: int | None,
    planned: int | None,
    note: str | None,
) -> TaskGroup:
    """Change a work; its number stays, as its items carry it."""
    if owner_id != record.owner_id:
        keeping.check_serving(tx, "owner_id", owner_id)
    take_over(record, name=name, lead_unit=lead_unit, owner_id=owner_id, planned=planned, note=note)
    return record


def void_group(tx: Transaction, record: TaskGroup, *, reason: str) -> TaskGroup:
    """Void a work without items."""
    count = keeping.count_items(tx, TaskItem.group_id == record.id)
    if count:
        raise refuse("reason", _HAS_ITEMS.filled(count=count))
    tx.void(record, reason)
    return record


def _keep_group_apart(tx: Transaction, place: int, year: int, code: str) -> None:
    found = select(TaskGroup.name).where(TaskGroup.place == place, TaskGroup.voided_at.is_(None))
    name = tx.session.scalar(found)
    if name is not None:
        raise refuse("code", _GROUP_TAKEN.filled(code=code, year=year, name=name))


# --- items ------------------------------------------------------------------------------------------


def register_item(
    tx: Transaction,
    *,
    content: str,
    due_on: date,
    group_id: int | None = None,
    code: str | None = None,
    standard: str | None = None,
    lead_unit: str | None = None,
    owner_id: int | None = None,
    co_units: str | None = None,
    starts_on: date | None = None,
    milestones: tuple[Mapping[str, Any], ...] = (),
    note: str | None = None,
) -> TaskItem:
    """Enter an item; without a work it stands by itself, as what a meeting assigns does."""
    group = tx.get(TaskGroup, group_id) if group_id is not None else None
    year = group.year if group else due_on.year
    number = numbered(tx, group, code, content, year)
    check_days(starts_on, due_on)
    check_known_year(tx, "due_on", due_on)
    keeping.check_serving(tx, "owner_id", owner_id)
    item = tx.add(
        TaskItem(
            year=year, group_id=group_id, code=number, place=place_of_item(year, number), content=content,
            standard=standard, lead_unit=lead_unit or (group.lead_unit if group else None),
            owner_id=owner_id or (group.owner_id if group else None), co_units=co_units,
            starts_on=starts_on, due_on=due_on, note=note,
        )
    )  # fmt: skip
    for one in milestones:
        add_milestone(tx, item, name=one["name"], due_on=one.get("due_on"))
    return item


def numbered(
    tx: Transaction, group: TaskGroup | None, code: str | None, content: str, year: int, own: int = 0
) -> str | None:
    """The item's number in its work, refused where it, or the item itself, stands in another."""
    if group is None:
        if code:
            raise refuse("group_id", _NO_GROUP)
        return None
    if not code:
        raise refuse("code", _NO_CODE.filled(group=group.code))
    number = checked_item_code(code, group.code)
    beside = (TaskItem.year == year, TaskItem.voided_at.is_(None), TaskItem.id != own)
    same = select(TaskItem.content).where(TaskItem.code == number, *beside)
    if (known := tx.session.scalar(same)) is not None:
        raise refuse("code", _CODE_TAKEN.filled(code=number, content=known[:40]))
    elsewhere = (
        select(TaskItem.code, TaskGroup.code)
        .join(TaskGroup, TaskGroup.id == TaskItem.group_id)
        .where(TaskItem.content == content, TaskItem.group_id != group.id, *beside)
    )
    if (other := tx.session.execute(elsewhere).first()) is not None:
        raise refuse("group_id", _SAME_CONTENT.filled(code=other[0], group=other[1]))
    return number


def change_item(
    tx: Transaction,
    record: TaskItem,
    *,
    group_id: int | None,
    code: str | None,
    content: str,
    standard: str | None,
    lead_unit: str | None,
    owner_id: int | None,
    co_units: str | None,
    starts_on: date | None,
    note: str | None,
) -> TaskItem:
    """Change what an item says; its deadline is moved by postponing."""
    check_editable(record, "content")
    group = tx.get(TaskGroup, group_id) if group_id is not None else None
    year = group.year if group else record.year
    number = numbered(tx, group, code, content, year, own=record.id)
    check_days(starts_on, record.due_on, "starts_on")
    if owner_id != record.owner_id:
        keeping.check_serving(tx, "owner_id", owner_id)
    take_over(
        record, year=year, group_id=group_id, code=number, place=place_of_item(year, number),
        content=content, standard=standard, lead_unit=lead_unit, owner_id=owner_id, co_units=co_units,
        starts_on=starts_on, note=note,
    )  # fmt: skip
    return record


def add_milestone(tx: Transaction, record: TaskItem, *, name: str, due_on: date | None) -> TaskItem:
    """Add a stage to an open item."""
    check_editable(record, "name")
    if due_on is not None and due_on > record.due_on:
        raise refuse("due_on", _STAGE_LATE.filled(name=name, due=record.due_on.isoformat()))
    check_days(record.starts_on, due_on)
    if due_on is not None:
        check_known_year(tx, "due_on", due_on)
    tx.add(Milestone(item_id=record.id, name=name, due_on=due_on))
    tx.changed(record)
    return record


def check_editable(record: TaskItem, field: str) -> None:
    """Refuse to change what is being checked or was closed out: it would no longer be what was checked."""
    if record.state in (ItemState.CLOSED, *CLOSING):
        raise refuse(field, refusal(record.state))


def void_item(tx: Transaction, record: TaskItem, *, reason: str) -> TaskItem:
    """Strike an item out that was entered by mistake; one that is under way is the chief's to void."""
    if record.state is ItemState.CLOSED:
        raise RuleBroken(refusal(ItemState.CLOSED), {"reason": refusal(ItemState.CLOSED)})
    if not may_void(record.state, chief=tx.actor.role in CHIEFS):
        raise NotAllowed(CHIEF_VOIDS, {"reason": CHIEF_VOIDS})
    tx.void(record, reason)
    return record


def next_code(tx: Transaction, group: TaskGroup) -> str:
    """The number after the last of a work's items."""
    codes = tx.session.scalars(
        select(TaskItem.code).where(TaskItem.group_id == group.id, TaskItem.code.is_not(None))
    )
    last = max((int(str(code).rpartition(".")[2]) for code in codes), default=0)
    return f"{group.code}.{last + 1}"
