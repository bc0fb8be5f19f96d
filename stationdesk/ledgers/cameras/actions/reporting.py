"""A fault of a camera reported: by whom, since when, how soon it has to be repaired."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select

from stationdesk.core import display
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Advice, Notice, Tone
from stationdesk.ledgers.cameras.actions.keeping import refuse
from stationdesk.ledgers.cameras.actions.observing import open_interval
from stationdesk.ledgers.cameras.records import Camera, Fault
from stationdesk.ledgers.cameras.records.fault_counting import IS_OPEN, STANDING
from stationdesk.ledgers.cameras.rules.faults import due_at
from stationdesk.ledgers.cameras.rules.health import WRONG
from stationdesk.ledgers.cameras.rules.states import IN_SERVICE
from stationdesk.ledgers.cameras.rules.watched import Answered, FaultState, Level, LineState
from stationdesk.ledgers.station.actions import work_calendar
from stationdesk.store.transaction import Transaction

OFFLINE, LOGIN, OTHER = "offline", "login", "other"
_FUTURE = QT_TRANSLATE_NOOP("cameras", "“{what}” lies in the future; please check the time.")
_BEFORE = QT_TRANSLATE_NOOP("cameras", "“{what}” lies before {time}; please check the time.")
_REPORTED_AT = QT_TRANSLATE_NOOP("cameras", "Reported at")
_NOT_SERVING = QT_TRANSLATE_NOOP("cameras", "This camera is not in service; its faults are not counted.")
_TWICE = QT_TRANSLATE_NOOP(
    "cameras", "{number} is open on this camera for the same reason; please continue that one."
)
_ONE_OPEN = QT_TRANSLATE_NOOP("cameras", "{number} is open on this camera.")


def check_instant(
    tx: Transaction, field: str, what: Phrase, at: datetime, since: datetime | None = None
) -> datetime:
    """The instant; refused when it lies in the future or before what it follows."""
    if at > tx.now:
        raise refuse(field, _FUTURE.filled(what=what))
    if since is not None and at < since:
        raise refuse(field, _BEFORE.filled(what=what, time=display.instant(since)))
    return at


def report_fault(
    tx: Transaction,
    record: Camera,
    *,
    kind: str,
    level: Level | None = None,
    reported_at: datetime | None = None,
    description: str | None = None,
) -> Fault:
    """Report a fault (报修) of a camera in service; its limit runs from now by the level of the point."""
    if record.lifecycle not in IN_SERVICE:
        raise refuse("kind", _NOT_SERVING)
    twin = tx.session.scalar(_open(record).where(Fault.kind == kind))
    if twin is not None:
        raise refuse("kind", _TWICE.filled(number=twin.number or ""))
    at = check_instant(tx, "reported_at", _REPORTED_AT, reported_at or tx.now)
    level = level or record.level
    return tx.add(
        Fault(
            camera_id=record.id, kind=kind, level=level, state=FaultState.REPORTED, reported_at=at,
            reported_by=tx.actor.person, description=description,
            due_at=due_at(level, at, settings_of(tx), work_calendar(tx.session)),
        )
    )  # fmt: skip


def settings_of(tx: Transaction) -> Any:
    """The station's settings as the rules read them."""
    return tx.settings


def usual_kind(tx: Transaction, record: Camera) -> str | None:
    """What the line says is wrong; nothing where it is well."""
    lasting = open_interval(tx, record.id)
    if lasting is None:
        return None
    if lasting.state is LineState.DOWN:
        return OFFLINE
    if lasting.answer is Answered.UNAUTHORISED:
        return LOGIN
    return OTHER if lasting.answer in WRONG else None


def since_when(tx: Transaction, record: Camera) -> datetime:
    """When a report starts with: now; the outage itself stands in the intervals."""
    return tx.now


def advise_report(tx: Transaction, _values: Any, record: Camera) -> Advice:
    """Say which faults are open already."""
    said = tuple(
        Notice(_ONE_OPEN.filled(number=one.number or ""), Tone.WARN, "cameras.faults", one.id)
        for one in tx.session.scalars(_open(record))
    )
    return Advice(notices=said)


def _open(record: Camera) -> Any:
    return select(Fault).where(Fault.camera_id == record.id, STANDING, IS_OPEN).order_by(Fault.id)


def settle_open(tx: Transaction) -> None:
    """Set every open fault's limit again: a setting or a day of the calendar has changed."""
    calendar, settings = work_calendar(tx.session), settings_of(tx)
    for one in tx.session.scalars(select(Fault).where(STANDING, IS_OPEN)):
        due = due_at(one.level, one.reported_at, settings, calendar)
        if one.due_at != due:
            one.due_at = due
