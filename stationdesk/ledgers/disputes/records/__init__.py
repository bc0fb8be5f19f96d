"""Disputes as stored: the dispute itself, the rows that hang on it, and how they are counted."""

from stationdesk.ledgers.disputes.records.dispute import Dispute
from stationdesk.ledgers.disputes.records.parts import (
    Agreement,
    Mediator,
    Note,
    Revisit,
    Round,
    Session,
    Transfer,
)
from stationdesk.ledgers.disputes.records.waiting import PROMISE_WAITS, SLIP_WAITS

__all__ = [
    "PROMISE_WAITS",
    "SLIP_WAITS",
    "Agreement",
    "Dispute",
    "Mediator",
    "Note",
    "Revisit",
    "Round",
    "Session",
    "Transfer",
]
