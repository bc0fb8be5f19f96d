"""A patrol with who walks it, which units go along, and what was found, as stored."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.patrols.rules.states import Became, State
from stationdesk.ledgers.station.records import entry_of
from stationdesk.store.record import Base, CodeOf, Ids, Part, Purgeable, Record, Retention


class Patrol(Purgeable, Record, Base):
    """One patrol, planned and walked. `duty_day` is the duty day it starts on, also past midnight."""

    __tablename__ = "patrol"
    __words__ = (
        ("duty_day", QT_TRANSLATE_NOOP("patrols", "Duty day")),
        ("night", QT_TRANSLATE_NOOP("patrols", "Night patrol")),
    )
    __mark__ = "巡"
    __searched__ = ("route", "summary")
    __pinyin__ = ("route",)
    __purged__ = ("summary", "note", "missed_reason")
    __retention__ = Retention("patrols", ("ended_at", "ends_at", "voided_at"))

    kind: Mapped[str] = entry_of("patrol_kind")
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    duty_day: Mapped[date]
    night: Mapped[bool] = mapped_column(default=False, server_default=text("0"))
    route: Mapped[str]
    places: Mapped[tuple[int, ...]] = mapped_column(Ids, default=())
    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"))
    area_id: Mapped[int | None] = mapped_column(ForeignKey("area.id"))
    team_id: Mapped[int | None] = mapped_column(ForeignKey("team.id"))
    leader_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    linkage_kind: Mapped[str | None] = entry_of("linkage_kind")
    campaign: Mapped[str | None] = entry_of("campaign")
    note: Mapped[str | None]
    state: Mapped[State] = mapped_column(CodeOf(State))
    begun_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    caught: Mapped[int | None]
    summary: Mapped[str | None]
    missed_reason: Mapped[str | None]


class PatrolMember(Part, Base):
    """Somebody who is to walk along, and when they signed in and out; `dropped` is off the plan again."""

    __tablename__ = "patrol_member"
    __title__ = QT_TRANSLATE_NOOP("patrols", "Participant")
    __words__ = (
        ("person_id", QT_TRANSLATE_NOOP("patrols", "Participant")),
        ("planned", QT_TRANSLATE_NOOP("patrols", "Planned")),
        ("dropped", QT_TRANSLATE_NOOP("patrols", "Off the plan")),
        ("signed_in_at", QT_TRANSLATE_NOOP("patrols", "Signed in")),
        ("signed_out_at", QT_TRANSLATE_NOOP("patrols", "Signed out")),
    )

    patrol_id: Mapped[int] = mapped_column(ForeignKey("patrol.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    planned: Mapped[bool] = mapped_column(default=True)
    dropped: Mapped[bool] = mapped_column(default=False)
    signed_in_at: Mapped[datetime | None]
    signed_out_at: Mapped[datetime | None]


class PatrolUnit(Part, Base):
    """Another unit that goes along, with how many people."""

    __tablename__ = "patrol_unit"
    __title__ = QT_TRANSLATE_NOOP("patrols", "Unit taking part")
    __words__ = (
        ("unit_id", QT_TRANSLATE_NOOP("patrols", "Unit")),
        ("unit_text", QT_TRANSLATE_NOOP("patrols", "Unit")),
        ("headcount", QT_TRANSLATE_NOOP("patrols", "People")),
        ("dropped", QT_TRANSLATE_NOOP("patrols", "Off the plan")),
    )

    patrol_id: Mapped[int] = mapped_column(ForeignKey("patrol.id"))
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    unit_text: Mapped[str]
    headcount: Mapped[int | None]
    dropped: Mapped[bool] = mapped_column(default=False)


class Finding(Purgeable, Part, Base):
    """Something found on the way; `record_id` is the incident or hazard it became."""

    __tablename__ = "patrol_finding"
    __title__ = QT_TRANSLATE_NOOP("patrols", "Finding")
    __words__ = (
        ("found_at", QT_TRANSLATE_NOOP("patrols", "Found at")),
        ("place_text", QT_TRANSLATE_NOOP("patrols", "Place")),
        ("content", QT_TRANSLATE_NOOP("patrols", "What was found")),
        ("became", QT_TRANSLATE_NOOP("patrols", "What came of it")),
        ("record_id", QT_TRANSLATE_NOOP("patrols", "Record made of it")),
    )
    __belongs__ = "patrol_id"
    __purged__ = ("place_text", "content")

    patrol_id: Mapped[int] = mapped_column(ForeignKey("patrol.id"), index=True)
    found_at: Mapped[datetime]
    place_id: Mapped[int | None] = mapped_column(ForeignKey("place.id"))
    place_text: Mapped[str | None]
    content: Mapped[str]
    became: Mapped[Became] = mapped_column(CodeOf(Became), default=Became.NOTE)
    record_id: Mapped[int | None]


for _name in ("starts_at", "duty_day", "ended_at", "updated_at"):
    Index(f"ix_patrol_{_name}", getattr(Patrol, _name), Patrol.id)
Index("ix_patrol_unit_patrol_id", PatrolUnit.patrol_id, PatrolUnit.dropped, PatrolUnit.unit_text)
Index("ix_patrol_state", Patrol.state, Patrol.voided_at, Patrol.starts_at, Patrol.ends_at, Patrol.id)
# Covers the period's reports: what was done, at night, by area and team.
Index(
    "ix_patrol_counted", Patrol.state, Patrol.voided_at, Patrol.duty_day, Patrol.night, Patrol.area_id,
    Patrol.team_id, Patrol.kind,
)  # fmt: skip
Index("ix_patrol_kind", Patrol.kind, Patrol.voided_at, Patrol.duty_day, Patrol.state)
Index("ix_patrol_night", Patrol.duty_day, Patrol.team_id, Patrol.state, sqlite_where=text("night = 1"))
Index("ix_patrol_area", Patrol.area_id, Patrol.duty_day)
Index("ix_patrol_village", Patrol.village_id, Patrol.duty_day)
Index("ix_patrol_team", Patrol.team_id, Patrol.duty_day)
Index("ix_patrol_leader", Patrol.leader_id, Patrol.duty_day)
