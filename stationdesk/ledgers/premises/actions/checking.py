"""Checks of a rental house: an inspection, and the hazard it found, in one form."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.premises.actions import keeping
from stationdesk.ledgers.premises.actions.letters import refuse_unless_let
from stationdesk.ledgers.premises.records import Rental
from stationdesk.ledgers.rectifications.actions import inspect, raise_hazard
from stationdesk.ledgers.rectifications.records import Hazard, Inspection
from stationdesk.ledgers.rectifications.rules.states import CheckResult, Severity
from stationdesk.store.attaching import attach_all
from stationdesk.store.attachments import Stored
from stationdesk.store.transaction import Transaction

NO_KIND = QT_TRANSLATE_NOOP("premises", "Say which kind of hazard was found.")
NO_WORDS = QT_TRANSLATE_NOOP("premises", "Say what is dangerous.")
Lines = tuple[Mapping[str, Any], ...]


def check(
    tx: Transaction,
    record: Rental,
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
) -> Rental:
    """Inspect a house; a hazard that was found is registered with it."""
    refuse_unless_let(record, "inspected_on")
    found = result is CheckResult.HAZARDS
    check_found(found=found, kind=kind, description=description)
    inspection = inspect(
        tx, object=record.address, object_kind="rental", inspectors=inspectors, result=result,
        inspected_on=inspected_on, campaign=campaign, village=record.village_id, address=record.address,
        contact_name=record.owner_name, contact_phone=record.owner_phone, note=note, items=items or (),
        origin=record,
    )  # fmt: skip
    if found:
        hazard = raised(tx, record, inspection, kind, description, severity, measures)
        attach_all(tx, hazard, photos, stage="before")
    tx.changed(record)
    return record


def check_found(*, found: bool, kind: str | None, description: str | None) -> None:
    """Refuse a hazard without its kind or words."""
    if found and not kind:
        raise keeping.refuse("kind", NO_KIND)
    if found and not (description or "").strip():
        raise keeping.refuse("description", NO_WORDS)


def raised(
    tx: Transaction,
    record: Rental,
    inspection: Inspection | None,
    kind: str | None,
    description: str | None,
    severity: Severity | None,
    measures: tuple[str, ...],
) -> Hazard:
    """A hazard of the house, with its owner as who answers for it."""
    return raise_hazard(
        tx, object=record.address, kind=kind or "", description=description or "", object_kind="rental",
        severity=severity, measures=measures or (), village=record.village_id, address=record.address,
        found_on=inspection.inspected_on if inspection is not None else None,
        contact_name=record.owner_name, contact_phone=record.owner_phone,
        responsible_person=record.owner_name, inspection=inspection.id if inspection is not None else None,
        origin=record,
    )  # fmt: skip


def raise_one(
    tx: Transaction,
    record: Rental,
    *,
    kind: str,
    description: str,
    severity: Severity | None,
    measures: tuple[str, ...],
    photos: tuple[Stored, ...],
) -> Rental:
    """Register a hazard that was found without an inspection."""
    hazard = raised(tx, record, None, kind, description, severity, measures)
    attach_all(tx, hazard, photos, stage="before")
    tx.changed(record)
    return record


def lines(tx: Transaction, *_: Any) -> Lines:
    """What is looked at in a rental house."""
    return keeping.check_lines(tx, keeping.RENTAL)
