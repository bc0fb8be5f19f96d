"""What is read out of the rows of every ledger, and printed."""
