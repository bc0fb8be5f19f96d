"""The values a column has in a list, with how many rows have each: counted by the database."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Select, func, select

from stationdesk.core.ledger import Amount, Column, Line, Number, OneOf, Prose, Query
from stationdesk.desk.answers import ColumnValue, ColumnValues
from stationdesk.desk.listing import Listing
from stationdesk.desk.narrowing import by_column, grouped, has_months, is_masked, value_of_group
from stationdesk.store.store import Transaction

MOST_VALUES = 200
MOST_READ = 20_000
Say = Callable[[Any], str]


def column_values(
    tx: Transaction, listing: Listing, query: Query, column: Column, typed: str, most: int, say: Say
) -> ColumnValues:
    """At most `most` values that contain what was typed, of the list without this column's own filter.

    `say` puts a value into words. The values and what is left out make up every row of the list, unless
    something was typed.
    """
    sought = typed.strip().casefold()
    as_text = bool(sought) and _is_text(column)
    statement = counted(tx, listing, query, column, sought if as_text else "")
    enough = MOST_READ if sought and not as_text else most
    rows = tx.session.connection().execute(statement.limit(enough), tx.moment).all()
    found = [ColumnValue(value_of_group(column, one[0]), "", one[1]) for one in rows]
    found = [one._replace(words=say(one.value)) for one in found]
    if sought and not as_text:
        found = [one for one in found if sought in one.words.casefold()]
        shown, more, more_rows = found[:most], len(found[most:]), sum(one.rows for one in found[most:])
    else:
        shown = found
        more = rows[0][2] - len(found) if rows else 0
        more_rows = rows[0][3] - sum(one.rows for one in found) if rows else 0
    return ColumnValues(tuple(_in_order(column, shown)), more, more_rows)


def counted(tx: Transaction, listing: Listing, query: Query, column: Column, sought: str = "") -> Select[Any]:
    """(value, its rows, how many values, how many rows) of each value; nothing written comes first."""
    own = by_column(column.name)
    others = tuple(pair for pair in query.filters if pair[0] != own)
    rest = Query(query.ledger, others, query.search, voided=query.voided)
    rows = select(grouped(column).label("value")).where(*listing.conditions(rest))
    if sought:
        rows = rows.where(column.value.icontains(sought, autoescape=True))
    inner = listing.with_search(tx, rest, rows).subquery()
    value, many = inner.c.value, func.count()
    order: list[Any] = [value.is_not(None)]
    if isinstance(column.kind, Number | Amount):
        order.append(value)
    elif has_months(column):
        order.append(value.desc())
    else:
        order += [many.desc(), value]
    return select(value, many, func.count().over(), func.sum(many).over()).group_by(value).order_by(*order)


def _is_text(column: Column) -> bool:
    """Whether the database can look into its values as they are shown."""
    return isinstance(column.kind, Line | Prose) and not is_masked(column)


def _in_order(column: Column, found: list[ColumnValue]) -> list[ColumnValue]:
    """As the database gave them, a Choice as it is declared; nothing written stands last."""
    if isinstance(column.kind, OneOf) and not column.kind.many:
        places = {member: place for place, member in enumerate(column.kind.choice)}
        found = sorted(found, key=lambda one: places.get(one.value, len(places)))
    return sorted(found, key=lambda one: one.value is None)
