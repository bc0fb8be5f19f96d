"""How cameras are narrowed by their line, as SQL: what their lasting interval says."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Select, or_, select

from stationdesk.ledgers.cameras.records.health import Fault, Interval
from stationdesk.ledgers.cameras.records.inventory import Camera
from stationdesk.ledgers.cameras.rules.states import IN_SERVICE
from stationdesk.ledgers.cameras.rules.watched import LineState

# Written as alternatives: a chip's list of values cannot be expanded anew at each count.
SERVING = or_(*(Camera.lifecycle == one for one in IN_SERVICE))


def _lasting(state: LineState) -> Select[int]:
    return select(Interval.camera_id).where(Interval.ended_at.is_(None), Interval.state == state)


def stands(state: LineState) -> ColumnElement[bool]:
    """In service, and its lasting interval says so; one nobody has looked at is not known."""
    if state is LineState.UNKNOWN:
        watched = select(Interval.camera_id).where(
            Interval.ended_at.is_(None), Interval.state != LineState.UNKNOWN
        )
        return SERVING & Camera.id.not_in(watched)
    return SERVING & Camera.id.in_(_lasting(state))


def has_open_fault() -> ColumnElement[bool]:
    """In service with a fault under way."""
    open_ones = select(Fault.camera_id).where(Fault.ended_at.is_(None), Fault.voided_at.is_(None))
    return SERVING & Camera.id.in_(open_ones)


LINE = select(Interval.state).where(
    Interval.camera_id == Camera.id, Interval.ended_at.is_(None)
).correlate(Camera).scalar_subquery()  # fmt: skip
