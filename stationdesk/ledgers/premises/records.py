"""What is kept of premises."""
