"""The hand-over sheet and the day's report."""
