"""The engine against published instances and against the ways stations roster by hand."""
