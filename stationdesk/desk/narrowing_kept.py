"""What a column was narrowed to as plain values, so that a list comes back as it was left."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal, InvalidOperation
from typing import Any

from stationdesk.core.ledger import Amount, Choice, Clock, Column, Number, OneOf, Picked
from stationdesk.desk.narrowing import has_bounds, has_months, is_masked


def kept(picked: Picked) -> dict[str, Any]:
    """As JSON takes it."""
    return {
        "values": [_plain(one) for one in picked.values],
        "first": _plain(picked.first),
        "last": _plain(picked.last),
    }


def opened(column: Column, plain: Any) -> Picked | None:
    """What `kept` gave; None where the column no longer understands it."""
    if not isinstance(plain, Mapping) or not isinstance(plain.get("values", []), list):
        return None
    try:
        values = tuple(_value(column, one) for one in plain.get("values", []))
        bounds = [plain.get("first"), plain.get("last")] if has_bounds(column) else [None, None]
        first, last = (_value(column, one) for one in bounds)
    except (ValueError, KeyError, TypeError, InvalidOperation):
        return None
    return Picked(values, first, last) or None


def _plain(value: Any) -> Any:
    match value:
        case Choice():
            return value.code
        case date() | time():
            return value.isoformat()
        case Decimal():
            return str(value)
        case tuple():
            return [_plain(one) for one in value]
        case _:
            return value


def _value(column: Column, plain: Any) -> Any:
    if plain is None or is_masked(column):
        return None if plain is None else True
    if isinstance(plain, list):
        return tuple(plain)  # several codes or ids, which lists keep as they lie in the file
    if has_months(column):
        return date.fromisoformat(plain)
    match column.kind:
        case OneOf(choice=choice):
            return {member.code: member for member in choice}[plain]
        case Clock():
            return time.fromisoformat(plain)
        case Amount():
            return Decimal(plain)
        case Number():
            return plain if isinstance(plain, int | float) else int(plain)
        case _:
            return plain if isinstance(plain, str | int) else str(plain)
