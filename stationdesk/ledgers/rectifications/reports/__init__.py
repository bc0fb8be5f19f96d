"""What is read of hazards: the pane, the home page, the ledger on paper."""
