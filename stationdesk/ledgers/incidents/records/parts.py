"""The rows that hang on an incident, as stored."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice
from stationdesk.ledgers.incidents.rules.states import State
from stationdesk.ledgers.station.records import entry_of
from stationdesk.store.record import Base, CodeOf, ExactDecimal, Ids, Part, Purgeable

_PARENT_CLOSED = (
    "EXISTS (SELECT 1 FROM incident WHERE incident.id = OLD.incident_id"
    f" AND incident.state = '{State.CLOSED.code}')"
)


class Dispatch(Purgeable, Part, Base):
    """One turn-out: who went, in what, on which order; withdrawn when they were called back."""

    __tablename__ = "incident_dispatch"
    __title__ = QT_TRANSLATE_NOOP("incidents", "Turn-out")
    __words__ = (("withdraw_reason", QT_TRANSLATE_NOOP("incidents", "Why called back")),)
    __sealed__ = _PARENT_CLOSED
    __belongs__ = "incident_id"
    __purged__ = ("order_text",)

    incident_id: Mapped[int] = mapped_column(ForeignKey("incident.id"), index=True)
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    people: Mapped[tuple[int, ...]] = mapped_column(Ids, default=())
    vehicle: Mapped[str | None]
    order_text: Mapped[str | None]
    dispatched_at: Mapped[datetime]
    signed_at: Mapped[datetime | None]
    departed_at: Mapped[datetime | None]
    arrived_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]
    withdraw_reason: Mapped[str | None] = entry_of("withdraw_reason")


class Reinforcement(Purgeable, Part, Base):
    """A call for more hands, its minutes measured against the target that applied when it was made."""

    __tablename__ = "incident_reinforcement"
    __title__ = QT_TRANSLATE_NOOP("incidents", "Reinforcement")
    __words__ = (("unit_text", QT_TRANSLATE_NOOP("incidents", "Unit asked")),)
    __sealed__ = _PARENT_CLOSED
    __belongs__ = "incident_id"
    __purged__ = ("note",)

    incident_id: Mapped[int] = mapped_column(ForeignKey("incident.id"), index=True)
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    unit_text: Mapped[str]
    requested_at: Mapped[datetime]
    headcount: Mapped[int | None]
    arrived_at: Mapped[datetime | None]
    target_minutes: Mapped[int | None]
    note: Mapped[str | None]


class Feedback(Purgeable, Part, Base):
    """What was told to the platform, as it was told."""

    __tablename__ = "incident_feedback"
    __title__ = QT_TRANSLATE_NOOP("incidents", "Feedback")
    __words__ = (
        ("fed_back_by", QT_TRANSLATE_NOOP("incidents", "By")),
        ("narrative", QT_TRANSLATE_NOOP("incidents", "What is fed back")),
    )
    __sealed__ = _PARENT_CLOSED
    __belongs__ = "incident_id"
    __purged__ = ("narrative",)

    incident_id: Mapped[int] = mapped_column(ForeignKey("incident.id"), index=True)
    arrived_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    fed_back_at: Mapped[datetime]
    fed_back_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    category_found: Mapped[str] = entry_of("incident_category")
    result: Mapped[str] = entry_of("incident_result")
    narrative: Mapped[str]
    rescued: Mapped[int | None]
    injured: Mapped[int | None]
    dead: Mapped[int | None]
    caught: Mapped[int | None]
    loss_amount: Mapped[Decimal | None] = mapped_column(ExactDecimal(2))
    evidence: Mapped[bool | None]
    camera_no: Mapped[str | None]


class Participant(Purgeable, Part, Base):
    """Another force on the scene; two different ones make it joint handling (联合处置)."""

    __tablename__ = "incident_participant"
    __title__ = QT_TRANSLATE_NOOP("incidents", "Force on the scene")
    __words__ = (
        ("person_text", QT_TRANSLATE_NOOP("incidents", "Who came")),
        ("unit_text", QT_TRANSLATE_NOOP("incidents", "Unit asked")),
    )
    __sealed__ = _PARENT_CLOSED
    __belongs__ = "incident_id"
    __personal__ = ("person_text",)

    incident_id: Mapped[int] = mapped_column(ForeignKey("incident.id"), index=True)
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    unit_text: Mapped[str | None]
    force_kind: Mapped[str] = entry_of("force_kind")
    headcount: Mapped[int]
    person_text: Mapped[str | None]
    arrived_at: Mapped[datetime | None]
    linkage_kind: Mapped[str | None] = entry_of("linkage_kind")


class SupplementKind(Choice):
    """What was added to the record later."""

    SUPPLEMENT = "1", QT_TRANSLATE_NOOP("incidents", "Supplement")
    VISIT = "2", QT_TRANSLATE_NOOP("incidents", "Return call to the caller")
    SUPERVISION = "3", QT_TRANSLATE_NOOP("incidents", "Supervision note")
    REOPENED = "4", QT_TRANSLATE_NOOP("incidents", "Reopened")


class Supplement(Purgeable, Part, Base):
    """What was learned later; the closed record itself stays as it is. Never changed again."""

    __tablename__ = "incident_supplement"
    __title__ = QT_TRANSLATE_NOOP("incidents", "Supplement")
    __sealed__ = "1"
    __belongs__ = "incident_id"
    __purged__ = ("content",)

    incident_id: Mapped[int] = mapped_column(ForeignKey("incident.id"), index=True)
    kind: Mapped[SupplementKind] = mapped_column(CodeOf(SupplementKind))
    at: Mapped[datetime]
    content: Mapped[str]
    satisfied: Mapped[int | None]
