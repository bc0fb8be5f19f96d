"""What may be done to works and items, reconciliations, checklists and meetings."""
