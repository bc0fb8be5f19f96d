"""What may be done with premises: letting, letters and their days, what bars letting, check intervals."""
