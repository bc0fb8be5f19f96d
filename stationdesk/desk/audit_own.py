"""What the log tells of the columns a station has added: each by its own title, retired ones too."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from stationdesk.core.i18n import Phrase, literally
from stationdesk.core.ledger import Line, OwnColumn
from stationdesk.store.own_values import told

Values = Mapping[str, Any] | None


def own_differences(
    columns: tuple[OwnColumn, ...], before: Values, after: Values
) -> Iterator[tuple[OwnColumn, Any, Any]]:
    """(column, what it held, what it holds) of every value that became another."""
    known = {one.key: one for one in columns}
    was, now = before or {}, after or {}
    for key in sorted({*was, *now}, key=_by_age):
        if was.get(key) != now.get(key):
            column = known.get(key) or OwnColumn(key, literally(key), Line(), retired=True)
            yield column, told(key, was.get(key)), told(key, now.get(key))


def own_titles(columns: tuple[OwnColumn, ...], pair: Any) -> tuple[Phrase, ...]:
    """What changed by title alone; nothing where the pair is sealed with the row's key."""
    if not isinstance(pair, list):
        return ()
    before, after = (json.loads(one) if one else None for one in pair)
    return tuple(column.title for column, *_ in own_differences(columns, before, after))


def _by_age(key: str) -> tuple[int, str]:
    digits = key[1:]
    return int(digits) if digits.isdecimal() else 0, key
