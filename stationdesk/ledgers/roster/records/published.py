"""Duties of signed rosters: whose they are, and which of them cannot be served as they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, and_, not_, or_, select

from stationdesk.ledgers.roster.records.absence import Leave
from stationdesk.ledgers.roster.records.months import Duty, Roster
from stationdesk.ledgers.roster.records.posts import DutyPost, DutyProfile
from stationdesk.ledgers.roster.rules.leave import Answer
from stationdesk.ledgers.roster.rules.plan import State
from stationdesk.ledgers.station.records import Person
from stationdesk.store.transaction import Transaction

_NOON = 12 * 60
_BINDING = (State.PUBLISHED, State.CHANGED)


@dataclass(frozen=True)
class Away:
    """What a leave takes, before it is kept: the same fields as Leave has."""

    person: int
    first: date
    last: date
    from_noon: bool = False
    to_noon: bool = False


def is_signed() -> ColumnElement[bool]:
    """Duties of a roster that is signed and not archived yet."""
    signed = select(Roster.id).where(Roster.state.in_(_BINDING), Roster.voided_at.is_(None))
    return and_(Duty.dropped.is_(False), Duty.roster_id.in_(signed))


def duties_of(tx: Transaction, person: int, first: date, last: date | None = None) -> tuple[Duty, ...]:
    """The duties somebody serves by signed rosters, from a day on, in their order."""
    found = select(Duty).where(is_signed(), Duty.person_id == person, Duty.day >= first)
    if last is not None:
        found = found.where(Duty.day <= last)
    return tuple(tx.session.scalars(found.order_by(Duty.day, Duty.id)))


def duties_within(tx: Transaction, away: Away) -> tuple[tuple[Duty, DutyPost], ...]:
    """The published duties that a leave would fall on."""
    whole = away.from_noon is False and away.to_noon is False
    found = (
        select(Duty, DutyPost)
        .join(DutyPost, DutyPost.id == Duty.post_id)
        .where(is_signed(), Duty.person_id == away.person, Duty.day.between(away.first, away.last))
        .order_by(Duty.day, Duty.id)
    )
    if not whole:
        found = found.where(not_(_spared(away.first, away.last, away.from_noon, away.to_noon)))
    return tuple((one, post) for one, post in tx.session.execute(found))


def fallen_into_leave(since: date) -> Select[Duty, Leave]:
    """(duty, granted leave) of published duties from a day on that nobody can serve as they stand."""
    late = and_(Leave.from_noon, Duty.day == Leave.first, DutyPost.starts + DutyPost.minutes <= _NOON)
    early = and_(Leave.to_noon, Duty.day == Leave.last, DutyPost.starts >= _NOON)
    return (
        select(Duty, Leave)
        .join(DutyPost, DutyPost.id == Duty.post_id)
        .join(Leave, and_(Leave.person_id == Duty.person_id, Duty.day.between(Leave.first, Leave.last)))
        .where(
            is_signed(),
            Duty.day >= since,
            Leave.answer == Answer.GRANTED,
            Leave.voided_at.is_(None),
            not_(or_(late, early)),
        )
        .order_by(Duty.day, Duty.id)
    )


def of_who_left(since: date) -> Select[Duty, Person]:
    """(duty, person) of published duties of people who do not serve at the station that day."""
    gone = and_(Person.left_on.is_not(None), Person.left_on <= Duty.day)
    never = and_(Person.serving.is_(False), Person.left_on.is_(None))
    off = and_(
        DutyProfile.voided_at.is_(None),
        or_(DutyProfile.rostered.is_(False), DutyProfile.last < Duty.day, DutyProfile.first > Duty.day),
    )
    kept_off = select(DutyProfile.id).where(DutyProfile.person_id == Person.id, off).exists()
    return (
        select(Duty, Person)
        .join(Person, Person.id == Duty.person_id)
        .where(is_signed(), Duty.day >= since, or_(gone, never, kept_off, Person.voided_at.is_not(None)))
        .order_by(Duty.day, Duty.id)
    )


def signed_months(tx: Transaction, days: Iterable[date]) -> tuple[Roster, ...]:
    """The rosters that are signed for the months of these days."""
    months = {day.replace(day=1) for day in days}
    found = select(Roster).where(
        Roster.month.in_(months), Roster.state.in_(_BINDING), Roster.voided_at.is_(None)
    )
    return tuple(tx.session.scalars(found.order_by(Roster.month)))


def _spared(first: date, last: date, from_noon: bool, to_noon: bool) -> ColumnElement[bool]:
    late = and_(Duty.day == first, DutyPost.starts + DutyPost.minutes <= _NOON) if from_noon else None
    early = and_(Duty.day == last, DutyPost.starts >= _NOON) if to_noon else None
    return or_(*(one for one in (late, early) if one is not None))
