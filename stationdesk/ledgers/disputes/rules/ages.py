"""How old a dispute is: the whole years from its beginning to its closing; ten make 十年积怨."""

from __future__ import annotations

from datetime import date

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP

OLD_YEARS = 10
EARLIEST = 1900

_LATER = QT_TRANSLATE_NOOP("disputes", "It cannot have begun after it was registered.")
_BOTH = QT_TRANSLATE_NOOP("disputes", "The day and the year do not agree; leave the year empty.")


def age(started_on: date, as_of: date) -> int:
    """Whole years. 2016-05-08 to 2026-05-08 are ten, one day less are nine.

    Where only the year is known the beginning is kept as its 1 January, so that 2016 counts ten years
    from 1 January 2026, as people count.
    """
    return as_of.year - started_on.year - ((as_of.month, as_of.day) < (started_on.month, started_on.day))


def is_old(started_on: date | None, as_of: date) -> bool:
    """十年积怨: ten years or more."""
    return started_on is not None and age(started_on, as_of) >= OLD_YEARS


def beginning(day: date | None, year: int | None, registered_on: date) -> tuple[date | None, bool]:
    """(since when, whether only the year is known) of what a form was given."""
    if day is not None and year is not None and day.year != year:
        raise RuleBroken(_BOTH, {"started_year": _BOTH})
    started = day if day is not None else date(year, 1, 1) if year is not None else None
    if started is not None and started > registered_on:
        raise RuleBroken(_LATER, {"started_on" if day is not None else "started_year": _LATER})
    return started, day is None and year is not None
