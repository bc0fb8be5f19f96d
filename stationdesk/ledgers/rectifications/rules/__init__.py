"""What the rectification ledger may and must: states, two persons, deadlines, the carry-over identity."""
