"""Hazards, inspections and campaigns: from finding one to its close-out."""

from stationdesk.core.ledger import Ledger

RECTIFICATIONS: tuple[Ledger, ...] = ()
