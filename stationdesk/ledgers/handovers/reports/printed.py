"""Every printed report of hand-overs."""

from __future__ import annotations

from stationdesk.ledgers.handovers.reports.daily import DAILY
from stationdesk.ledgers.handovers.reports.sheet import SHEET

REPORTS = (DAILY, SHEET)
