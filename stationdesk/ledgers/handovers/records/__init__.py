"""What is kept of hand-overs: sheets with their lines, equipment, visitors and orders from above."""

from stationdesk.ledgers.handovers.records.logs import Equipment, SuperiorOrder, Visitor
from stationdesk.ledgers.handovers.records.sheet import (
    SIGNERS,
    Handover,
    HandoverCount,
    HandoverItem,
    HandoverSupplement,
)

__all__ = [
    "SIGNERS",
    "Equipment",
    "Handover",
    "HandoverCount",
    "HandoverItem",
    "HandoverSupplement",
    "SuperiorOrder",
    "Visitor",
]
