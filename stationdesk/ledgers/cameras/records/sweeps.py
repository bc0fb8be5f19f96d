"""When the cameras were last looked at, as stored: no fact of the station's work, so not in the audit."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.store.record import Base

ONLY = 1


class LastSweep(Base):
    """The last look at every camera; the table has one row."""

    __tablename__ = "last_sweep"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]


class Doubt(Base):
    """A camera whose last look failed, and since when; it ends with the next good look or its interval.

    Kept and not remembered, so that a sweep started anew, or by hand, can confirm it.
    """

    __tablename__ = "camera_doubt"

    camera_id: Mapped[int] = mapped_column(ForeignKey("camera.id"), primary_key=True, autoincrement=False)
    since: Mapped[datetime | None]
