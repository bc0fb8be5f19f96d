"""What is kept of hand-overs."""
