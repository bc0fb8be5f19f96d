"""The roster as ledgers, the months first: one page, its lists as tabs."""

from __future__ import annotations

from stationdesk.core.ledger import Ledger
from stationdesk.ledgers.roster.ledger.months import MONTHS

ROSTER: tuple[Ledger, ...] = (MONTHS,)
