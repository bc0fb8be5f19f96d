"""What may be done with the roster: posts, leave, months, changes."""
