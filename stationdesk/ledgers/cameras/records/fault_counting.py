"""How faults are counted, as SQL: open, overdue, reported and accepted in a period, by an external cause."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, case, literal_column, or_, select

from stationdesk.core.duty_day import day_bounds
from stationdesk.ledgers.cameras.records.health import Fault
from stationdesk.ledgers.cameras.records.inventory import Camera
from stationdesk.ledgers.cameras.rules.faults import CLOSED
from stationdesk.ledgers.cameras.rules.watched import FaultState
from stationdesk.store.clauses import NOW

Days = tuple[date, date]

STANDING = Fault.voided_at.is_(None)
# Written out, not bound, so that an index applies.
IS_OPEN = Fault.state.not_in([literal_column(f"'{state.code}'") for state in CLOSED])
RUNNING_DUE = case((IS_OPEN & (Fault.state != FaultState.EXTERNAL), Fault.due_at))
"""Until when it has to be accepted, while the limit runs: not while an external cause lasts."""


def is_overdue() -> ColumnElement[bool]:
    """Open, its limit running and past."""
    return IS_OPEN & (Fault.state != FaultState.EXTERNAL) & (Fault.due_at < NOW)


def one_of(states: Iterable[FaultState]) -> ColumnElement[bool]:
    """In one of these states; `in_` would be expanded anew at each call."""
    return or_(*(Fault.state == state for state in states))


def within(column: Any, days: Days) -> ColumnElement[bool]:
    """An instant within calendar days, both included."""
    since, until = day_bounds(*days)
    found: ColumnElement[bool] = (column >= since) & (column < until)
    return found


def accepted_in(days: Days) -> ColumnElement[bool]:
    """Accepted as mended within the days."""
    return (Fault.state == FaultState.ACCEPTED) & within(Fault.accepted_at, days)


def open_at(days: Days) -> ColumnElement[bool]:
    """Reported and not ended at the end of the last day."""
    _, until = day_bounds(*days)
    return (Fault.reported_at < until) & (Fault.ended_at.is_(None) | (Fault.ended_at >= until))


def late_at(days: Days) -> ColumnElement[bool]:
    """Open at the end of the last day, or now, and past its limit by then."""
    _, until = day_bounds(*days)
    running = Fault.state != FaultState.EXTERNAL
    return open_at(days) & running & (Fault.due_at < until) & (Fault.due_at < NOW)


def of_village(village: int | None) -> ColumnElement[bool]:
    """Of the cameras of one village."""
    here = select(Camera.id).where(Camera.village_id.is_not_distinct_from(village))
    return Fault.camera_id.in_(here)
