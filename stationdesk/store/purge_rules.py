"""What a purge takes out of a row and what it leaves; the triggers let through exactly that."""

from __future__ import annotations

from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import Mapper

from stationdesk.store.record import Kept, Part, Purgeable, Record
from stationdesk.store.row_keys import KEY_BYTES
from stationdesk.store.rows import KeptTable, Stored, kept_classes, kept_table

NOTHING = "—"  # where a column cannot be empty
_NOTED = ("version", "updated_at", "updated_by", "row_key", "purged_at")


def emptied(table: KeptTable) -> dict[str, Stored]:
    """What stands in the purgeable columns afterwards."""
    mapper: Mapper[Kept] = inspect(table.kept)
    columns = mapper.local_table.columns
    return {name: None if columns[name].nullable else NOTHING for name in sorted(table.hidden)}


def is_purge(kept: type[Kept]) -> str:
    """The SQL condition over OLD. and NEW. of a purge: all purgeable columns emptied, a new key, no more."""
    table = kept_table(kept)
    left = emptied(table)
    others = [column.name for column in table.columns if column.name not in (*left, *_NOTED)]
    return " AND ".join(
        [
            "NEW.row_key IS NOT OLD.row_key",
            f"length(NEW.row_key) = {KEY_BYTES}",
            "NEW.purged_at IS NOT NULL",
            *(f'NEW."{name}" IS {_literal(value)}' for name, value in left.items()),
            *(f'NEW."{name}" IS OLD."{name}"' for name in others),
        ]
    )


def _literal(value: Stored) -> str:
    return "NULL" if value is None else f"'{NOTHING}'"


def parts_of(model: type[Record]) -> tuple[tuple[type[Kept], str], ...]:
    """The classes of parts purged with their record, each with the SQL condition on the record's id."""
    found = []
    for kept in kept_classes():
        if issubclass(kept, Part) and issubclass(kept, Purgeable):
            condition = _condition(kept, model)
            if condition:
                found.append((kept, condition))
    return tuple(found)


def _condition(part: type[Any], model: type[Record]) -> str:
    table = model.__tablename__
    if part.__belongs_to__:
        return f'"{part.__belongs_to__}" = \'{table}\' AND "{part.__belongs__}" = ?'
    keys = part.__table__.columns[part.__belongs__].foreign_keys
    return f'"{part.__belongs__}" = ?' if any(one.column.table.name == table for one in keys) else ""
