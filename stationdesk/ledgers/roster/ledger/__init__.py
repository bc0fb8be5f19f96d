"""The roster as ledgers."""

from __future__ import annotations

from stationdesk.core.ledger import Ledger

ROSTER: tuple[Ledger, ...] = ()
