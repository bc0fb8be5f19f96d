"""Agreements with neighbours and the times their mechanism was started, as stored."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.patrols.rules.agreements import Standing
from stationdesk.ledgers.station.records import entry_of
from stationdesk.store.record import Base, CodeOf, Codes, Ids, Part, Purgeable, Record, Retention


class BoundaryAgreement(Purgeable, Record, Base):
    """平安边界: what was agreed with a neighbour, until when, and whom to call there."""

    __tablename__ = "boundary_agreement"
    __words__ = (("unit_id", QT_TRANSLATE_NOOP("patrols", "Unit")),)
    __mark__ = "协"
    __searched__ = ("party", "boundary", "content")
    __pinyin__ = ("party",)
    __personal__ = ("contact", "phone", "second_contact", "second_phone")
    __purged__ = ("content", "end_reason")
    __retention__ = Retention("patrols", ("ended_on", "valid_until", "voided_at"))

    party: Mapped[str]
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    signed_on: Mapped[date]
    valid_until: Mapped[date]
    remind_days: Mapped[int]
    scope: Mapped[tuple[str, ...]] = entry_of("agreement_scope", Codes, default=())
    boundary: Mapped[str | None]
    content: Mapped[str | None]
    contact: Mapped[str | None]
    phone: Mapped[str | None]
    second_contact: Mapped[str | None]
    second_phone: Mapped[str | None]
    own_contact_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    state: Mapped[Standing] = mapped_column(CodeOf(Standing))
    ended_on: Mapped[date | None]
    end_reason: Mapped[str | None]


class Activation(Purgeable, Part, Base):
    """One time the mechanism was started: by whom, when, and which posts were called."""

    __tablename__ = "agreement_activation"
    __title__ = QT_TRANSLATE_NOOP("patrols", "Start of the mechanism")
    __words__ = (
        ("started_at", QT_TRANSLATE_NOOP("patrols", "Started at")),
        ("started_by", QT_TRANSLATE_NOOP("patrols", "Started by")),
        ("started_unit", QT_TRANSLATE_NOOP("patrols", "Unit that started it")),
        ("linkage_kind", QT_TRANSLATE_NOOP("patrols", "Linkage")),
        ("called", QT_TRANSLATE_NOOP("patrols", "Posts called")),
        ("called_text", QT_TRANSLATE_NOOP("patrols", "Others called")),
        ("headcount", QT_TRANSLATE_NOOP("patrols", "People")),
        ("content", QT_TRANSLATE_NOOP("patrols", "What happened")),
        ("ended_at", QT_TRANSLATE_NOOP("patrols", "Ended at")),
        ("incident_id", QT_TRANSLATE_NOOP("patrols", "Incident behind it")),
    )
    __belongs__ = "agreement_id"
    __purged__ = ("content", "called_text")

    agreement_id: Mapped[int] = mapped_column(ForeignKey("boundary_agreement.id"), index=True)
    started_at: Mapped[datetime] = mapped_column(index=True)
    started_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    started_unit: Mapped[str]
    linkage_kind: Mapped[str] = entry_of("linkage_kind")
    called: Mapped[tuple[int, ...]] = mapped_column(Ids, default=())
    called_text: Mapped[str | None]
    headcount: Mapped[int | None]
    content: Mapped[str | None]
    ended_at: Mapped[datetime | None]
    incident_id: Mapped[int | None] = mapped_column(ForeignKey("incident.id"), index=True)


for _name in ("party", "signed_on", "valid_until", "updated_at"):
    Index(f"ix_boundary_agreement_{_name}", getattr(BoundaryAgreement, _name), BoundaryAgreement.id)
Index("ix_boundary_agreement_state", BoundaryAgreement.state, BoundaryAgreement.voided_at,
      BoundaryAgreement.valid_until, BoundaryAgreement.id)  # fmt: skip
