"""What is kept of patrols."""
