"""StationDesk 所务台: the ledgers of one township police station, and its standard reports."""
