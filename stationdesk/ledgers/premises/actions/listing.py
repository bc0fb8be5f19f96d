"""Protected units: put on the list, checked, taken off it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import exists, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Advice, Notice
from stationdesk.ledgers.premises.actions import keeping
from stationdesk.ledgers.premises.actions.checking import Lines, check_found
from stationdesk.ledgers.premises.records import ProtectedUnit
from stationdesk.ledgers.premises.rules.checks import Grade, Guarding, days_between
from stationdesk.ledgers.rectifications.actions import inspect, raise_hazard
from stationdesk.ledgers.rectifications.rules.states import CheckResult, Severity
from stationdesk.ledgers.station.actions import extras
from stationdesk.ledgers.station.actions.keeping import keep_apart
from stationdesk.ledgers.station.records import Unit
from stationdesk.ledgers.station.rules.people import checked_phone
from stationdesk.store.attaching import attach_all
from stationdesk.store.attachments import Stored
from stationdesk.store.transaction import Transaction

LISTED_ON = QT_TRANSLATE_NOOP("premises", "On the list since")
OFF_ON = QT_TRANSLATE_NOOP("premises", "Taken off on")
_TWICE = QT_TRANSLATE_NOOP("premises", "{unit} is on the list already; please open that one.")
_NO_UNIT = QT_TRANSLATE_NOOP("premises", "Say which unit it is.")
_NO_KIND = QT_TRANSLATE_NOOP("premises", "Say which kind of unit it is; it is entered under Station, too.")
_IS_OFF = QT_TRANSLATE_NOOP("premises", "The unit is not on the list; put it there again first.")
_IS_ON = QT_TRANSLATE_NOOP("premises", "The unit is on the list; there is nothing to put back.")
_EVERY = QT_TRANSLATE_NOOP("premises", "A unit of this kind is checked every {days} days.")


def put_on(
    tx: Transaction,
    *,
    unit: int | str,
    kind: str | None,
    grade: Grade,
    listed_on: date | None,
    check_days: int | None,
    officer: int | None,
    contact: str | None,
    phone: str | None,
    village: int | None,
    note: str | None,
) -> ProtectedUnit:
    """Put a unit on the list; one the station does not know yet is entered with it."""
    day = keeping.check_day(tx, "listed_on", LISTED_ON, listed_on or tx.today)
    known = _unit(tx, unit, kind)
    if contact or phone or village:
        known.contact, known.village_id = contact or known.contact, village or known.village_id
        known.phone = checked_phone(phone) or known.phone
    _refuse_twice(tx, known.id, known.name)
    return tx.add(
        ProtectedUnit(
            unit_id=known.id,
            grade=grade,
            officer_id=officer,
            check_days=check_days,
            listed_on=day,
            state=Guarding.LISTED,
            note=note,
        )
    )


def _unit(tx: Transaction, unit: int | str, kind: str | None) -> Unit:
    if isinstance(unit, int):
        known = tx.get(Unit, unit)
        if kind and kind != known.kind:
            known.kind = kind
        return known
    name = (unit or "").strip()
    if not name:
        raise keeping.refuse("unit", _NO_UNIT)
    same = select(Unit).where(Unit.name == name, Unit.voided_at.is_(None))
    found = tx.session.scalars(same).first()
    if found is not None:
        return found
    if not kind:
        raise keeping.refuse("kind", _NO_KIND)
    keep_apart(tx, Unit.name, name)
    return tx.add(Unit(name=name, kind=kind))


def _refuse_twice(tx: Transaction, unit: int, name: str) -> None:
    listed = exists().where(
        ProtectedUnit.unit_id == unit, ProtectedUnit.voided_at.is_(None),
        ProtectedUnit.state == Guarding.LISTED,
    )  # fmt: skip
    if tx.session.scalar(select(listed)):
        raise keeping.refuse("unit", _TWICE.filled(unit=name))


def change(
    tx: Transaction,
    record: ProtectedUnit,
    *,
    grade: Grade,
    check_days: int | None,
    officer: int | None,
    note: str | None,
) -> ProtectedUnit:
    """Change how a unit is guarded; its name, kind and contact are changed at the unit itself."""
    keeping.take_over(record, grade=grade, check_days=check_days, officer_id=officer, note=note)
    return record


def check(
    tx: Transaction,
    record: ProtectedUnit,
    *,
    inspectors: tuple[int, ...],
    inspected_on: date | None,
    result: CheckResult,
    kind: str | None,
    description: str | None,
    severity: Severity | None,
    measures: tuple[str, ...],
    photos: tuple[Stored, ...],
    campaign: int | None,
    items: Lines,
    note: str | None,
) -> ProtectedUnit:
    """Inspect a unit; a hazard that was found is registered with it."""
    if record.state is not Guarding.LISTED:
        raise keeping.refuse("inspected_on", _IS_OFF)
    found = result is CheckResult.HAZARDS
    check_found(found=found, kind=kind, description=description)
    unit = tx.get(Unit, record.unit_id)
    inspection = inspect(
        tx, object=unit.id, object_kind="school" if unit.kind == "school" else "unit", inspectors=inspectors,
        result=result, inspected_on=inspected_on, campaign=campaign, contact_name=unit.contact,
        contact_phone=unit.phone, note=note, items=items or (), origin=record,
    )  # fmt: skip
    if found:
        hazard = raise_hazard(
            tx, object=unit.id, kind=kind or "", description=description or "", severity=severity,
            object_kind=inspection.object_kind, measures=measures or (), found_on=inspection.inspected_on,
            contact_name=unit.contact, contact_phone=unit.phone, responsible_unit=unit.name,
            inspection=inspection.id, origin=record,
        )  # fmt: skip
        attach_all(tx, hazard, photos, stage="before")
    tx.changed(record)
    return record


def take_off(tx: Transaction, record: ProtectedUnit, *, off_on: date | None, reason: str) -> ProtectedUnit:
    """Take a unit off the list: closed, moved away, no longer protected."""
    if record.state is Guarding.TAKEN_OFF:
        raise keeping.refuse("off_on", _IS_OFF)
    day = keeping.check_day(tx, "off_on", OFF_ON, off_on or tx.today, record.listed_on)
    record.state, record.off_on, record.off_reason = Guarding.TAKEN_OFF, day, reason
    return record


def put_back(tx: Transaction, record: ProtectedUnit, *, listed_on: date | None) -> ProtectedUnit:
    """Put a unit on the list again."""
    if record.state is Guarding.LISTED:
        raise keeping.refuse("listed_on", _IS_ON)
    _refuse_twice(tx, record.unit_id, tx.get(Unit, record.unit_id).name)
    record.listed_on = keeping.check_day(tx, "listed_on", LISTED_ON, listed_on or tx.today, record.off_on)
    record.state, record.off_on, record.off_reason = Guarding.LISTED, None, None
    return record


def advise(tx: Transaction, values: Mapping[str, Any], record: ProtectedUnit | None = None) -> Advice:
    """Propose what the unit itself says, and tell how often its kind is checked."""
    ident = record.unit_id if record is not None else values.get("unit")
    unit = tx.session.get(Unit, ident) if isinstance(ident, int) else None
    proposals = {}
    if unit is not None and record is None:
        every = {"kind": unit.kind, "village": unit.village_id, "contact": unit.contact, "phone": unit.phone}
        proposals = {name: value for name, value in every.items() if value is not None}
    kind = values.get("kind") or (unit.kind if unit is not None else None)
    if not kind or values.get("check_days") is not None:
        return Advice(proposals)
    days = days_between(None, extras(tx, "unit_kind").get(kind, {}))
    return Advice(proposals, (Notice(_EVERY.filled(days=days)),))


def lines(tx: Transaction, record: ProtectedUnit) -> Lines:
    """What is looked at in a unit of this kind."""
    kind = tx.get(Unit, record.unit_id).kind
    return keeping.check_lines(tx, keeping.ANY_UNIT, kind)
