"""What a period's hazards are in numbers, each with the rows behind it; nothing is typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select

from stationdesk.core.comparison import Rate
from stationdesk.core.counting import mean
from stationdesk.core.ledger import Query
from stationdesk.core.period import Period
from stationdesk.ledgers.rectifications.records import Closing, Hazard, counting
from stationdesk.ledgers.rectifications.rules.identity import CarryOver
from stationdesk.ledgers.station.actions import labels
from stationdesk.store.transaction import Transaction

NAME = "rectifications"
TERMS = ("opening", "new", "reopened", "closed", "voided", "closing")
Days = tuple[date, date]


def days_of(period: Period) -> Days:
    """The period as a filter takes it."""
    return period.first, period.last


def _eve(period: Period) -> date:
    return date.fromordinal(period.first.toordinal() - 1)


def rows_of(period: Period, term: str, **more: Any) -> Query:
    """The rows behind one term of the identity; those struck out since are among them."""
    before = _eve(period)
    filters: Mapping[str, tuple[str, Days]] = {
        "opening": ("open_at", (before, before)),
        "new": ("found", days_of(period)),
        "reopened": ("reopened_in", days_of(period)),
        "closed": ("closed_in", days_of(period)),
        "voided": ("struck_out", days_of(period)),
        "closing": ("open_at", (period.last, period.last)),
    }
    return Query(NAME, (filters[term], *more.items()), voided=True)


def _terms(period: Period) -> dict[str, Select[str, int]]:
    """(first-level kind, how many) for each term; each hazard counts once in a term."""
    kind, days = counting.first_code(), days_of(period)
    hazards = select(kind, func.count()).group_by(kind)
    spells = hazards.join(Closing, Closing.hazard_id == Hazard.id)
    return {
        "opening": hazards.where(counting.open_after(_eve(period))),
        "new": hazards.where(counting.within(Hazard.found_on, days)),
        "reopened": spells.where(counting.resumes(days)),
        "closed": spells.where(counting.ends(days)),
        "voided": hazards.where(counting.voided_within(days)),
        "closing": hazards.where(counting.open_after(period.last)),
    }


def carried_over(tx: Transaction, period: Period) -> tuple[CarryOver, dict[str, CarryOver]]:
    """The identity of all hazards, and of each first-level kind; each term counted by itself."""
    found = {
        term: {str(kind): int(count) for kind, count in tx.session.execute(statement)}
        for term, statement in _terms(period).items()
    }
    known = [code for code in labels(tx, "hazard_kind") if "." not in code]
    named = {kind for counts in found.values() for kind in counts}
    kinds = [*(kind for kind in known if kind in named), *sorted(named.difference(known))]
    each = {kind: CarryOver(**{term: found[term].get(kind, 0) for term in TERMS}) for kind in kinds}
    whole = CarryOver(**{term: sum(found[term].values()) for term in TERMS})
    for one in (whole, *each.values()):
        one.check()
    return whole, each


@dataclass(frozen=True)
class Counted:
    """A rate with the rows of its part and of its whole."""

    rate: Rate
    part: Query
    whole: Query


def count(tx: Transaction, *conditions: ColumnElement[bool]) -> int:
    """How many hazards."""
    return int(tx.session.scalar(select(func.count()).select_from(Hazard).where(*conditions)) or 0)


def put_right(tx: Transaction, period: Period) -> Counted:
    """整改率: closed out by the end of the period, of those found in it that were not struck out."""
    found = (counting.within(Hazard.found_on, days_of(period)), Hazard.voided_at.is_(None))
    closed = count(tx, *found, counting.closed_after(period.last))
    rows = Query(NAME, (("found", days_of(period)),))
    return Counted(Rate(closed, count(tx, *found)), rows.having(closed_at=days_of(period)), rows)


def put_right_on_time(tx: Transaction, period: Period) -> Counted:
    """按期整改率: closed out by their deadline, of those whose deadline lies in the period, as of its end."""
    days = days_of(period)
    due, rows = counting.due_in(days), Query(NAME, (("due_at", days),), voided=True)
    rate = Rate(count(tx, due, counting.on_time_at(period.last)), count(tx, due))
    return Counted(rate, rows.having(on_time_at=days), rows)


def overdue(tx: Transaction, period: Period) -> tuple[int, Query]:
    """逾期未改: open at the end of the period, their deadline before it."""
    found = count(tx, counting.overdue_after(period.last))
    return found, Query(NAME, (("overdue_at", days_of(period)),), voided=True)


def mean_days(tx: Transaction, period: Period) -> Decimal | None:
    """How many days from finding to close-out on average, of the close-outs of the period."""
    length = func.julianday(Closing.closed_on) - func.julianday(Hazard.found_on)
    spells = (
        select(func.coalesce(func.sum(length), 0), func.count())
        .select_from(Closing)
        .join(Hazard, Hazard.id == Closing.hazard_id)
        .where(counting.ends(days_of(period)))
    )
    total, many = tx.session.execute(spells).one()
    return mean(int(total), int(many), 1)


def by_measure(tx: Transaction, *conditions: ColumnElement[bool]) -> tuple[tuple[str, int], ...]:
    """(first measure, how many), the most frequent first; each hazard counts once, so they add up."""
    code = counting.main_measure()
    statement = (
        select(code, func.count()).where(*conditions).group_by(code).order_by(func.count().desc(), code)
    )
    return tuple((str(one), int(many)) for one, many in tx.session.execute(statement))


def moved_out(tx: Transaction, *conditions: ColumnElement[bool]) -> int:
    """How many people moved out."""
    total = select(func.coalesce(func.sum(Hazard.occupants_moved), 0)).where(*conditions)
    return int(tx.session.scalar(total) or 0)
