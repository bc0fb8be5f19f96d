"""Rental houses and the letters they had before, as stored. Nothing is kept of who lives there."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.premises.rules.letting import Letting
from stationdesk.store.record import Base, CodeOf, Part, Purgeable, Record, Retention


class Rental(Purgeable, Record, Base):
    """A house that is let: its plate, its owner as a contact, and the letter in force.

    `letter_no`, `signed_on` and `valid_until` are those of the responsibility letter in force.
    """

    __tablename__ = "rental"
    __words__ = (
        ("area_id", QT_TRANSLATE_NOOP("premises", "Area")),
        ("batch_id", QT_TRANSLATE_NOOP("premises", "Import no.")),
        ("changed_batch_id", QT_TRANSLATE_NOOP("premises", "Changed by import no.")),
        ("stop_reason", QT_TRANSLATE_NOOP("premises", "Why it is no longer let")),
    )
    __mark__ = "租"
    __searched__ = ("address", "plate_no", "letter_no")
    __pinyin__ = ("address",)
    __personal__ = ("owner_name", "owner_phone")
    __purged__ = ("stop_reason", "note")
    __retention__ = Retention("rentals", ("stopped_on", "voided_at"))

    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"))
    area_id: Mapped[int | None] = mapped_column(ForeignKey("area.id"))
    address: Mapped[str]
    plate_no: Mapped[str | None]
    plated_on: Mapped[date | None]
    owner_name: Mapped[str | None]
    owner_phone: Mapped[str | None]
    rooms: Mapped[int | None]
    letter_no: Mapped[str | None]
    signed_on: Mapped[date | None]
    valid_until: Mapped[date | None]
    state: Mapped[Letting] = mapped_column(CodeOf(Letting))
    stopped_on: Mapped[date | None]
    stop_reason: Mapped[str | None]
    note: Mapped[str | None]
    batch_id: Mapped[int | None]
    changed_batch_id: Mapped[int | None]


class EarlierLetter(Part, Base):
    """A responsibility letter that another has replaced."""

    __tablename__ = "rental_letter"
    __title__ = QT_TRANSLATE_NOOP("premises", "Earlier letter")
    __words__ = (
        ("letter_no", QT_TRANSLATE_NOOP("premises", "Letter no.")),
        ("signed_on", QT_TRANSLATE_NOOP("premises", "Signed on")),
        ("valid_until", QT_TRANSLATE_NOOP("premises", "Valid until")),
    )
    __sealed__ = "TRUE"

    rental_id: Mapped[int] = mapped_column(ForeignKey("rental.id"), index=True)
    letter_no: Mapped[str]
    signed_on: Mapped[date]
    valid_until: Mapped[date]


def _index(name: str, *columns: object, **options: object) -> None:
    Index(f"ix_rental_{name}", *columns, **options)  # type: ignore[arg-type]


for _name in ("address", "plate_no", "signed_on", "valid_until", "updated_at"):
    _index(_name, getattr(Rental, _name), Rental.id)
_index("state", Rental.state, Rental.voided_at, Rental.valid_until, Rental.plated_on, Rental.id)
_index("village", Rental.village_id, Rental.state, Rental.voided_at, Rental.id)
_index("area", Rental.area_id, Rental.state, Rental.voided_at, Rental.id)
_index("batch", Rental.batch_id, sqlite_where=Rental.batch_id.is_not(None))
_index("changed_batch", Rental.changed_batch_id, sqlite_where=Rental.changed_batch_id.is_not(None))
Index("uq_rental_plate_no", Rental.plate_no, unique=True,
      sqlite_where=Rental.voided_at.is_(None) & Rental.plate_no.is_not(None))  # fmt: skip
