"""What comes round: reconciliations, checklists and meetings, as stored."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.station.records import entry_of
from stationdesk.ledgers.tasks.rules.checklists import Presence
from stationdesk.store.record import Base, CodeOf, Ids, Part, Purgeable, Record, Retention


class Reconciliation(Purgeable, Record, Base):
    """对账: who went through which items on which day, and how the plan stood then."""

    __tablename__ = "reconciliation"
    __words__ = (
        ("total", QT_TRANSLATE_NOOP("tasks", "Items then")),
        ("closed", QT_TRANSLATE_NOOP("tasks", "Closed out then")),
        ("overdue", QT_TRANSLATE_NOOP("tasks", "Overdue then")),
    )
    __mark__ = "账"
    __searched__ = ("summary",)
    __purged__ = ("summary",)
    __retention__ = Retention("tasks", ("reconciled_on", "voided_at"))

    reconciled_on: Mapped[date]
    led_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    attendees: Mapped[tuple[int, ...]] = mapped_column(Ids, default=(), server_default=text("'[]'"))
    summary: Mapped[str | None]
    total: Mapped[int]
    closed: Mapped[int]
    overdue: Mapped[int]

    __table_args__ = (
        Index("ix_reconciliation_on", "reconciled_on", "id"),
        {"sqlite_autoincrement": True},
    )


class Reconciled(Purgeable, Part, Base):
    """One item gone through: what the ledger said, and what was found to differ (None: it agrees)."""

    __tablename__ = "reconciled"
    __words__ = (
        ("item_id", QT_TRANSLATE_NOOP("tasks", "Item")),
        ("percent", QT_TRANSLATE_NOOP("tasks", "Progress")),
        ("difference", QT_TRANSLATE_NOOP("tasks", "Difference")),
    )
    __title__ = QT_TRANSLATE_NOOP("tasks", "Item reconciled")
    __belongs__ = "reconciliation_id"
    __purged__ = ("settled_text",)

    reconciliation_id: Mapped[int] = mapped_column(ForeignKey("reconciliation.id"), index=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("task_item.id"), index=True)
    percent: Mapped[int]
    difference: Mapped[str | None]
    settled_on: Mapped[date | None]
    settled_text: Mapped[str | None]

    __table_args__ = (
        Index(
            "ix_reconciled_open", "reconciliation_id",
            sqlite_where=text("difference IS NOT NULL AND settled_on IS NULL"),
        ),
        {"sqlite_autoincrement": True},
    )  # fmt: skip


class Checklist(Purgeable, Record, Base):
    """A template gone through for an area on a day: 七有七到位 and whatever else the station keeps."""

    __tablename__ = "checklist"
    __mark__ = "单"
    __searched__ = ("note",)
    __purged__ = ("note",)
    __retention__ = Retention("tasks", ("checked_on", "voided_at"))

    template: Mapped[str] = entry_of("checklist")
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"))
    checked_on: Mapped[date]
    checked_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    note: Mapped[str | None]

    __table_args__ = (
        Index("ix_checklist_on", "checked_on", "id"),
        Index("ix_checklist_area", "area_id", "template", "checked_on"),
        {"sqlite_autoincrement": True},
    )


class ChecklistLine(Purgeable, Part, Base):
    """One line of a checklist; `presence` is missing while the line was not looked at."""

    __tablename__ = "checklist_line"
    __words__ = (
        ("line", QT_TRANSLATE_NOOP("tasks", "Line")),
        ("presence", QT_TRANSLATE_NOOP("tasks", "In place")),
        ("evidence", QT_TRANSLATE_NOOP("tasks", "Evidence")),
        ("seen_on", QT_TRANSLATE_NOOP("tasks", "Seen on")),
    )
    __title__ = QT_TRANSLATE_NOOP("tasks", "Line of a checklist")
    __belongs__ = "checklist_id"
    __purged__ = ("evidence",)

    checklist_id: Mapped[int] = mapped_column(ForeignKey("checklist.id"), index=True)
    line: Mapped[str] = entry_of("checklist")
    presence: Mapped[Presence | None] = mapped_column(CodeOf(Presence))
    evidence: Mapped[str | None]
    seen_on: Mapped[date | None]

    __table_args__ = (
        Index(
            "ix_checklist_line_missing",
            "checklist_id",
            sqlite_where=text(f"presence = '{Presence.MISSING.code}'"),
        ),
        {"sqlite_autoincrement": True},
    )


class Meeting(Purgeable, Record, Base):
    """A meeting that comes round, with its minutes; what it assigns becomes items linked to it."""

    __tablename__ = "meeting"
    __words__ = (("held_on", QT_TRANSLATE_NOOP("tasks", "Held on")),)
    __mark__ = "会"
    __searched__ = ("topic", "minutes", "place", "others")
    __purged__ = ("topic", "minutes", "others")
    __retention__ = Retention("tasks", ("held_on", "voided_at"))

    kind: Mapped[str] = entry_of("meeting_kind")
    held_at: Mapped[datetime]
    held_on: Mapped[date]
    ended_at: Mapped[datetime | None]
    place: Mapped[str | None]
    chair_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    recorder_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    attendees: Mapped[tuple[int, ...]] = mapped_column(Ids, default=(), server_default=text("'[]'"))
    others: Mapped[str | None]
    topic: Mapped[str]
    minutes: Mapped[str | None]

    __table_args__ = (
        Index("ix_meeting_held_at", "held_at", "id"),
        Index("ix_meeting_kind", "kind", "voided_at", "held_on"),
        {"sqlite_autoincrement": True},
    )
