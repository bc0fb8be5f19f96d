"""What is kept of tasks."""
