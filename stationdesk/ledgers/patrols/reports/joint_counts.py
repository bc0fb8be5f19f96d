"""Joint work of a period, counted from rows: 联合处置、扑救、联巡、劝导, each with the rows behind it.

What an incident already tells is not counted again through the activity it led to, nor a joint patrol
through the activity it was entered as besides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, false, func, not_, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice, Query
from stationdesk.core.period import Period
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.incidents.records import counting as calls
from stationdesk.ledgers.incidents.reports.counts import Way, way_of
from stationdesk.ledgers.incidents.reports.counts import first_day as first_call
from stationdesk.ledgers.patrols.records import Activity, Patrol, counting
from stationdesk.ledgers.patrols.rules.states import State
from stationdesk.store.transaction import Transaction

FOREST = "FI.forest"


class Work(Choice):
    """The four kinds of joint work the accounts give figures of."""

    HANDLED = "handled", QT_TRANSLATE_NOOP("patrols/report", "Calls handled jointly")
    FIRES = "fires", QT_TRANSLATE_NOOP("patrols/report", "Forest fires put out")
    PATROLS = "patrols", QT_TRANSLATE_NOOP("patrols/report", "Joint patrols")
    DISSUADED = "dissuaded", QT_TRANSLATE_NOOP("patrols/report", "Dissuasions")


ACTIVITY_OF = {
    Work.HANDLED: "joint_call",
    Work.FIRES: "forest_fire",
    Work.PATROLS: counting.JOINT_PATROL,
    Work.DISSUADED: "drowning",
}


class Source(Choice):
    """Which ledger a part of a figure is counted from."""

    INCIDENTS = "incidents", QT_TRANSLATE_NOOP("patrols/report", "Incidents")
    PATROLS = "patrols", QT_TRANSLATE_NOOP("patrols/report", "Patrols")
    ACTIVITIES = "activities", QT_TRANSLATE_NOOP("patrols/report", "Activities")


@dataclass(frozen=True)
class Part:
    """A count from one ledger and the rows behind it."""

    count: int
    rows: Query


@dataclass(frozen=True)
class Figures:
    """One kind of work: its parts by ledger."""

    parts: Mapping[Source, Part]

    @property
    def total(self) -> int:
        """All of it."""
        return sum(part.count for part in self.parts.values())

    @property
    def rows(self) -> Query | None:
        """The rows behind the total, where they stand in one ledger."""
        filled = [part.rows for part in self.parts.values() if part.count]
        if not filled:
            return next(iter(self.parts.values())).rows
        return filled[0] if len(filled) == 1 else None


def joint_work(tx: Transaction, period: Period, way: Way | None = None) -> dict[Work, Figures]:
    """The four figures of a period."""
    way = way or way_of(tx)
    found = {work: {Source.ACTIVITIES: _activities(tx, period, ACTIVITY_OF[work])} for work in Work}
    found[Work.HANDLED][Source.INCIDENTS] = _incidents(tx, way, period, forest=False)
    found[Work.FIRES][Source.INCIDENTS] = _incidents(tx, way, period, forest=True)
    found[Work.PATROLS][Source.PATROLS] = _patrols(tx, period)
    return {work: Figures(parts) for work, parts in found.items()}


def _days(period: Period) -> tuple[date, date]:
    return (period.first, period.last)


def counted(tx: Transaction, statement: Select[Any]) -> int:
    """The one number a statement gives; nothing is 0."""
    return int(tx.session.scalar(statement, tx.moment) or 0)


def _incidents(tx: Transaction, way: Way, period: Period, *, forest: bool) -> Part:
    """Forest fires among the valid incidents, or what else was handled jointly."""
    under_forest = calls.under(way.category, FOREST)
    kind = under_forest if forest else and_(~under_forest, calls.is_joint())
    begin, end = period.bounds()
    count = select(func.count()).select_from(Incident).where(
        Incident.voided_at.is_(None), way.at >= begin, way.at < end,
        ~calls.under_any(way.category, way.invalid), kind,
    )  # fmt: skip
    suffix = "" if way.as_found else "_reported"
    of: tuple[tuple[str, Any], ...] = (
        ((f"within{suffix}", (FOREST,)), (f"without{suffix}", way.invalid))
        if forest
        else ((f"without{suffix}", (*way.invalid, FOREST)), ("joint", True))
    )
    rows = way.rows(period)
    return Part(counted(tx, count), Query("incidents", rows.filters + of, order="received_at"))


def _patrols(tx: Transaction, period: Period) -> Part:
    count = select(func.count()).select_from(Patrol).where(
        *done(period), counting.is_joint_patrol()
    )  # fmt: skip
    return Part(counted(tx, count), patrol_rows(period, joint=True))


def done(period: Period) -> tuple[ColumnElement[bool], ...]:
    """Patrols that took place in a period, by their duty day."""
    return (
        Patrol.voided_at.is_(None),
        Patrol.state == State.DONE,
        counting.on_days(Patrol.duty_day, _days(period)),
    )


def patrol_rows(period: Period, **more: Any) -> Query:
    """The patrols behind a figure: those done unless `state` says otherwise."""
    filters = {"days": _days(period), "state": State.DONE} | more
    return Query("patrols", tuple(filters.items()), order="starts_at")


def _activities(tx: Transaction, period: Period, kind: str) -> Part:
    told = func.coalesce(counting.is_told_by_patrol(), false())
    count = select(func.sum(Activity.count)).where(
        *held(period), Activity.kind == kind, Activity.incident_id.is_(None), not_(told)
    )
    rows = activity_rows(period, kind=kind, from_incident=False)
    return Part(counted(tx, count), rows.having(of_patrol=False) if kind == counting.JOINT_PATROL else rows)


def held(period: Period) -> tuple[ColumnElement[bool], ...]:
    """Activities of a period."""
    return (Activity.voided_at.is_(None), counting.on_days(Activity.held_on, _days(period)))


def activity_rows(period: Period, **more: Any) -> Query:
    """The activities behind a figure."""
    return Query("patrols.activities", (("days", _days(period)), *more.items()), order="held_on")


def first_days(tx: Transaction, way: Way) -> dict[Source, date]:
    """Since when each ledger is kept, of those that hold anything."""
    found = {Source.INCIDENTS: first_call(tx, way)} | {
        source: tx.session.scalar(select(func.min(column)).where(record.voided_at.is_(None)))
        for source, record, column in (
            (Source.PATROLS, Patrol, Patrol.duty_day), (Source.ACTIVITIES, Activity, Activity.held_on),
        )
    }  # fmt: skip
    return {source: day for source, day in found.items() if day is not None}


COUNTING_RULE: Phrase = QT_TRANSLATE_NOOP(
    "patrols/report",
    "Counting rule: calls by the way of the monthly analysis, joint when two different units took part, "
    "forest fires apart; patrols that took place, by the duty day they start on; activities by their day and "
    "times, what came of a call and a joint patrol that stands as a patrol not counted again; voided records "
    "do not count.",
)
