"""The rows that hang on a hazard, as stored."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.rectifications.rules.escalation import Level
from stationdesk.ledgers.rectifications.rules.states import ReviewResult
from stationdesk.store.record import Base, CodeOf, Ids, Part, Purgeable

# The stages of a hazard's photographs.
BEFORE, REVIEWED, AFTER = "before", "review", "after"


class Extension(Purgeable, Part, Base):
    """More time asked for, and what was decided; undecided while `granted` is None."""

    __tablename__ = "hazard_extension"
    __title__ = QT_TRANSLATE_NOOP("rectifications", "Extension")
    __words__ = (
        ("asked_on", QT_TRANSLATE_NOOP("rectifications", "Asked on")),
        ("asked_by", QT_TRANSLATE_NOOP("rectifications", "Asked by")),
        ("old_due_on", QT_TRANSLATE_NOOP("rectifications", "Deadline before")),
        ("new_due_on", QT_TRANSLATE_NOOP("rectifications", "New deadline")),
        ("decided_on", QT_TRANSLATE_NOOP("rectifications", "Decided on")),
        ("approver", QT_TRANSLATE_NOOP("rectifications", "Decided by")),
        ("granted", QT_TRANSLATE_NOOP("rectifications", "Granted")),
        ("opinion", QT_TRANSLATE_NOOP("rectifications", "Opinion")),
    )
    __sealed__ = "OLD.granted IS NOT NULL"
    __belongs__ = "hazard_id"
    __purged__ = ("reason", "opinion")

    hazard_id: Mapped[int] = mapped_column(ForeignKey("hazard.id"), index=True)
    asked_on: Mapped[date]
    asked_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    reason: Mapped[str]
    old_due_on: Mapped[date | None]
    new_due_on: Mapped[date]
    decided_on: Mapped[date | None]
    approver: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    granted: Mapped[bool | None]
    opinion: Mapped[str | None]


class Progress(Purgeable, Part, Base):
    """How far the work has come, in words."""

    __tablename__ = "hazard_progress"
    __title__ = QT_TRANSLATE_NOOP("rectifications", "Progress")
    __words__ = (
        ("on", QT_TRANSLATE_NOOP("rectifications", "Day")),
        ("text", QT_TRANSLATE_NOOP("rectifications", "What was done")),
    )
    __sealed__ = "TRUE"
    __belongs__ = "hazard_id"
    __purged__ = ("text",)

    hazard_id: Mapped[int] = mapped_column(ForeignKey("hazard.id"), index=True)
    on: Mapped[date]
    text: Mapped[str]


class Review(Purgeable, Part, Base):
    """One round of looking whether it is put right, by two people, one of them not a finder."""

    __tablename__ = "hazard_review"
    __title__ = QT_TRANSLATE_NOOP("rectifications", "Review")
    __words__ = (
        ("round", QT_TRANSLATE_NOOP("rectifications", "Round")),
        ("reviewed_on", QT_TRANSLATE_NOOP("rectifications", "Reviewed on")),
        ("reviewers", QT_TRANSLATE_NOOP("rectifications", "Reviewers")),
        ("result", QT_TRANSLATE_NOOP("rectifications", "Result")),
        ("opinion", QT_TRANSLATE_NOOP("rectifications", "Opinion")),
    )
    __sealed__ = "TRUE"
    __belongs__ = "hazard_id"
    __purged__ = ("opinion",)

    hazard_id: Mapped[int] = mapped_column(ForeignKey("hazard.id"), index=True)
    round: Mapped[int]
    reviewed_on: Mapped[date]
    reviewers: Mapped[tuple[int, ...]] = mapped_column(Ids())
    result: Mapped[ReviewResult] = mapped_column(CodeOf(ReviewResult))
    opinion: Mapped[str]


class Escalation(Purgeable, Part, Base):
    """A level that was carried out, for the deadline it was carried out for."""

    __tablename__ = "hazard_escalation"
    __title__ = QT_TRANSLATE_NOOP("rectifications", "Escalation")
    __words__ = (
        ("level", QT_TRANSLATE_NOOP("rectifications", "Level of escalation")),
        ("on", QT_TRANSLATE_NOOP("rectifications", "Day")),
        ("for_due_on", QT_TRANSLATE_NOOP("rectifications", "Deadline before")),
        ("to_text", QT_TRANSLATE_NOOP("rectifications", "Told to")),
        ("done_by", QT_TRANSLATE_NOOP("rectifications", "By")),
    )
    __belongs__ = "hazard_id"
    __purged__ = ("to_text",)
    __sealed__ = "TRUE"

    hazard_id: Mapped[int] = mapped_column(ForeignKey("hazard.id"), index=True)
    level: Mapped[Level] = mapped_column(CodeOf(Level))
    on: Mapped[date]
    for_due_on: Mapped[date]
    to_text: Mapped[str]
    done_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))


class Closing(Purgeable, Part, Base):
    """One close-out, proposed by one person and approved by another; ended when it was reopened.

    What was open on a past day, and by when it was due (`due_on`), is read from these, so that reopening
    changes no month that has passed.
    """

    __tablename__ = "hazard_closing"
    __title__ = QT_TRANSLATE_NOOP("rectifications", "Close-out")
    __words__ = (
        ("proposed_by", QT_TRANSLATE_NOOP("rectifications", "Close-out proposed by")),
        ("closed_by", QT_TRANSLATE_NOOP("rectifications", "Close-out approved by")),
        ("closed_on", QT_TRANSLATE_NOOP("rectifications", "Closed out on")),
        ("due_on", QT_TRANSLATE_NOOP("rectifications", "Deadline")),
        ("reopened_on", QT_TRANSLATE_NOOP("rectifications", "Reopened on")),
        ("reopen_reason", QT_TRANSLATE_NOOP("rectifications", "Why reopened")),
    )
    __sealed__ = "OLD.reopened_on IS NOT NULL"
    __belongs__ = "hazard_id"
    __purged__ = ("opinion", "reopen_reason")

    hazard_id: Mapped[int] = mapped_column(ForeignKey("hazard.id"))
    proposed_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    closed_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    closed_on: Mapped[date]
    due_on: Mapped[date | None]
    opinion: Mapped[str | None]
    reopened_on: Mapped[date | None]
    reopen_reason: Mapped[str | None]


Index("ix_hazard_closing_hazard", Closing.hazard_id, Closing.closed_on, Closing.reopened_on)
Index("ix_hazard_closing_closed_on", Closing.closed_on, Closing.hazard_id)
Index("ix_hazard_closing_reopened_on", Closing.reopened_on, sqlite_where=Closing.reopened_on.is_not(None))
