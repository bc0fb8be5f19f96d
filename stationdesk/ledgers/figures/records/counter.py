"""A counter of days without a case, as stored: only what it counts, never its value."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.station.records import entry_of
from stationdesk.store.record import Base, Codes, Record


class DayCounter(Record, Base):
    """连续无案天数. `started_on` counts for as long as no case of the categories has been recorded."""

    __tablename__ = "day_counter"
    __searched__ = ("name",)
    __pinyin__ = ("name",)
    __words__ = (("position", QT_TRANSLATE_NOOP("figures", "Order")),)

    name: Mapped[str]
    categories: Mapped[tuple[str, ...]] = entry_of("incident_category", Codes, default=())
    started_on: Mapped[date]
    position: Mapped[int] = mapped_column(default=0)
    note: Mapped[str | None]


Index("ix_day_counter_name", DayCounter.name, DayCounter.id)
Index("ix_day_counter_started_on", DayCounter.started_on, DayCounter.id)
Index("ix_day_counter_position", DayCounter.position, DayCounter.id)
Index("ix_day_counter_updated_at", DayCounter.updated_at, DayCounter.id)
