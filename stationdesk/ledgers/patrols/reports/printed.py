"""Every printed report of patrols and agreements."""

from __future__ import annotations

from stationdesk.core.ledger import Report

PATROL_REPORTS: tuple[Report, ...] = ()
AGREEMENT_REPORTS: tuple[Report, ...] = ()
