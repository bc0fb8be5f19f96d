"""What the columns of a list were narrowed to, as the list's filter bar holds and remembers it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stationdesk.core.ledger import Ledger, Picked
from stationdesk.desk import Desk
from stationdesk.desk.narrowing import by_column, column_of
from stationdesk.desk.narrowing_kept import kept, opened


class ColumnPicks:
    """By the name a Query's filters have for it; the columns in the order they were narrowed."""

    def __init__(self, desk: Desk, ledger: Ledger) -> None:
        self._desk, self._ledger = desk, ledger
        self._picked: dict[str, Picked] = {}

    def values(self) -> tuple[tuple[str, Picked], ...]:
        """The conditions for a Query."""
        return tuple(self._picked.items())

    def columns(self) -> frozenset[str]:
        """The narrowed columns."""
        return frozenset(found.name for name in self._picked if (found := column_of(self._ledger, name)))

    def of(self, column: str) -> Picked:
        """What a column was narrowed to; nothing where it was not."""
        return self._picked.get(by_column(column), Picked())

    def pick(self, column: str, picked: Picked) -> None:
        """Narrow a column anew, or no longer."""
        self._picked.pop(by_column(column), None)
        if picked:
            self._picked[by_column(column)] = picked

    def drop(self, name: str) -> None:
        """Take one condition away."""
        self._picked.pop(name, None)

    def show(self, filters: Mapping[str, Any]) -> None:
        """Hold what a Query's filters say of columns, and nothing else."""
        self._picked = {name: value for name, value in filters.items() if isinstance(value, Picked)}

    def kept(self) -> dict[str, Any]:
        """As plain JSON, by the condition's name."""
        return {name: kept(picked) for name, picked in self._picked.items()}

    def restore(self, plain: Any) -> None:
        """Bring back what `kept` gave; what the ledger no longer has is left out."""
        known = {by_column(one.name): one for one in self._ledger.columns}
        given = plain if isinstance(plain, Mapping) else {}
        found = {name: opened(known[name], one) for name, one in given.items() if name in known}
        self._picked = {name: picked for name, picked in found.items() if picked}

    def words(self, name: str) -> tuple[Any, str] | None:
        """(the column's title, what it was narrowed to); None where `name` is no column's."""
        column = column_of(self._ledger, name)
        if column is None or name not in self._picked:
            return None
        return column.title, self._desk.picked_words(column, self._picked[name])
