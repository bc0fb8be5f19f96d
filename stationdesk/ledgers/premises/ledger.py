"""Rental houses and protected units: plates, letters, checks."""

from stationdesk.core.ledger import Ledger

PREMISES: tuple[Ledger, ...] = ()
