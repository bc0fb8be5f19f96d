"""The station, its areas, villages and named places, as stored."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, ForeignKey, Index, or_, select, text
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.station.records.dictionaries import entry_of
from stationdesk.ledgers.station.rules.land import VillageKind
from stationdesk.store.record import Base, CodeOf, ExactDecimal, Ids, Part, Purgeable, Record, Retention


class Profile(Record, Base):
    """The station's own sheet: one row. Its name and short name are settings."""

    __tablename__ = "profile"

    org_code: Mapped[str | None]
    area_km2: Mapped[Decimal | None] = mapped_column(ExactDecimal(2))
    population: Mapped[int | None]
    households: Mapped[int | None]
    address: Mapped[str | None]
    phone: Mapped[str | None] = mapped_column(index=True)
    county_phone: Mapped[str | None]
    note: Mapped[str | None]


class Area(Purgeable, Record, Base):
    """A 片区 of three or four villages; `staff_ids` are those who answer for it, the first one leading."""

    __tablename__ = "area"
    __searched__ = ("code", "name", "base")
    __pinyin__ = ("name",)
    __personal__ = ("contact", "phone")
    __purged__ = ("note",)
    __retention__ = Retention("contacts", ("voided_at",), while_open=True)

    code: Mapped[str]
    name: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str | None] = entry_of("area_kind")
    base: Mapped[str | None]
    staff_ids: Mapped[tuple[int, ...]] = mapped_column(Ids(), default=())
    contact: Mapped[str | None]
    phone: Mapped[str | None]
    note: Mapped[str | None]

    __table_args__ = (
        Index("ix_area_code", "code"),
        Index("uq_area_code", "code", unique=True, sqlite_where=text("voided_at IS NULL")),
        {"sqlite_autoincrement": True},
    )


class Village(Purgeable, Record, Base):
    """A village or community. `response_minutes` overrides the target of its response zone."""

    __tablename__ = "village"
    __searched__ = ("code", "name", "contact")
    __pinyin__ = ("name",)
    __personal__ = ("contact", "phone")
    __purged__ = ("note",)
    __retention__ = Retention("contacts", ("voided_at",), while_open=True)

    code: Mapped[str | None] = mapped_column(index=True)
    name: Mapped[str]
    kind: Mapped[VillageKind] = mapped_column(CodeOf(VillageKind), default=VillageKind.VILLAGE)
    area_id: Mapped[int | None] = mapped_column(ForeignKey("area.id"), index=True)
    risk_class: Mapped[str | None] = entry_of("village_risk", index=True)
    response_zone: Mapped[str | None] = entry_of("response_zone")
    response_minutes: Mapped[int | None]
    distance_km: Mapped[Decimal | None] = mapped_column(ExactDecimal(1))
    population: Mapped[int | None]
    contact: Mapped[str | None]
    phone: Mapped[str | None]
    note: Mapped[str | None]
    batch_id: Mapped[int | None] = mapped_column(index=True)

    __table_args__ = (
        Index("ix_village_name", "name"),
        Index("uq_village_name", "name", unique=True, sqlite_where=text("voided_at IS NULL")),
        {"sqlite_autoincrement": True},
    )


def at_risk(village: Any, code: str | None) -> ColumnElement[bool]:
    """In a village of this risk class; None for villages without one, and for no village."""
    if code is not None:
        classed: ColumnElement[bool] = village.in_(select(Village.id).where(Village.risk_class == code))
        return classed
    known = select(Village.id).where(Village.risk_class.is_not(None))
    return or_(village.is_(None), village.not_in(known))


class RiskChange(Part, Base):
    """When, why and from what to what a village's risk class was changed.

    The first class, given when the village was entered, has no reason.
    """

    __tablename__ = "risk_change"
    __title__ = QT_TRANSLATE_NOOP("station", "Change of risk class")
    __words__ = (
        ("before", QT_TRANSLATE_NOOP("station", "Risk class before")),
        ("after", QT_TRANSLATE_NOOP("station", "Risk class after")),
    )
    __sealed__ = "TRUE"

    village_id: Mapped[int] = mapped_column(ForeignKey("village.id"), index=True)
    before: Mapped[str | None] = entry_of("village_risk")
    after: Mapped[str | None] = entry_of("village_risk")
    reason: Mapped[str | None]


class Place(Record, Base):
    """A named place that calls come from: a market, a school, a road mouth."""

    __tablename__ = "place"
    __searched__ = ("name", "address")
    __pinyin__ = ("name",)

    name: Mapped[str] = mapped_column(index=True)
    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"), index=True)
    kind: Mapped[str | None] = entry_of("place_kind")
    address: Mapped[str | None]
    note: Mapped[str | None]
