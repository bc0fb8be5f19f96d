"""How rounds of video patrol and what was seen are counted, as SQL; other ledgers count by these too."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select

from stationdesk.core.duty_day import day_bounds
from stationdesk.ledgers.patrols.records.counting import on_days
from stationdesk.ledgers.patrols.records.footage import FootageAccess
from stationdesk.ledgers.patrols.records.video import VideoFinding, VideoPatrol, Viewed
from stationdesk.ledgers.patrols.rules.footage import Mode
from stationdesk.ledgers.patrols.rules.rounds import Outcome
from stationdesk.ledgers.patrols.rules.states import State
from stationdesk.store.clauses import NOW, TODAY


def is_unfinished() -> ColumnElement[bool]:
    """Begun, and its window is over without an end."""
    return and_(VideoPatrol.state == State.UNDER_WAY, VideoPatrol.ends_at <= NOW)


def is_unaccounted() -> ColumnElement[bool]:
    """Planned, its window is over, and nobody said why."""
    return and_(VideoPatrol.state == State.PLANNED, VideoPatrol.ends_at <= NOW)


def is_missed() -> ColumnElement[bool]:
    """It did not take place: with a reason, or its window simply went by."""
    return or_(VideoPatrol.state == State.MISSED, is_unaccounted())


def found_on(days: tuple[date, date]) -> ColumnElement[bool]:
    """Seen in a round of these duty days that stands."""
    rounds = select(VideoPatrol.id).where(
        VideoPatrol.voided_at.is_(None), on_days(VideoPatrol.duty_day, days)
    )
    return VideoFinding.video_patrol_id.in_(rounds)


def viewed_count() -> Any:
    """How many cameras were ticked, as a scalar subquery."""
    counted = select(func.count(Viewed.id)).where(Viewed.video_patrol_id == VideoPatrol.id)
    return counted.correlate(VideoPatrol).scalar_subquery()


def listed_count() -> Any:
    """How many cameras the round is to view."""
    return func.json_array_length(VideoPatrol.cameras)


def finding_count(*, solved: bool = False) -> Any:
    """How much was seen, or of it solved remotely, as a scalar subquery."""
    counted = select(func.count(VideoFinding.id)).where(
        VideoFinding.video_patrol_id == VideoPatrol.id, VideoFinding.voided_at.is_(None),
        *((VideoFinding.solved_remotely.is_(True),) if solved else ()),
    )  # fmt: skip
    return counted.correlate(VideoPatrol).scalar_subquery()


def looked_by(person: int) -> ColumnElement[bool]:
    """One of the two who signed."""
    return or_(VideoPatrol.officer_id == person, VideoPatrol.auxiliary_id == person)


def is_open() -> ColumnElement[bool]:
    """Nothing came of it and nobody said how it ended."""
    return and_(
        VideoFinding.became == Outcome.NOTE,
        VideoFinding.solved_remotely.is_(False),
        VideoFinding.result.is_(None),
        VideoFinding.purged_at.is_(None),
    )


def accessed_on(days: tuple[date, date]) -> ColumnElement[bool]:
    """Footage accessed on one of these days."""
    begin, end = day_bounds(*days)
    return and_(FootageAccess.accessed_at >= begin, FootageAccess.accessed_at < end)


def is_lent() -> ColumnElement[bool]:
    """A medium that has a day to come back by and has not."""
    return and_(
        FootageAccess.mode == Mode.COPY,
        FootageAccess.returned_at.is_(None),
        FootageAccess.return_by.is_not(None),
    )


def is_late_back() -> ColumnElement[bool]:
    """Lent longer than agreed."""
    return and_(is_lent(), FootageAccess.return_by < TODAY)
