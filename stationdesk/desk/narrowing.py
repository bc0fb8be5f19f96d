"""A list narrowed by what its columns hold: what can be picked of each kind, and picked as SQL."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, String, and_, func, literal, or_, true, type_coerce

from stationdesk.core.duty_day import STATION_TIME
from stationdesk.core.ledger import (
    Amount,
    Clock,
    Column,
    Day,
    Files,
    Flag,
    Instant,
    Ledger,
    Line,
    Number,
    OneOf,
    Picked,
    Rows,
    Secret,
)
from stationdesk.store.clauses import month_key

COLUMN = "column:"
_NEVER_EMPTY_TEXT = Number | Amount | Flag | Day | Instant | Clock | OneOf
_NO_TUPLE = "[]"  # how several codes or ids lie in the file where there is none


def by_column(column: str) -> str:
    """The name a Query's filters know a column's own narrowing by."""
    return COLUMN + column


def column_of(ledger: Ledger, name: str) -> Column | None:
    """The column that a name of a Query's filters narrows by; None where it is a declared filter's."""
    return ledger.column(name.removeprefix(COLUMN)) if name.startswith(COLUMN) else None


def condition(ledger: Ledger, name: str, value: Any) -> Any:
    """One of a Query's filters as SQL."""
    column = column_of(ledger, name)
    if column is not None:
        return picked_as_sql(column, value)
    declared = ledger.filter(name)
    return declared.where if declared.kind is None else declared.where(value)


def is_masked(column: Column) -> bool:
    """Whether only written or not written may be told of it: lists mask it, or never show it."""
    kind = column.kind
    return isinstance(kind, Secret | Files | Rows) or (isinstance(kind, Line) and kind.mask)


def has_bounds(column: Column) -> bool:
    """Whether it can be narrowed from one value to another."""
    return isinstance(column.kind, Number | Amount | Day | Instant)


def has_months(column: Column) -> bool:
    """Whether its values are offered by month."""
    return isinstance(column.kind, Day | Instant)


def grouped(column: Column) -> ColumnElement[Any]:
    """What rows are counted by: the value, its month, or whether there is one; NULL for nothing written."""
    if is_masked(column):
        return func.iif(_written(column).is_(None), None, 1)
    if isinstance(column.kind, Instant):
        return month_key(column.value)
    if isinstance(column.kind, Day):
        return func.strftime("%Y-%m", column.value, type_=String())
    return _written(column)


def value_of_group(column: Column, found: Any) -> Any:
    """A group's key as `Picked.values` takes it."""
    if found is None:
        return None
    if is_masked(column):
        return True
    return date.fromisoformat(f"{found}-01") if has_months(column) else found


def picked_as_sql(column: Column, picked: Picked) -> ColumnElement[bool]:
    """The rows whose value was picked."""
    parts = [one for one in (_any_of(column, picked.values), _within(column, picked)) if one is not None]
    return and_(*parts) if parts else true()


def _written(column: Column) -> ColumnElement[Any]:
    """The value, with NULL for an empty text and an empty list as well."""
    if isinstance(column.kind, _NEVER_EMPTY_TEXT):
        found: ColumnElement[Any] = column.value
        return found
    kept = func.nullif(func.nullif(type_coerce(column.value, String), ""), _NO_TUPLE)
    return type_coerce(kept, column.value.type)


def _any_of(column: Column, values: tuple[Any, ...]) -> ColumnElement[bool] | None:
    if not values:
        return None
    parts: list[ColumnElement[bool]] = []
    given = [one for one in values if one is not None]
    if None in values:
        parts.append(_written(column).is_(None))
    if is_masked(column):
        parts += [_written(column).is_not(None)] if given else []
    elif has_months(column):
        parts += [_month(column, one) for one in given]
    elif given:
        # Each with its own type: a prepared statement knows no type of a list that is filled in later.
        parts.append(column.value.in_([literal(one, column.value.type) for one in given]))
    return or_(*parts)


def _month(column: Column, first: date) -> ColumnElement[bool]:
    after = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
    return and_(column.value >= _bound(column, first), column.value < _bound(column, after))


def _within(column: Column, picked: Picked) -> ColumnElement[bool] | None:
    parts = []
    if picked.first is not None:
        parts.append(column.value >= _bound(column, picked.first))
    if picked.last is not None and isinstance(column.kind, Instant):
        parts.append(column.value < _bound(column, picked.last + timedelta(days=1)))
    elif picked.last is not None:
        parts.append(column.value <= picked.last)
    return and_(*parts) if parts else None


def _bound(column: Column, given: Any) -> Any:
    """A day as the instant it begins at the station, where the column holds instants."""
    if isinstance(column.kind, Instant) and isinstance(given, date):
        return datetime.combine(given, time(), STATION_TIME)
    return given
