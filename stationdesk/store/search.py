"""Find records by any piece of their text, exactly as LIKE would, and by the sound of their names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    and_,
    case,
    column,
    exists,
    func,
    literal_column,
    or_,
    select,
    table,
)
from sqlalchemy.sql.expression import CompoundSelect

from stationdesk.core.characters import storable
from stationdesk.store import grams, own_values, pinyin
from stationdesk.store.record import Record

OWN = "own_values"
FEW = 1_000
NARROW = 5_000
RECENT = (2_000, 20_000)
PAGE = 110
DENSE = 400
_ROWID: ColumnElement[int] = column("rowid", Integer)
_LETTERS = re.compile(r"[a-z][a-z0-9]+")

Ids = Select[Any] | CompoundSelect[Any] | tuple[ColumnElement[Any], ...]


def texts(model: type[Record]) -> tuple[str, ...]:
    """The attributes a search reads whole: the declared ones and the number."""
    return (*model.__searched__, "number") if model.__mark__ else model.__searched__


def tables(model: type[Record]) -> Iterator[str]:
    """The statements that make a class's full-text tables."""
    name = model.__tablename__
    options = "content='', columnsize=0, tokenize='ascii'"
    if texts(model):
        yield f"CREATE VIRTUAL TABLE search_{name} USING fts5(grams, prefix='1', {options})"
    if model.__pinyin__:
        yield f"CREATE VIRTUAL TABLE pinyin_{name} USING fts5(keys, prefix='1 2 3 4', {options})"


# --- writing ----------------------------------------------------------------------------------------


def insert(connection: Any, record: Record) -> None:
    """Index a new record, on a driver's connection."""
    model = type(record)
    insert_texts(connection, model, record.id, {key: getattr(record, key) for key in _read(model)})


def insert_texts(connection: Any, model: type[Record], row: int, values: dict[str, Any]) -> None:
    """Index a record by the values of its attributes."""
    for name, found in tokens(model, values):
        connection.execute(_insert(name), (row, found))


def insert_many(connection: Any, model: type[Record], rows: list[dict[str, Any]], first: int) -> None:
    """Index new records, the first of which has the id `first`."""
    found: dict[str, list[tuple[int, str]]] = {}
    for place, row in enumerate(rows):
        for name, text in tokens(model, row):
            found.setdefault(name, []).append((first + place, text))
    for name, values in found.items():
        connection.executemany(_insert(name), values)


def update(connection: Any, record: Record, before: dict[str, Any]) -> None:
    """Index a changed record anew; `before` holds the former values of what changed."""
    model = type(record)
    if before.keys().isdisjoint(_read(model)):
        return
    now = {key: getattr(record, key) for key in _read(model)}
    update_texts(connection, model, record.id, now | before, now)


def update_texts(
    connection: Any, model: type[Record], row: int, before: dict[str, Any], now: dict[str, Any]
) -> None:
    """Index a record anew by what its attributes were and are."""
    former = dict(tokens(model, before))
    for name, text in tokens(model, now):
        if text != former[name]:
            connection.execute(
                f"INSERT INTO {name} ({name}, rowid, {_column(name)}) VALUES ('delete', ?, ?)",
                (row, former[name]),
            )
            connection.execute(_insert(name), (row, text))


def _read(model: type[Record]) -> tuple[str, ...]:
    return (*texts(model), *model.__pinyin__, *((OWN,) if texts(model) else ()))


def emptied(model: type[Record]) -> Iterator[str]:
    """The statements that empty a class's full-text tables."""
    for name, _ in tokens(model, {}):
        yield f"INSERT INTO {name} ({name}) VALUES ('delete-all')"


def merged(model: type[Record]) -> Iterator[str]:
    """The statements that merge the pieces of a class's full-text tables."""
    for name, _ in tokens(model, {}):
        yield f"INSERT INTO {name} ({name}) VALUES ('optimize')"


def tokens(model: type[Record], values: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """(table, what stands in it for a record with these values)."""
    if texts(model):
        said = (*(values.get(key) for key in texts(model)), *own_values.texts(values.get(OWN)))
        yield f"search_{model.__tablename__}", grams.grams(said)
    if model.__pinyin__:
        yield f"pinyin_{model.__tablename__}", _sounds(values.get(key) for key in model.__pinyin__)


def _sounds(names: Iterable[str | None]) -> str:
    return " ".join(sorted({key for name in names if name for key in pinyin.beginnings(name)}))


def _column(name: str) -> str:
    return "grams" if name.startswith("search_") else "keys"


def _insert(name: str) -> str:
    return f"INSERT INTO {name} (rowid, {_column(name)}) VALUES (?, ?)"


# --- reading ----------------------------------------------------------------------------------------


def like(model: type[Record], text: str) -> ColumnElement[bool]:
    """What a search means: every word stands in one of the searched texts."""
    columns = [getattr(model, name) for name in texts(model)]
    words = [
        or_(*(held.contains(word, autoescape=True) for held in columns), _own_says(model, word))
        for word in text.split()
    ]
    return and_(True, *words)


def _own_says(model: type[Record], word: str) -> ColumnElement[bool]:
    """The same of the texts under the station's own columns."""
    each = func.json_each(model.own_values).table_valued("key", "value", name="own")
    is_text = each.c.key.startswith(own_values.TEXT)
    says = each.c.value.contains(word, autoescape=True)
    return and_(model.own_values.is_not(None), exists().where(is_text, says))


def matching(
    connection: Any, model: type[Record], text: str, is_narrow: Callable[[], bool] | None = None
) -> Ids:
    """What `Model.id.in_(...)` takes to find a text; `connection` is the driver's.

    The result is the same whichever way is taken; only where the work is done differs. A rare text is
    looked up by its ids. Where few records are left by other conditions (`is_narrow`, None without
    any), the text of each is compared. Else a common text's ids are a set, against which the list holds
    each row in its own order; where the newest records alone fill a page, only their ids make that set,
    and the text of an older one is compared when its turn comes.
    """
    words = storable(text).split()
    if not words:
        return (model.id.expression,)
    if not texts(model) or any(_by_sound(model, word) for word in words):
        return (case((and_(*(_heard(model, word) for word in words)), model.id)),)
    query = " AND ".join(map(grams.phrase, words))
    count, few = _first(connection, model, query, FEW + 1)
    if count <= FEW:
        return select(column("value", Integer)).select_from(func.json_each(few))
    if is_narrow is not None and is_narrow():
        return (case((like(model, text), model.id)),)
    ids = _ids(f"search_{model.__tablename__}", query)
    since = _filled_since(connection, model, query, filtered=is_narrow is not None)
    if since is None:
        return (case((model.id.in_(ids), model.id)),)
    newest = case((model.id > since, model.id.in_(ids.where(since < _ROWID))), else_=like(model, text))
    return (case((newest, model.id)),)


def _by_sound(model: type[Record], word: str) -> bool:
    return bool(model.__pinyin__) and _LETTERS.fullmatch(word.lower()) is not None


def _heard(model: type[Record], word: str) -> ColumnElement[bool]:
    name = model.__tablename__
    ways = [model.id.in_(_ids(f"search_{name}", grams.phrase(word)))] if texts(model) else []
    if _by_sound(model, word):
        ways.append(model.id.in_(_ids(f"pinyin_{name}", f'"{word.lower()}" *')))
    return or_(False, *ways)


def _ids(name: str, query: str) -> Select[Any]:
    return select(_ROWID).select_from(table(name)).where(literal_column(name).op("MATCH")(query))


def _first(connection: Any, model: type[Record], query: str, most: int) -> tuple[int, str]:
    """How many ids there are, counted up to `most`, and these ids as JSON."""
    name = f"search_{model.__tablename__}"
    limited = f"SELECT rowid FROM {name} WHERE {name} MATCH ? LIMIT ?"
    found = connection.execute(f"SELECT count(*), json_group_array(rowid) FROM ({limited})", (query, most))
    count, ids = found.fetchall()[0]
    return count, ids


def _filled_since(connection: Any, model: type[Record], query: str, *, filtered: bool) -> int | None:
    """The id after which a query fills a page, of a list that other conditions thin out or not."""
    newest = _newest(connection, model)
    if filtered:
        is_dense = _hits(connection, model, query, newest - RECENT[-1], DENSE) == DENSE
        return newest - RECENT[0] if is_dense else None
    for recent in RECENT:
        if _hits(connection, model, query, newest - recent, PAGE) == PAGE:
            return newest - recent
    return None


def _newest(connection: Any, model: type[Record]) -> int:
    found = connection.execute(f'SELECT max(id) FROM "{model.__tablename__}"').fetchall()
    return int(found[0][0] or 0)


def _hits(connection: Any, model: type[Record], query: str, after: int, most: int) -> int:
    """How many records with an id over `after` a query finds, counted up to `most`."""
    name = f"search_{model.__tablename__}"
    counted = f"SELECT count(*) FROM (SELECT 1 FROM {name} WHERE {name} MATCH ? AND rowid > ? LIMIT ?)"
    return int(connection.execute(counted, (query, after, most)).fetchall()[0][0])
