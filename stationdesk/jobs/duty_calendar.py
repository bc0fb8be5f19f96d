"""A person's duties as a calendar file; it leaves the program logged, as every export does."""

from __future__ import annotations

from pathlib import Path

import stationdesk
from stationdesk.core.document import Document, Layout, Stamp
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.period import Period
from stationdesk.desk import Desk
from stationdesk.jobs.calendar_file import Event, calendar_file
from stationdesk.ledgers.roster.reports.served import Served, served, signed_months
from stationdesk.printing.output import write_whole

_NAME = QT_TRANSLATE_NOOP("jobs", "Duties of {name}, {period}")
_UNSIGNED = QT_TRANSLATE_NOOP(
    "jobs", "No roster of {period} is signed yet; have it signed, then save the calendar."
)
_NO_DUTY = QT_TRANSLATE_NOOP("jobs", "{name} has no duty in {period}; nothing was saved.")
_DUTY = QT_TRANSLATE_NOOP("jobs", "On duty: {post}")
_LED = QT_TRANSLATE_NOOP("jobs", "Led by {names}")
_BESIDE = QT_TRANSLATE_NOOP("jobs", "Together with {names}")
_INSTEAD = QT_TRANSLATE_NOOP("jobs", "For {name}")


def calendar_name(desk: Desk, person: int, period: Period) -> str:
    """What the file is called, without its ending."""
    name = desk.name("station.people", person)
    return desk.say(_NAME.filled(name=name, period=period.title()))


def write_calendar(desk: Desk, person: int, period: Period, path: Path) -> int:
    """Write somebody's duties of signed rosters as an .ics file; returns how many.

    RuleBroken where no month of the period is signed or the person has no duty in it.
    """
    name = desk.name("station.people", person)
    events = duty_events(desk, person, period)
    if not events:
        raise RuleBroken(_NO_DUTY.filled(name=name, period=period.title()))
    title = calendar_name(desk, person, period)
    stamp = Stamp(station=desk.setting("station.name"), period=desk.say(period.title()))
    document = Document(
        "duty-calendar", title, Layout.PORTRAIT, (), stamp, desk.language, of=("roster", None)
    )
    desk.printed(document, "sheet", file=path.name)
    program = f"StationDesk//StationDesk {stationdesk.__version__}"
    write_whole(path, calendar_file(title, events, program=program))
    return len(events)


def duty_events(desk: Desk, person: int, period: Period) -> list[Event]:
    """Somebody's duties as events; RuleBroken where nothing of the period is signed."""
    with desk.store.reading(desk.actor) as tx:
        if not signed_months(tx, period):
            raise RuleBroken(_UNSIGNED.filled(period=period.title()))
        duties = served(tx, person, period)
    station = desk.setting("station.name")
    return [_event(desk, person, one, station) for one in duties]


def _event(desk: Desk, person: int, one: Served, station: str) -> Event:
    comma = desk.say(QT_TRANSLATE_NOOP("jobs", ", "))
    told = [
        phrase.filled(names=comma.join(names))
        for phrase, names in ((_LED, one.led_by), (_BESIDE, one.beside))
        if names
    ]
    told += [_INSTEAD.filled(name=one.chosen)] if one.chosen else []
    return Event(
        f"{one.uuid}-{person}@stationdesk", one.begins, one.ends, one.changed,
        desk.say(_DUTY.filled(post=one.post)), "\n".join(map(desk.say, told)), station, busy=not one.on_call,
    )  # fmt: skip
