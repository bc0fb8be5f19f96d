"""Hand-overs as ledgers."""

from __future__ import annotations

from stationdesk.core.ledger import Ledger

HANDOVERS: tuple[Ledger, ...] = ()
