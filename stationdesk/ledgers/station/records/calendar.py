"""Holidays, days off and make-up workdays, as stored."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.deadline import DayKind
from stationdesk.store.record import Base, CodeOf, Record


class CalendarDay(Record, Base):
    """A day that is not simply a weekday or a weekend, and the notice that says so."""

    __tablename__ = "calendar_day"
    __searched__ = ("name",)
    __pinyin__ = ("name",)

    day: Mapped[date]
    kind: Mapped[DayKind] = mapped_column(CodeOf(DayKind))
    name: Mapped[str]
    source: Mapped[str | None]
    batch_id: Mapped[int | None] = mapped_column(index=True)

    __table_args__ = (
        Index("ix_calendar_day_day", "day"),
        Index("uq_calendar_day_day", "day", unique=True, sqlite_where=text("voided_at IS NULL")),
        {"sqlite_autoincrement": True},
    )
