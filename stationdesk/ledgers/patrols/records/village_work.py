"""Clues, the villages' work logs and publicity, as stored; no field for persons spoken of."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.patrols.rules.states import Handling
from stationdesk.ledgers.station.records import entry_of
from stationdesk.store.record import Base, CodeOf, Part, Purgeable, Record, Retention


class Clue(Purgeable, Record, Base):
    """A clue as text, with what was done about it."""

    __tablename__ = "clue"
    __mark__ = "线"
    __searched__ = ("content", "result")
    __purged__ = ("content", "result")
    __retention__ = Retention("patrols", ("settled_on", "voided_at"))

    received_on: Mapped[date]
    source: Mapped[str] = entry_of("clue_source")
    kind: Mapped[str | None] = entry_of("clue_kind")
    content: Mapped[str]
    reported_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"))
    area_id: Mapped[int | None] = mapped_column(ForeignKey("area.id"))
    campaign: Mapped[str | None] = entry_of("campaign")
    state: Mapped[Handling] = mapped_column(CodeOf(Handling))
    handler_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    handed_to: Mapped[str | None]
    result: Mapped[str | None]
    useful: Mapped[bool | None]
    settled_on: Mapped[date | None]


class ClueStep(Purgeable, Part, Base):
    """One step of handling a clue; never changed again."""

    __tablename__ = "clue_step"
    __title__ = QT_TRANSLATE_NOOP("patrols", "Handling of a clue")
    __words__ = (
        ("handled_on", QT_TRANSLATE_NOOP("patrols", "Day")),
        ("content", QT_TRANSLATE_NOOP("patrols", "What was done")),
    )
    __sealed__ = "1"
    __belongs__ = "clue_id"
    __purged__ = ("content",)

    clue_id: Mapped[int] = mapped_column(ForeignKey("clue.id"), index=True)
    handled_on: Mapped[date]
    content: Mapped[str]


class WorkLog(Purgeable, Record, Base):
    """What somebody did in a village in one of the roles; `count` is how often."""

    __tablename__ = "work_log"
    __searched__ = ("content",)
    __purged__ = ("content",)
    __retention__ = Retention("patrols", ("worked_on", "voided_at"))

    worked_on: Mapped[date]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    role: Mapped[str | None] = entry_of("village_role")
    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"))
    area_id: Mapped[int | None] = mapped_column(ForeignKey("area.id"))
    kind: Mapped[str] = entry_of("work_kind")
    count: Mapped[int] = mapped_column(default=1)
    minutes: Mapped[int | None]
    content: Mapped[str | None]
    campaign: Mapped[str | None] = entry_of("campaign")


class Notice(Purgeable, Record, Base):
    """One piece of publicity in a village: topic, way, and how many it reached."""

    __tablename__ = "notice"
    __searched__ = ("topic_text",)
    __purged__ = ("topic_text",)
    __retention__ = Retention("patrols", ("published_on", "voided_at"))

    published_on: Mapped[date]
    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"))
    area_id: Mapped[int | None] = mapped_column(ForeignKey("area.id"))
    topic: Mapped[str] = entry_of("publicity_topic")
    topic_text: Mapped[str]
    channel: Mapped[str] = entry_of("publicity_channel")
    reach: Mapped[int | None]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    campaign: Mapped[str | None] = entry_of("campaign")


for _name in ("received_on", "settled_on", "updated_at"):
    Index(f"ix_clue_{_name}", getattr(Clue, _name), Clue.id)
Index("ix_clue_state", Clue.state, Clue.voided_at, Clue.received_on, Clue.id)
Index("ix_clue_village", Clue.village_id, Clue.received_on)
Index("ix_clue_area", Clue.area_id, Clue.received_on)
for _name in ("worked_on", "updated_at"):
    Index(f"ix_work_log_{_name}", getattr(WorkLog, _name), WorkLog.id)
# Both cover the sums of the month's sheets: per person, per village, by kind of work.
Index("ix_work_log_person", WorkLog.person_id, WorkLog.worked_on, WorkLog.voided_at, WorkLog.kind,
      WorkLog.count)  # fmt: skip
Index("ix_work_log_village", WorkLog.village_id, WorkLog.worked_on, WorkLog.voided_at, WorkLog.kind,
      WorkLog.count)  # fmt: skip
Index("ix_work_log_kind", WorkLog.kind, WorkLog.voided_at, WorkLog.worked_on, WorkLog.count)
Index("ix_work_log_role", WorkLog.role, WorkLog.voided_at, WorkLog.worked_on)
for _name in ("published_on", "updated_at"):
    Index(f"ix_notice_{_name}", getattr(Notice, _name), Notice.id)
Index("ix_notice_topic", Notice.topic, Notice.voided_at, Notice.published_on)
Index("ix_notice_village", Notice.village_id, Notice.published_on)
