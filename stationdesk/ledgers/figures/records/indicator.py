"""Indicators, targets, and numbers that only the station itself knows, as stored."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.ledgers.figures.rules.counted import Counted, IndicatorKind, Subject
from stationdesk.ledgers.station.records import entry_of
from stationdesk.store.record import Base, CodeOf, ExactDecimal, Record


class KpiEntry(Record, Base):
    """An indicator on a day: two numbers, of which the rate or the average is computed."""

    __tablename__ = "kpi_entry"
    __searched__ = ("name", "source")
    __pinyin__ = ("name",)

    name: Mapped[str]
    kind: Mapped[IndicatorKind] = mapped_column(CodeOf(IndicatorKind))
    numerator: Mapped[int]
    denominator: Mapped[int]
    measured_on: Mapped[date]
    unit: Mapped[str | None]
    source: Mapped[str | None]
    note: Mapped[str | None]


class KpiTarget(Record, Base):
    """How much a month is expected of each person or village, for whole months.

    With neither `person_id`, `person_kind` nor `village_id` it stands for everybody.
    """

    __tablename__ = "kpi_target"

    subject: Mapped[Subject] = mapped_column(CodeOf(Subject))
    counted: Mapped[Counted] = mapped_column(CodeOf(Counted))
    work_kind: Mapped[str | None] = entry_of("work_kind")
    target: Mapped[int]
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    person_kind: Mapped[str | None] = entry_of("person_kind")
    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"))
    note: Mapped[str | None]


class ManualResult(Record, Base):
    """成果: a number of a campaign that no ledger here counts; printed as typed."""

    __tablename__ = "manual_result"
    __searched__ = ("name",)
    __pinyin__ = ("name",)

    campaign: Mapped[str | None] = entry_of("campaign")
    name: Mapped[str]
    amount: Mapped[Decimal] = mapped_column(ExactDecimal(2))
    unit: Mapped[str]
    achieved_on: Mapped[date]
    source: Mapped[str | None]
    note: Mapped[str | None]


for _name in ("name", "measured_on", "updated_at"):
    Index(f"ix_kpi_entry_{_name}", getattr(KpiEntry, _name), KpiEntry.id)
for _name in ("starts_on", "updated_at"):
    Index(f"ix_kpi_target_{_name}", getattr(KpiTarget, _name), KpiTarget.id)
for _name in ("name", "achieved_on", "updated_at"):
    Index(f"ix_manual_result_{_name}", getattr(ManualResult, _name), ManualResult.id)
