"""Long work: reads through the Desk, computes outside any transaction, writes through the Desk."""
