"""The only package that reads and writes Excel and CSV."""
