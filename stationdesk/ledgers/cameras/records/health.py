"""What is known of a camera's line over time, and its faults, as stored."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.cameras.rules.watched import Answered, FaultState, Level, LineState
from stationdesk.ledgers.station.records.dictionaries import entry_of
from stationdesk.store.record import Base, CodeOf, Part, Purgeable, Record, Retention


class Interval(Part, Base):
    """A stretch of time for which one thing is known of a camera's line; open while `ended_at` is None."""

    __tablename__ = "camera_interval"
    __title__ = QT_TRANSLATE_NOOP("cameras", "State of the line")
    __words__ = (
        ("state", QT_TRANSLATE_NOOP("cameras", "State")),
        ("began_at", QT_TRANSLATE_NOOP("cameras", "Began")),
        ("ended_at", QT_TRANSLATE_NOOP("cameras", "Ended")),
        ("answer", QT_TRANSLATE_NOOP("cameras", "Answer")),
        ("cause", QT_TRANSLATE_NOOP("cameras", "Cause")),
        ("note", QT_TRANSLATE_NOOP("cameras", "Note")),
    )

    camera_id: Mapped[int] = mapped_column(ForeignKey("camera.id"))
    state: Mapped[LineState] = mapped_column(CodeOf(LineState))
    began_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    answer: Mapped[Answered | None] = mapped_column(CodeOf(Answered))
    cause: Mapped[str | None] = entry_of("camera_cause")
    note: Mapped[str | None]


class Fault(Purgeable, Record, Base):
    """A fault of a camera and the way it is repaired; whether it is overdue is computed."""

    __tablename__ = "camera_fault"
    __title__ = QT_TRANSLATE_NOOP("cameras", "Fault")
    __words__ = (
        ("camera_id", QT_TRANSLATE_NOOP("cameras", "Camera")),
        ("kind", QT_TRANSLATE_NOOP("cameras", "Kind of fault")),
        ("level", QT_TRANSLATE_NOOP("cameras", "Level")),
        ("state", QT_TRANSLATE_NOOP("cameras", "State")),
        ("description", QT_TRANSLATE_NOOP("cameras", "Description")),
        ("due_at", QT_TRANSLATE_NOOP("cameras", "To be repaired by")),
        ("reported_at", QT_TRANSLATE_NOOP("cameras", "Reported at")),
        ("reported_by", QT_TRANSLATE_NOOP("cameras", "Reported by")),
        ("confirmed_at", QT_TRANSLATE_NOOP("cameras", "Confirmed at")),
        ("assigned_at", QT_TRANSLATE_NOOP("cameras", "Assigned at")),
        ("contractor", QT_TRANSLATE_NOOP("cameras", "Contractor")),
        ("contractor_phone", QT_TRANSLATE_NOOP("cameras", "Contractor's telephone")),
        ("repairing_at", QT_TRANSLATE_NOOP("cameras", "Repair begun at")),
        ("repaired_at", QT_TRANSLATE_NOOP("cameras", "Repaired at")),
        ("result", QT_TRANSLATE_NOOP("cameras", "What was repaired")),
        ("accepted_at", QT_TRANSLATE_NOOP("cameras", "Accepted at")),
        ("accepted_by", QT_TRANSLATE_NOOP("cameras", "Accepted by")),
        ("cause", QT_TRANSLATE_NOOP("cameras", "External cause")),
        ("ended_at", QT_TRANSLATE_NOOP("cameras", "Ended")),
        ("note", QT_TRANSLATE_NOOP("cameras", "Note")),
    )
    __mark__ = "障"
    __searched__ = ("description", "contractor")
    __personal__ = ("contractor_phone",)
    __purged__ = ("description", "result", "note")
    __retention__ = Retention("cameras", ("ended_at", "voided_at"))

    camera_id: Mapped[int] = mapped_column(ForeignKey("camera.id"), index=True)
    kind: Mapped[str] = entry_of("camera_fault")
    level: Mapped[Level] = mapped_column(CodeOf(Level))
    state: Mapped[FaultState] = mapped_column(CodeOf(FaultState))
    description: Mapped[str | None]
    due_at: Mapped[datetime | None]
    reported_at: Mapped[datetime]
    reported_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    confirmed_at: Mapped[datetime | None]
    assigned_at: Mapped[datetime | None]
    contractor: Mapped[str | None]
    contractor_phone: Mapped[str | None]
    repairing_at: Mapped[datetime | None]
    repaired_at: Mapped[datetime | None]
    result: Mapped[str | None]
    accepted_at: Mapped[datetime | None]
    accepted_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    cause: Mapped[str | None] = entry_of("camera_cause")
    ended_at: Mapped[datetime | None]
    note: Mapped[str | None]


Index("ix_camera_interval_camera", Interval.camera_id, Interval.began_at, Interval.ended_at, Interval.state)
Index("uq_camera_interval_open", Interval.camera_id, unique=True, sqlite_where=Interval.ended_at.is_(None))
Index("ix_camera_interval_line", Interval.state, Interval.camera_id, Interval.began_at,
      sqlite_where=Interval.ended_at.is_(None))  # fmt: skip
for _name in ("reported_at", "due_at", "updated_at"):
    Index(f"ix_camera_fault_{_name}", getattr(Fault, _name), Fault.id)
Index("ix_camera_fault_state", Fault.state, Fault.voided_at, Fault.due_at, Fault.camera_id, Fault.id)
Index("ix_camera_fault_open", Fault.camera_id,
      sqlite_where=Fault.ended_at.is_(None) & Fault.voided_at.is_(None))  # fmt: skip
