"""Night patrols, further activities, and the areas of a period, counted from rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import case, func, select

from stationdesk.core.ledger import Query
from stationdesk.core.period import Period
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.incidents.reports.counts import Way
from stationdesk.ledgers.patrols.records import (
    Activation,
    Activity,
    BoundaryAgreement,
    Patrol,
    PatrolMember,
    counting,
)
from stationdesk.ledgers.patrols.reports.joint_counts import (
    Part,
    activity_rows,
    counted,
    done,
    held,
    patrol_rows,
)
from stationdesk.ledgers.patrols.rules.states import State
from stationdesk.ledgers.rectifications.records import Hazard
from stationdesk.store.transaction import Transaction

NIGHT_SOURCE = "night_patrol"


@dataclass(frozen=True)
class Nights:
    """The nights of a period, those of teams among them; `hours` are whole hours walked in all."""

    patrols: Part
    by_teams: Part
    teams: Part
    people: Part
    hours: int
    missed: Part
    caught: int
    hazards: Part
    incidents: Part


def nights(tx: Transaction, period: Period, way: Way) -> Nights:
    """Count the night patrols of a period, and what was found on patrol."""
    here = (*done(period), Patrol.night)
    rows = patrol_rows(period, night=True)
    seconds = func.sum(counting.patrol_minutes())
    signed = (
        select(func.count(PatrolMember.id))
        .join(Patrol, Patrol.id == PatrolMember.patrol_id)
        .where(*here, PatrolMember.signed_in_at.is_not(None), PatrolMember.dropped.is_(False))
    )
    with_team = patrol_rows(period, night=True, any_team=True)
    return Nights(
        Part(counted(tx, _of_patrols(func.count(), *here)), rows),
        Part(counted(tx, _of_patrols(func.count(Patrol.team_id), *here)), with_team),
        Part(counted(tx, _of_patrols(func.count(Patrol.team_id.distinct()), *here)), with_team),
        Part(counted(tx, signed), rows),
        counted(tx, _of_patrols(seconds, *here)) // 60,
        _missed(tx, period),
        counted(tx, _of_patrols(func.sum(Patrol.caught), *here)),
        _hazards(tx, period),
        _incidents(tx, way, period),
    )


def _of_patrols(what: Any, *conditions: Any) -> Any:
    return select(what).select_from(Patrol).where(*conditions)


def _missed(tx: Transaction, period: Period) -> Part:
    days = (period.first, period.last)
    count = _of_patrols(
        func.count(), Patrol.voided_at.is_(None), Patrol.night, Patrol.state == State.MISSED,
        counting.on_days(Patrol.duty_day, days),
    )  # fmt: skip
    return Part(counted(tx, count), patrol_rows(period, state=State.MISSED, night=True))


def _hazards(tx: Transaction, period: Period) -> Part:
    """Hazards found on a night patrol, as their own ledger keeps them."""
    days = (period.first, period.last)
    count = select(func.count()).select_from(Hazard).where(
        Hazard.voided_at.is_(None), Hazard.source == NIGHT_SOURCE, counting.on_days(Hazard.found_on, days)
    )  # fmt: skip
    rows = Query("rectifications", (("found", days), ("source", NIGHT_SOURCE)))
    return Part(counted(tx, count), rows)


def _incidents(tx: Transaction, way: Way, period: Period) -> Part:
    begin, end = period.bounds()
    count = select(func.count()).select_from(Incident).where(
        Incident.voided_at.is_(None), Incident.source == "found.patrol", way.at >= begin, way.at < end
    )  # fmt: skip
    return Part(counted(tx, count), way.rows(period, None, source="found.patrol"))


def activations(tx: Transaction, period: Period) -> Part:
    """How often the mechanism of an agreement was started."""
    begin, end = period.bounds()
    count = (
        select(func.count(Activation.id))
        .join(BoundaryAgreement, BoundaryAgreement.id == Activation.agreement_id)
        .where(
            BoundaryAgreement.voided_at.is_(None), Activation.started_at >= begin, Activation.started_at < end
        )
    )
    return Part(counted(tx, count), Query("patrols.agreements", (("started", (period.first, period.last)),)))


@dataclass(frozen=True)
class Kind:
    """The activities of one kind: how often, in how many entries, how many of them joint, how many people."""

    code: str
    times: Part
    entries: int
    joint: Part
    people: int


def by_kind(tx: Transaction, period: Period) -> tuple[Kind, ...]:
    """Every kind of activity of a period, the most frequent first."""
    joint = func.sum(case((counting.is_joint_activity(), 1), else_=0))
    statement = (
        select(
            Activity.kind, func.sum(Activity.count), func.count(), joint,
            func.coalesce(func.sum(Activity.headcount), 0),
        )
        .where(*held(period))
        .group_by(Activity.kind)
        .order_by(func.sum(Activity.count).desc(), Activity.kind)
    )  # fmt: skip
    return tuple(
        Kind(
            code, Part(int(times), activity_rows(period, kind=code)), int(entries),
            Part(int(together), activity_rows(period, kind=code, joint=True)), int(people),
        )
        for code, times, entries, together, people in tx.session.execute(statement)
    )  # fmt: skip


@dataclass(frozen=True)
class AreaRow:
    """What an area did: patrols, of these at night, and activities by their times."""

    area: int | None
    patrols: Part
    nights: Part
    activities: Part


def by_area(tx: Transaction, period: Period) -> tuple[AreaRow, ...]:
    """Every area in which something was done."""
    at_night = func.sum(case((Patrol.night, 1), else_=0))
    walks = {
        area: (int(all_), int(night))
        for area, all_, night in tx.session.execute(
            select(Patrol.area_id, func.count(), at_night).where(*done(period)).group_by(Patrol.area_id)
        )
    }
    acts = {
        area: int(times)
        for area, times in tx.session.execute(
            select(Activity.area_id, func.sum(Activity.count)).where(*held(period)).group_by(Activity.area_id)
        )
    }
    areas = sorted({*walks, *acts}, key=lambda area: (area is None, area or 0))
    return tuple(
        AreaRow(
            area,
            Part(walks.get(area, (0, 0))[0], patrol_rows(period, area=area)),
            Part(walks.get(area, (0, 0))[1], patrol_rows(period, area=area, night=True)),
            Part(acts.get(area, 0), activity_rows(period, area=area)),
        )
        for area in areas
    )
