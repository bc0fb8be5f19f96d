"""Numbers without gaps: one counter for each mark and year, raised in the record's own transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.duty_day import local
from stationdesk.store.record import Base

RAISE = (
    "INSERT INTO number_counter (mark, year, last) VALUES (?, ?, ?) "
    "ON CONFLICT (mark, year) DO UPDATE SET last = last + excluded.last RETURNING last"
)


class NumberCounter(Base):
    """The last number given out."""

    __tablename__ = "number_counter"
    mark: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    last: Mapped[int]


def take(connection: Any, mark: str, at: datetime, count: int = 1) -> tuple[int, range]:
    """The year and the next `count` numbers of it, on a driver's connection."""
    year = local(at).year
    (last,) = connection.execute(RAISE, (mark, year, count)).fetchall()[0]
    return year, range(last - count + 1, last + 1)


def written(short_name: str, mark: str, year: int, number: int) -> str:
    """The number as people write it: 青坪所警〔2026〕0001号."""
    return f"{short_name}{mark}〔{year}〕{number:04d}号"
