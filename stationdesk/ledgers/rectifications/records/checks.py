"""Campaigns with their denominator, and the inspections that count towards it, as stored."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.rectifications.rules.states import CampaignState, CheckResult
from stationdesk.ledgers.station.records import entry_of
from stationdesk.store.record import Base, CodeOf, Ids, Part, Purgeable, Record, Retention


class Campaign(Record, Base):
    """A sweep through `total` objects of one kind; what was checked is counted from its inspections."""

    __tablename__ = "campaign"
    __words__ = (("batch_id", QT_TRANSLATE_NOOP("rectifications", "Import no.")),)
    __searched__ = ("name",)
    __pinyin__ = ("name",)

    name: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str | None] = entry_of("campaign")
    object_kind: Mapped[str] = entry_of("hazard_object")
    total: Mapped[int]
    starts_on: Mapped[date] = mapped_column(index=True)
    ends_on: Mapped[date | None] = mapped_column(index=True)
    state: Mapped[CampaignState] = mapped_column(CodeOf(CampaignState), index=True)
    note: Mapped[str | None]


class Inspection(Purgeable, Record, Base):
    """One check of one or many objects by two people or more."""

    __tablename__ = "inspection"
    __words__ = (
        ("area_id", QT_TRANSLATE_NOOP("rectifications", "Area")),
        ("unit_id", QT_TRANSLATE_NOOP("rectifications", "Unit")),
        ("batch_id", QT_TRANSLATE_NOOP("rectifications", "Import no.")),
    )
    __mark__ = "查"
    __searched__ = ("object_text", "address", "note")
    __pinyin__ = ("object_text",)
    __personal__ = ("contact_name", "contact_phone")
    __purged__ = ("object_text", "address", "over_reason", "note")
    __retention__ = Retention("rectifications", ("inspected_on", "voided_at"))

    inspected_on: Mapped[date]
    campaign_id: Mapped[int | None] = mapped_column(ForeignKey("campaign.id"))
    object_kind: Mapped[str | None] = entry_of("hazard_object")
    object_text: Mapped[str]
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"))
    area_id: Mapped[int | None] = mapped_column(ForeignKey("area.id"))
    address: Mapped[str | None]
    inspectors: Mapped[tuple[int, ...]] = mapped_column(Ids())
    checked_count: Mapped[int] = mapped_column(default=1, server_default=text("1"))
    over_reason: Mapped[str | None]
    result: Mapped[CheckResult] = mapped_column(CodeOf(CheckResult))
    contact_name: Mapped[str | None]
    contact_phone: Mapped[str | None]
    note: Mapped[str | None]
    batch_id: Mapped[int | None]


class InspectionItem(Purgeable, Part, Base):
    """One line of an inspection's checklist."""

    __tablename__ = "inspection_item"
    __title__ = QT_TRANSLATE_NOOP("rectifications", "Line of the checklist")
    __words__ = (
        ("item", QT_TRANSLATE_NOOP("rectifications", "Item")),
        ("ok", QT_TRANSLATE_NOOP("rectifications", "In order")),
    )
    __belongs__ = "inspection_id"
    __purged__ = ("note",)

    inspection_id: Mapped[int] = mapped_column(ForeignKey("inspection.id"), index=True)
    item: Mapped[str]
    ok: Mapped[bool]
    note: Mapped[str | None]


def _index(name: str, *columns: object, **options: object) -> None:
    Index(f"ix_inspection_{name}", *columns, **options)  # type: ignore[arg-type]


_index("inspected_on", Inspection.inspected_on, Inspection.id)
_index("object_text", Inspection.object_text, Inspection.id)
_index("updated_at", Inspection.updated_at, Inspection.id)
_index("result", Inspection.result, Inspection.voided_at, Inspection.inspected_on, Inspection.id)
_index("village", Inspection.village_id, Inspection.inspected_on, Inspection.id)
_index("area", Inspection.area_id, Inspection.inspected_on, Inspection.id)
_index("campaign", Inspection.campaign_id, Inspection.voided_at, Inspection.checked_count)
_index("unit", Inspection.unit_id, Inspection.inspected_on, sqlite_where=Inspection.unit_id.is_not(None))
_index("batch", Inspection.batch_id, sqlite_where=Inspection.batch_id.is_not(None))
