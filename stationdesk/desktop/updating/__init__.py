"""Updating the program from a stick, in the settings."""
