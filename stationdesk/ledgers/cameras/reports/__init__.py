"""What is shown and printed of cameras."""
