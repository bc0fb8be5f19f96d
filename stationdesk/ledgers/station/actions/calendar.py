"""The station's calendar: its days entered one by one, read as one, missed in good time."""

from __future__ import annotations

from datetime import date
from typing import cast

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from stationdesk.core.deadline import Calendar, DayKind, MissingCalendar
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import DueItem, Tone
from stationdesk.ledgers.station.actions.keeping import take_over
from stationdesk.ledgers.station.records import CalendarDay
from stationdesk.store.store import Transaction

LEAD_MONTH = 12

_TAKEN = QT_TRANSLATE_NOOP("station", "{day} is already in the calendar; please change that entry.")
_WORKDAY = QT_TRANSLATE_NOOP(
    "station", "{day} is a workday anyway; a make-up workday is a Saturday or Sunday."
)
_MISSING = QT_TRANSLATE_NOOP("station", "Enter the holidays and make-up workdays of {year}")
_MISSING_NOTE = QT_TRANSLATE_NOOP("station", "Without them no limit in workdays can be counted.")


def enter_day(
    tx: Transaction, *, day: date, kind: DayKind, name: str, source: str | None = None
) -> CalendarDay:
    """Enter a holiday, a day off or a make-up workday."""
    if tx.session.scalar(
        select(CalendarDay.id).where(CalendarDay.day == day, CalendarDay.voided_at.is_(None))
    ):
        fault = _TAKEN.filled(day=day.isoformat())
        raise RuleBroken(fault, {"day": fault})
    check_day(day, kind)
    return tx.add(CalendarDay(day=day, kind=kind, name=name, source=source))


def change_day(
    tx: Transaction, record: CalendarDay, *, kind: DayKind, name: str, source: str | None
) -> CalendarDay:
    """Change what a day is, or what it is called."""
    check_day(record.day, kind)
    take_over(record, kind=kind, name=name, source=source)
    return record


def check_day(day: date, kind: DayKind) -> None:
    """RuleBroken when a weekday is called a make-up workday."""
    if kind is DayKind.MAKEUP and day.weekday() < 5:
        fault = _WORKDAY.filled(day=day.isoformat())
        raise RuleBroken(fault, {"kind": fault})


def check_known_year(tx: Transaction, field: str, day: date) -> None:
    """Refuse a deadline in a year whose holidays nobody has entered."""
    try:
        work_calendar(tx.session).is_workday(day)
    except MissingCalendar as missing:
        raise RuleBroken(missing.phrase, {field: missing.phrase}) from missing


def work_calendar(session: Session) -> Calendar:
    """Every entered day as the deadline engine reads it; a year without any is refused there by name.

    It is read once in a transaction, and again only after a day was entered or changed in it.
    """
    days = select(func.count(), func.max(CalendarDay.id), func.sum(CalendarDay.version))
    state = tuple(session.execute(days).one())
    kept = session.info.get(work_calendar)
    if kept is not None and kept[0] == state:
        return cast(Calendar, kept[1])
    statement = select(CalendarDay.day, CalendarDay.kind, CalendarDay.name).where(
        CalendarDay.voided_at.is_(None)
    )
    found = session.execute(statement).all()
    read = Calendar({day: kind for day, kind, _ in found}, {day: name for day, _, name in found})
    session.info[work_calendar] = state, read
    return read


def missing_years(tx: Transaction) -> tuple[DueItem, ...]:
    """This year when it is not entered, and from December the next."""
    years = work_calendar(tx.session).years
    last = tx.session.scalar(select(func.max(CalendarDay.id))) or 0
    wanted = [tx.today.year] + ([tx.today.year + 1] if tx.today.month >= LEAD_MONTH else [])
    return tuple(
        DueItem(
            _MISSING.filled(year=year), date(year, 1, 1), "station.calendar", last,
            Tone.BAD if year == tx.today.year else Tone.WARN, _MISSING_NOTE,
        )
        for year in wanted
        if year not in years
    )  # fmt: skip
