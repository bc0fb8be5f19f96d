"""Tasks as stored: the plan with its items, and what comes round about them."""

from stationdesk.ledgers.tasks.records.plan import (
    ItemCheck,
    Milestone,
    Postponement,
    Progress,
    TaskGroup,
    TaskItem,
)
from stationdesk.ledgers.tasks.records.round import (
    Checklist,
    ChecklistLine,
    Meeting,
    Reconciled,
    Reconciliation,
)

__all__ = [
    "Checklist",
    "ChecklistLine",
    "ItemCheck",
    "Meeting",
    "Milestone",
    "Postponement",
    "Progress",
    "Reconciled",
    "Reconciliation",
    "TaskGroup",
    "TaskItem",
]
