"""The footage-access register (调阅登记), as stored."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.patrols.rules.footage import Mode
from stationdesk.store.record import Base, CodeOf, Ids, Purgeable, Record, Retention


class FootageAccess(Purgeable, Record, Base):
    """Who looked at or copied which footage, on what ground, and who let them.

    `return_by` is set where the medium is lent; `returned_at` says it came back.
    """

    __tablename__ = "footage_access"
    __mark__ = "阅"
    __words__ = (("unit_id", QT_TRANSLATE_NOOP("patrols", "Unit of the applicant")),)
    __searched__ = ("applicant", "applicant_unit", "legal_basis", "medium_no", "reason", "place_text")
    __pinyin__ = ("applicant", "applicant_unit")
    __personal__ = ("applicant", "second_applicant", "applicant_id_no", "second_id_no")
    __purged__ = ("reason", "note")
    __retention__ = Retention("footage", ("returned_at", "accessed_at", "voided_at"))

    accessed_at: Mapped[datetime]
    applicant: Mapped[str | None]
    second_applicant: Mapped[str | None]
    applicant_unit: Mapped[str]
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    applicant_id_no: Mapped[str | None]
    second_id_no: Mapped[str | None]
    legal_basis: Mapped[str]
    reason: Mapped[str]
    cameras: Mapped[tuple[int, ...]] = mapped_column(Ids, default=())
    place_text: Mapped[str | None]
    footage_from: Mapped[datetime]
    footage_until: Mapped[datetime]
    mode: Mapped[Mode] = mapped_column(CodeOf(Mode))
    medium_no: Mapped[str | None]
    approver_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    handler_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    return_by: Mapped[date | None]
    returned_at: Mapped[datetime | None]
    note: Mapped[str | None]


for _name in ("accessed_at", "updated_at"):
    Index(f"ix_footage_access_{_name}", getattr(FootageAccess, _name), FootageAccess.id)
Index("ix_footage_access_mode", FootageAccess.mode, FootageAccess.voided_at, FootageAccess.return_by,
      FootageAccess.returned_at, FootageAccess.accessed_at)  # fmt: skip
Index("ix_footage_access_approver", FootageAccess.approver_id, FootageAccess.accessed_at)
Index("ix_footage_access_handler", FootageAccess.handler_id, FootageAccess.accessed_at)
