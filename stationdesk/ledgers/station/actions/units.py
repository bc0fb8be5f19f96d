"""Outside units: whom the station calls, and what each sends."""

from __future__ import annotations

from typing import Any

from stationdesk.core.ledger import Advice
from stationdesk.ledgers.station.actions.dictionaries import extras
from stationdesk.ledgers.station.actions.keeping import keep_apart, take_over
from stationdesk.ledgers.station.records import Unit
from stationdesk.ledgers.station.rules.people import checked_phone
from stationdesk.store.store import Transaction


def register_unit(
    tx: Transaction,
    *,
    name: str,
    kind: str,
    force_kind: str | None = None,
    village_id: int | None = None,
    contact: str | None = None,
    phone: str | None = None,
    night_phone: str | None = None,
    address: str | None = None,
    note: str | None = None,
) -> Unit:
    """Enter an outside unit."""
    keep_apart(tx, Unit.name, name)
    unit = Unit(name=name, kind=kind, force_kind=force_kind, village_id=village_id)
    unit.contact, unit.address, unit.note = contact, address, note
    unit.phone, unit.night_phone = checked_phone(phone), checked_phone(night_phone, "night_phone")
    return tx.add(unit)


def change_unit(
    tx: Transaction,
    record: Unit,
    *,
    name: str,
    kind: str,
    force_kind: str | None,
    village_id: int | None,
    contact: str | None,
    phone: str | None,
    night_phone: str | None,
    address: str | None,
    note: str | None,
) -> Unit:
    """Change an outside unit."""
    keep_apart(tx, Unit.name, name, own=record.id)
    take_over(record, name=name, kind=kind, force_kind=force_kind, village_id=village_id)
    take_over(record, contact=contact, address=address, note=note)
    take_over(record, phone=checked_phone(phone), night_phone=checked_phone(night_phone, "night_phone"))
    return record


def advise_unit(tx: Transaction, values: Any, record: Unit | None = None) -> Advice:
    """Propose the force a unit of this kind usually sends."""
    force = extras(tx, "unit_kind").get(values.get("kind") or "", {}).get("force")
    return Advice(proposals={"force_kind": force} if force else {})
