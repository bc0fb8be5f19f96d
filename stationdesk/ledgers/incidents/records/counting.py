"""How incidents are counted, as SQL: by group, by time band, by place, against the response target."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, String, and_, case, false, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from stationdesk.core.duty_day import day_bounds
from stationdesk.ledgers.incidents.records.incident import COUNTED, Incident
from stationdesk.ledgers.incidents.records.parts import Participant, Reinforcement
from stationdesk.ledgers.incidents.rules.counting import Band, Rollup, Weekday
from stationdesk.ledgers.incidents.rules.response import Arrival
from stationdesk.ledgers.station.records import DictionaryEntry, Village
from stationdesk.store.clauses import local_hour, local_weekday, minutes_between, seconds

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


def first_code(column: Codes = COUNTED) -> ColumnElement[str]:
    """The first level of a category: DI of DI.land.water."""
    length = func.instr(column + ".", ".", type_=Integer()) - 1
    return func.substr(column, 1, length, type_=_SQL_TEXT)


def in_rollup(group: Rollup, column: Codes = COUNTED) -> ColumnElement[bool]:
    """Belongs to a group as the station's dictionary says; OTHER is what no other group claims."""
    if group is Rollup.OTHER:
        return first_code(column).not_in(_claimed(*(one for one in Rollup if one is not group)))
    return first_code(column).in_(_claimed(group))


def _claimed(*groups: Rollup) -> Select[str]:
    """The first-level codes that say `rollup=` and one of these groups."""
    extra = " " + DictionaryEntry.extra + " "
    return select(DictionaryEntry.code).where(
        DictionaryEntry.dictionary == "incident_category",
        DictionaryEntry.parent.is_(None),
        or_(*(extra.contains(f" rollup={group.code} ", autoescape=True) for group in groups)),
    )


def type_code(column: Codes = COUNTED) -> ColumnElement[str]:
    """The second level of a category: DI.land of DI.land.water, DI of DI."""
    first = func.instr(column, ".", type_=Integer())
    second = func.instr(func.substr(column, first + 1, type_=_SQL_TEXT), ".", type_=Integer())
    deeper = and_(first > 0, second > 0)
    return case((deeper, func.substr(column, 1, first + second - 1, type_=_SQL_TEXT)), else_=column)


def of_type(code: str, column: Codes = COUNTED) -> ColumnElement[bool]:
    """Counts as this type: a bare first level means itself alone, a second level also what is below."""
    return under(column, code) if "." in code else column == code


def band_code(column: Codes = Incident.received_at) -> ColumnElement[int]:
    """0 to 3: which quarter of the day."""
    return local_hour(column) // 6


def in_band(band: Band, column: Codes = Incident.received_at) -> ColumnElement[bool]:
    """Within one quarter of the day."""
    return band_code(column) == int(band.code)


def on_weekday(day: Weekday) -> ColumnElement[bool]:
    """Received on this day of the week."""
    return local_weekday(Incident.received_at) == int(day.code)


def in_hour(hour: int) -> ColumnElement[bool]:
    """Received in this hour of the day, 0 to 23."""
    return local_hour(Incident.received_at) == hour


def besides(villages: tuple[int, ...]) -> ColumnElement[bool]:
    """In a village, and in none of these."""
    return and_(Incident.village_id.is_not(None), Incident.village_id.not_in(villages))


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


def is_reinforced() -> ColumnElement[bool]:
    """Other units were asked for hands."""
    asked = select(Reinforcement.id).where(Reinforcement.incident_id == Incident.id)
    return asked.correlate(Incident).exists()


def late_entry_minutes() -> ColumnElement[float]:
    """How long after the call it was entered; imported rows were never entered here."""
    return minutes_between(Incident.received_at, Incident.created_at)
