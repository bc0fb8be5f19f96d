"""Whether the search finds the records by their own texts, and how its index is made anew."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.store import search
from stationdesk.store.record import Record
from stationdesk.store.rows import kept_classes, kept_table
from stationdesk.store.verification import stored_rows

SAMPLE = 400
TOKENS = 16
UNFOUND = QT_TRANSLATE_NOOP(
    "store",
    "The search index of {table} does not fit its records; “stationdesk rebuild-search” makes it anew.",
)


def problems(connection: Any) -> Iterator[Phrase]:
    """What the index lacks, by a sample of each table; `connection` is the driver's."""
    for model in _searched():
        if not all(_is_found(connection, model, row) for row in _sample(connection, model)):
            yield UNFOUND.filled(table=model.__tablename__)


def rebuild(connection: Any) -> None:
    """Empty the index and read every record into it again, in the connection's transaction."""
    for model in _searched():
        for statement in search.emptied(model):
            connection.execute(statement)
        for row, values in stored_rows(connection, model.__tablename__):
            search.insert_texts(connection, model, row, kept_table(model).attributes(values))


def settle(connection: Any) -> None:
    """Merge what many transactions left behind: a search then reads one piece instead of ten.

    What was deleted leaves the index only now; before, a mark said that it no longer counts.
    """
    for model in _searched():
        for statement in search.merged(model):
            connection.execute(statement)


def _searched() -> Iterator[type[Record]]:
    for kept in kept_classes():
        if issubclass(kept, Record) and (search.texts(kept) or kept.__pinyin__):
            yield kept


def _sample(connection: Any, model: type[Record]) -> Iterator[int]:
    """Rows spread over the table, the first and the last among them."""
    ids = [
        row for (row,) in connection.execute(f'SELECT id FROM "{model.__tablename__}" ORDER BY id').fetchall()
    ]
    yield from ids[:: len(ids) // SAMPLE + 1]
    yield from ids[-1:]


def _is_found(connection: Any, model: type[Record], row: int) -> bool:
    ((_, values),) = stored_rows(connection, model.__tablename__, row)
    for name, tokens in search.tokens(model, kept_table(model).attributes(values)):
        different = list(dict.fromkeys(one for one in tokens.split(" ") if one))  # texts hold other spaces
        some = different[:: len(different) // TOKENS + 1]
        query = " AND ".join(f'"{token}"' for token in some)
        asked = f"SELECT 1 FROM {name} WHERE {name} MATCH ? AND rowid = ?"
        if some and not connection.execute(asked, (query, row)).fetchall():
            return False
    return True
