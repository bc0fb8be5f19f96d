"""Rows taken together: what the numbers of chosen records add up to, and which values a column has."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import Any

from stationdesk.core.ledger import Column, Picked, Query
from stationdesk.desk.added_columns_desk import AddedColumnsDesk
from stationdesk.desk.answers import ColumnValues
from stationdesk.desk.column_values import MOST_VALUES, column_values
from stationdesk.desk.listing import View, totals_of
from stationdesk.desk.narrowing_words import picked_words, value_words

_PIECE = 20_000
"""Records that are added up at a time: a selection of half a million is no one statement."""


class ColumnsDesk(AddedColumnsDesk):
    """What is asked of a ledger's columns over many rows."""

    def totals(self, ledger: str, ids: Iterable[int]) -> dict[str, tuple[int, Any]]:
        """{column of numbers: (how many of these records have one, their sum)}; a sum of none is None."""
        listing, left = self._open(ledger), array("q", ids)
        found: dict[str, tuple[int, Any]] = {}
        while left or not found:
            piece, left = left[:_PIECE], left[_PIECE:]
            with self.store.engines.glancing() as driver:
                of_piece = listing.totals(View(driver, self._moment()), piece)
            if not of_piece:
                return {}
            found = {name: _added(found.get(name, (0, None)), one) for name, one in of_piece.items()}
        return found

    def totals_of(self, query: Query) -> dict[str, tuple[int, Any]]:
        """The same of every row of a list, added up by the database."""
        listing = self._open(query.ledger)
        with self._reading() as tx:
            return totals_of(tx, listing, query)

    def value_words(self, column: Column, value: Any) -> str:
        """A value as `column_values` gives it, in words."""
        return value_words(self, column, value)

    def picked_words(self, column: Column, picked: Picked) -> str:
        """What a column was narrowed to, in one line."""
        return picked_words(self, column, picked)

    def column_values(
        self, query: Query, column: str, typed: str = "", most: int = MOST_VALUES
    ) -> ColumnValues:
        """Which values a column has in a list, its own narrowing left out, and how many rows have each.

        `typed` narrows them to those that contain it; of what lists mask only written or not is told.
        """
        listing = self._open(query.ledger)
        declared = listing.ledger.column(column)
        with self._reading() as tx:
            return column_values(
                tx, listing, query, declared, typed, most, lambda one: value_words(self, declared, one)
            )


def _added(one: tuple[int, Any], other: tuple[int, Any]) -> tuple[int, Any]:
    """(how many, their sum) of both together; a sum of none is None."""
    sums = [total for _, total in (one, other) if total is not None]
    return one[0] + other[0], sum(sums[1:], sums[0]) if sums else None
