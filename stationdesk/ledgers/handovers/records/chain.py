"""How the chain of sheets is read, as SQL: what follows what, gaps, signatures, differences, lateness."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select, type_coerce
from sqlalchemy.orm import aliased

from stationdesk.core.settings import SETTINGS
from stationdesk.ledgers.cameras.records.counting import kept_setting
from stationdesk.ledgers.handovers.records.sheet import SIGNERS, Handover, HandoverCount
from stationdesk.ledgers.handovers.rules.words import Signed, Standing
from stationdesk.store.clauses import seconds
from stationdesk.store.record import CodeOf, UtcInstant

LATE = "duty.handover_late"
STANDING = Handover.voided_at.is_(None)
_other = aliased(Handover)
assert LATE in SETTINGS


def follows() -> ColumnElement[bool]:
    """A standing sheet ends where this one begins."""
    return exists().where(_other.ends_at == Handover.begins_at, _other.voided_at.is_(None))


def has_earlier() -> ColumnElement[bool]:
    """There is a standing sheet of an earlier shift."""
    return exists().where(_other.ends_at < Handover.ends_at, _other.voided_at.is_(None))


def after_gap() -> ColumnElement[bool]:
    """A sheet is missing right before this one."""
    return and_(has_earlier(), ~follows())


def standing() -> ColumnElement[Any]:
    """How a sheet stands in the chain."""
    found = case((~has_earlier(), Standing.FIRST.code), (follows(), Standing.JOINED.code),
                 else_=Standing.GAP.code)  # fmt: skip
    return type_coerce(found, CodeOf(Standing))


def is_unsigned() -> ColumnElement[bool]:
    """A name is missing among the four."""
    return or_(*(getattr(Handover, name).is_(None) for name in SIGNERS))


def signed() -> ColumnElement[Any]:
    """Whether all four have signed."""
    return type_coerce(case((is_unsigned(), Signed.MISSING.code), else_=Signed.ALL.code), CodeOf(Signed))


def is_late() -> ColumnElement[bool]:
    """Written later after the end of its shift than the station allows."""
    allowed = kept_setting(LATE) * 60
    return seconds(Handover.created_at) > seconds(Handover.ends_at) + allowed


def differences() -> Any:
    """How many lines of equipment were not what was expected, or were not counted."""
    wrong = or_(HandoverCount.actual.is_(None), HandoverCount.actual != HandoverCount.expected)
    counted = select(func.count(HandoverCount.id)).where(HandoverCount.handover_id == Handover.id, wrong)
    return counted.correlate(Handover).scalar_subquery()


def on_days(days: tuple[date, date]) -> ColumnElement[bool]:
    """Of these duty days, the first and the last included."""
    return and_(Handover.duty_day >= days[0], Handover.duty_day <= days[1])


def gaps() -> Select[Any, Any]:
    """(end of a sheet, beginning of the next) wherever one does not follow the other."""
    before = func.lag(Handover.ends_at, type_=UtcInstant()).over(order_by=Handover.ends_at).label("before")
    chain = select(before, Handover.begins_at.label("begins")).where(STANDING).subquery()
    return select(chain.c.before, chain.c.begins).where(chain.c.before < chain.c.begins)
