"""The way of a fault: confirmed, assigned, being repaired, repaired, accepted; external or scrapped."""

from __future__ import annotations

from datetime import datetime

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.cameras.actions.keeping import refuse
from stationdesk.ledgers.cameras.actions.reporting import check_instant, settings_of
from stationdesk.ledgers.cameras.records import Camera, Fault
from stationdesk.ledgers.cameras.rules.faults import CLOSED, advice, check_step, due_at
from stationdesk.ledgers.cameras.rules.watched import FaultState, Level
from stationdesk.ledgers.station.actions import extras, work_calendar
from stationdesk.store.transaction import Transaction

CONFIRMED_AT = QT_TRANSLATE_NOOP("cameras", "Confirmed at")
ASSIGNED_AT = QT_TRANSLATE_NOOP("cameras", "Assigned at")
REPAIRING_AT = QT_TRANSLATE_NOOP("cameras", "Repair begun at")
REPAIRED_AT = QT_TRANSLATE_NOOP("cameras", "Repaired at")
ACCEPTED_AT = QT_TRANSLATE_NOOP("cameras", "Accepted at")
_NO_CONTRACTOR = QT_TRANSLATE_NOOP("cameras", "Say who is to repair it.")
_OWN_CAUSE = QT_TRANSLATE_NOOP(
    "cameras", "This is no external cause: the station has to have it repaired. Assign it instead."
)
_CLOSED = QT_TRANSLATE_NOOP("cameras", "A fault that is closed stays as it is.")


def confirm(
    tx: Transaction, record: Fault, *, confirmed_at: datetime, level: Level, note: str | None = None
) -> Fault:
    """Confirm (核实) that it is so; the level may be put right with it."""
    check_step(record.state, FaultState.CONFIRMED, "confirmed_at")
    record.confirmed_at = check_instant(tx, "confirmed_at", CONFIRMED_AT, confirmed_at, record.reported_at)
    if level is not record.level:
        record.level = level
        record.due_at = due_at(level, record.reported_at, settings_of(tx), work_calendar(tx.session))
    record.state, record.cause = FaultState.CONFIRMED, None
    return _noted(record, note)


def assign(
    tx: Transaction,
    record: Fault,
    *,
    contractor: str,
    contractor_phone: str | None = None,
    assigned_at: datetime,
) -> Fault:
    """Assign the repair (派修) to a contractor, or to another one."""
    check_step(record.state, FaultState.ASSIGNED, "contractor")
    if not contractor.strip():
        raise refuse("contractor", _NO_CONTRACTOR)
    record.assigned_at = check_instant(tx, "assigned_at", ASSIGNED_AT, assigned_at, record.confirmed_at)
    record.contractor, record.contractor_phone = contractor.strip(), contractor_phone
    record.state, record.repairing_at, record.repaired_at = FaultState.ASSIGNED, None, None
    return record


def begin_repair(tx: Transaction, record: Fault, *, repairing_at: datetime) -> Fault:
    """They are at work (维修)."""
    check_step(record.state, FaultState.REPAIRING, "repairing_at")
    record.repairing_at = check_instant(tx, "repairing_at", REPAIRING_AT, repairing_at, record.assigned_at)
    record.state = FaultState.REPAIRING
    return record


def repaired(tx: Transaction, record: Fault, *, repaired_at: datetime, result: str | None = None) -> Fault:
    """It works again (修复); somebody still has to look at the picture and accept it."""
    check_step(record.state, FaultState.REPAIRED, "repaired_at")
    since = max(at for at in (record.reported_at, record.assigned_at, record.repairing_at) if at is not None)
    record.repaired_at = check_instant(tx, "repaired_at", REPAIRED_AT, repaired_at, since)
    record.state, record.result = FaultState.REPAIRED, result
    return record


def accept(tx: Transaction, record: Fault, *, accepted_at: datetime) -> Fault:
    """Accept the repair (验收): the fault is closed."""
    check_step(record.state, FaultState.ACCEPTED, "accepted_at")
    at = check_instant(tx, "accepted_at", ACCEPTED_AT, accepted_at, record.repaired_at)
    record.accepted_at = record.ended_at = at
    record.accepted_by, record.state = tx.actor.person, FaultState.ACCEPTED
    return record


def send_back(tx: Transaction, record: Fault, *, reason: str) -> Fault:
    """The picture is not right yet: back to the contractor, or to be confirmed where there is none."""
    if record.state is not FaultState.REPAIRED:
        raise refuse("reason", advice(record.state))
    record.state = FaultState.ASSIGNED if record.contractor else FaultState.CONFIRMED
    record.repairing_at, record.repaired_at, record.result = None, None, None
    return _noted(record, reason)


def blame(tx: Transaction, record: Fault, *, cause: str, note: str | None = None) -> Fault:
    """Nobody here can mend it (外部原因): a power cut, a line down; its limit stands still meanwhile."""
    check_step(record.state, FaultState.EXTERNAL, "cause")
    if not is_external(tx, cause):
        raise refuse("cause", _OWN_CAUSE)
    record.state, record.cause = FaultState.EXTERNAL, cause
    return _noted(record, note)


def is_external(tx: Transaction, cause: str) -> bool:
    """Whether a cause of the dictionary is none of the station's."""
    return extras(tx, "camera_cause").get(cause, {}).get("external") != "no"


def scrap(tx: Transaction, record: Fault, *, reason: str) -> Fault:
    """The device is not worth mending (报废): the fault ends with it."""
    check_step(record.state, FaultState.SCRAPPED, "reason")
    record.state, record.ended_at = FaultState.SCRAPPED, tx.now
    return _noted(record, reason)


def void(tx: Transaction, record: Fault, *, reason: str) -> Fault:
    """Strike a false report out; its number stays. What is closed stays as it is."""
    if record.state in CLOSED:
        raise refuse("reason", _CLOSED)
    tx.void(record, reason)
    return record


def _noted(record: Fault, note: str | None) -> Fault:
    if note:
        record.note = f"{record.note}\n{note}" if record.note else note
    return record


def usual_contractor(tx: Transaction, record: Fault) -> str | None:
    """Who repairs it already, or who maintains the camera."""
    return record.contractor or tx.get(Camera, record.camera_id, voided=True).maintain_unit
