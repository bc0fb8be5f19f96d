"""Figures of months from before the ledgers were kept, as stored: one row a month."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.store.record import Base, Record


class EarlierMonth(Record, Base):
    """What a chief answers for from papers of before the ledger; `month` is its first day.

    A figure that nobody knows is None, which is not none. In the month in which a ledger began it is what
    happened before its first row.
    """

    __tablename__ = "earlier_month"
    __searched__ = ("source",)

    month: Mapped[date]
    criminal: Mapped[int | None]
    security: Mapped[int | None]
    traffic: Mapped[int | None]
    dispute: Mapped[int | None]
    urgent_help: Mapped[int | None]
    other: Mapped[int | None]
    valid: Mapped[int | None]
    invalid: Mapped[int | None]
    hazards_found: Mapped[int | None]
    hazards_closed: Mapped[int | None]
    disputes_received: Mapped[int | None]
    disputes_closed: Mapped[int | None]
    disputes_settled: Mapped[int | None]
    source: Mapped[str | None]
    batch_id: Mapped[int | None] = mapped_column(index=True)

    __table_args__ = (
        Index("ix_earlier_month_month", "month"),
        Index("uq_earlier_month_month", "month", unique=True, sqlite_where=text("voided_at IS NULL")),
        {"sqlite_autoincrement": True},
    )
