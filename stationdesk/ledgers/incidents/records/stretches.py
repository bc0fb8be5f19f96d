"""How long a call waited to be signed for, sent out and reported back, as SQL in whole seconds."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, func, select

from stationdesk.ledgers.incidents.records.incident import Incident
from stationdesk.ledgers.incidents.records.parts import Dispatch
from stationdesk.ledgers.incidents.rules.stretches import Stretch
from stationdesk.store.clauses import seconds


def length(stretch: Stretch) -> ColumnElement[int]:
    """Seconds; NULL while either time is not known."""
    match stretch:
        case Stretch.SIGN:
            return _signing()
        case Stretch.DISPATCH:
            return seconds(Incident.dispatched_at) - seconds(Incident.received_at)
        case _:
            return seconds(Incident.fed_back_at) - seconds(Incident.finished_at)


def _signing() -> ColumnElement[int]:
    """Of the first turn-out alone: a second one is sent when somebody has long been under way."""
    took = func.min(seconds(Dispatch.signed_at) - seconds(Dispatch.dispatched_at))
    first = and_(Dispatch.incident_id == Incident.id, Dispatch.dispatched_at == Incident.dispatched_at)
    return select(took).where(first).correlate(Incident).scalar_subquery()


def over(stretch: Stretch, edge: int) -> ColumnElement[bool]:
    """Took longer than so many of the stretch's unit."""
    return length(stretch) > edge * stretch.unit_seconds


def within(stretch: Stretch, edge: int) -> ColumnElement[bool]:
    """Took as long or less."""
    return length(stretch) <= edge * stretch.unit_seconds


def known(stretch: Stretch) -> ColumnElement[bool]:
    """Both times were written down."""
    return length(stretch).is_not(None)
