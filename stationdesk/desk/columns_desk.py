"""Columns a station adds to its own ledgers."""

from __future__ import annotations

from stationdesk.desk.sheets_desk import SheetsDesk


class ColumnsDesk(SheetsDesk):
    """What one station keeps beyond what every station does."""
