"""Compensatory rest: owed from duties served on days off, taken as leave; counted, never kept.

A signed duty of 24 hours that begins on a weekend, a day off or a statutory day and has been served is
owed one day (domain.md §3.3, §3.5): the rest day after it only gives back the night. Granted leave of a
kind marked `comp_rest=yes` takes it, in half days.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Integer, and_, cast, exists, func, not_, or_, select

from stationdesk.core.deadline import DayKind
from stationdesk.ledgers.roster.records.absence import Leave
from stationdesk.ledgers.roster.records.months import Duty, Roster
from stationdesk.ledgers.roster.records.posts import DutyPost
from stationdesk.ledgers.roster.rules.leave import Answer
from stationdesk.ledgers.roster.rules.plan import SIGNED
from stationdesk.ledgers.station.records import CalendarDay, codes_marked
from stationdesk.rostering.problem import HOURS_24
from stationdesk.store.clauses import TODAY

_TENTHS = 10
_SUNDAY_AGAIN = 6  # strftime counts Sunday 0 and Saturday 6
TAKES_REST = codes_marked("leave_kind", "comp_rest=yes")


def is_off(day: Any) -> ColumnElement[bool]:
    """Whether offices are closed on a day, by the station's calendar, else by the weekday."""
    entered = and_(CalendarDay.day == day, CalendarDay.voided_at.is_(None))
    makeup = exists().where(entered, CalendarDay.kind == DayKind.MAKEUP)
    free = exists().where(entered, CalendarDay.kind != DayKind.MAKEUP)
    return or_(free, and_(_weekday(day) % _SUNDAY_AGAIN == 0, not_(makeup)))


def _weekday(day: Any) -> ColumnElement[int]:
    return cast(func.strftime("%w", day), Integer)


def owing(person: Any) -> ColumnElement[int]:
    """Days owed to somebody: 24-hour duties on days off, served up to yesterday."""
    signed = select(Roster.id).where(
        or_(*(Roster.state == state for state in SIGNED)), Roster.voided_at.is_(None)
    )
    return (
        select(func.count(Duty.id))
        .join(DutyPost, DutyPost.id == Duty.post_id)
        .where(
            Duty.person_id == person,
            Duty.dropped.is_(False),
            Duty.day < TODAY,
            Duty.roster_id.in_(signed),
            DutyPost.minutes >= HOURS_24,
            DutyPost.on_call.is_(False),
            is_off(Duty.day),
        )
        .scalar_subquery()
    )


def taken_halves(person: Any) -> ColumnElement[int]:
    """Half days of compensatory rest granted to somebody, also those still to come."""
    return (
        select(func.coalesce(func.sum(Leave.half_days), 0))
        .where(
            Leave.person_id == person,
            Leave.answer == Answer.GRANTED,
            Leave.voided_at.is_(None),
            Leave.kind.in_(TAKES_REST),
        )
        .scalar_subquery()
    )


def left(person: Any) -> ColumnElement[int]:
    """What is left to take, in tenths of a day; below 0 more was taken than owed."""
    return cast(owing(person) * _TENTHS - taken_halves(person) * (_TENTHS // 2), Integer)
