"""晨会 and 周研判: what the station speaks of in the morning and on Mondays, on one page or two."""
