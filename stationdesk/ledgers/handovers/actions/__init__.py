"""What may be done with hand-overs."""
