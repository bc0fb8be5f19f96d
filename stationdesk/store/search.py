"""Find records by any piece of their text."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_, select

from stationdesk.store.record import Record


def like(model: type[Record], text: str) -> ColumnElement[bool]:
    """Every word of the text stands in one of the searched columns or in the number."""
    names = dict.fromkeys((*model.__searched__, "number"))
    columns = [getattr(model, name) for name in names]
    words = [or_(*(column.contains(word, autoescape=True) for column in columns)) for word in text.split()]
    return and_(True, *words)


def matching(session: Any, model: type[Record], text: str) -> Select[Any]:
    """The ids of the records a text finds."""
    return select(model.id).where(like(model, text))


def insert(connection: Any, record: Record) -> None:
    """Index a new record."""


def update(connection: Any, record: Record, before: dict[str, Any]) -> None:
    """Index a changed record anew; `before` holds the former values of what changed."""


def insert_many(connection: Any, model: type[Record], rows: list[dict[str, Any]], first: int) -> None:
    """Index new records, the first of which has the id `first`."""
