"""Incidents as stored: the call itself, the rows that hang on it, and how they are counted."""

from stationdesk.ledgers.incidents.records.incident import COUNTED, Incident
from stationdesk.ledgers.incidents.records.parts import (
    Dispatch,
    Feedback,
    Participant,
    Reinforcement,
    Supplement,
    SupplementKind,
)

__all__ = [
    "COUNTED",
    "Dispatch",
    "Feedback",
    "Incident",
    "Participant",
    "Reinforcement",
    "Supplement",
    "SupplementKind",
]
