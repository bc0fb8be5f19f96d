"""Patrols, activities, clues, work logs, boundary agreements."""

from stationdesk.core.ledger import Ledger

PATROLS: tuple[Ledger, ...] = ()
