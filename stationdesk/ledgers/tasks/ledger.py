"""Works and items, checklists, meetings, reconciliation."""

from stationdesk.core.ledger import Ledger

TASKS: tuple[Ledger, ...] = ()
