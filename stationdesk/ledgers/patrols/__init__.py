"""Patrols, activities, clues, work logs, boundary agreements."""
