"""What one duty day came to, counted by the ledgers it belongs to, each figure with the rows behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import func, select

from stationdesk.core.comparison import Change, compare
from stationdesk.core.duty_day import clock_time, duty_day, duty_hours
from stationdesk.core.ledger import Query
from stationdesk.core.period import Period, month_start
from stationdesk.ledgers.cameras.reports.health_read import moment_now, never_looked_at, watches
from stationdesk.ledgers.cameras.rules.rates import Moment, moment_of
from stationdesk.ledgers.cameras.rules.watched import LineState
from stationdesk.ledgers.handovers.actions.filling import Hours
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.incidents.reports.counts import Way, by_group, first_day, way_of
from stationdesk.ledgers.incidents.rules.counting import Level, Rollup
from stationdesk.ledgers.patrols.records import Patrol, PatrolMember, PatrolUnit
from stationdesk.ledgers.patrols.reports.joint_counts import Part, counted, done, patrol_rows
from stationdesk.ledgers.patrols.reports.video_counts import found, rounds_done
from stationdesk.ledgers.rectifications.records import Hazard
from stationdesk.ledgers.rectifications.records import counting as hazards
from stationdesk.ledgers.rectifications.reports import figures
from stationdesk.ledgers.station.actions import earlier, extras
from stationdesk.ledgers.station.rules.earlier import Base
from stationdesk.store.transaction import Transaction

VALID, INVALID = "valid", Rollup.INVALID.code


@dataclass(frozen=True)
class Calls:
    """Calls by group: of the duty day, of the month so far, and of the same days a year ago."""

    way: Way
    hours: Hours
    month: Period
    last_year: Period
    of_day: dict[str, int]
    of_month: dict[str, int]
    of_last_year: dict[str, int]
    first_day: date | None
    bases: Mapping[str, Base]

    @property
    def typed(self) -> bool:
        """Whether any of the figures compared with was typed."""
        return any(one.typed for one in self.bases.values())

    def base(self, group: str) -> Base | None:
        """What was typed of the same days a year ago; None where it was counted."""
        held = self.bases.get(group)
        return held if held is not None and held.typed else None

    def count(self, counts: dict[str, int], group: str) -> int:
        """Of a group, or of all that are valid."""
        return sum(counts.values()) - counts[INVALID] if group == VALID else counts[group]

    def change(self, group: str) -> Change:
        """The month so far against the same days a year ago."""
        if (held := self.base(group)) is not None:
            return compare(self.count(self.of_month, group), held.number, typed=True)
        return compare(
            self.count(self.of_month, group), self.count(self.of_last_year, group),
            against=self.last_year, first_day=self.first_day or self.month.first,
        )  # fmt: skip

    def rows(self, counts: dict[str, int], group: str) -> Query:
        """The rows behind one of the counts."""
        if counts is self.of_day:
            return self.way.rows_within(self.hours, group)
        return self.way.rows(self.month if counts is self.of_month else self.last_year, group)


def calls_of(tx: Transaction, day: date) -> Calls:
    """Count them; the month goes up to the day itself."""
    way, hours = way_of(tx), hours_of(tx, day)
    month = Period(month_start(day), day)
    last = month.last_year()
    calls = Calls(way, hours, month, last, by_group(tx, way, hours), by_group(tx, way, month),
                  by_group(tx, way, last), first_day(tx, way), {})  # fmt: skip
    first = calls.first_day or month.first
    counted = {group: calls.count(calls.of_last_year, group) for group in (*way.groups, VALID, INVALID)}
    return replace(calls, bases={one: earlier(tx, one, last, held, first) for one, held in counted.items()})


def hours_of(tx: Transaction, day: date) -> Hours:
    """When a duty day begins and ends."""
    return Hours(*duty_hours(day, clock_time(tx.settings["duty.start"])))


def today_of(tx: Transaction) -> date:
    """The duty day that runs now."""
    return duty_day(tx.now, clock_time(tx.settings["duty.start"]))


def grave_calls(tx: Transaction, calls: Calls) -> tuple[list[Incident], dict[Level, Part]]:
    """Calls of the day above the ordinary, as somebody judged them when they came in."""
    begin, end = calls.hours.bounds()
    at = calls.way.at
    of_day = (Incident.voided_at.is_(None), at >= begin, at < end)
    listed = select(Incident).where(*of_day, Incident.level != Level.ORDINARY).order_by(at, Incident.id)
    rows = calls.way.rows_within(calls.hours)
    parts = {
        level: Part(
            counted(tx, select(func.count()).select_from(Incident).where(*of_day, Incident.level == level)),
            rows.having(level=level),
        )
        for level in (Level.GRAVE, Level.SERIOUS)
    }
    return list(tx.session.scalars(listed)), parts


@dataclass(frozen=True)
class Online:
    """Cameras online of those in service at an instant; the rows are those of now, so only then any."""

    at: datetime
    online: int
    all: int
    is_now: bool

    @property
    def online_rows(self) -> Query | None:
        return Query("cameras", (("line", LineState.UP),)) if self.is_now else None

    @property
    def rows(self) -> Query | None:
        return Query("cameras", (("in_service", True),)) if self.is_now else None


def online_of(tx: Transaction, day: date) -> Online:
    """How the cameras stood when the duty day ended, or stand now while it runs."""
    begin, end = hours_of(tx, day).bounds()
    if end > tx.now:
        return _online(moment_now(tx), tx.now, is_now=True)
    seen = watches(tx, begin, end)
    moment = moment_of((one.standing(end) for one in seen), len(never_looked_at(tx, end)))
    return _online(moment, end, is_now=False)


def _online(moment: Moment, at: datetime, *, is_now: bool) -> Online:
    return Online(at, moment.of(LineState.UP), moment.in_service, is_now)


@dataclass(frozen=True)
class Day:
    """The other figures of a duty day."""

    rounds: Part
    seen: Part
    new: Part
    due: Part
    overdue: Part
    patrols: Part
    walkers: Part
    vehicles: Part


def day_of(tx: Transaction, day: date) -> Day:
    """Count video patrol, hazards and patrols of a day."""
    period = Period(day, day)
    days = figures.days_of(period)
    found_today = (hazards.within(Hazard.found_on, days), Hazard.voided_at.is_(None))
    late, late_rows = figures.overdue(tx, period)
    return Day(
        rounds_done(tx, period), found(tx, period),
        Part(figures.count(tx, *found_today), Query(figures.NAME, (("found", days),))),
        Part(figures.count(tx, hazards.due_in(days)), Query(figures.NAME, (("due_at", days),), voided=True)),
        Part(late, late_rows),
        Part(counted(tx, select(func.count()).select_from(Patrol).where(*done(period))), patrol_rows(period)),
        _walkers(tx, period), _vehicles(tx, period),
    )  # fmt: skip


def _walkers(tx: Transaction, period: Period) -> Part:
    """Who signed in on patrols that took place, and whom other units sent along."""
    own = (
        select(func.count(PatrolMember.id))
        .join(Patrol, Patrol.id == PatrolMember.patrol_id)
        .where(*done(period), PatrolMember.signed_in_at.is_not(None), PatrolMember.dropped.is_(False))
    )
    others = (
        select(func.sum(PatrolUnit.headcount))
        .join(Patrol, Patrol.id == PatrolUnit.patrol_id)
        .where(*done(period), PatrolUnit.dropped.is_(False))
    )
    return Part(counted(tx, own) + counted(tx, others), patrol_rows(period))


def _vehicles(tx: Transaction, period: Period) -> Part:
    """Patrols of a kind that goes by vehicle."""
    kinds = tuple(code for code, said in extras(tx, "patrol_kind").items() if said.get("vehicle") == "yes")
    driven = select(func.count()).select_from(Patrol).where(*done(period), Patrol.kind.in_(kinds))
    rows = patrol_rows(period, kind=kinds[0]) if len(kinds) == 1 else patrol_rows(period)
    return Part(counted(tx, driven), rows)
