"""The camera inventory: cameras with a record of their own."""

from __future__ import annotations

from stationdesk.core.ledger import Ledger
from stationdesk.ledgers.cameras.ledger.beside import HOUSEHOLDS, RECORDERS
from stationdesk.ledgers.cameras.ledger.cameras import INVENTORY
from stationdesk.ledgers.cameras.ledger.faults import FAULTS
from stationdesk.ledgers.cameras.ledger.walls import WALL_PLANS

CAMERAS: tuple[Ledger, ...] = (INVENTORY, FAULTS, RECORDERS, HOUSEHOLDS, *WALL_PLANS)
