"""The rows of a station as plain values, read with Python's own SQLite and none of the program's code."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime, timedelta, timezone
from functools import cached_property
from pathlib import Path
from typing import Any

STATION = timezone(timedelta(hours=8))
DAY = timedelta(days=1)


def on(text: str | None) -> date | None:
    """A day as it is kept."""
    return date.fromisoformat(text) if text else None


def day_of(seconds: int) -> date:
    """The station's calendar day of an instant."""
    return datetime.fromtimestamp(seconds, STATION).date()


def midnight(day: date, hour: int = 0, minute: int = 0) -> int:
    """The instant of a time of a day."""
    return int(datetime(day.year, day.month, day.day, hour, minute, tzinfo=STATION).timestamp())


class Raw:
    """Every table as a list of dictionaries, read once."""

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True)
        self._connection.row_factory = sqlite3.Row
        self._kept: dict[str, list[dict[str, Any]]] = {}

    def __getitem__(self, table: str) -> list[dict[str, Any]]:
        if table not in self._kept:
            found = self._connection.execute(f'SELECT * FROM "{table}"')
            self._kept[table] = [dict(row) for row in found]
        return self._kept[table]

    def standing(self, table: str) -> list[dict[str, Any]]:
        """The rows that are not struck out."""
        return [one for one in self[table] if one["voided_at"] is None]

    def parts(self, table: str, key: str) -> dict[int, list[dict[str, Any]]]:
        """The rows of a table by the record they belong to."""
        found: dict[int, list[dict[str, Any]]] = {}
        for one in self[table]:
            found.setdefault(one[key], []).append(one)
        return found

    @cached_property
    def marks(self) -> dict[tuple[str, str], dict[str, str]]:
        """{(dictionary, code): what its entry is marked with}."""
        return {
            (one["dictionary"], one["code"]): dict(
                pair.split("=", 1) for pair in (one["extra"] or "").replace(";", " ").split() if "=" in pair
            )
            for one in self["dictionary_entry"]
        }

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
