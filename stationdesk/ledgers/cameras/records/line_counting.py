"""How cameras are narrowed by their line, as SQL: what their lasting interval says."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Select, case, func, literal, or_, select, type_coerce

from stationdesk.ledgers.cameras.records.counting import kept_setting
from stationdesk.ledgers.cameras.records.health import Fault, Interval
from stationdesk.ledgers.cameras.records.inventory import Camera
from stationdesk.ledgers.cameras.records.sweeps import ONLY, LastSweep
from stationdesk.ledgers.cameras.rules.states import IN_SERVICE
from stationdesk.ledgers.cameras.rules.watched import LOOKED_AT, LineState
from stationdesk.store.clauses import NOW, seconds
from stationdesk.store.record import CodeOf

# Written as alternatives: a chip's list of values cannot be expanded anew at each count.
SERVING = or_(*(Camera.lifecycle == one for one in IN_SERVICE))


def _silent() -> ColumnElement[bool]:
    """Nobody has looked for twice the time between two looks; health.Pace says the same in Python."""
    minutes = func.coalesce(func.nullif(kept_setting("cameras.sweep_minutes"), 0), 5)
    long_ago = seconds(LastSweep.at) < seconds(NOW) - 120 * minutes
    return select(LastSweep.id).where(LastSweep.id == ONLY, long_ago).correlate(None).exists()


def _says(*states: LineState) -> ColumnElement[bool]:
    return or_(*(Interval.state == one for one in states))


def stands(state: LineState) -> ColumnElement[bool]:
    """In service, and its lasting interval says so; one nobody looks at is not known."""
    lasting: Select[int] = select(Interval.camera_id).where(Interval.ended_at.is_(None))
    if state is LineState.UNKNOWN:
        known = lasting.where(_says(LineState.PLANNED) | (_says(*LOOKED_AT) & ~_silent()))
        return SERVING & Camera.id.not_in(known)
    if state in LOOKED_AT:
        lasting = lasting.where(~_silent())
    return SERVING & Camera.id.in_(lasting.where(_says(state)))


def has_open_fault() -> ColumnElement[bool]:
    """In service with a fault under way."""
    open_ones = select(Fault.camera_id).where(Fault.ended_at.is_(None), Fault.voided_at.is_(None))
    return SERVING & Camera.id.in_(open_ones)


_NOW_KNOWN = case((_says(*LOOKED_AT) & _silent(), literal(LineState.UNKNOWN.code)), else_=Interval.state)
LINE = (
    select(type_coerce(_NOW_KNOWN, CodeOf(LineState)))
    .where(Interval.camera_id == Camera.id, Interval.ended_at.is_(None))
    .correlate(Camera)
    .scalar_subquery()
)
