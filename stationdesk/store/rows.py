"""Kept rows as the file holds them: plain stored values, their digest, and which of them changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Any

from sqlalchemy import Table, inspect
from sqlalchemy.dialects.sqlite import dialect as sqlite_dialect
from sqlalchemy.orm import Mapper, attributes

from stationdesk.store.record import Base, Kept, Purgeable, Record

Stored = str | int | float | bytes | None
Processor = Callable[[Any], Any]

_DIALECT = sqlite_dialect()
_canonical = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=lambda value: value.hex()
).encode


def canonical(value: Any) -> str:
    """JSON with one spelling: sorted keys, no spaces, characters as themselves, bytes as hex."""
    return _canonical(value)


def digest(values: Mapping[str, Stored]) -> str:
    """SHA-256 over a row's columns that hold something, so that a later added empty column is none."""
    held = {name: value for name, value in values.items() if value is not None}
    return sha256(_canonical(held).encode()).hexdigest()


@dataclass(frozen=True)
class KeptColumn:
    """One column with the way from the program's value to the stored one (None: as it is) and back."""

    attribute: str
    name: str
    store: Processor | None
    read: Processor | None
    default: Any

    def stored(self, value: Any) -> Stored:
        stored: Stored = value if self.store is None or value is None else self.store(value)
        return stored

    def value(self, stored: Stored) -> Any:
        return stored if self.read is None or stored is None else self.read(stored)


@dataclass(frozen=True)
class KeptTable:
    """What the audit needs to know of one class of rows; `alone` without relationships of the ORM.

    `purgeable` are the attributes a purge removes, the `personal` ones among them; `hidden` their columns.
    """

    name: str
    kept: type[Kept]
    columns: tuple[KeptColumn, ...]
    personal: frozenset[str]
    purgeable: frozenset[str]
    hidden: frozenset[str]
    insert: str
    alone: bool

    def values(self, row: Any) -> dict[str, Stored]:
        """The stored values of an object, by column name."""
        held = attributes.instance_dict(row)
        found: dict[str, Stored] = {}
        for column in self.columns:
            key = column.attribute
            found[column.name] = column.stored(held[key] if key in held else getattr(row, key))
        return found

    def attributes(self, values: Mapping[str, Stored]) -> dict[str, Any]:
        """Stored values by the names the program has for them."""
        return {column.attribute: values[column.name] for column in self.columns}

    def complete(self, row: Any) -> None:
        """Give an object not yet kept the defaults it lacks, None where there is none."""
        held = attributes.instance_dict(row)
        for column in self.columns:
            if column.attribute not in held:
                held[column.attribute] = column.default


_TABLES: dict[type[Any], KeptTable] = {}


def kept_table(kept: type[Any]) -> KeptTable:
    """The description of a mapped class that is Kept."""
    if kept not in _TABLES:
        _TABLES[kept] = _described(kept)
    return _TABLES[kept]


def _described(kept: type[Any]) -> KeptTable:
    mapper: Mapper[Any] = inspect(kept)
    table = mapper.local_table
    assert isinstance(table, Table), kept
    columns = tuple(_kept_column(mapper, column) for column in table.columns)
    purgeable = frozenset((*kept.__personal__, *kept.__purged__))
    if issubclass(kept, Purgeable) and issubclass(kept, Record):
        # Typed freely, and about somebody as often as not.
        purgeable |= {"void_reason", "own_values"}
    names = ", ".join(f'"{column.name}"' for column in columns)
    marks = ", ".join("?" for _ in columns)
    return KeptTable(
        name=str(table.name),
        kept=kept,
        columns=columns,
        personal=frozenset(kept.__personal__),
        purgeable=purgeable,
        hidden=frozenset(column.name for column in columns if column.attribute in purgeable),
        alone=not mapper.relationships,
        insert=f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})',
    )


def _kept_column(mapper: Mapper[Any], column: Any) -> KeptColumn:
    kind = column.type.dialect_impl(_DIALECT)
    return KeptColumn(
        attribute=mapper.get_property_by_column(column).key,
        name=str(column.name),
        store=kind.bind_processor(_DIALECT),
        read=kind.result_processor(_DIALECT, None),
        default=column.default.arg if column.default is not None and column.default.is_scalar else None,
    )


def kept_classes() -> tuple[type[Kept], ...]:
    """Every mapped class whose rows are watched, by table name."""
    return _kept_classes(len(Base.metadata.tables))


@cache
def _kept_classes(_tables: int) -> tuple[type[Kept], ...]:
    found: Iterable[type[Any]] = (mapper.class_ for mapper in Base.registry.mappers)
    return tuple(
        sorted((kept for kept in found if issubclass(kept, Kept)), key=lambda kept: kept.__tablename__)
    )
