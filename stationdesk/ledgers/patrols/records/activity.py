"""An activity of the station, alone or with others, as stored."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.station.records import entry_of
from stationdesk.store.record import Base, Part, Purgeable, Record, Retention


class Activity(Purgeable, Record, Base):
    """扑救山火, 防溺水劝导, 护校, 宣传 and the like; `count` is how often, mostly once.

    `own` says that the station took part itself: with one further unit it is joint. `patrol_id` is the
    patrol it was part of: a joint patrol is counted as that and not again.
    """

    __tablename__ = "activity"
    __mark__ = "活"
    __searched__ = ("content", "place_text")
    __pinyin__ = ("place_text",)
    __purged__ = ("content", "place_text")
    __retention__ = Retention("patrols", ("held_on", "voided_at"))
    __words__ = (
        ("own", QT_TRANSLATE_NOOP("patrols", "Our station took part")),
        ("incident_id", QT_TRANSLATE_NOOP("patrols", "Incident behind it")),
        ("patrol_id", QT_TRANSLATE_NOOP("patrols", "Belongs to patrol")),
    )

    kind: Mapped[str] = entry_of("activity_kind")
    held_on: Mapped[date]
    starts_at: Mapped[datetime | None]
    ends_at: Mapped[datetime | None]
    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"))
    area_id: Mapped[int | None] = mapped_column(ForeignKey("area.id"))
    place_text: Mapped[str | None]
    own: Mapped[bool] = mapped_column(default=True, server_default=text("1"))
    headcount: Mapped[int | None]
    count: Mapped[int] = mapped_column(default=1)
    content: Mapped[str | None]
    organiser_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    linkage_kind: Mapped[str | None] = entry_of("linkage_kind")
    campaign: Mapped[str | None] = entry_of("campaign")
    incident_id: Mapped[int | None] = mapped_column(ForeignKey("incident.id"), index=True)
    patrol_id: Mapped[int | None] = mapped_column(ForeignKey("patrol.id"), index=True)


class ActivityUnit(Part, Base):
    """Another unit that took part."""

    __tablename__ = "activity_unit"
    __title__ = QT_TRANSLATE_NOOP("patrols", "Unit taking part")
    __words__ = (
        ("unit_id", QT_TRANSLATE_NOOP("patrols", "Unit")),
        ("unit_text", QT_TRANSLATE_NOOP("patrols", "Unit")),
        ("headcount", QT_TRANSLATE_NOOP("patrols", "People")),
        ("dropped", QT_TRANSLATE_NOOP("patrols", "Taken out")),
    )

    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"))
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    unit_text: Mapped[str]
    headcount: Mapped[int | None]
    dropped: Mapped[bool] = mapped_column(default=False)


Index("ix_activity_unit_activity_id", ActivityUnit.activity_id, ActivityUnit.dropped, ActivityUnit.unit_text)
for _name in ("held_on", "updated_at"):
    Index(f"ix_activity_{_name}", getattr(Activity, _name), Activity.id)
Index("ix_activity_kind", Activity.kind, Activity.voided_at, Activity.held_on, Activity.count)
Index("ix_activity_village", Activity.village_id, Activity.held_on)
Index("ix_activity_area", Activity.area_id, Activity.held_on)
