"""Outlines of villages and areas, and scanned maps, as stored: in WGS-84, beside what they came in."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.geo import Datum
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store.record import Base, CodeOf, ExactDecimal, Record


class Outline(Record, Base):
    """The outline of a village or of an area, or only its centre point.

    `rings` is JSON, [[[longitude, latitude], …], …] in WGS-84, empty for a point; a ring within another
    cuts a hole. `datum` is what they came in; `points` how many corners are kept.
    """

    __tablename__ = "map_outline"
    __searched__ = ("name",)
    __pinyin__ = ("name",)
    __words__ = (("rings", QT_TRANSLATE_NOOP("station", "Border")),)

    name: Mapped[str] = mapped_column(index=True)
    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"), index=True)
    area_id: Mapped[int | None] = mapped_column(ForeignKey("area.id"), index=True)
    datum: Mapped[Datum] = mapped_column(CodeOf(Datum))
    longitude: Mapped[Decimal] = mapped_column(ExactDecimal(6))
    latitude: Mapped[Decimal] = mapped_column(ExactDecimal(6))
    points: Mapped[int] = mapped_column(default=0)
    rings: Mapped[str] = mapped_column(default="")
    batch_id: Mapped[int | None] = mapped_column(index=True)


class MapBase(Record, Base):
    """A scanned map that lies under the outlines once control points fix it.

    `control` is JSON, [[left, top, longitude, latitude], …]: where in the picture, in per cent of its
    width and height, and which place of `datum` that is.
    """

    __tablename__ = "map_base"
    __searched__ = ("name",)
    __pinyin__ = ("name",)
    __words__ = (("control", QT_TRANSLATE_NOOP("station", "Control points")),)

    name: Mapped[str] = mapped_column(index=True)
    datum: Mapped[Datum] = mapped_column(CodeOf(Datum))
    control: Mapped[str] = mapped_column(default="[]")
    note: Mapped[str | None]
