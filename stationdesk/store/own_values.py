"""What a record holds under the columns a station has added itself: plain JSON, by the column's key.

A key is the letter of its kind and the number of the column, `t3`: whoever reads a row without knowing the
columns, the search above all, still tells texts from codes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Boolean, Date, Dialect, Text, func, literal_column
from sqlalchemy.types import TypeDecorator

from stationdesk.store.types import ExactDecimal, Remembered

TEXT, NUMBER, DAY, FLAG, CHOICE = "t", "n", "d", "f", "c"
PLACES = 2
_TYPES: Mapping[str, Any] = {
    TEXT: Text(), NUMBER: ExactDecimal(PLACES), DAY: Date(), FLAG: Boolean(), CHOICE: Text(),
}  # fmt: skip
_READ = Remembered(json.loads)


class OwnValues(TypeDecorator[dict[str, Any]]):
    """{key: stored value}, kept as JSON text with one spelling; NULL where there is none."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: dict[str, Any] | None, dialect: Dialect) -> str | None:
        if not value:
            return None
        return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> dict[str, Any] | None:
        read: dict[str, Any] | None = _READ[value]
        return read


def expression(model: Any, key: str) -> Any:
    """What a record holds under a key, as SQL that sorts and compares like a column of its kind."""
    path: Any = literal_column(f"'$.{key}'")
    return func.json_extract(model.own_values, path, type_=_TYPES[key[0]])


def value_of(record: Any, key: str) -> Any:
    """What a record holds under a key, as the program has it; None where it holds nothing."""
    return told(key, (record.own_values or {}).get(key))


def told(key: str, stored: Any) -> Any:
    """The program's value of a stored one."""
    if stored is None:
        return None
    match key[0]:
        case "n":
            return Decimal(stored).scaleb(-PLACES)
        case "d":
            return date.fromisoformat(stored)
        case _:
            return stored


def kept(key: str, value: Any) -> Any:
    """The stored value of the program's; ValueError for a number of more than PLACES places."""
    if value is None:
        return None
    match key[0]:
        case "n":
            return _scaled(value)
        case "d":
            return value.isoformat()
        case _:
            return value


def _scaled(value: Decimal) -> int:
    scaled = Decimal(value).scaleb(PLACES)
    if scaled != scaled.to_integral_value():
        raise ValueError(f"{value} has more than {PLACES} places")
    return int(scaled)


def put(record: Any, given: Mapping[str, Any]) -> bool:
    """Let a record hold these values; None takes one away. Returns whether anything became another."""
    before: dict[str, Any] = record.own_values or {}
    stored = {key: kept(key, value) for key, value in given.items()}
    after = {key: value for key, value in (before | stored).items() if value is not None}
    if after == before:
        return False
    record.own_values = after or None
    return True


def texts(values: Mapping[str, Any] | str | None) -> list[str]:
    """The texts among the values, as the program or as the file has them: what a search reads.

    What somebody wrote into the file outside the program holds none: proving the chain tells of it.
    """
    try:
        held = _READ[values] if isinstance(values, str) else values
    except ValueError:
        return []
    if not isinstance(held, Mapping):
        return []
    return [value for key, value in held.items() if key[:1] == TEXT and isinstance(value, str)]
