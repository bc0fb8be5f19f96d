"""The station itself: its villages, people, units, words and days, which every other ledger names."""
