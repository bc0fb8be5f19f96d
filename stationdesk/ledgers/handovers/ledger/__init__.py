"""Hand-overs as ledgers, each a tab of one page."""

from __future__ import annotations

from stationdesk.core.ledger import Ledger
from stationdesk.ledgers.handovers.ledger.logs import EQUIPMENT, ORDERS, VISITORS
from stationdesk.ledgers.handovers.ledger.sheets import HANDOVERS_LEDGER

HANDOVERS: tuple[Ledger, ...] = (HANDOVERS_LEDGER, EQUIPMENT, VISITORS, ORDERS)
