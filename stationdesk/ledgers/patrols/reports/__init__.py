"""What is read out of patrols, activities and agreements: panes, what waits, printed sheets."""
