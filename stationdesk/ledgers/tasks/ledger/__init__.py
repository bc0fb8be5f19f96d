"""The ledgers of the tasks, each a tab of one page."""

from __future__ import annotations

from stationdesk.core.ledger import Ledger
from stationdesk.ledgers.tasks.ledger.checklists import CHECKLISTS
from stationdesk.ledgers.tasks.ledger.groups import GROUPS
from stationdesk.ledgers.tasks.ledger.items import ITEMS
from stationdesk.ledgers.tasks.ledger.meetings import MEETINGS
from stationdesk.ledgers.tasks.ledger.reconciliations import RECONCILIATIONS

TASKS: tuple[Ledger, ...] = (ITEMS, GROUPS, RECONCILIATIONS, CHECKLISTS, MEETINGS)
