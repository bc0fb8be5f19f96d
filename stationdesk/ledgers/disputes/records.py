"""What is kept of disputes."""
