"""The counts of a period, grouped by the database: what the monthly report is made of.

Each statement is built once for a way of counting and run with the period's bounds, so that a report
costs little more than its SQL (performance.md P3).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, Protocol

from sqlalchemy import ColumnElement, and_, bindparam, case, func, literal, select

from stationdesk.core.duty_day import local_day
from stationdesk.core.ledger import Query
from stationdesk.core.period import Period
from stationdesk.ledgers.incidents.records import COUNTED, Incident, counting
from stationdesk.ledgers.incidents.rules.counting import FIRE_CODE, INVALID_CODE, Band, Rollup, first_level
from stationdesk.ledgers.incidents.rules.response import Arrival
from stationdesk.ledgers.station.actions import extras, labels
from stationdesk.ledgers.station.records import Village
from stationdesk.store.prebuilt import Prebuilt
from stationdesk.store.transaction import Transaction
from stationdesk.store.types import UtcInstant

NAME = "incidents"
FIRE = "fire"
_UNCLAIMED = (Rollup.OTHER.code, Rollup.INVALID.code)


class Span(Protocol):
    """Days, or hours, from an instant to the first one after."""

    def bounds(self) -> tuple[datetime, datetime]: ...


@dataclass(frozen=True)
class Way:
    """How this station counts: which time, which category, what is invalid, fires apart or not.

    `rollups` are (first-level code, group) of the station's dictionary.
    """

    by_report: bool
    as_found: bool
    invalid: tuple[str, ...]
    fires_apart: bool
    from_call: bool
    rollups: tuple[tuple[str, str], ...]

    @property
    def at(self) -> Any:
        """The time that puts an incident into a period."""
        return Incident.reported_at if self.by_report else Incident.received_at

    @property
    def category(self) -> Any:
        """The category that counts."""
        return COUNTED if self.as_found else Incident.category_reported

    @property
    def groups(self) -> tuple[str, ...]:
        """The valid groups in their order, by code."""
        six = tuple(one.code for one in Rollup if one is not Rollup.INVALID)
        return (*six[:-1], FIRE, six[-1]) if self.fires_apart else six

    def rows(self, period: Period, group: str | None = None, **more: Any) -> Query:
        """The query behind a figure: of a group by code, of "valid", "invalid", or of all."""
        days = ((("reported" if self.by_report else "period"), (period.first, period.last)),)
        return Query(NAME, days + self._of(group) + tuple(more.items()), order="received_at")

    def rows_within(self, span: Span, group: str | None = None) -> Query:
        """The query behind a figure of some hours, a duty day's for example."""
        name = "reported_between" if self.by_report else "between"
        return Query(NAME, ((name, span.bounds()), *self._of(group)), order="received_at")

    def _of(self, group: str | None) -> tuple[tuple[str, Any], ...]:
        suffix = "" if self.as_found else "_reported"
        without, within = f"without{suffix}", f"within{suffix}"
        if group is None:
            return ()
        if group == Rollup.INVALID.code:
            return ((within, self.invalid),)
        if group == "valid":
            return ((without, self.invalid),)
        if group == FIRE:
            return ((within, (FIRE_CODE,)), (without, self.invalid))
        member = next(one for one in Rollup if one.code == group)
        if member is not Rollup.OTHER:
            return ((f"rollup{suffix}", member), (without, self.invalid))
        claimed = tuple(code for code, one in self.rollups if one not in _UNCLAIMED)
        apart = (FIRE_CODE,) if self.fires_apart else ()
        return ((without, (*claimed, *apart, *self.invalid)),)

    def group_of(self, category: str) -> str:
        """The group a category counts in, by code: what `group_code` says in SQL."""
        if any(_is_under(category, code) for code in self.invalid):
            return Rollup.INVALID.code
        if self.fires_apart and _is_under(category, FIRE_CODE):
            return FIRE
        group = dict(self.rollups).get(first_level(category), Rollup.OTHER.code)
        return Rollup.OTHER.code if group in _UNCLAIMED else group

    @property
    def measured(self) -> dict[str, bool]:
        """The filter of incidents whose minutes to arrive are measured, for `rows`."""
        return {"measured_from_call" if self.from_call else "measured": True}

    def type_filter(self, code: str) -> dict[str, str]:
        """The filter of one type, for `rows`."""
        return {"type" if self.as_found else "type_reported": code}


def _is_under(category: str, code: str) -> bool:
    return category == code or category.startswith(f"{code}.")


def way_of(tx: Transaction) -> Way:
    """The station's way of counting, from its settings and its dictionary of categories.

    Invalid is what the setting names, and further first-level categories of the station's own that
    its dictionary rolls up as invalid.
    """
    said = str(tx.settings["counting.invalid"]).replace("，", ",").split(",")
    named = tuple(code.strip() for code in said if code.strip())
    rollups = tuple(
        (code, pairs["rollup"])
        for code, pairs in extras(tx, "incident_category").items()
        if "rollup" in pairs and "." not in code
    )
    own = tuple(code for code, group in rollups if group == Rollup.INVALID.code and code != INVALID_CODE)
    return Way(
        by_report=tx.settings["counting.by"] == "reported",
        as_found=tx.settings["counting.category"] == "found",
        invalid=tuple(dict.fromkeys((*named, *own))),
        fires_apart=bool(tx.settings["counting.fires_apart"]),
        from_call=tx.settings["counting.arrival_from"] == "received",
        rollups=rollups,
    )


def group_code(way: Way) -> ColumnElement[str]:
    """The group an incident counts in, by code."""
    # NU counts as other in a station that does not call it invalid.
    claimed = {code: group for code, group in way.rollups if group not in _UNCLAIMED}
    other = literal(Rollup.OTHER.code)
    plain = case(claimed, value=counting.first_code(way.category), else_=other) if claimed else other
    apart = [(counting.under(way.category, FIRE_CODE), literal(FIRE))] if way.fires_apart else []
    invalid = (counting.under_any(way.category, way.invalid), literal(Rollup.INVALID.code))
    return case(invalid, *apart, else_=plain)


_BEGIN = bindparam("begin", type_=UtcInstant())
_END = bindparam("end", type_=UtcInstant())


def within(way: Way) -> ColumnElement[bool]:
    """Stands, and lies in the period it is run with."""
    return and_(Incident.voided_at.is_(None), way.at >= _BEGIN, way.at < _END)


def grouped(way: Way, *by: Any, only: Any = None) -> Prebuilt:
    """How many of a period, by something."""
    statement = select(*by, func.count()).where(within(way)).group_by(*by)
    return Prebuilt(statement if only is None else statement.where(only))


@cache
def _by_group(way: Way) -> Prebuilt:
    return grouped(way, group_code(way))


@cache
def _by_type(way: Way) -> Prebuilt:
    return grouped(way, group_code(way), counting.type_code(way.category))


@cache
def _by_band(way: Way) -> Prebuilt:
    return grouped(way, group_code(way), counting.band_code(Incident.received_at))


@cache
def _by_village(way: Way) -> Prebuilt:
    return grouped(way, group_code(way), Incident.village_id)


@cache
def _by_area(way: Way) -> Prebuilt:
    return grouped(way, group_code(way), Incident.area_id)


@cache
def _by_foreign_type(way: Way) -> Prebuilt:
    return grouped(way, Incident.foreign_category, only=Incident.foreign_category.is_not(None))


@cache
def _response(way: Way) -> Prebuilt:
    """(zone, measured, within target, mean minutes) of every response zone."""
    met = counting.arrival(Arrival.WITHIN_CALL if way.from_call else Arrival.WITHIN)
    minutes = counting.response_minutes(from_call=way.from_call)
    return Prebuilt(
        select(
            Village.response_zone,
            func.count(),
            func.coalesce(func.sum(case((met, 1), else_=0)), 0),
            func.avg(minutes),
        )
        .select_from(Incident)
        .outerjoin(Village, Village.id == Incident.village_id)
        .where(within(way), counting.response_measured(from_call=way.from_call))
        .group_by(Village.response_zone)
    )


def run(tx: Transaction, statement: Prebuilt, period: Span) -> list[Any]:
    """The rows of such a statement for a period."""
    begin, end = period.bounds()
    return statement.all(tx.session.driver, {"begin": begin, "end": end})


def by_group(tx: Transaction, way: Way, period: Span) -> dict[str, int]:
    """{group: count} of days or hours, 0 for what did not happen; "invalid" beside the valid groups."""
    counts = {str(group): int(count) for group, count in run(tx, _by_group(way), period)}
    return {group: counts.get(group, 0) for group in (*way.groups, Rollup.INVALID.code)}


Within = Mapping[str, tuple[tuple[Any, int], ...]]


def ranked(rows: list[Any]) -> Within:
    """{group: ((what, count), …)}, the most frequent first and equal ones in a steady order."""
    found: dict[str, list[tuple[Any, int]]] = {}
    for group, what, count in rows:
        found.setdefault(str(group), []).append((what, int(count)))
    return {group: tuple(sorted(pairs, key=_most_first)) for group, pairs in found.items()}


def _most_first(pair: tuple[Any, int]) -> tuple[int, bool, str]:
    what, count = pair
    return -count, what is None, f"{what:>12}" if isinstance(what, int) else str(what)


def by_type(tx: Transaction, way: Way, period: Period) -> Within:
    """{group: ((second-level category, count), …)}."""
    return ranked(run(tx, _by_type(way), period))


def by_village(tx: Transaction, way: Way, period: Period) -> Within:
    """{group: ((village or None, count), …)}."""
    return ranked(run(tx, _by_village(way), period))


def by_area(tx: Transaction, way: Way, period: Period) -> Within:
    """{group: ((area or None, count), …)}."""
    return ranked(run(tx, _by_area(way), period))


def by_band(tx: Transaction, way: Way, period: Period) -> Mapping[str, Mapping[Band, int]]:
    """{group: {time band: count}}."""
    found: dict[str, dict[Band, int]] = {}
    for group, number, count in run(tx, _by_band(way), period):
        found.setdefault(str(group), dict.fromkeys(Band, 0))[tuple(Band)[int(number)]] = int(count)
    return found


def by_foreign_type(tx: Transaction, way: Way, period: Period) -> tuple[tuple[str, int], ...]:
    """(foreign type, count) of imported rows, the most frequent first."""
    rows = run(tx, _by_foreign_type(way), period)
    return tuple(sorted(((str(kind), int(count)) for kind, count in rows), key=_most_first))


@dataclass(frozen=True)
class Response:
    """How soon help was there in one zone: calls measured, those within target, mean minutes."""

    zone: str | None
    measured: int
    within: int
    mean: float


def response(tx: Transaction, way: Way, period: Period) -> tuple[Response, ...]:
    """Every zone with a measured arrival, in the station's order."""
    rows = run(tx, _response(way), period)
    found = {zone: Response(zone, int(count), int(met), float(mean)) for zone, count, met, mean in rows}
    order = (*labels(tx, "response_zone"), None)
    return tuple(found[zone] for zone in (*order, *(found.keys() - set(order))) if zone in found)


def first_day(tx: Transaction, way: Way) -> date | None:
    """The day of the oldest incident: before it there was no ledger."""
    oldest = select(way.at).where(Incident.voided_at.is_(None)).order_by(way.at).limit(1)
    at = tx.session.scalar(oldest)
    return None if at is None else local_day(at)
