"""The command line: every action and every report, with no window."""
