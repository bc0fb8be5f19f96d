"""What the actions of this folder share: days and times that fit, units, areas, and who may lead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select

from stationdesk.core.duty_day import clock_time, duty_day, local
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Field, Line, Number, Prose, Reference, Rows
from stationdesk.ledgers.patrols.records import ActivityUnit, PatrolUnit
from stationdesk.ledgers.patrols.rules.hours import is_at_night
from stationdesk.ledgers.station.actions import extras
from stationdesk.ledgers.station.records import Person, Unit, Village
from stationdesk.store.record import Record
from stationdesk.store.transaction import Transaction

_OLDEST = date(2000, 1, 1)
_CLOCKS_DIFFER = timedelta(minutes=5)

_FUTURE_DAY = QT_TRANSLATE_NOOP("patrols", "“{what}” lies in the future; please check the day.")
_OLD_DAY = QT_TRANSLATE_NOOP("patrols", "“{what}” lies before the year 2000; please check the year.")
_FUTURE = QT_TRANSLATE_NOOP("patrols", "“{what}” lies in the future; please check the date and time.")
_EARLIER = QT_TRANSLATE_NOOP("patrols", "“{later}” cannot be before “{earlier}” ({time}).")
_NO_LEADER = QT_TRANSLATE_NOOP(
    "patrols", "{name} cannot lead a patrol; choose a police officer or a village auxiliary."
)
_NOT_SERVING = QT_TRANSLATE_NOOP("patrols", "{name} no longer serves; please choose somebody else.")
_SAME_UNIT = QT_TRANSLATE_NOOP("patrols", "“{unit}” stands there twice; please leave one.")


def refuse(field: str, phrase: Phrase) -> RuleBroken:
    """A refusal that stands under one field."""
    return RuleBroken(phrase, {field: phrase})


def now(tx: Transaction, *_: Any) -> datetime:
    """The minute it is, as forms start with it."""
    return tx.now.replace(second=0, microsecond=0)


def today(tx: Transaction, *_: Any) -> date:
    """The day it is, as forms start with it."""
    return tx.today


def check_day(tx: Transaction, field: str, what: Phrase, day: date) -> None:
    """Refuse a day that has not come or that nobody means."""
    if day > tx.today:
        raise refuse(field, _FUTURE_DAY.filled(what=what))
    if day < _OLDEST:
        raise refuse(field, _OLD_DAY.filled(what=what))


def check_time(
    tx: Transaction, field: str, what: Phrase, at: datetime, since: tuple[Phrase, datetime] | None = None
) -> None:
    """Refuse a time in the future or before another one; forms know no seconds."""
    if at > tx.now + _CLOCKS_DIFFER:
        raise refuse(field, _FUTURE.filled(what=what))
    if since is not None and at < since[1].replace(second=0, microsecond=0):
        raise refuse(field, _EARLIER.filled(later=what, earlier=since[0], time=shown(since[1])))


def shown(at: datetime) -> str:
    """07-23 17:00 on the station's clock."""
    return f"{local(at):%m-%d %H:%M}"


def duty_day_of(tx: Transaction, at: datetime) -> date:
    """The duty day of the station an instant belongs to."""
    return duty_day(at, clock_time(tx.settings["duty.start"]))


def is_night(tx: Transaction, kind: str | None, starts_at: datetime, ends_at: datetime) -> bool:
    """A night patrol: its kind says so, or any of it lies between 22:00 and 06:00."""
    marked = extras(tx, "patrol_kind").get(kind or "", {}).get("night") == "yes"
    return marked or is_at_night(starts_at, ends_at)


def area_of(tx: Transaction, village: int | None, area: int | None = None) -> int | None:
    """The village's area; the one that was chosen where no village is named."""
    home = tx.session.get(Village, village) if village is not None else None
    return home.area_id if home is not None else area


def person(tx: Transaction, ident: int, field: str) -> Person:
    """Somebody who serves."""
    found = tx.get(Person, ident)
    if not found.serving:
        raise refuse(field, _NOT_SERVING.filled(name=found.name))
    return found


def leads(tx: Transaction, kind: str) -> bool:
    """Whether people of a kind may lead a patrol."""
    return extras(tx, "person_kind").get(kind, {}).get("leads_patrol") == "yes"


def check_leader(tx: Transaction, ident: int, field: str = "leader") -> None:
    """Only police officers and village auxiliaries lead (domain.md §3.8)."""
    found = person(tx, ident, field)
    if not leads(tx, found.kind):
        raise refuse(field, _NO_LEADER.filled(name=found.name))


def take_over(record: Record, **values: Any) -> None:
    """Give a record the values of a form, touching only what changed."""
    for name, value in values.items():
        if getattr(record, name) != value:
            setattr(record, name, value)


# --- units that take part ---------------------------------------------------------------------------

UNITS = Rows(
    (
        Field("unit", QT_TRANSLATE_NOOP("patrols", "Unit"), Reference("station.units", loose=True),
              required=True),
        Field("headcount", QT_TRANSLATE_NOOP("patrols", "People"), Number(1, 9999)),
    )
)  # fmt: skip


def unit_name(tx: Transaction, unit: int | str | None) -> tuple[int | None, str]:
    """(id, name) of a unit chosen from the list or typed; a typed name that is known is that unit."""
    if isinstance(unit, int):
        return unit, tx.get(Unit, unit).name
    typed = (unit or "").strip()
    known = select(Unit.id).where(Unit.name == typed, Unit.voided_at.is_(None)).order_by(Unit.id).limit(1)
    return tx.session.scalar(known), typed


def set_units(
    tx: Transaction,
    kind: type[PatrolUnit] | type[ActivityUnit],
    record: Record,
    rows: Iterable[Mapping[str, Any]],
) -> None:
    """Make these the units that take part: kept ones stay, others are taken out, never deleted."""
    wanted: dict[str, tuple[int | None, int | None]] = {}
    for row in rows:
        ident, name = unit_name(tx, row["unit"])
        if name in wanted:
            raise refuse("units", _SAME_UNIT.filled(unit=name))
        wanted[name] = (ident, row.get("headcount"))
    for part in units_of(tx, kind, record, every=True):
        entry = wanted.pop(part.unit_text, None)
        if part.dropped is (entry is not None):
            part.dropped = entry is None
        if entry is not None and part.headcount != entry[1]:
            part.headcount = entry[1]
    of = "patrol_id" if kind is PatrolUnit else "activity_id"
    for name, (ident, headcount) in wanted.items():
        tx.add(kind(**{of: record.id}, unit_id=ident, unit_text=name, headcount=headcount))


def units_of(
    tx: Transaction, kind: type[Any], record: Record, *, every: bool = False
) -> list[PatrolUnit | ActivityUnit]:
    """The units that take part, in the order they were entered."""
    of = kind.patrol_id if kind is PatrolUnit else kind.activity_id
    statement = select(kind).where(of == record.id).order_by(kind.id)
    return [one for one in tx.session.scalars(statement) if every or not one.dropped]


def rows_of_units(tx: Transaction, kind: type[Any], record: Record) -> tuple[dict[str, Any], ...]:
    """The units as a form shows them."""
    return tuple(
        {"unit": one.unit_id or one.unit_text, "headcount": one.headcount}
        for one in units_of(tx, kind, record)
    )


# --- voiding ----------------------------------------------------------------------------------------

REASON = Field("reason", QT_TRANSLATE_NOOP("patrols", "Reason"), Prose(500), required=True, wide=True)
SURE = QT_TRANSLATE_NOOP(
    "patrols", "The record is struck out for good; it stays visible and keeps its number."
)


def void(tx: Transaction, record: Record, *, reason: str) -> Record:
    """Strike it out; its number stays."""
    tx.void(record, reason)
    return record


VILLAGE = Field("village", QT_TRANSLATE_NOOP("patrols", "Village"), Reference("station.villages"), key="V")
CAMPAIGN_TITLE = QT_TRANSLATE_NOOP("patrols", "Campaign")
NOTE = Field("note", QT_TRANSLATE_NOOP("patrols", "Note"), Prose(500), wide=True, extra=True)
PLACE_TEXT = Line(80)
