"""What is read and printed of disputes."""
