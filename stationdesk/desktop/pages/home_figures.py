"""The numbers of the home page's pictures, read in one go beside the window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from stationdesk.core.duty_day import local_day
from stationdesk.desk import Desk

DAYS, HEAT_DAYS, CATEGORIES = 30, 90, 5


@dataclass(frozen=True)
class Figures:
    """`categories` are (code, label, count); `month` the days they were counted over."""

    labels: tuple[str, ...]
    now: tuple[int, ...]
    before: tuple[int, ...]
    grid: tuple[tuple[int, ...], ...]
    categories: tuple[tuple[str, str, int], ...]
    month: tuple[date, date]


def read_figures(desk: Desk) -> Figures:
    """Count the last 30 days, the 30 before them, 90 days by hour, and this month by category."""
    today = local_day(desk.store.clock())
    first = today - timedelta(days=2 * DAYS - 1)
    counted = dict(desk.picture("daily", first, today))
    days = [today - timedelta(days=back) for back in range(DAYS - 1, -1, -1)]
    month = (today.replace(day=1), today)
    return Figures(
        labels=tuple(f"{day:%m-%d}" for day in days),
        now=tuple(counted.get(day, 0) for day in days),
        before=tuple(counted.get(day - timedelta(days=DAYS), 0) for day in days),
        grid=desk.picture("hours", today - timedelta(days=HEAT_DAYS - 1), today),
        categories=tuple(
            (code, desk.label("incident_category", code), count)
            for code, count in list(desk.picture("categories", *month))[:CATEGORIES]
        ),
        month=month,
    )
