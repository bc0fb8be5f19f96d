"""The camera inventory: what hangs where, whether it works, and how the wall shows it."""
