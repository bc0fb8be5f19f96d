"""Hazards, inspections and campaigns: from finding one to its close-out."""
