"""A record as plain values, by the names the program has for them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import inspect

from stationdesk.store.row_keys import ROW_KEY


def plain(record: Any) -> dict[str, Any]:
    """A record's mapped values but for its key."""
    shown = (one.key for one in inspect(type(record)).column_attrs if one.key != ROW_KEY)
    return {key: getattr(record, key) for key in shown}
