"""The parts of a report that a person writes, kept with the report's period."""

from __future__ import annotations

from datetime import date

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.store.record import Base, Record


class ReportText(Record, Base):
    """One part of one report of one period; `report` is its full name, `part` the ReportText's."""

    __tablename__ = "report_text"
    __table_args__ = (UniqueConstraint("report", "first", "last", "part"),)

    report: Mapped[str]
    first: Mapped[date] = mapped_column(index=True)
    last: Mapped[date]
    part: Mapped[str]
    text: Mapped[str]
