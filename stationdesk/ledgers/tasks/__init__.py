"""Works and items, checklists, meetings, reconciliation."""
