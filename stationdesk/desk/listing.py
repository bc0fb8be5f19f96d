"""Queries of lists: declared columns as plain tuples, paged by key, never by offset."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Integer, Select, and_, bindparam, func, literal, or_, select, true, tuple_
from sqlalchemy.orm import InstrumentedAttribute

from stationdesk.core.ledger import Ledger, Query
from stationdesk.desk.answers import Page, Row
from stationdesk.store.prebuilt import Prebuilt
from stationdesk.store.store import Transaction

COUNT_MOST = 1001
CHIP_MOST = 100_000


class Listing:
    """Reads one ledger's lists. Statements are built once per query and kept."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._model = ledger.record
        self._kept = lru_cache(maxsize=64)(self._build)
        self._ready = lru_cache(maxsize=64)(Prebuilt)

    def statement(self, query: Query) -> Select[Any]:
        """The statement of a list's first page."""
        return self._kept(query, False, False)

    def page(self, tx: Transaction, query: Query, after: tuple[Any, int] | None, limit: int) -> Page:
        """The next `limit` rows after the key `after`, or the first ones."""
        statement = self._kept(query, after is not None, after is not None and after[0] is None)
        values = tx.moment | {"limit": limit + 1}
        if after is not None:
            values |= {"after_key": after[0], "after_id": after[1]}
        found: Sequence[Any]
        if query.search.strip():
            found = tx.session.connection().execute(self._with_search(tx, query, statement), values).all()
        else:
            found = self._ready(statement).all(tx.session.driver, values)
        rows = tuple([Row._make((one[0], one[1], one[2], one[3:-1])) for one in found[:limit]])
        last = found[limit - 1] if len(found) > limit else None
        return Page(rows, last is not None, (last[-1], last[0]) if last is not None else None)

    def by_id(self, tx: Transaction, ids: list[int]) -> tuple[Row, ...]:
        """The rows of these ids, in this order; what is gone is left out."""
        statement = select(*self._shown()).where(self._model.id.in_(ids))
        found = tx.session.connection().execute(statement, tx.moment)
        rows = {one[0]: Row(one[0], one[1], one[2], one[3:]) for one in found}
        return tuple(rows[one] for one in ids if one in rows)

    def ids(self, tx: Transaction, query: Query) -> array[int]:
        """Every id in the list's order: eight bytes a row, so that a list of a million can be dragged."""
        key = self._key(query)
        order = [key.desc(), self._model.id.desc()] if query.descending else [key, self._model.id]
        statement = select(self._model.id).where(*self._conditions(query)).order_by(*order)
        found = tx.session.connection().execute(self._with_search(tx, query, statement), tx.moment)
        return array("q", found.scalars())

    def count(self, tx: Transaction, query: Query, most: int = COUNT_MOST) -> int:
        """How many rows, counted no further than `most`."""
        inner = select(literal(1)).select_from(self._model).where(*self._conditions(query))
        limited = self._with_search(tx, query, inner).limit(most).subquery()
        statement = select(func.count()).select_from(limited)
        return int(tx.session.connection().execute(statement, tx.moment).scalar_one())

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

    def _key(self, query: Query) -> Any:
        return self.ledger.column(query.order or self.ledger.order).value

    def _conditions(self, query: Query) -> list[Any]:
        conditions: list[Any] = [] if query.voided else [self._model.voided_at.is_(None)]
        for name, value in query.filters:
            declared = self.ledger.filter(name)
            conditions.append(declared.where if declared.kind is None else declared.where(value))
        return conditions or [true()]

    def _build(self, query: Query, onward: bool, after_null: bool) -> Select[Any]:
        key, model = self._key(query), self._model
        conditions = self._conditions(query)
        if onward:
            conditions.append(_beyond(key, model.id, descending=query.descending, null=after_null))
        order = [key.desc(), model.id.desc()] if query.descending else [key.asc(), model.id.asc()]
        return (
            select(*self._shown(), key.label("sort_key"))
            .where(*conditions)
            .order_by(*order)
            .limit(bindparam("limit"))
        )

    def _with_search(self, tx: Transaction, query: Query, statement: Select[Any]) -> Select[Any]:
        if not query.search.strip():
            return statement
        narrowing = self._conditions(query) if query.filters else ()
        found = tx.matching(self._model, query.search, within=narrowing)
        return statement.where(self._model.id.in_(found))


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
