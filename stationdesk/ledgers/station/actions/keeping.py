"""What the station's actions have in common: names kept apart, fields taken over, records voided."""

from __future__ import annotations

from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import InstrumentedAttribute

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.station.records import Area, Person, Place, Team, Unit, Village
from stationdesk.store.record import Record
from stationdesk.store.store import Transaction

_TAKEN = QT_TRANSLATE_NOOP("station", "“{value}” is already taken; please choose another.")
_IN_USE = QT_TRANSLATE_NOOP(
    "station", "{count} other records still belong to it; please move them before you void it."
)
_BELONGING: dict[type[Record], tuple[InstrumentedAttribute[Any], ...]] = {
    Area: (Village.area_id,),
    Village: (Place.village_id, Unit.village_id, Person.village_id),
    Team: (Person.team_id,),
}


def take_over(record: Record, **values: Any) -> None:
    """Give a record the values of a form."""
    for name, value in values.items():
        if getattr(record, name) != value:
            setattr(record, name, value)


def keep_apart(
    tx: Transaction, attribute: InstrumentedAttribute[Any], value: str | None, *, own: int | None = None
) -> None:
    """Refuse a value that another record in force already has."""
    if value is None:
        return
    model = attribute.class_
    others = select(exists().where(attribute == value, model.voided_at.is_(None), model.id != (own or 0)))
    if tx.session.scalar(others):
        fault = _TAKEN.filled(value=value)
        raise RuleBroken(fault, {attribute.key: fault})


def void(tx: Transaction, record: Record, *, reason: str) -> Record:
    """Void a record that nothing else in force belongs to."""
    count = sum(_belonging(tx, attribute, record.id) for attribute in _BELONGING.get(type(record), ()))
    if count:
        fault = _IN_USE.filled(count=count)
        raise RuleBroken(fault, {"reason": fault})
    tx.void(record, reason)
    return record


def _belonging(tx: Transaction, attribute: InstrumentedAttribute[Any], record: int) -> int:
    model = attribute.class_
    found = tx.session.scalars(select(model.id).where(attribute == record, model.voided_at.is_(None)))
    return len(found.all())
