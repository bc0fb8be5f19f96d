"""The first schema."""
