"""What the home page, the pane and the paper say of tasks."""
