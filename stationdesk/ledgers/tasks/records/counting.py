"""How items are counted, as SQL: overdue, due this week, by status, by work."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Date, Select, and_, case, func, or_, select, type_coerce
from sqlalchemy.orm import InstrumentedAttribute

from stationdesk.ledgers.tasks.records.plan import TaskGroup, TaskItem
from stationdesk.ledgers.tasks.records.round import Meeting
from stationdesk.ledgers.tasks.rules.plan import place_of_group, place_of_item
from stationdesk.ledgers.tasks.rules.states import CLOSING, OPEN, RUNNING, ItemState, Status
from stationdesk.store.clauses import TODAY
from stationdesk.store.links import RecordLink
from stationdesk.store.record import CodeOf

STANDING = TaskItem.voided_at.is_(None)
ASSIGNED = "assigned"
_SUNDAY = func.date(TODAY, "weekday 0", type_=Date())


def one_of(column: Any, values: tuple[Any, ...]) -> ColumnElement[bool]:
    """Is one of a few values."""
    return or_(*(column == value for value in values))


IS_OPEN = one_of(TaskItem.state, OPEN)
OVERDUE = one_of(TaskItem.state, RUNNING) & (TaskItem.due_on < TODAY)
DUE_THIS_WEEK = one_of(TaskItem.state, RUNNING) & TaskItem.due_on.between(TODAY, _SUNDAY)


def in_status(status: Status) -> ColumnElement[bool]:
    """The items of one column of the board, as rules.states.status_on says it of one item."""
    in_time = TaskItem.due_on >= TODAY
    match status:
        case Status.DONE:
            return TaskItem.state == ItemState.CLOSED
        case Status.PAUSED:
            return TaskItem.state == ItemState.PAUSED
        case Status.OVERDUE:
            return OVERDUE
        case Status.CLOSING:
            return one_of(TaskItem.state, CLOSING) & in_time
        case Status.UNDER_WAY:
            return (TaskItem.state == ItemState.UNDER_WAY) & in_time
        case Status.NOT_STARTED:
            return (TaskItem.state == ItemState.NOT_STARTED) & in_time


def in_year(year: int) -> ColumnElement[bool]:
    """The items of a year's plan and those that belong to no work: one stretch of the list's order."""
    return TaskItem.place.between(place_of_group(year, "0"), place_of_item(year, None))


def of_meeting(meeting: int | InstrumentedAttribute[int]) -> Select[int]:
    """The ids of the items a meeting assigned."""
    return select(RecordLink.target_id).where(
        RecordLink.source_kind == Meeting.__tablename__,
        RecordLink.source_id == meeting,
        RecordLink.target_kind == TaskItem.__tablename__,
        RecordLink.relation == ASSIGNED,
    )


def _assigned_by_meeting(what: Any, *conditions: ColumnElement[bool]) -> Select[Any]:
    """Items along the links of each meeting of a list: the links are few, the items many."""
    return (
        select(what)
        .select_from(RecordLink)
        .join(TaskItem, TaskItem.id == RecordLink.target_id)
        .where(
            RecordLink.source_kind == Meeting.__tablename__,
            RecordLink.source_id == Meeting.id,
            RecordLink.target_kind == TaskItem.__tablename__,
            RecordLink.relation == ASSIGNED,
            *conditions,
        )
        .correlate(Meeting)
    )


def count_assigned(*conditions: ColumnElement[bool]) -> Any:
    """How many items a meeting assigned, beside each meeting of a list."""
    return _assigned_by_meeting(func.count(TaskItem.id), *conditions).scalar_subquery()


def with_assigned(*conditions: ColumnElement[bool]) -> Select[int]:
    """The ids of the meetings that assigned an item which meets the conditions."""
    return (
        select(RecordLink.source_id)
        .join(TaskItem, TaskItem.id == RecordLink.target_id)
        .where(
            RecordLink.target_kind == TaskItem.__tablename__,
            RecordLink.source_kind == Meeting.__tablename__,
            RecordLink.relation == ASSIGNED,
            *conditions,
        )
    )


def items_of_group(*conditions: ColumnElement[bool]) -> Any:
    """How many standing items of a work meet the conditions, beside each work of a list."""
    return (
        select(func.count(TaskItem.id))
        .where(TaskItem.group_id == TaskGroup.id, STANDING, *conditions)
        .correlate(TaskGroup)
        .scalar_subquery()
    )


def has_item(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether a work has a standing item that meets the conditions."""
    inner = select(TaskItem.id).where(and_(TaskItem.group_id == TaskGroup.id, STANDING, *conditions))
    return inner.correlate(TaskGroup).exists()


CLOSING_NOW = one_of(TaskItem.state, CLOSING)
STATUS = type_coerce(
    case(
        (TaskItem.state == ItemState.CLOSED, Status.DONE.code),
        (TaskItem.state == ItemState.PAUSED, Status.PAUSED.code),
        (TaskItem.due_on < TODAY, Status.OVERDUE.code),
        (one_of(TaskItem.state, CLOSING), Status.CLOSING.code),
        (TaskItem.state == ItemState.UNDER_WAY, Status.UNDER_WAY.code),
        else_=Status.NOT_STARTED.code,
    ),
    CodeOf(Status),
)
