"""The rows that hang on a dispute, as stored."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.disputes.rules.levels import Level
from stationdesk.ledgers.disputes.rules.words import Channel, Direction, NoteKind, Outcome, RevisitResult
from stationdesk.ledgers.station.records import entry_of
from stationdesk.store.record import Base, CodeOf, Codes, ExactDecimal, Part, Purgeable


class Session(Purgeable, Part, Base):
    """One mediation: which of the three kinds, on site or remote, how long, and the way it saved."""

    __tablename__ = "dispute_session"
    __title__ = QT_TRANSLATE_NOOP("disputes", "Mediation")
    __words__ = (
        ("held_on", QT_TRANSLATE_NOOP("disputes", "The mediation")),
        ("saved_km", QT_TRANSLATE_NOOP("disputes", "Way saved, km")),
        ("saved_min", QT_TRANSLATE_NOOP("disputes", "Time on the way saved, minutes")),
    )
    __belongs__ = "dispute_id"
    __purged__ = ("content", "place_text")

    dispute_id: Mapped[int] = mapped_column(ForeignKey("dispute.id"), index=True)
    modes: Mapped[tuple[str, ...]] = entry_of("mediation_mode", Codes, default=())
    channel: Mapped[Channel] = mapped_column(CodeOf(Channel))
    started_at: Mapped[datetime]
    held_on: Mapped[date]
    duration_min: Mapped[int | None]
    saved_km: Mapped[Decimal | None] = mapped_column(ExactDecimal(1))
    saved_min: Mapped[int | None]
    place_text: Mapped[str | None]
    outcome: Mapped[Outcome] = mapped_column(CodeOf(Outcome))
    content: Mapped[str | None]

    __table_args__ = (
        Index("ix_dispute_session_channel", "channel", "dispute_id", "held_on"),
        Index("ix_dispute_session_held_on", "held_on", "dispute_id", "channel"),
        {"sqlite_autoincrement": True},
    )


class Mediator(Purgeable, Part, Base):
    """Who mediated in a session, by office; a purge leaves the office, and whom of the station it was."""

    __tablename__ = "dispute_mediator"
    __title__ = QT_TRANSLATE_NOOP("disputes", "Mediator")
    __words__ = (
        ("name", QT_TRANSLATE_NOOP("disputes", "Name")),
        ("role", QT_TRANSLATE_NOOP("disputes", "Office")),
        ("session_id", QT_TRANSLATE_NOOP("disputes", "Mediation")),
        ("person_id", QT_TRANSLATE_NOOP("disputes", "Person of the station")),
        ("unit_text", QT_TRANSLATE_NOOP("disputes", "Unit")),
    )
    __belongs__ = "dispute_id"
    __personal__ = ("name",)

    dispute_id: Mapped[int] = mapped_column(ForeignKey("dispute.id"), index=True)
    session_id: Mapped[int] = mapped_column(ForeignKey("dispute_session.id"), index=True)
    name: Mapped[str]
    role: Mapped[str] = entry_of("mediator_role")
    unit_text: Mapped[str | None]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    __table_args__ = (
        Index("ix_dispute_mediator_name", "name", "dispute_id"),
        Index("ix_dispute_mediator_role", "role", "dispute_id"),
        Index("ix_dispute_mediator_person", "person_id", "dispute_id"),
        {"sqlite_autoincrement": True},
    )


class Transfer(Purgeable, Part, Base):
    """A slip (流转单): from one level and unit to another, accepted within a workday, or returned."""

    __tablename__ = "dispute_transfer"
    __title__ = QT_TRANSLATE_NOOP("disputes", "Transfer slip")
    __words__ = (
        ("from_unit", QT_TRANSLATE_NOOP("disputes", "From the unit")),
        ("from_level", QT_TRANSLATE_NOOP("disputes", "From the level")),
        ("to_unit_id", QT_TRANSLATE_NOOP("disputes", "To the unit")),
        ("direction", QT_TRANSLATE_NOOP("disputes", "Direction")),
        ("return_reason", QT_TRANSLATE_NOOP("disputes", "Why it was returned")),
    )
    __belongs__ = "dispute_id"
    __purged__ = ("reason", "skip_reason", "return_reason")

    dispute_id: Mapped[int] = mapped_column(ForeignKey("dispute.id"), index=True)
    direction: Mapped[Direction] = mapped_column(CodeOf(Direction))
    from_level: Mapped[Level] = mapped_column(CodeOf(Level))
    from_unit: Mapped[str | None]
    to_level: Mapped[Level] = mapped_column(CodeOf(Level))
    to_unit: Mapped[str]
    to_unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    reason: Mapped[str]
    skip_reason: Mapped[str | None]
    handed_at: Mapped[datetime]
    due_on: Mapped[date]
    accepted_at: Mapped[datetime | None]
    returned_at: Mapped[datetime | None]
    return_reason: Mapped[str | None]

    __table_args__ = (
        Index("ix_dispute_transfer_waiting", "due_on", "dispute_id",
              sqlite_where=text("accepted_at IS NULL AND returned_at IS NULL")),
        {"sqlite_autoincrement": True},
    )  # fmt: skip


class Agreement(Purgeable, Part, Base):
    """What was agreed, by when it is to be fulfilled, and whether it was."""

    __tablename__ = "dispute_agreement"
    __title__ = QT_TRANSLATE_NOOP("disputes", "Agreement")
    __words__ = (
        ("fulfilled_on", QT_TRANSLATE_NOOP("disputes", "Agreement fulfilled")),
        ("broken_on", QT_TRANSLATE_NOOP("disputes", "Agreement not fulfilled")),
        ("broken_reason", QT_TRANSLATE_NOOP("disputes", "What was not fulfilled")),
    )
    __belongs__ = "dispute_id"
    __purged__ = ("terms", "broken_reason")

    dispute_id: Mapped[int] = mapped_column(ForeignKey("dispute.id"), index=True)
    signed_on: Mapped[date]
    terms: Mapped[str]
    amount: Mapped[Decimal | None] = mapped_column(ExactDecimal(2))
    fulfil_by: Mapped[date | None]
    fulfilled_on: Mapped[date | None]
    broken_on: Mapped[date | None]
    broken_reason: Mapped[str | None]

    __table_args__ = (
        Index("ix_dispute_agreement_awaited", "fulfil_by", "dispute_id",
              sqlite_where=text("fulfilled_on IS NULL AND broken_on IS NULL AND fulfil_by IS NOT NULL")),
        {"sqlite_autoincrement": True},
    )  # fmt: skip


class Revisit(Purgeable, Part, Base):
    """A re-visit after it was settled."""

    __tablename__ = "dispute_revisit"
    __title__ = QT_TRANSLATE_NOOP("disputes", "Re-visit")
    __words__ = (("visitor_id", QT_TRANSLATE_NOOP("disputes", "Visited by")),)
    __belongs__ = "dispute_id"
    __purged__ = ("content",)

    dispute_id: Mapped[int] = mapped_column(ForeignKey("dispute.id"), index=True)
    visited_on: Mapped[date]
    visitor_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    result: Mapped[RevisitResult] = mapped_column(CodeOf(RevisitResult))
    satisfied: Mapped[int | None]
    content: Mapped[str]


class Round(Purgeable, Part, Base):
    """An earlier round, as it stood when the dispute was reopened."""

    __tablename__ = "dispute_round"
    __title__ = QT_TRANSLATE_NOOP("disputes", "Earlier round")
    __words__ = (("opened_on", QT_TRANSLATE_NOOP("disputes", "Taken up on")),)
    __sealed__ = "1"
    __belongs__ = "dispute_id"
    __purged__ = ("reason",)

    dispute_id: Mapped[int] = mapped_column(ForeignKey("dispute.id"), index=True)
    opened_on: Mapped[date]
    due_on: Mapped[date]
    settled_on: Mapped[date | None]
    closed_on: Mapped[date | None]
    result: Mapped[str | None] = entry_of("dispute_result")
    reopened_on: Mapped[date]
    reason: Mapped[str]


class Note(Purgeable, Part, Base):
    """Progress, an extended limit with its reason, a task force."""

    __tablename__ = "dispute_note"
    __title__ = QT_TRANSLATE_NOOP("disputes", "Note")
    __sealed__ = "1"
    __belongs__ = "dispute_id"
    __purged__ = ("content",)

    dispute_id: Mapped[int] = mapped_column(ForeignKey("dispute.id"), index=True)
    kind: Mapped[NoteKind] = mapped_column(CodeOf(NoteKind))
    noted_on: Mapped[date]
    content: Mapped[str]
