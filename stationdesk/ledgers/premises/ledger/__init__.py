"""Rental houses and protected units: plates, letters, checks."""

from __future__ import annotations

from stationdesk.core.ledger import Ledger
from stationdesk.ledgers.premises.ledger.rentals import RENTALS
from stationdesk.ledgers.premises.ledger.units import UNITS

PREMISES: tuple[Ledger, ...] = (RENTALS, UNITS)
