"""Boards: a ledger's views beside its list."""
