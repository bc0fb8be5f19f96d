"""The sentences of the roster: what is broken, why a month cannot be filled, what mends it, and why him."""

from stationdesk.ledgers.roster.rules.names import Names
from stationdesk.ledgers.roster.rules.said import said

__all__ = ["Names", "said"]
