"""Every printed report of the incidents."""

from __future__ import annotations

from stationdesk.core.ledger import Report

REPORTS: tuple[Report, ...] = ()
