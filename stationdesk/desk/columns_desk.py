"""Rows taken together: what the numbers of chosen records add up to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from stationdesk.desk.listing import View
from stationdesk.desk.sheets_desk import SheetsDesk


class ColumnsDesk(SheetsDesk):
    """What is asked of a ledger's columns over many rows."""

    def totals(self, ledger: str, ids: Iterable[int]) -> dict[str, tuple[int, Any]]:
        """{column of numbers: (how many of these records have one, their sum)}; a sum of none is None."""
        listing = self._open(ledger)
        with self.store.engines.glancing() as driver:
            return listing.totals(View(driver, self._moment()), ids)
