"""Rows taken together: what the numbers of chosen records add up to, and which values a column has."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from stationdesk.core.ledger import Query
from stationdesk.desk.added_columns_desk import AddedColumnsDesk
from stationdesk.desk.answers import ColumnValues
from stationdesk.desk.column_values import MOST_VALUES, column_values
from stationdesk.desk.listing import View, totals_of
from stationdesk.desk.narrowing_words import value_words


class ColumnsDesk(AddedColumnsDesk):
    """What is asked of a ledger's columns over many rows."""

    def totals(self, ledger: str, ids: Iterable[int]) -> dict[str, tuple[int, Any]]:
        """{column of numbers: (how many of these records have one, their sum)}; a sum of none is None."""
        listing = self._open(ledger)
        with self.store.engines.glancing() as driver:
            return listing.totals(View(driver, self._moment()), ids)

    def totals_of(self, query: Query) -> dict[str, tuple[int, Any]]:
        """The same of every row of a list, added up by the database."""
        listing = self._open(query.ledger)
        with self._reading() as tx:
            return totals_of(tx, listing, query)

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
