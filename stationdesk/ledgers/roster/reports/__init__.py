"""What the roster shows and prints."""
