"""What the database counts for the pictures; no row is ever read one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Integer, case, func, null, select

from stationdesk.core.period import Period
from stationdesk.ledgers.incidents.records import Incident, counting
from stationdesk.ledgers.incidents.reports.counts import Way, group_code, grouped, run, within
from stationdesk.ledgers.incidents.reports.five import INVALID, VALID
from stationdesk.ledgers.incidents.rules.response import Arrival
from stationdesk.ledgers.station.records import Village
from stationdesk.store.clauses import EAST_OF_UTC, local_hour, local_weekday, seconds
from stationdesk.store.prebuilt import Prebuilt
from stationdesk.store.transaction import Transaction

DAY = 86400
EPOCH = date(1970, 1, 1).toordinal()


def belongs(group: str, wanted: str | None) -> bool:
    """Whether a group's numbers count: all of them, the valid ones, or one group's alone."""
    return wanted is None or (group != INVALID if wanted == VALID else group == wanted)


@cache
def _days(way: Way) -> Prebuilt:
    return grouped(way, group_code(way), (seconds(way.at) + EAST_OF_UTC) // DAY)


@cache
def _hours(way: Way) -> Prebuilt:
    at = Incident.received_at
    return grouped(way, group_code(way), local_weekday(at), local_hour(at))


@cache
def _categories(way: Way) -> Prebuilt:
    return grouped(way, group_code(way), way.category)


def by_day(tx: Transaction, way: Way, period: Period, wanted: str | None) -> dict[date, int]:
    """{day: count}; days without an incident are left out."""
    return dict(_summed(
        (date.fromordinal(EPOCH + int(number)), count)
        for group, number, count in run(tx, _days(way), period) if belongs(group, wanted)
    ))  # fmt: skip


def by_hour(tx: Transaction, way: Way, period: Period, wanted: str | None) -> dict[tuple[int, int], int]:
    """{(weekday from Monday 0, hour of receipt): count}."""
    return dict(_summed(
        ((int(day), int(hour)), count)
        for group, day, hour, count in run(tx, _hours(way), period) if belongs(group, wanted)
    ))  # fmt: skip


def by_category(tx: Transaction, way: Way, period: Period, wanted: str | None) -> dict[str, int]:
    """{whole code of the category that counts: count}."""
    return dict(_summed(
        (str(code), count)
        for group, code, count in run(tx, _categories(way), period) if belongs(group, wanted)
    ))  # fmt: skip


def _summed(pairs: Iterator[tuple[Any, int]]) -> Mapping[Any, int]:
    found: dict[Any, int] = {}
    for what, count in pairs:
        found[what] = found.get(what, 0) + int(count)
    return found


@dataclass(frozen=True)
class Minutes:
    """How soon help came in a zone: measured arrivals, within target, the middle and the nine-tenths minute.

    The nine-tenths minute is that of the arrival nine of ten were no later than. None of nothing.
    """

    measured: int
    within: int
    median: float | None
    ninety: float | None


@cache
def _minutes(way: Way, *, by_zone: bool) -> Prebuilt:
    met = counting.arrival(Arrival.WITHIN_CALL if way.from_call else Arrival.WITHIN)
    minutes = counting.response_minutes(from_call=way.from_call)
    zone: Any = Village.response_zone if by_zone else null()
    one = (
        select(
            zone.label("zone"),
            minutes.label("minutes"),
            case((met, 1), else_=0).label("met"),
            func.row_number().over(partition_by=zone, order_by=minutes).label("place"),
            func.count().over(partition_by=zone).label("many"),
        )
        .select_from(Incident)
        .outerjoin(Village, Village.id == Incident.village_id)
        .where(within(way), counting.response_measured(from_call=way.from_call))
        .subquery()
    )
    place, many = one.c.place, one.c.many
    middle = (place == (many + 1) // 2) | (place == (many + 2) // 2)
    ninety = place == (many * 9 + 9) // 10
    return Prebuilt(
        select(
            one.c.zone, func.count(), func.sum(one.c.met, type_=Integer()),
            func.avg(case((middle, one.c.minutes))), func.max(case((ninety, one.c.minutes))),
        ).group_by(one.c.zone)
    )  # fmt: skip


@cache
def _zones(way: Way) -> Prebuilt:
    zone: Any = Village.response_zone
    return Prebuilt(
        select(zone, func.count())
        .select_from(Incident)
        .outerjoin(Village, Village.id == Incident.village_id)
        .where(within(way))
        .group_by(Village.response_zone)
    )


def minutes_by_zone(tx: Transaction, way: Way, period: Period) -> dict[str | None, Minutes]:
    """Every zone with a measured arrival; None is where the zone is not known."""
    return _read(run(tx, _minutes(way, by_zone=True), period))


def minutes_in_all(tx: Transaction, way: Way, period: Period) -> Minutes:
    """The whole station."""
    return _read(run(tx, _minutes(way, by_zone=False), period)).get(None, Minutes(0, 0, None, None))


def by_zone(tx: Transaction, way: Way, period: Period) -> dict[str | None, int]:
    """{zone: all incidents}, measured or not."""
    return {zone: int(count) for zone, count in run(tx, _zones(way), period)}


def _read(rows: list[Any]) -> dict[str | None, Minutes]:
    return {
        zone: Minutes(int(count), int(met), float(median), float(ninety))
        for zone, count, met, median, ninety in rows
    }
