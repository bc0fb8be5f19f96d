"""How incidents are counted, as SQL: by group, by time band, by place, against the response target."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Integer, String, and_, case, false, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from stationdesk.core.duty_day import day_bounds
from stationdesk.ledgers.incidents.records.incident import COUNTED, Incident
from stationdesk.ledgers.incidents.records.parts import Participant
from stationdesk.ledgers.incidents.rules.counting import ROLLUP_OF, Band, Rollup
from stationdesk.ledgers.incidents.rules.response import Arrival
from stationdesk.ledgers.station.records import Village
from stationdesk.store.clauses import local_hour, minutes_between, seconds

Codes = ColumnElement[Any] | InstrumentedAttribute[Any]

_SQL_TEXT = String()


def one_of(column: Codes, values: Iterable[Any]) -> ColumnElement[bool]:
    """Is one of a few values."""
    return or_(*(column == value for value in values))


def under(column: Codes, code: str) -> ColumnElement[bool]:
    """A code or any code below it: one range, as codes hold nothing but letters, digits, `_` and `.`."""
    return and_(column >= code, column < f"{code}/")


def under_any(column: Codes, codes: Iterable[str]) -> ColumnElement[bool]:
    """Any of several codes, with what is below them."""
    return or_(false(), *(under(column, code) for code in codes))


def rollup_code(column: Codes = COUNTED) -> ColumnElement[str]:
    """The code of the group a category belongs to, by its first two letters."""
    first = func.substr(column, 1, 2, type_=_SQL_TEXT)
    return case({code: group.code for code, group in ROLLUP_OF.items()}, value=first, else_=Rollup.OTHER.code)


def in_rollup(group: Rollup, column: Codes = COUNTED) -> ColumnElement[bool]:
    """Belongs to a group; OTHER is what no other group claims."""
    named = [code for code, one in ROLLUP_OF.items() if one is group]
    if group is Rollup.OTHER:
        return ~under_any(column, ROLLUP_OF)
    return under_any(column, named)


def type_code(column: Codes = COUNTED) -> ColumnElement[str]:
    """The second level of a category: DI.land of DI.land.water, DI of DI."""
    rest = func.substr(column, 4, type_=_SQL_TEXT)
    dot = func.instr(rest, ".", type_=Integer())
    return case((dot > 0, func.substr(column, 1, 2 + dot, type_=_SQL_TEXT)), else_=column)


def of_type(code: str, column: Codes = COUNTED) -> ColumnElement[bool]:
    """Counts as this type: a bare first level means itself alone, a second level also what is below."""
    return under(column, code) if "." in code else column == code


def band_code(column: Codes = Incident.received_at) -> ColumnElement[int]:
    """0 to 3: which quarter of the day."""
    return local_hour(column) // 6


def in_band(band: Band, column: Codes = Incident.received_at) -> ColumnElement[bool]:
    """Within one quarter of the day."""
    return band_code(column) == int(band.code)


def on_days(column: Codes, days: tuple[date, date]) -> ColumnElement[bool]:
    """On the calendar days of the station from the first to the last, both included."""
    begin, end = day_bounds(*days)
    return and_(column >= begin, column < end)


def response_minutes(*, from_call: bool) -> ColumnElement[float]:
    """到场用时 with its fraction; NULL while either time is missing."""
    begin = Incident.received_at if from_call else Incident.dispatched_at
    return minutes_between(begin, Incident.arrived_at)


def response_measured(*, from_call: bool) -> ColumnElement[bool]:
    """Has an arrival, its start and a target."""
    begin = Incident.received_at if from_call else Incident.dispatched_at
    return and_(Incident.arrived_at.is_not(None), begin.is_not(None), Incident.target_minutes.is_not(None))


def arrival(which: Arrival) -> ColumnElement[bool]:
    """Measured, and within or past its target."""
    from_call = which in (Arrival.WITHIN_CALL, Arrival.LATE_CALL)
    begin = Incident.received_at if from_call else Incident.dispatched_at
    late = seconds(Incident.arrived_at) - seconds(begin) > Incident.target_minutes * 60
    met = ~late if which in (Arrival.WITHIN, Arrival.WITHIN_CALL) else late
    return and_(response_measured(from_call=from_call), met)


def in_zone(zone: str | None) -> ColumnElement[bool]:
    """In a village of this response zone; None for incidents whose zone is not known."""
    if zone is not None:
        return Incident.village_id.in_(select(Village.id).where(Village.response_zone == zone))
    known = select(Village.id).where(Village.response_zone.is_not(None))
    return or_(Incident.village_id.is_(None), Incident.village_id.not_in(known))


def forces() -> Any:
    """How many different outside forces were on the scene, as a scalar subquery."""
    own = and_(Participant.unit_text.is_(None), one_of(Participant.force_kind, ("officer", "auxiliary")))
    who = func.coalesce(Participant.unit_text, Participant.force_kind)
    return (
        select(func.count(who.distinct()))
        .where(Participant.incident_id == Incident.id, ~own)
        .correlate(Incident)
        .scalar_subquery()
    )


def is_joint() -> ColumnElement[bool]:
    """联合处置: two different units worked together, our own turn-out being one."""
    own = case((Incident.dispatched_at.is_not(None), 1), else_=0)
    several: ColumnElement[bool] = own + forces() >= 2
    return several


def late_entry_minutes() -> ColumnElement[float]:
    """How long after the call it was entered; imported rows were never entered here."""
    return minutes_between(Incident.received_at, Incident.created_at)
