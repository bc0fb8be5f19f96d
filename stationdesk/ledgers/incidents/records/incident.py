"""The incident itself, as stored, and the indexes its lists and reports walk along."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, ForeignKey, Index, func, text
from sqlalchemy.orm import InstrumentedAttribute, Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.incidents.rules.counting import Level
from stationdesk.ledgers.incidents.rules.limits import CaseKind
from stationdesk.ledgers.incidents.rules.states import State
from stationdesk.ledgers.station.records import entry_of
from stationdesk.store.record import Base, CodeOf, Codes, ExactDecimal, Purgeable, Record, Retention

# A closed incident may only be voided, reopened with its facts untouched, or, when it was
# imported, changed by a later import.
_FACTS = (
    "received_at", "reported_at", "occurred_at", "place_text", "content", "category_reported",
    "category_found", "result", "dispatched_at", "arrived_at", "finished_at", "fed_back_at",
    "source", "platform_no", "caller_name", "caller_phone", "outcome",
)  # fmt: skip
_OPEN = ", ".join(f"'{state.code}'" for state in State if state is not State.CLOSED)
_VOIDED = f"NEW.voided_at IS NOT NULL AND NEW.void_reason IS NOT NULL AND NEW.state = '{State.CLOSED.code}'"
_REOPENED = f"NEW.state IN ({_OPEN}) AND NEW.closed_at IS NULL AND NEW.voided_at IS NULL"
_SEALED = (  # two doors, voiding and reopening, and neither lets a fact change on the way
    f"OLD.state = '{State.CLOSED.code}'"
    " AND NOT (OLD.imported = 1 AND NEW.changed_batch_id IS NOT OLD.changed_batch_id)"
    f" AND (NOT ({_VOIDED} OR {_REOPENED}) OR "
    + " OR ".join(f"NEW.{name} IS NOT OLD.{name}" for name in _FACTS)
    + ")"
)


class Incident(Purgeable, Record, Base):
    """One call. Its first dispatch, first arrival and latest findings stand here; the rest are parts."""

    __tablename__ = "incident"
    __words__ = (
        ("receipt_done_at", QT_TRANSLATE_NOOP("incidents", "Written down at")),
        ("received_by", QT_TRANSLATE_NOOP("incidents", "Received by")),
        ("transfer_contact", QT_TRANSLATE_NOOP("incidents", "Contact there")),
        ("transfer_reason", QT_TRANSLATE_NOOP("incidents", "Reason of the transfer")),
        ("changed_batch_id", QT_TRANSLATE_NOOP("incidents", "Changed by import no.")),
        ("outcome", QT_TRANSLATE_NOOP("incidents", "Outcome")),
        ("mediating_at", QT_TRANSLATE_NOOP("incidents", "Mediation begun")),
    )
    __mark__ = "警"
    __searched__ = ("content", "place_text", "platform_no", "outcome", "foreign_category")
    __pinyin__ = ("place_text",)
    __sealed__ = _SEALED
    __personal__ = ("caller_name", "caller_phone", "transfer_contact")
    __purged__ = (
        "content", "place_text", "longitude", "latitude", "outcome", "transfer_reason", "receipt_note",
    )  # fmt: skip
    __retention__ = Retention("incidents", ("closed_at", "voided_at"))

    platform_no: Mapped[str | None]
    source: Mapped[str] = entry_of("incident_source")
    call_kind: Mapped[str | None] = entry_of("call_kind")
    received_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    occurred_at: Mapped[datetime | None]
    reported_at: Mapped[datetime]
    received_at: Mapped[datetime]
    receipt_done_at: Mapped[datetime | None]
    caller_name: Mapped[str | None]
    caller_phone: Mapped[str | None]
    caller_secret: Mapped[bool] = mapped_column(default=False, server_default=text("0"))
    place_text: Mapped[str]
    place_id: Mapped[int | None] = mapped_column(ForeignKey("place.id"))
    place_kind: Mapped[str | None] = entry_of("place_kind")
    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"))
    area_id: Mapped[int | None] = mapped_column(ForeignKey("area.id"))
    longitude: Mapped[Decimal | None] = mapped_column(ExactDecimal(6))
    latitude: Mapped[Decimal | None] = mapped_column(ExactDecimal(6))
    content: Mapped[str]
    level: Mapped[Level] = mapped_column(
        CodeOf(Level), default=Level.ORDINARY, server_default=Level.ORDINARY.code
    )
    category_reported: Mapped[str] = entry_of("incident_category")
    foreign_category: Mapped[str | None]
    injured: Mapped[int | None]
    trapped: Mapped[int | None]
    dead: Mapped[int | None]
    hazardous: Mapped[bool] = mapped_column(default=False, server_default=text("0"))
    tags: Mapped[tuple[str, ...]] = entry_of("incident_tag", Codes, default=(), server_default=text("'[]'"))
    campaign: Mapped[str | None] = entry_of("campaign")

    state: Mapped[State] = mapped_column(CodeOf(State))
    handler_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    target_minutes: Mapped[int | None]
    dispatched_at: Mapped[datetime | None]
    arrived_at: Mapped[datetime | None]
    mediating_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    fed_back_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    category_found: Mapped[str | None] = entry_of("incident_category")
    result: Mapped[str | None] = entry_of("incident_result")
    outcome: Mapped[str | None]
    loss_amount: Mapped[Decimal | None] = mapped_column(ExactDecimal(2))

    transferred_at: Mapped[datetime | None]
    transferred_to: Mapped[str | None]
    transfer_contact: Mapped[str | None]
    transfer_reason: Mapped[str | None]

    accepted_at: Mapped[datetime | None]
    case_kind: Mapped[CaseKind | None] = mapped_column(CodeOf(CaseKind))
    case_no: Mapped[str | None]
    receipt_issued: Mapped[bool | None]
    receipt_note: Mapped[str | None]

    due_at: Mapped[datetime | None]
    imported: Mapped[bool] = mapped_column(default=False, server_default=text("0"))
    batch_id: Mapped[int | None]
    changed_batch_id: Mapped[int | None]


COUNTED = func.coalesce(Incident.category_found, Incident.category_reported)


def _index(name: str, *columns: ColumnElement[Any] | InstrumentedAttribute[Any], **options: Any) -> None:
    Index(f"ix_incident_{name}", *columns, **options)


for _name in (
    "received_at", "place_text", "handler_id", "due_at", "dispatched_at", "arrived_at", "fed_back_at",
    "closed_at", "updated_at",
):  # fmt: skip
    _index(_name, getattr(Incident, _name), Incident.id)
_index("category", COUNTED, Incident.id)
_index("reported_category", Incident.category_reported, Incident.received_at, Incident.id)
_index("state", Incident.state, Incident.voided_at, Incident.received_at, Incident.id)
_index("village", Incident.village_id, Incident.received_at, Incident.id)
_index("area", Incident.area_id, Incident.received_at, Incident.id)
_index("place", Incident.place_id, Incident.received_at, Incident.id)
_index("phone", Incident.caller_phone, sqlite_where=Incident.caller_phone.is_not(None))
_index("batch", Incident.batch_id, sqlite_where=Incident.batch_id.is_not(None))
_index(
    "platform_no",
    Incident.platform_no,
    unique=True,
    sqlite_where=Incident.platform_no.is_not(None) & Incident.voided_at.is_(None),
    postgresql_where=Incident.platform_no.is_not(None) & Incident.voided_at.is_(None),
)
# Covers the monthly report and the pictures of the home page (performance.md P3).
_index(
    "counted",
    Incident.reported_at,
    Incident.voided_at,
    Incident.category_found,
    Incident.category_reported,
    Incident.village_id,
    Incident.area_id,
    Incident.received_at,
    Incident.dispatched_at,
    Incident.arrived_at,
    Incident.target_minutes,
)
