"""The command that says a period's statistics, as tables or as data."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

from stationdesk.cli.output import as_json, say, table
from stationdesk.cli.periods import on_day, period_of
from stationdesk.core.comparison import Way
from stationdesk.core.duty_day import local_day
from stationdesk.core.statistics import Picture, Statistics
from stationdesk.desk import Desk

WAYS = {"previous": Way.ON_PREVIOUS, "last-year": Way.YEAR_ON_YEAR}
ALL = "all"


def options(command: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """Add this command's options."""
    statistics = command("statistics", "say the statistics of a period: days, hours, villages, categories")
    statistics.add_argument("period", type=period_of, help="2026-10, 2026-Q4, 2026, 2026-W43 or last-month")
    statistics.add_argument("--against", choices=WAYS, default="last-year", help="what to compare with")
    statistics.add_argument(
        "--of", default="valid", help="valid, invalid, all, or the code of one group, dispute for example"
    )


def statistics(desk: Desk, options: argparse.Namespace) -> int:
    """Count, and print."""
    period = on_day(options.period, local_day(desk.store.clock()))
    assert period is not None  # it is required
    found = desk.statistics(
        period, against=WAYS[options.against], group=None if options.of == ALL else options.of
    )
    say(as_json(data_of(found)) if getattr(options, "json", False) else _text(desk, found))
    return 0


def data_of(found: Statistics) -> dict[str, Any]:
    """The statistics as plain values."""
    return {
        "period": [found.counted.first, found.counted.last],
        "against": [found.against.first, found.against.last],
        "counting_rule": found.rule,
        "notes": list(found.notes),
        "headlines": [{"name": one.name, "title": one.title, "number": one.number, "moved": list(one.moved)}
                      for one in found.headlines],
        "pictures": {one.name: _picture(one) for one in found.pictures},
    }  # fmt: skip


def _picture(picture: Picture) -> dict[str, Any]:
    rows = [{"title": one.title, "numbers": list(one.numbers)} for one in picture.spots]
    return {
        "title": picture.title,
        "series": list(picture.series),
        "rows": rows,
        "notes": list(picture.notes),
    }


def _text(desk: Desk, found: Statistics) -> str:
    heads = [f"{one.title} {one.number}  {'  '.join(one.moved)}" for one in found.headlines]
    parts = ["\n".join((desk.say(found.counted.title()), *heads))]
    for picture in found.pictures:
        head, *rows = picture.table()
        parts.append("\n".join((f"# {picture.title}", table(head, rows), *picture.notes)))
    return "\n\n".join((*parts, *found.notes, found.rule))
