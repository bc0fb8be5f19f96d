"""StationDesk 所务台: the ledgers of one township police station, and its standard reports."""

__version__ = "0.1.0"
