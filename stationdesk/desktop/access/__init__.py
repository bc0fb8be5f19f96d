"""Entering, locking, handing over, and writing down a call meanwhile."""
