"""What came to light in an activity or in village work: an incident or a hazard, linked both ways."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, stored
from stationdesk.ledgers.patrols.actions import keeping
from stationdesk.ledgers.patrols.actions.raising import (
    FOUND_AT,
    TO_WHAT,
    found,
    raise_found_hazard,
    raise_incident,
)
from stationdesk.ledgers.patrols.records import Activity, WorkLog
from stationdesk.ledgers.patrols.rules.states import Became
from stationdesk.ledgers.station.records import Village
from stationdesk.store.transaction import Transaction

_BEFORE = QT_TRANSLATE_NOOP("patrols", "It cannot have been found before {day}; please check the time.")


def raise_from(
    tx: Transaction,
    record: Activity | WorkLog,
    *,
    found_at: datetime,
    place: int | str,
    content: str,
    became: Became,
    category: str | None = None,
    hazard_kind: str | None = None,
    responsible_unit: str | None = None,
) -> Activity | WorkLog:
    """Make an incident or a hazard of what came to light; nothing is typed twice."""
    if became is Became.NOTE:
        raise keeping.refuse("became", TO_WHAT)
    keeping.check_time(tx, "found_at", FOUND_AT, found_at)
    day = record.held_on if isinstance(record, Activity) else record.worked_on
    if local_day(found_at) < day:
        raise keeping.refuse("found_at", _BEFORE.filled(day=day.isoformat()))
    if became is Became.INCIDENT:
        raise_incident(
            tx, record, at=found_at, source="found", place=place, village=record.village_id, content=content,
            category=category,
        )  # fmt: skip
    else:
        raise_found_hazard(
            tx, record, on=local_day(found_at), source="check", place=place, village=record.village_id,
            content=content, kind=hazard_kind, by=_finder(tx, record), responsible_unit=responsible_unit,
        )  # fmt: skip
    tx.changed(record)
    return record


def _finder(tx: Transaction, record: Activity | WorkLog) -> int | None:
    return record.person_id if isinstance(record, WorkLog) else record.organiser_id or tx.actor.person


# --- the form ---------------------------------------------------------------------------------------


def _when(tx: Transaction, record: Activity | WorkLog) -> datetime | None:
    """When the activity began; now on the day itself; else it is asked for."""
    if isinstance(record, Activity) and record.starts_at is not None:
        return record.starts_at
    day = record.held_on if isinstance(record, Activity) else record.worked_on
    return keeping.now(tx) if day == tx.today else None


def _where(tx: Transaction, record: Activity | WorkLog) -> str | None:
    named = record.place_text if isinstance(record, Activity) else None
    village = tx.session.get(Village, record.village_id) if record.village_id is not None else None
    return named or (village.name if village is not None else None)


def _in_force(values: Any) -> bool:
    return values["voided_at"] is None


RAISE = Action(
    "raise_from",
    QT_TRANSLATE_NOOP("patrols", "Make an incident or a hazard of it"),
    raise_from,
    found(_when, Became.HAZARD, where=_where, what=stored("content")),
    icon="arrow-bend-up-right",
    key="Ctrl+Shift+U",
    allowed=_in_force,
)  # fmt: skip
