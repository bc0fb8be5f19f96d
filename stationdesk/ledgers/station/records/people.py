"""The station's people and teams and the units beside it, as stored."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from sqlalchemy import ForeignKey, text
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.ledgers.station.records.dictionaries import entry_of
from stationdesk.store.record import Base, Codes, Purgeable, Record, Retention

LAST = 9999


class Team(Record, Base):
    """A team of the station: 社区警务队, 案件办理队, 综合指挥室. Who leads it is said by the person."""

    __tablename__ = "team"
    __searched__ = ("name",)
    __pinyin__ = ("name",)

    name: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str | None] = entry_of("team_kind")
    duties: Mapped[str | None]


class Person(Purgeable, Record, Base):
    """Someone who works for or with the station. `role` is a core.actor.Role; None may not act.

    `position` is the place in lists and rosters, the chief first; `roles` are those taken on
    in a village. `password_since` is read from the accounts (records/access.py): None has no password.
    """

    __tablename__ = "person"
    __searched__ = ("name", "police_no", "phone", "post")
    __pinyin__ = ("name",)
    __personal__ = ("phone",)
    __purged__ = ("note",)
    __named__ = ("name",)  # stays: it stands under what the person did in office
    __retention__ = Retention("people", ("left_on", "voided_at"))

    position: Mapped[int] = mapped_column(default=LAST, index=True)
    name: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str] = entry_of("person_kind", index=True)
    police_no: Mapped[str | None] = mapped_column(index=True)
    phone: Mapped[str | None]
    post: Mapped[str | None]
    team_id: Mapped[int | None] = mapped_column(ForeignKey("team.id"), index=True)
    leads_team: Mapped[bool] = mapped_column(default=False)
    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"), index=True)
    roles: Mapped[tuple[str, ...]] = entry_of("village_role", Codes, default=(), server_default=text("'[]'"))
    role: Mapped[int | None]
    serving: Mapped[bool] = mapped_column(default=True)
    joined_on: Mapped[date | None]
    left_on: Mapped[date | None]
    note: Mapped[str | None]
    batch_id: Mapped[int | None] = mapped_column(index=True)
    password_since: ClassVar[Any]


class Unit(Purgeable, Record, Base):
    """An outside unit the station calls or is called by; `force_kind` is what it sends."""

    __tablename__ = "unit"
    __searched__ = ("name", "contact", "phone", "address")
    __pinyin__ = ("name",)
    __personal__ = ("contact", "phone", "night_phone")
    __purged__ = ("note",)
    __retention__ = Retention("contacts", ("voided_at",), while_open=True)

    name: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str] = entry_of("unit_kind", index=True)
    force_kind: Mapped[str | None] = entry_of("force_kind")
    contact: Mapped[str | None]
    phone: Mapped[str | None]
    night_phone: Mapped[str | None]
    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"), index=True)
    address: Mapped[str | None]
    note: Mapped[str | None]
