"""Months that are closed: what was printed, and what was put right since."""

from __future__ import annotations

from stationdesk.desk.reports_desk import ReportsDesk


class ClosingDesk(ReportsDesk):
    """A period that the chief has answered for."""
