"""How hazards are counted, as SQL: over a period, at the end of a day, by kind, on time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Integer, String, and_, exists, func, not_, or_
from sqlalchemy.orm import InstrumentedAttribute

from stationdesk.core.duty_day import instant
from stationdesk.ledgers.rectifications.records.checks import Inspection
from stationdesk.ledgers.rectifications.records.hazard import IS_OPEN, Hazard
from stationdesk.ledgers.rectifications.records.parts import Closing
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
    return and_(open_after(day), Hazard.due_on < day)


def at_work_in(days: Days) -> ColumnElement[bool]:
    """Open on at least one of the days: carried over, found, or reopened in them; struck out ones too."""
    return or_(open_after(_before(days[0])), within(Hazard.found_on, days), reopened_within(days))


def due_in(days: Days) -> ColumnElement[bool]:
    """To be put right by one of the days; what was struck out does not count."""
    return and_(within(Hazard.due_on, days), Hazard.voided_at.is_(None))


def on_time() -> ColumnElement[bool]:
    """Closed out by its deadline."""
    return and_(Hazard.state == State.CLOSED, Hazard.closed_on <= Hazard.due_on)


def main_measure() -> ColumnElement[str]:
    """The first of its measures, under which it counts once; empty while none is chosen."""
    return func.coalesce(func.json_extract(Hazard.measures, "$[0]"), "", type_=_SQL_TEXT)


def _shut(day: date) -> ColumnElement[bool]:
    still = or_(Closing.reopened_on.is_(None), Closing.reopened_on > day)
    return exists().where(Closing.hazard_id == Hazard.id, Closing.closed_on <= day, still)


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


def inspected_by(person: int) -> ColumnElement[bool]:
    """This person is one of the inspectors."""
    each = func.json_each(Inspection.inspectors).table_valued("value", name="inspector")
    return exists().select_from(each).where(each.c.value == person)


def _after(day: date) -> Any:
    return instant(date.fromordinal(day.toordinal() + 1))
