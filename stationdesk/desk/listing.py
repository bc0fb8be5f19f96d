"""Queries of lists: declared columns as plain tuples, paged by key, never by offset."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache, partial
from typing import Any, NamedTuple

from sqlalchemy import Integer, Select, and_, bindparam, func, literal, or_, select, true, tuple_
from sqlalchemy.orm import InstrumentedAttribute

from stationdesk.core.ledger import Amount, Column, Ledger, Number, Query
from stationdesk.desk.answers import Page, Row
from stationdesk.desk.narrowing import condition
from stationdesk.store.prebuilt import Prebuilt
from stationdesk.store.store import Transaction

COUNT_MOST = 1001
CHIP_MOST = 100_000


After = tuple[Any, int] | None
_row: Any = partial(tuple.__new__, Row)  # Row's own way in is written in Python


class View(NamedTuple):
    """Where statements made ready run: a driver's connection, and when and for whom."""

    driver: Any
    moment: dict[str, Any]


def is_search(query: Query) -> bool:
    """Whether somebody typed what to look for; such a statement is made for the occasion."""
    return bool(query.search.strip())


class Listing:
    """Reads one ledger's lists. Statements are built once per query and kept."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._model = ledger.record
        self._kept = lru_cache(maxsize=64)(self._build)
        self._ready = lru_cache(maxsize=64)(self._make_ready)
        self._ordered = lru_cache(maxsize=64)(self._make_order)
        self._counted = lru_cache(maxsize=256)(self._make_count)

    def statement(self, query: Query) -> Select[Any]:
        """The statement of a list's first page."""
        return self._kept(query, False, False)

    def page(self, view: View, query: Query, after: After, limit: int) -> Page:
        """The next `limit` rows after the key `after`, or the first ones, of a query without a search."""
        ready = self._ready(query, *_onward(after))
        found = ready.stored(view.driver, view.moment | _values(after, limit))
        shown = found[:limit]
        if not shown:
            return Page((), False, None)
        rows = tuple(_rows(ready.columns(shown)[:-1]))
        last = shown[-1]
        key = (ready.value(last, -1), last[0]) if len(found) > limit else None
        return Page(rows, key is not None, key)

    def searched(self, tx: Transaction, query: Query, after: After, limit: int) -> Page:
        """The same of a query with a search."""
        statement = self.with_search(tx, query, self._kept(query, *_onward(after)))
        found = tx.session.connection().execute(statement, tx.moment | _values(after, limit)).all()
        rows = tuple([Row(one[0], one[1], one[2], tuple(one[3:-1])) for one in found[:limit]])
        last = found[limit - 1] if len(found) > limit else None
        return Page(rows, last is not None, (last[-1], last[0]) if last is not None else None)

    def by_id(self, view: View, ids: list[int]) -> tuple[Row, ...]:
        """The rows of these ids, in this order; what is gone is left out."""
        found = self._named.stored(view.driver, view.moment | {"ids": json.dumps(ids)})
        rows = {row.id: row for row in _rows(self._named.columns(found))} if found else {}
        return tuple(rows[one] for one in ids if one in rows)

    @cached_property
    def _named(self) -> Prebuilt:
        named = func.json_each(bindparam("ids")).table_valued("value", name="named")
        return Prebuilt(select(*self._shown()).where(self._model.id.in_(select(named.c.value))))

    def ids(self, view: View, query: Query) -> array[int]:
        """Every id in the list's order: eight bytes a row, so that a list of a million can be dragged."""
        ready = self._ordered(query)
        found = view.driver.execute(ready.sql, ready.given(view.moment))
        return array("q", (one for (one,) in found))

    def searched_ids(self, tx: Transaction, query: Query) -> array[int]:
        """The same of a query with a search."""
        statement = self.with_search(tx, query, self._in_order(query))
        return array("q", tx.session.connection().execute(statement, tx.moment).scalars())

    def _in_order(self, query: Query) -> Select[Any]:
        key = self._key(query)
        order = [key.desc(), self._model.id.desc()] if query.descending else [key, self._model.id]
        return select(self._model.id).where(*self.conditions(query)).order_by(*order)

    def totals(self, view: View, ids: Iterable[int]) -> dict[str, tuple[int, Any]]:
        """{column of numbers: (how many of these records have one, their sum)}."""
        names = [one.name for one in _numbers(self.ledger)]
        if not names:
            return {}
        (found,) = self._totals.all(view.driver, view.moment | {"ids": json.dumps(list(ids))})
        return {name: (found[2 * place], found[2 * place + 1]) for place, name in enumerate(names)}

    @cached_property
    def _totals(self) -> Prebuilt:
        named = func.json_each(bindparam("ids")).table_valued("value", name="named")
        return Prebuilt(select(*_sums(self.ledger)).where(self._model.id.in_(select(named.c.value))))

    def count(self, tx: Transaction, query: Query, most: int = COUNT_MOST) -> int:
        """How many rows, counted no further than `most`."""
        if not is_search(query):
            return self.counted(View(tx.session.driver, tx.moment), query, most)
        statement = _count(self.with_search(tx, query, self._ones(query)), most)
        return int(tx.session.connection().execute(statement, tx.moment).scalar_one())

    def counted(self, view: View, query: Query, most: int = COUNT_MOST) -> int:
        """The same of a query without a search."""
        ((many,),) = self._counted(query, most).stored(view.driver, view.moment)
        return int(many)

    def chips(self, tx: Transaction, query: Query) -> dict[str, int]:
        """The count of each chip within what the other filters leave."""
        chips = [one for one in self.ledger.filters if one.kind is None]
        names = {one.name for one in chips}
        plain = tuple(pair for pair in query.filters if pair[0] not in names)
        return {
            chip.name: self.count(
                tx, Query(query.ledger, (*plain, (chip.name, True)), query.search), CHIP_MOST
            )
            for chip in chips
        }

    def _shown(self) -> list[Any]:
        model = self._model
        return [
            model.id,
            model.version,
            model.voided_at.is_not(None),
            *(column.value for column in self.ledger.columns),
        ]

    def _make_ready(self, query: Query, onward: bool, after_null: bool) -> Prebuilt:
        return Prebuilt(self._kept(query, onward, after_null))

    def _make_order(self, query: Query) -> Prebuilt:
        return Prebuilt(self._in_order(query))

    def _make_count(self, query: Query, most: int) -> Prebuilt:
        return Prebuilt(_count(self._ones(query), most))

    def _ones(self, query: Query) -> Select[Any]:
        return select(literal(1)).select_from(self._model).where(*self.conditions(query))

    def _key(self, query: Query) -> Any:
        return self.ledger.column(query.order or self.ledger.order).value

    def conditions(self, query: Query) -> list[Any]:
        """The query's filters as SQL; a search is none of them."""
        conditions: list[Any] = [] if query.voided else [self._model.voided_at.is_(None)]
        conditions += [condition(self.ledger, name, value) for name, value in query.filters]
        return conditions or [true()]

    def _build(self, query: Query, onward: bool, after_null: bool) -> Select[Any]:
        key, model = self._key(query), self._model
        conditions = self.conditions(query)
        if onward:
            conditions.append(_beyond(key, model.id, descending=query.descending, null=after_null))
        order = [key.desc(), model.id.desc()] if query.descending else [key.asc(), model.id.asc()]
        return (
            select(*self._shown(), key.label("sort_key"))
            .where(*conditions)
            .order_by(*order)
            .limit(bindparam("limit"))
        )

    def with_search(self, tx: Transaction, query: Query, statement: Select[Any]) -> Select[Any]:
        """A statement over the ledger's records, narrowed to what was searched for."""
        if not is_search(query):
            return statement
        narrowing = self.conditions(query) if query.filters else ()
        found = tx.matching(self._model, query.search, within=narrowing)
        return statement.where(self._model.id.in_(found))


def totals_of(tx: Transaction, listing: Listing, query: Query) -> dict[str, tuple[int, Any]]:
    """The totals of every row of a list."""
    names = [one.name for one in _numbers(listing.ledger)]
    if not names:
        return {}
    statement = select(*_sums(listing.ledger)).where(*listing.conditions(query))
    found = tx.session.connection().execute(listing.with_search(tx, query, statement), tx.moment).one()
    return {name: (found[2 * place], found[2 * place + 1]) for place, name in enumerate(names)}


def _sums(ledger: Ledger) -> list[Any]:
    """How many have one and the sum, of each column of numbers."""
    return [
        part
        for one in _numbers(ledger)
        for part in (func.count(one.value), func.sum(one.value, type_=one.value.type))
    ]


def _numbers(ledger: Ledger) -> list[Column]:
    return [one for one in ledger.columns if isinstance(one.kind, Number | Amount)]


def _rows(columns: list[Iterable[Any]]) -> Iterator[Row]:
    ids, versions, voided, *values = columns
    return map(_row, zip(ids, versions, voided, zip(*values, strict=True), strict=True))


def _count(rows: Select[Any], most: int) -> Select[Any]:
    return select(func.count()).select_from(rows.limit(most).subquery())


def _onward(after: After) -> tuple[bool, bool]:
    return after is not None, after is not None and after[0] is None


def _values(after: After, limit: int) -> dict[str, Any]:
    key = {} if after is None else {"after_key": after[0], "after_id": after[1]}
    return key | {"limit": limit + 1}


def _beyond(key: Any, ident: Any, *, descending: bool, null: bool) -> Any:
    """What comes after a key; SQLite sorts NULL below everything."""
    after_key = bindparam("after_key", type_=key.type)
    after_id = bindparam("after_id", type_=Integer())
    if null:
        rest = ident < after_id if descending else ident > after_id
        tied = and_(key.is_(None), rest)
        return tied if descending else or_(tied, key.is_not(None))
    pair, here = tuple_(key, ident), tuple_(after_key, after_id)
    beyond = pair < here if descending else pair > here
    if not isinstance(key, InstrumentedAttribute):
        # An index of an expression is searched by the expression alone, not by a pair it begins.
        beyond = and_(key <= after_key if descending else key >= after_key, beyond)
    return or_(beyond, key.is_(None)) if descending and _may_be_null(key) else beyond


def _may_be_null(key: Any) -> bool:
    if isinstance(key, InstrumentedAttribute):
        return bool(key.property.columns[0].nullable)
    return True
