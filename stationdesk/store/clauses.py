"""SQL expressions that lists and reports share: now, today, and station time out of kept seconds."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Date, Float, Integer, String, bindparam, func, literal, type_coerce
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql.expression import BindParameter

from stationdesk.core.duty_day import STATION_TIME
from stationdesk.store.record import Record
from stationdesk.store.types import UtcInstant

NOW: BindParameter[datetime] = bindparam("station_now", type_=UtcInstant())
TODAY: BindParameter[date] = bindparam("station_today", type_=Date())
ME: BindParameter[int] = bindparam("station_person", type_=Integer())  # who reads; 0 is nobody
EAST_OF_UTC = 8 * 3600

Instants = ColumnElement[Any] | InstrumentedAttribute[Any]


def moment(now: datetime, person: int | None = None) -> dict[str, Any]:
    """What a query with NOW, TODAY or ME in it is executed with."""
    today = now.astimezone(STATION_TIME).date()
    return {"station_now": now, "station_today": today, "station_person": person or 0}


def seconds(column: Instants) -> ColumnElement[int]:
    """The kept whole seconds of an instant, for arithmetic."""
    if isinstance(column, BindParameter):  # type_coerce would hand the datetime to the driver as it is
        return column.op("+", return_type=Integer())(literal(0, Integer()))
    return type_coerce(column, Integer)


def _local(column: Instants) -> ColumnElement[int]:
    return seconds(column) + EAST_OF_UTC


def local_hour(column: Instants) -> ColumnElement[int]:
    """The hour at the station, 0 to 23."""
    return _local(column) // 3600 % 24


def local_weekday(column: Instants) -> ColumnElement[int]:
    """The weekday at the station as `date.weekday()` counts it: Monday 0."""
    return (_local(column) // 86400 + 3) % 7


def local_day(column: Instants) -> ColumnElement[date]:
    """The day at the station."""
    return func.date(_local(column), "unixepoch", type_=Date())


def month_key(column: Instants) -> ColumnElement[str]:
    """The month at the station, as 2026-11."""
    return func.strftime("%Y-%m", _local(column), "unixepoch", type_=String())


def minutes_between(earlier: Instants, later: Instants) -> ColumnElement[float]:
    """Minutes with their fraction; NULL while either is missing."""
    return type_coerce((seconds(later) - seconds(earlier)) / 60.0, Float)


def entry_minutes(record: type[Record], happened: Instants) -> ColumnElement[float]:
    """How long after it happened a record was entered."""
    return minutes_between(happened, record.created_at)
