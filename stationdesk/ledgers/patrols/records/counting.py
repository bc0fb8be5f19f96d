"""How patrols, activities and village work are counted, as SQL; other ledgers count by these too."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from stationdesk.core.duty_day import day_bounds
from stationdesk.ledgers.patrols.records.activity import Activity, ActivityUnit
from stationdesk.ledgers.patrols.records.agreement import Activation, BoundaryAgreement
from stationdesk.ledgers.patrols.records.patrol import Finding, Patrol, PatrolMember, PatrolUnit
from stationdesk.ledgers.patrols.rules.states import State
from stationdesk.ledgers.station.records import codes_marked
from stationdesk.store.clauses import TODAY, minutes_between

JOINT_PATROL = "joint_patrol"
Days = ColumnElement[Any] | InstrumentedAttribute[Any]


def on_days(column: Days, days: tuple[date, date]) -> ColumnElement[bool]:
    """From the first day to the last, both included; the column keeps days."""
    return and_(column >= days[0], column <= days[1])


def under(column: Days, code: str) -> ColumnElement[bool]:
    """A code or any code below it."""
    return and_(column >= code, column < f"{code}/")


def any_of(column: Days, values: Iterable[Any]) -> ColumnElement[bool]:
    """Is one of a few values."""
    return or_(*(column == value for value in values))


def is_joint_patrol() -> ColumnElement[bool]:
    """联合巡逻: another unit walks along with ours, or its kind says so."""
    with_others = select(PatrolUnit.patrol_id).where(PatrolUnit.dropped.is_(False))
    return or_(Patrol.kind.in_(codes_marked("patrol_kind", "joint=yes")), Patrol.id.in_(with_others))


def is_joint_activity() -> ColumnElement[bool]:
    """Two different units took part, our own station being one of them."""
    of, standing = ActivityUnit.activity_id, ActivityUnit.dropped.is_(False)
    with_others = select(of).where(standing)
    several = with_others.group_by(of).having(func.count(ActivityUnit.unit_text.distinct()) > 1)
    return or_(
        and_(Activity.own, Activity.id.in_(with_others)), and_(~Activity.own, Activity.id.in_(several))
    )


def is_told_by_patrol() -> ColumnElement[bool]:
    """A joint patrol that is entered as one and counts as one."""
    walked_jointly = select(Patrol.id).where(
        Patrol.voided_at.is_(None), Patrol.state == State.DONE, is_joint_patrol()
    )
    return and_(Activity.kind == JOINT_PATROL, Activity.patrol_id.in_(walked_jointly))


def unit_count(kind: type[PatrolUnit] | type[ActivityUnit]) -> Any:
    """How many other units take part, as a scalar subquery."""
    record: Any = Patrol if kind is PatrolUnit else Activity
    of: Any = PatrolUnit.patrol_id if kind is PatrolUnit else ActivityUnit.activity_id
    counted = select(func.count()).select_from(kind).where(of == record.id, kind.dropped.is_(False))
    return counted.correlate(record).scalar_subquery()


def walked() -> Any:
    """How many people signed in; before that, how many are planned."""
    here = and_(PatrolMember.patrol_id == Patrol.id, PatrolMember.dropped.is_(False))
    signed = func.count(PatrolMember.signed_in_at)
    planned = func.count(PatrolMember.id)
    shown = func.iif(Patrol.begun_at.is_(None), planned, signed)
    return select(shown).where(here).correlate(Patrol).scalar_subquery()


def finding_count() -> Any:
    """How much was found, as a scalar subquery."""
    counted = select(func.count()).select_from(Finding).where(Finding.patrol_id == Patrol.id)
    return counted.correlate(Patrol).scalar_subquery()


def patrol_minutes() -> ColumnElement[float]:
    """How long it took; NULL until it is over."""
    return minutes_between(Patrol.begun_at, Patrol.ended_at)


def walked_by(person: int) -> ColumnElement[bool]:
    """This person signed in; before they set out, is planned. Who stayed away did not walk."""
    here = or_(Patrol.begun_at.is_(None), PatrolMember.signed_in_at.is_not(None))
    one = select(PatrolMember.id).where(
        PatrolMember.patrol_id == Patrol.id, PatrolMember.person_id == person,
        PatrolMember.dropped.is_(False), here,
    )  # fmt: skip
    return one.correlate(Patrol).exists()


def has_findings() -> ColumnElement[bool]:
    """Something was found."""
    return select(Finding.id).where(Finding.patrol_id == Patrol.id).correlate(Patrol).exists()


def activation_count() -> Any:
    """How often the mechanism was started, as a scalar subquery."""
    counted = select(func.count(Activation.id)).where(Activation.agreement_id == BoundaryAgreement.id)
    return counted.correlate(BoundaryAgreement).scalar_subquery()


def activated_on(days: tuple[date, date]) -> ColumnElement[bool]:
    """The mechanism was started on one of these days."""
    begin, end = day_bounds(*days)
    one = select(Activation.id).where(
        Activation.agreement_id == BoundaryAgreement.id,
        Activation.started_at >= begin, Activation.started_at < end,
    )  # fmt: skip
    return one.correlate(BoundaryAgreement).exists()


def _days_left() -> ColumnElement[Any]:
    return func.julianday(BoundaryAgreement.valid_until) - func.julianday(TODAY)


def is_announced() -> ColumnElement[bool]:
    """Its end is near enough to be announced, or has passed."""
    return _days_left() <= BoundaryAgreement.remind_days


def is_expiring() -> ColumnElement[bool]:
    """Its end is announced and has not passed."""
    return and_(_days_left() >= 0, is_announced())
