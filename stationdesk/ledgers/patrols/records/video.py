"""A round of video patrol, the cameras ticked in it and what was seen, as stored."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.patrols.rules.rounds import Outcome
from stationdesk.ledgers.patrols.rules.states import State
from stationdesk.ledgers.station.records import entry_of
from stationdesk.store.record import Base, CodeOf, Ids, Part, Purgeable, Record, Retention


class VideoPatrol(Purgeable, Record, Base):
    """One round, planned and walked; `starts_at` to `ends_at` is the window it belongs into.

    `duty_day` is the duty day it counts on, also past midnight. Who looked are always two.
    """

    __tablename__ = "video_patrol"
    __mark__ = "视"
    __searched__ = ("summary",)
    __purged__ = ("summary", "missed_reason")
    __retention__ = Retention("patrols", ("ended_at", "ends_at", "voided_at"))

    duty_day: Mapped[date]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    officer_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    auxiliary_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    tour_id: Mapped[int | None] = mapped_column(ForeignKey("camera_tour.id"))
    cameras: Mapped[tuple[int, ...]] = mapped_column(Ids, default=())
    state: Mapped[State] = mapped_column(CodeOf(State))
    begun_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    summary: Mapped[str | None]
    missed_reason: Mapped[str | None]


class Viewed(Part, Base):
    """A camera that was viewed in a round, and when."""

    __tablename__ = "video_viewed"
    __title__ = QT_TRANSLATE_NOOP("patrols", "Camera viewed")
    __words__ = (
        ("camera_id", QT_TRANSLATE_NOOP("patrols", "Camera")),
        ("viewed_at", QT_TRANSLATE_NOOP("patrols", "Viewed at")),
    )

    video_patrol_id: Mapped[int] = mapped_column(ForeignKey("video_patrol.id"))
    camera_id: Mapped[int] = mapped_column(ForeignKey("camera.id"))
    viewed_at: Mapped[datetime]


class VideoFinding(Purgeable, Record, Base):
    """Something seen on a camera, what was done from the room, and what came of it.

    It counts on the duty day of its round. `record_id` is the incident, hazard or fault it became.
    """

    __tablename__ = "video_finding"
    __searched__ = ("description", "result")
    __purged__ = ("description", "result")
    __retention__ = Retention("patrols", ("found_at", "voided_at"))
    __words__ = (
        ("video_patrol_id", QT_TRANSLATE_NOOP("patrols", "Round of video patrol")),
        ("record_id", QT_TRANSLATE_NOOP("patrols", "Record made of it")),
    )

    video_patrol_id: Mapped[int] = mapped_column(ForeignKey("video_patrol.id"), index=True)
    found_at: Mapped[datetime]
    camera_id: Mapped[int] = mapped_column(ForeignKey("camera.id"))
    kind: Mapped[str] = entry_of("video_finding_kind")
    description: Mapped[str]
    measure: Mapped[str] = entry_of("video_action")
    result: Mapped[str | None]
    solved_remotely: Mapped[bool] = mapped_column(default=False, server_default=text("0"))
    became: Mapped[Outcome] = mapped_column(CodeOf(Outcome), default=Outcome.NOTE)
    record_id: Mapped[int | None]


for _name in ("starts_at", "duty_day", "updated_at"):
    Index(f"ix_video_patrol_{_name}", getattr(VideoPatrol, _name), VideoPatrol.id)
# Covers what lists, due rounds and the period's report count.
Index("ix_video_patrol_state", VideoPatrol.state, VideoPatrol.voided_at, VideoPatrol.ends_at,
      VideoPatrol.duty_day, VideoPatrol.id)  # fmt: skip
Index("ix_video_patrol_counted", VideoPatrol.duty_day, VideoPatrol.voided_at, VideoPatrol.state,
      VideoPatrol.id)  # fmt: skip
Index("ix_video_patrol_officer", VideoPatrol.officer_id, VideoPatrol.duty_day)
Index("ix_video_patrol_auxiliary", VideoPatrol.auxiliary_id, VideoPatrol.duty_day)
Index("uq_video_viewed_camera", Viewed.video_patrol_id, Viewed.camera_id, unique=True)
Index("ix_video_viewed_camera_id", Viewed.camera_id, Viewed.viewed_at)
for _name in ("found_at", "updated_at"):
    Index(f"ix_video_finding_{_name}", getattr(VideoFinding, _name), VideoFinding.id)
Index("ix_video_finding_solved", VideoFinding.solved_remotely, VideoFinding.voided_at,
      VideoFinding.video_patrol_id)  # fmt: skip
Index("ix_video_finding_became", VideoFinding.became, VideoFinding.solved_remotely, VideoFinding.voided_at,
      VideoFinding.result, VideoFinding.purged_at)  # fmt: skip
Index("ix_video_finding_kind", VideoFinding.kind, VideoFinding.voided_at, VideoFinding.found_at)
Index("ix_video_finding_camera", VideoFinding.camera_id, VideoFinding.found_at)
