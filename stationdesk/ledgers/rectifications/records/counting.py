"""How hazards are counted, as SQL: over a period, at the end of a day, by kind, on time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Integer, String, and_, case, exists, func, not_, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from stationdesk.core.duty_day import instant
from stationdesk.ledgers.rectifications.records.checks import Inspection
from stationdesk.ledgers.rectifications.records.hazard import IS_OPEN, Hazard
from stationdesk.ledgers.rectifications.records.parts import Closing, Extension
from stationdesk.ledgers.rectifications.rules.states import State
from stationdesk.store.clauses import TODAY

Codes = ColumnElement[Any] | InstrumentedAttribute[Any]
Condition = ColumnElement[bool]
Days = tuple[date, date]
_SQL_TEXT = String()


def within(column: Codes, days: Days) -> ColumnElement[bool]:
    """On the days from the first to the last, both included."""
    return and_(column >= days[0], column <= days[1])


def one_of(column: Codes, values: Iterable[Any]) -> ColumnElement[bool]:
    """Is one of a few values."""
    return or_(*(column == value for value in values))


def under(column: Codes, code: str) -> ColumnElement[bool]:
    """A code or any code below it."""
    return and_(column >= code, column < f"{code}/")


def first_code(column: Codes = Hazard.kind) -> ColumnElement[str]:
    """The first level of a kind: fire of fire.escape."""
    length = func.instr(column + ".", ".", type_=Integer()) - 1
    return func.substr(column, 1, length, type_=_SQL_TEXT)


def is_overdue() -> ColumnElement[bool]:
    """Open after its deadline."""
    return and_(IS_OPEN, Hazard.due_on < TODAY)


def voided_within(days: Days) -> ColumnElement[bool]:
    """Struck out on one of the days while it was open; an undone import may strike out a closed one."""
    struck = and_(Hazard.voided_at >= instant(days[0]), Hazard.voided_at < _after(days[1]))
    return and_(struck, not_(exists().where(Closing.hazard_id == Hazard.id, Closing.reopened_on.is_(None))))


def open_after(day: date) -> ColumnElement[bool]:
    """Found by the end of that day, and then neither closed out nor struck out."""
    return and_(Hazard.found_on <= day, _standing(day), not_(_shut(day)))


def closed_after(day: date) -> ColumnElement[bool]:
    """Found by the end of that day and closed out by then."""
    return and_(Hazard.found_on <= day, _standing(day), _shut(day))


def overdue_after(day: date) -> ColumnElement[bool]:
    """Open at the end of that day, its deadline before it."""
    return and_(open_after(day), due_at(day) < day)


def at_work_in(days: Days) -> ColumnElement[bool]:
    """Open on at least one of the days: carried over, found, or reopened in them; struck out ones too."""
    return or_(open_after(_before(days[0])), within(Hazard.found_on, days), reopened_within(days))


def due_in(days: Days) -> ColumnElement[bool]:
    """To be put right by one of the days, as it stood at their end; what was struck out does not count."""
    return and_(within(due_at(days[1]), days), _standing(days[1]))


def on_time() -> ColumnElement[bool]:
    """Closed out by its deadline."""
    return and_(Hazard.state == State.CLOSED, Hazard.closed_on <= Hazard.due_on)


def on_time_at(day: date) -> ColumnElement[bool]:
    """Closed out at the end of that day, and that by the deadline it then had."""
    closed = select(func.max(Closing.closed_on)).where(Closing.hazard_id == Hazard.id, _shuts(day))
    return closed.correlate(Hazard).scalar_subquery() <= due_at(day)


def due_at(day: date) -> ColumnElement[date]:
    """The deadline as it stood at the end of that day: an extension or a reopening since is taken back.

    Of both, the first since tells; an extension came before the close-out that it does not lie after.
    """
    since = and_(Extension.hazard_id == Hazard.id, Extension.granted.is_(True), Extension.decided_on > day)
    granted = select(Extension.old_due_on).where(since).order_by(Extension.decided_on, Extension.id).limit(1)
    sooner = exists().where(since, Extension.decided_on <= Closing.closed_on).correlate(Hazard, Closing)
    back = select(Closing).where(Closing.hazard_id == Hazard.id, Closing.reopened_on > day, not_(sooner))
    first = back.with_only_columns(Closing.due_on).order_by(Closing.reopened_on, Closing.id).limit(1)
    return case(
        (back.correlate(Hazard).exists(), first.correlate(Hazard).scalar_subquery()),
        else_=func.coalesce(granted.correlate(Hazard).scalar_subquery(), Hazard.due_on),
    )


def main_measure() -> ColumnElement[str]:
    """The first of its measures, under which it counts once; empty while none is chosen."""
    return func.coalesce(func.json_extract(Hazard.measures, "$[0]"), "", type_=_SQL_TEXT)


def _shut(day: date) -> ColumnElement[bool]:
    return exists().where(Closing.hazard_id == Hazard.id, _shuts(day))


def _shuts(day: date) -> ColumnElement[bool]:
    """A close-out that held at the end of that day; of a hazard's at most one."""
    return and_(Closing.closed_on <= day, or_(Closing.reopened_on.is_(None), Closing.reopened_on > day))


def _standing(day: date) -> ColumnElement[bool]:
    return or_(Hazard.voided_at.is_(None), Hazard.voided_at >= _after(day))


def _before(day: date) -> date:
    return date.fromordinal(day.toordinal() - 1)


def closed_within(days: Days) -> ColumnElement[bool]:
    """Closed out at least once on one of the days."""
    return exists().where(Closing.hazard_id == Hazard.id, within(Closing.closed_on, days))


def reopened_within(days: Days) -> ColumnElement[bool]:
    """Reopened at least once on one of the days."""
    return exists().where(Closing.hazard_id == Hazard.id, within(Closing.reopened_on, days))


def ends(days: Days) -> ColumnElement[bool]:
    """A close-out of these days that held at their end; of a hazard's at most one."""
    return and_(Closing.closed_on >= days[0], _shuts(days[1]))


def resumes(days: Days) -> ColumnElement[bool]:
    """A close-out from before these days that ended in them; of a hazard's at most one."""
    return and_(Closing.closed_on < days[0], within(Closing.reopened_on, days))


def closed_in(days: Days) -> ColumnElement[bool]:
    """Open on one of the days and closed out at their end: each hazard counts once."""
    return exists().where(Closing.hazard_id == Hazard.id, ends(days))


def reopened_in(days: Days) -> ColumnElement[bool]:
    """Closed out before the days and reopened in them: each hazard counts once."""
    return exists().where(Closing.hazard_id == Hazard.id, resumes(days))


def inspected_by(person: int) -> ColumnElement[bool]:
    """This person is one of the inspectors."""
    each = func.json_each(Inspection.inspectors).table_valued("value", name="inspector")
    return exists().select_from(each).where(each.c.value == person)


def _after(day: date) -> Any:
    return instant(date.fromordinal(day.toordinal() + 1))
