"""The list of protected units: which unit, since when, how often it is checked, as stored."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.premises.rules.checks import Grade, Guarding
from stationdesk.store.record import Base, CodeOf, Purgeable, Record, Retention


class ProtectedUnit(Purgeable, Record, Base):
    """A unit on the station's list; who is called there and where it is stands with the unit itself.

    `check_days` overrides the interval of the unit's kind. When it was last checked is read from the
    inspections.
    """

    __tablename__ = "protected_unit"
    __words__ = (
        ("unit_id", QT_TRANSLATE_NOOP("premises", "Unit")),
        ("off_reason", QT_TRANSLATE_NOOP("premises", "Why it was taken off the list")),
        ("note", QT_TRANSLATE_NOOP("premises", "Note")),
    )
    __mark__ = "保"
    __searched__ = ("note",)
    __purged__ = ("off_reason", "note")
    __retention__ = Retention("contacts", ("off_on", "voided_at"))

    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    grade: Mapped[Grade] = mapped_column(CodeOf(Grade))
    officer_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    check_days: Mapped[int | None]
    listed_on: Mapped[date]
    state: Mapped[Guarding] = mapped_column(CodeOf(Guarding))
    off_on: Mapped[date | None]
    off_reason: Mapped[str | None]
    note: Mapped[str | None]


for _name in ("listed_on", "updated_at"):
    Index(f"ix_protected_unit_{_name}", getattr(ProtectedUnit, _name), ProtectedUnit.id)
Index("ix_protected_unit_state", ProtectedUnit.state, ProtectedUnit.voided_at, ProtectedUnit.grade,
      ProtectedUnit.listed_on, ProtectedUnit.id)  # fmt: skip
Index("ix_protected_unit_unit", ProtectedUnit.unit_id)
Index("uq_protected_unit_unit", ProtectedUnit.unit_id, unique=True,
      sqlite_where=ProtectedUnit.voided_at.is_(None) & (ProtectedUnit.state == Guarding.LISTED))  # fmt: skip
