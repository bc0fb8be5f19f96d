"""The command that writes a person's duties as a calendar file."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from stationdesk.cli.output import as_json, say
from stationdesk.cli.periods import on_day, period_of
from stationdesk.cli.values import value_of
from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Field, Reference
from stationdesk.desk import Desk
from stationdesk.jobs.duty_calendar import write_calendar

_WROTE = QT_TRANSLATE_NOOP("cli", "{path}: {count} duties")
_PERSON = Field("person", QT_TRANSLATE_NOOP("cli", "Person"), Reference("station.people"))


def options(command: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """Add this command's options."""
    calendar = command("roster-ics", "write a person's duties of signed rosters as a calendar file")
    calendar.add_argument("--person", required=True, help="a name or an id")
    calendar.add_argument("--period", type=period_of, required=True, help="for example 2026-12")
    calendar.add_argument("--out", type=Path, required=True, help="the .ics file")


def roster_ics(desk: Desk, options: argparse.Namespace) -> int:
    """Write the file, and say how many duties it holds."""
    person = value_of(desk, _PERSON, options.person)
    period = on_day(options.period, local_day(desk.store.clock()))
    assert period is not None  # it is required
    count = write_calendar(desk, person, period, options.out)
    if getattr(options, "json", False):
        say(as_json({"file": str(options.out), "duties": count}))
    else:
        say(desk.say(_WROTE.filled(path=options.out, count=count)))
    return 0
