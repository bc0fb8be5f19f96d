"""What is read and printed of premises."""
