"""A search for any roster written as a linear formula; the station's own knows the station's rules only."""
