"""The sentences of the roster: what is broken, why a month cannot be filled, what mends it, and why him."""

from stationdesk.ledgers.roster.rules.asked import asked_said
from stationdesk.ledgers.roster.rules.breach import breaches
from stationdesk.ledgers.roster.rules.causes import cause_said, repair_said, step_said
from stationdesk.ledgers.roster.rules.names import Names, day_said, rounded_up
from stationdesk.ledgers.roster.rules.said import said
from stationdesk.ledgers.roster.rules.why import why, with_breaches

__all__ = [
    "Names",
    "asked_said",
    "breaches",
    "cause_said",
    "day_said",
    "repair_said",
    "rounded_up",
    "said",
    "step_said",
    "why",
    "with_breaches",
]
