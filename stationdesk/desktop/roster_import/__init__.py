"""The window side of taking an existing Excel roster over."""
