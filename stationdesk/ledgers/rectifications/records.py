"""What is kept of rectifications."""
