"""Figures over all ledgers: indicators, day counters, the station's account of its work."""

from stationdesk.core.ledger import Ledger

FIGURES: tuple[Ledger, ...] = ()
