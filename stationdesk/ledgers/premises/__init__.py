"""Rental houses and protected units: plates, letters, checks."""
