"""Equipment at a hand-over: what is expected, what was counted, and the reading of vehicles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Field, Line, Number, Reference, Rows
from stationdesk.ledgers.handovers.actions.keeping import refuse
from stationdesk.ledgers.handovers.records import Equipment, Handover, HandoverCount
from stationdesk.ledgers.handovers.rules.words import Condition
from stationdesk.ledgers.station.actions import extras
from stationdesk.store.transaction import Transaction

KIND = "equipment_kind"
_TWICE = QT_TRANSLATE_NOOP("handovers", "“{name}” stands here twice; take one of them out.")
_NO_REMARK = QT_TRANSLATE_NOOP(
    "handovers", "“{name}”: {actual} counted, {expected} expected; say in the remark why."
)
_BACKWARDS = QT_TRANSLATE_NOOP(
    "handovers", "“{name}” stood at {before} km already; check the mileage, or say in the remark why."
)
_NO_VEHICLE = QT_TRANSLATE_NOOP("handovers", "“{name}” is no vehicle and has no mileage or fuel.")

_EQUIPMENT = Field("equipment", QT_TRANSLATE_NOOP("handovers", "Equipment"),
                   Reference("handovers.equipment", only="counted"), required=True)  # fmt: skip
ROWS = Rows(
    (
        _EQUIPMENT,
        Field("actual", QT_TRANSLATE_NOOP("handovers", "Counted"), Number(0, 9999)),
        Field("remark", QT_TRANSLATE_NOOP("handovers", "Remark"), Line(120)),
    )
)
READINGS = Rows(
    (
        Field("equipment", QT_TRANSLATE_NOOP("handovers", "Vehicle"), _EQUIPMENT.kind, required=True),
        Field("mileage", QT_TRANSLATE_NOOP("handovers", "Mileage, km"), Number(0, 2_000_000)),
        Field("fuel", QT_TRANSLATE_NOOP("handovers", "Fuel, %"), Number(0, 100)),
    )
)


def counted_now(tx: Transaction) -> list[Equipment]:
    """What is to be counted, in the station's order."""
    found = select(Equipment).where(Equipment.voided_at.is_(None), Equipment.state == Condition.IN_USE)
    return list(tx.session.scalars(found.order_by(Equipment.position, Equipment.id)))


def blank_rows(tx: Transaction, *_: Any) -> tuple[dict[str, Any], ...]:
    """A line for each piece of equipment; the numbers are counted and typed, never proposed."""
    return tuple({"equipment": one.id} for one in counted_now(tx))


def blank_readings(tx: Transaction, *_: Any) -> tuple[dict[str, Any], ...]:
    """A line for each vehicle."""
    return tuple({"equipment": one.id} for one in counted_now(tx) if has_reading(tx, one.kind))


def has_reading(tx: Transaction, kind: str) -> bool:
    """Whether equipment of this kind has a mileage and fuel."""
    return extras(tx, KIND).get(kind, {}).get("reads") == "yes"


def name_on_sheet(tx: Transaction, one: Equipment) -> str:
    """What it is called on paper: vehicles are told apart by their plates."""
    return f"{one.name} {one.identifier}" if one.identifier and has_reading(tx, one.kind) else one.name


def keep_counts(
    tx: Transaction,
    sheet: Handover,
    rows: Iterable[Mapping[str, Any]],
    readings: Iterable[Mapping[str, Any]],
) -> None:
    """Keep what was counted and read; a piece nobody named is kept as not counted."""
    given = _given(tx, "equipment", rows)
    read = _given(tx, "readings", readings)
    kept = {one.id: one for one in counted_now(tx)}
    for ident in dict.fromkeys((*kept, *given, *read)):
        one = kept.get(ident) or tx.get(Equipment, ident)
        row = {**read.get(ident, {}), **given.get(ident, {})}
        _check(tx, one, row)
        _keep(tx, sheet, one, row)


def _given(tx: Transaction, field: str, rows: Iterable[Mapping[str, Any]]) -> dict[int, Mapping[str, Any]]:
    given: dict[int, Mapping[str, Any]] = {}
    for row in rows:
        one = tx.get(Equipment, row["equipment"])
        if one.id in given:
            raise refuse(field, _TWICE.filled(name=one.name))
        given[one.id] = row
    return given


def _check(tx: Transaction, one: Equipment, row: Mapping[str, Any]) -> None:
    actual, mileage, remark = row.get("actual"), row.get("mileage"), row.get("remark")
    if actual is not None and actual != one.expected and not remark:
        raise refuse("equipment", _NO_REMARK.filled(name=one.name, actual=actual, expected=one.expected))
    if (mileage is not None or row.get("fuel") is not None) and not has_reading(tx, one.kind):
        raise refuse("readings", _NO_VEHICLE.filled(name=one.name))
    if mileage is not None and one.mileage is not None and mileage < one.mileage and not remark:
        raise refuse("readings", _BACKWARDS.filled(name=one.name, before=one.mileage))


def _keep(tx: Transaction, sheet: Handover, one: Equipment, row: Mapping[str, Any]) -> None:
    tx.add(
        HandoverCount(
            handover_id=sheet.id, equipment_id=one.id, name=name_on_sheet(tx, one), kind=one.kind,
            expected=one.expected, actual=row.get("actual"), mileage=row.get("mileage"), fuel=row.get("fuel"),
            remark=row.get("remark"),
        )
    )  # fmt: skip
    newer = one.read_at is None or one.read_at <= sheet.handed_at
    if newer and (row.get("mileage") is not None or row.get("fuel") is not None):
        one.mileage = row.get("mileage") if row.get("mileage") is not None else one.mileage
        one.fuel = row.get("fuel") if row.get("fuel") is not None else one.fuel
        one.read_at = sheet.handed_at


def counts_of(tx: Transaction, sheet: Handover) -> list[HandoverCount]:
    """What was counted at a hand-over, in the order of the sheet."""
    found = select(HandoverCount).where(HandoverCount.handover_id == sheet.id).order_by(HandoverCount.id)
    return list(tx.session.scalars(found))
