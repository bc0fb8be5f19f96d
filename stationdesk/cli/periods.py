"""The period of a report as it is typed; a scheduled job says last-month, whichever that is."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from datetime import date

from stationdesk.core.errors import StationError
from stationdesk.core.period import Period, month, quarter, read_period, week, year

LAST: Mapping[str, Callable[[date], Period]] = {
    "last-week": lambda day: week(day).previous(),
    "last-month": lambda day: month(day.year, day.month).previous(),
    "last-quarter": lambda day: quarter(day.year, (day.month + 2) // 3).previous(),
    "last-year": lambda day: year(day.year).previous(),
}
Asked = Period | Callable[[date], Period]


def period_of(text: str) -> Asked:
    """What was typed; what cannot be read is wrong usage."""
    if text in LAST:
        return LAST[text]
    try:
        return read_period(text)
    except StationError as refusal:
        raise argparse.ArgumentTypeError(str(refusal)) from refusal


def on_day(asked: Asked | None, today: date) -> Period | None:
    """The period asked for, seen from this day."""
    return asked(today) if callable(asked) else asked
