"""What is kept of rectifications: campaigns, inspections, hazards and the rows that hang on them."""

from stationdesk.ledgers.rectifications.records.checks import Campaign, Inspection, InspectionItem
from stationdesk.ledgers.rectifications.records.hazard import IS_OPEN, NEXT_DUE, RUNNING_DUE, STANDING, Hazard
from stationdesk.ledgers.rectifications.records.papers import HazardPaper
from stationdesk.ledgers.rectifications.records.parts import (
    AFTER,
    BEFORE,
    REVIEWED,
    Closing,
    Escalation,
    Extension,
    Progress,
    Review,
)

__all__ = [
    "AFTER",
    "BEFORE",
    "IS_OPEN",
    "NEXT_DUE",
    "REVIEWED",
    "RUNNING_DUE",
    "STANDING",
    "Campaign",
    "Closing",
    "Escalation",
    "Extension",
    "Hazard",
    "HazardPaper",
    "Inspection",
    "InspectionItem",
    "Progress",
    "Review",
]
