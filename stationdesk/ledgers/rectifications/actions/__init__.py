"""What may be done to hazards, inspections and campaigns, and what other ledgers ask of them."""

from stationdesk.ledgers.rectifications.actions.inspecting import inspect
from stationdesk.ledgers.rectifications.actions.raising import raise_hazard

__all__ = ["inspect", "raise_hazard"]
