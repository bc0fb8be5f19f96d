"""Video patrol of a period, counted from rows: rounds, cameras viewed, what was seen and solved remotely."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, func, select

from stationdesk.core.ledger import Query
from stationdesk.core.period import Period
from stationdesk.ledgers.patrols.actions.round_keeping import windows_of
from stationdesk.ledgers.patrols.records import VideoFinding, VideoPatrol, Viewed, video_counting
from stationdesk.ledgers.patrols.records.counting import on_days
from stationdesk.ledgers.patrols.reports.joint_counts import Part, counted
from stationdesk.ledgers.patrols.rules.rounds import Outcome, missing, over
from stationdesk.ledgers.patrols.rules.states import State
from stationdesk.store.transaction import Transaction


@dataclass(frozen=True)
class VideoFigures:
    """Rounds done, wanted and missing; views; what was seen, and what became of it."""

    rounds: Part
    wanted: int
    missing: int
    cameras: int
    found: Part
    solved: Part
    incidents: Part
    hazards: Part
    faults: Part


def video_figures(tx: Transaction, period: Period) -> VideoFigures:
    """Count them; a period not over counts the windows that are."""
    wanted, short = _wanted(tx, period)
    return VideoFigures(
        rounds_done(tx, period), wanted, short, _cameras(tx, period), found(tx, period),
        solved_remotely(tx, period), found(tx, period, became=Outcome.INCIDENT),
        found(tx, period, became=Outcome.HAZARD), found(tx, period, became=Outcome.FAULT),
    )  # fmt: skip


def _days(period: Period) -> tuple[date, date]:
    return (period.first, period.last)


def rounds_done(tx: Transaction, period: Period) -> Part:
    """Rounds that took place, by their duty day."""
    count = select(func.count()).select_from(VideoPatrol).where(*_done(period))
    rows = Query("patrols.video", (("days", _days(period)), ("state", State.DONE)), order="starts_at")
    return Part(counted(tx, count), rows)


def _done(period: Period) -> tuple[ColumnElement[bool], ...]:
    return (
        VideoPatrol.voided_at.is_(None), VideoPatrol.state == State.DONE,
        on_days(VideoPatrol.duty_day, _days(period)),
    )  # fmt: skip


def _cameras(tx: Transaction, period: Period) -> int:
    """Different cameras viewed in rounds that took place."""
    viewed = select(func.count(Viewed.camera_id.distinct())).join(
        VideoPatrol, VideoPatrol.id == Viewed.video_patrol_id
    )
    return counted(tx, viewed.where(*_done(period)))


def found(tx: Transaction, period: Period, **more: object) -> Part:
    """What was seen in rounds of the period, narrowed by attributes of the finding."""
    conditions = [getattr(VideoFinding, name) == value for name, value in more.items()]
    count = select(func.count()).select_from(VideoFinding).where(
        VideoFinding.voided_at.is_(None), video_counting.found_on(_days(period)), *conditions
    )  # fmt: skip
    rows = Query("patrols.video_findings", (("days", _days(period)), *more.items()), order="found_at")
    return Part(counted(tx, count), rows)


def solved_remotely(tx: Transaction, period: Period) -> Part:
    """通过视频巡查远程处置问题: what was solved from the room, with the rows behind it."""
    part = found(tx, period, solved_remotely=True)
    rows = Query("patrols.video_findings", (("days", _days(period)), ("remotely", True)), order="found_at")
    return Part(part.count, rows)


def _wanted(tx: Transaction, period: Period) -> tuple[int, int]:
    """(rounds the days wanted, rounds missing): day by day, from the first round ever kept."""
    since = tx.session.scalar(select(func.min(VideoPatrol.duty_day)).where(VideoPatrol.voided_at.is_(None)))
    done = select(VideoPatrol.duty_day, func.count()).where(*_done(period)).group_by(VideoPatrol.duty_day)
    had = {day: int(many) for day, many in tx.session.execute(done)}
    wanted = short = 0
    day = max(period.first, since) if since is not None else period.last + timedelta(days=1)
    while day <= period.last:
        asked = over(windows_of(tx, day), tx.now)
        wanted += asked
        short += missing(asked, had.get(day, 0))
        day += timedelta(days=1)
    return wanted, short
