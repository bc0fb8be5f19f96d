"""The vocabulary that every other room speaks; Python's standard library only."""
