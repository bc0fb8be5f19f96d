"""Works and their items, as stored, with what happened to an item on the way."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.tasks.rules.checklists import CheckResult
from stationdesk.ledgers.tasks.rules.states import ItemState
from stationdesk.store.record import Base, CodeOf, Part, Purgeable, Record, Retention

_FACTS = ("content", "standard", "group_id", "code", "starts_on", "due_on", "percent", "evidence", "owner_id")
_SEALED = f"OLD.state = '{ItemState.CLOSED.code}' AND (" + " OR ".join(
    f"NEW.{name} IS NOT OLD.{name}" for name in _FACTS
) + ")"  # fmt: skip


class TaskGroup(Record, Base):
    """A work of a year's plan (24 of them in the account); `planned` items if the plan says how many."""

    __tablename__ = "task_group"
    __searched__ = ("name", "lead_unit")
    __pinyin__ = ("name",)

    year: Mapped[int]
    code: Mapped[str]
    place: Mapped[int]
    name: Mapped[str]
    lead_unit: Mapped[str | None]
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    planned: Mapped[int | None]
    note: Mapped[str | None]

    __table_args__ = (
        Index("ix_task_group_place", "place", "id"),
        Index("uq_task_group_place", "place", unique=True, sqlite_where=text("voided_at IS NULL")),
        {"sqlite_autoincrement": True},
    )


class TaskItem(Purgeable, Record, Base):
    """One item to be done and struck off. Without a group it came out of a meeting."""

    __tablename__ = "task_item"
    __words__ = (
        ("changed_batch_id", QT_TRANSLATE_NOOP("tasks", "Changed by import no.")),
        ("closed_by", QT_TRANSLATE_NOOP("tasks", "Closed out by")),
        ("year", QT_TRANSLATE_NOOP("tasks", "Year")),
        ("close_asked_by", QT_TRANSLATE_NOOP("tasks", "Close-out asked by")),
        ("close_asked_at", QT_TRANSLATE_NOOP("tasks", "Close-out asked at")),
        ("checked_by", QT_TRANSLATE_NOOP("tasks", "Checked by")),
        ("pause_reason", QT_TRANSLATE_NOOP("tasks", "Why it is put off")),
        ("evidence", QT_TRANSLATE_NOOP("tasks", "Evidence")),
    )
    __mark__ = "任"
    __searched__ = ("code", "content", "standard", "lead_unit", "co_units")
    __sealed__ = _SEALED
    __purged__ = ("content", "pause_reason", "evidence", "note")
    __retention__ = Retention("tasks", ("closed_on", "voided_at"))

    year: Mapped[int]
    group_id: Mapped[int | None] = mapped_column(ForeignKey("task_group.id"))
    code: Mapped[str | None]
    place: Mapped[int]
    content: Mapped[str]
    standard: Mapped[str | None]
    lead_unit: Mapped[str | None]
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    co_units: Mapped[str | None]
    starts_on: Mapped[date | None]
    due_on: Mapped[date]
    percent: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    state: Mapped[ItemState] = mapped_column(
        CodeOf(ItemState), default=ItemState.NOT_STARTED, server_default=ItemState.NOT_STARTED.code
    )
    pause_reason: Mapped[str | None]
    evidence: Mapped[str | None]
    close_asked_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    close_asked_at: Mapped[datetime | None]
    checked_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    closed_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    closed_on: Mapped[date | None]
    note: Mapped[str | None]
    batch_id: Mapped[int | None]
    changed_batch_id: Mapped[int | None]


class Milestone(Purgeable, Part, Base):
    """A stage of an item with a day of its own."""

    __tablename__ = "task_milestone"
    __title__ = QT_TRANSLATE_NOOP("tasks", "Milestone")
    __belongs__ = "item_id"
    __purged__ = ("note",)

    item_id: Mapped[int] = mapped_column(ForeignKey("task_item.id"), index=True)
    name: Mapped[str]
    due_on: Mapped[date | None]
    reached_on: Mapped[date | None]
    note: Mapped[str | None]


class Progress(Purgeable, Part, Base):
    """What was done up to a day, and how much of the item that makes. Never changed again."""

    __tablename__ = "task_progress"
    __title__ = QT_TRANSLATE_NOOP("tasks", "Progress")
    __belongs__ = "item_id"
    __purged__ = ("text",)
    __sealed__ = "1"

    item_id: Mapped[int] = mapped_column(ForeignKey("task_item.id"), index=True)
    reported_on: Mapped[date]
    percent: Mapped[int]
    text: Mapped[str]


class Postponement(Purgeable, Part, Base):
    """A deadline moved, with its reason. Never changed again."""

    __tablename__ = "task_postponement"
    __words__ = (("old_due_on", QT_TRANSLATE_NOOP("tasks", "Deadline before")),)
    __title__ = QT_TRANSLATE_NOOP("tasks", "Postponement")
    __belongs__ = "item_id"
    __purged__ = ("reason",)
    __sealed__ = "1"

    item_id: Mapped[int] = mapped_column(ForeignKey("task_item.id"), index=True)
    old_due_on: Mapped[date]
    new_due_on: Mapped[date]
    reason: Mapped[str]


class ItemCheck(Purgeable, Part, Base):
    """One check of an asked close-out, or its being sent back. Never changed again."""

    __tablename__ = "task_check"
    __title__ = QT_TRANSLATE_NOOP("tasks", "Check")
    __belongs__ = "item_id"
    __purged__ = ("opinion",)
    __sealed__ = "1"

    item_id: Mapped[int] = mapped_column(ForeignKey("task_item.id"), index=True)
    checked_on: Mapped[date]
    result: Mapped[CheckResult] = mapped_column(CodeOf(CheckResult))
    opinion: Mapped[str | None]


def _index(name: str, *columns: object, **options: object) -> None:
    Index(f"ix_task_item_{name}", *columns, **options)  # type: ignore[arg-type]


for _name in ("place", "due_on", "closed_on", "percent"):
    _index(_name, getattr(TaskItem, _name), TaskItem.id)
_index("state", TaskItem.state, TaskItem.voided_at, TaskItem.due_on, TaskItem.place, TaskItem.id)
_index("state_place", TaskItem.state, TaskItem.place, TaskItem.id)
_index("group", TaskItem.group_id, TaskItem.voided_at, TaskItem.state, TaskItem.due_on, TaskItem.year)
_index("owner", TaskItem.owner_id, TaskItem.voided_at, TaskItem.state, TaskItem.due_on)
_index("batch", TaskItem.batch_id, sqlite_where=TaskItem.batch_id.is_not(None))
_index(
    "code", TaskItem.year, TaskItem.code, unique=True,
    sqlite_where=TaskItem.code.is_not(None) & TaskItem.voided_at.is_(None),
)  # fmt: skip
