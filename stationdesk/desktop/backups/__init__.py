"""Backups on screen: the list of them, what would be lost, the ways back, sticks and drills."""
