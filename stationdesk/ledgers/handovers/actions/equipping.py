"""Equipment: entered, changed, put out of use; what is expected at a hand-over is set here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import func, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Advice, Entry, Field, Flag, Line, Number, OneOf
from stationdesk.ledgers.handovers.actions.counting_equipment import KIND, has_reading
from stationdesk.ledgers.handovers.actions.keeping import (
    as_stored,
    change_action,
    in_force,
    minute,
    refuse,
    void_action,
)
from stationdesk.ledgers.handovers.records import Equipment
from stationdesk.ledgers.handovers.rules.words import Condition
from stationdesk.ledgers.station.actions.keeping import take_over
from stationdesk.store.transaction import Transaction

_TAKEN = QT_TRANSLATE_NOOP("handovers", "“{name}” is there already; change it instead.")
_NO_VEHICLE = QT_TRANSLATE_NOOP("handovers", "Only vehicles have a mileage and fuel.")
_BACKWARDS = QT_TRANSLATE_NOOP(
    "handovers", "It stood at {before} km already; check the mileage, or tick that the meter was replaced."
)


def register_equipment(
    tx: Transaction,
    *,
    name: str,
    kind: str,
    identifier: str | None,
    expected: int,
    mileage: int | None = None,
    fuel: int | None = None,
    state: Condition = Condition.IN_USE,
    position: int | None = None,
    note: str | None = None,
) -> Equipment:
    """Enter something that is counted at every hand-over from now on."""
    _check(tx, name, identifier, kind, mileage, fuel)
    read = minute(tx) if mileage is not None or fuel is not None else None
    return tx.add(
        Equipment(
            position=next_position(tx) if position is None else position, name=name, kind=kind,
            identifier=identifier, expected=expected, state=state, mileage=mileage, fuel=fuel, read_at=read,
            note=note,
        )
    )  # fmt: skip


def change_equipment(
    tx: Transaction,
    record: Equipment,
    *,
    name: str,
    kind: str,
    identifier: str | None,
    expected: int,
    state: Condition,
    position: int | None,
    note: str | None,
) -> Equipment:
    """Set right what is expected; sheets that counted it stay as they are."""
    _check(tx, name, identifier, kind, None, None, own=record.id)
    take_over(record, name=name, kind=kind, identifier=identifier, expected=expected, state=state,
              position=record.position if position is None else position, note=note)  # fmt: skip
    return record


def read_vehicle(
    tx: Transaction, record: Equipment, *, mileage: int | None, fuel: int | None, replaced: bool | None
) -> Equipment:
    """Note what a vehicle shows between two hand-overs, after fuelling for example."""
    if not has_reading(tx, record.kind):
        raise refuse("mileage", _NO_VEHICLE)
    backwards = mileage is not None and record.mileage is not None and mileage < record.mileage
    if backwards and not replaced:
        raise refuse("mileage", _BACKWARDS.filled(before=record.mileage))
    take_over(record, mileage=mileage, fuel=fuel, read_at=minute(tx))
    return record


def next_position(tx: Transaction, *_: Any) -> int:
    """After everything that is there."""
    return int(tx.session.scalar(select(func.max(Equipment.position))) or 0) + 10


def _check(
    tx: Transaction, name: str, identifier: str | None, kind: str, mileage: int | None, fuel: int | None,
    own: int | None = None,
) -> None:  # fmt: skip
    same = select(Equipment.id).where(
        Equipment.name == name, Equipment.identifier.is_not_distinct_from(identifier),
        Equipment.voided_at.is_(None), Equipment.id.is_distinct_from(own),
    )  # fmt: skip
    if tx.session.scalar(same.limit(1)) is not None:
        raise refuse("name", _TAKEN.filled(name=name))
    if (mileage is not None or fuel is not None) and not has_reading(tx, kind):
        raise refuse("mileage", _NO_VEHICLE)


_NAME = QT_TRANSLATE_NOOP("handovers", "Name")
_MILEAGE = Field("mileage", QT_TRANSLATE_NOOP("handovers", "Mileage, km"), Number(0, 2_000_000), key="M")
_FUEL = Field("fuel", QT_TRANSLATE_NOOP("handovers", "Fuel, %"), Number(0, 100), key="F")
_FIELDS = (
    Field("name", _NAME, Line(40), required=True, key="A"),
    Field("kind", QT_TRANSLATE_NOOP("handovers", "Kind"), Entry(KIND), required=True, key="K"),
    Field("identifier", QT_TRANSLATE_NOOP("handovers", "Plate or number"), Line(40), key="B"),
    Field("expected", QT_TRANSLATE_NOOP("handovers", "Expected"), Number(0, 9999), required=True, key="X"),
)
_MORE = (
    Field("state", QT_TRANSLATE_NOOP("handovers", "Condition"), OneOf(Condition), required=True, key="C"),
    Field("position", QT_TRANSLATE_NOOP("handovers", "Place on the sheet"), Number(0), extra=True),
    Field("note", QT_TRANSLATE_NOOP("handovers", "Note"), Line(200), wide=True, extra=True),
)


def advise(_tx: Transaction, values: Mapping[str, Any], *_: Any) -> Advice:
    """One vehicle is one vehicle."""
    return Advice({"expected": 1} if values.get("kind") == "vehicle" else {})


REGISTER = Action(
    "register", QT_TRANSLATE_NOOP("handovers", "New equipment"), register_equipment,
    (*_FIELDS, _MILEAGE, _FUEL, replace(_MORE[0], default=Condition.IN_USE), *_MORE[1:]),
    icon="plus", key="Ctrl+N", primary=True, on_record=False, advise=advise,
)  # fmt: skip
CHANGE = change_action(change_equipment, *_FIELDS, *_MORE)
READ = Action(
    "read", QT_TRANSLATE_NOOP("handovers", "Note the mileage"), read_vehicle,
    (
        *as_stored(_MILEAGE, _FUEL),
        Field("replaced", QT_TRANSLATE_NOOP("handovers", "The meter was replaced"), Flag(), default=False,
              extra=True),
    ),
    icon="car", key="Ctrl+Shift+M",
    allowed=lambda values: in_force(values) and values["kind"] == "vehicle",
)  # fmt: skip
ACTIONS = (REGISTER, CHANGE, READ, void_action())
