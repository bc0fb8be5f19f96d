"""The way of a fault: confirmed, assigned, being repaired, repaired, accepted; external or scrapped."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.cameras.actions.keeping import refuse
from stationdesk.ledgers.cameras.actions.reporting import check_instant, settings_of
from stationdesk.ledgers.cameras.records import Camera, Fault
from stationdesk.ledgers.cameras.records.fault_counting import STANDING, one_of
from stationdesk.ledgers.cameras.rules.faults import CLOSED, advice, check_step, due_at
from stationdesk.ledgers.cameras.rules.states import Lifecycle
from stationdesk.ledgers.cameras.rules.watched import FaultState, Level
from stationdesk.ledgers.station.actions import extras, work_calendar
from stationdesk.store.transaction import Transaction

_AT_WORK = (FaultState.REPAIRING, FaultState.REPAIRED)
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
    record.cause = None
    _turn(tx, record, FaultState.CONFIRMED)
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
    record.repairing_at, record.repaired_at = None, None
    return _turn(tx, record, FaultState.ASSIGNED)


def begin_repair(tx: Transaction, record: Fault, *, repairing_at: datetime) -> Fault:
    """They are at work (维修), and so the camera is in repair until the fault is closed."""
    check_step(record.state, FaultState.REPAIRING, "repairing_at")
    record.repairing_at = check_instant(tx, "repairing_at", REPAIRING_AT, repairing_at, record.assigned_at)
    return _turn(tx, record, FaultState.REPAIRING)


def repaired(tx: Transaction, record: Fault, *, repaired_at: datetime, result: str | None = None) -> Fault:
    """It works again (修复); somebody still has to look at the picture and accept it."""
    check_step(record.state, FaultState.REPAIRED, "repaired_at")
    since = max(at for at in (record.reported_at, record.assigned_at, record.repairing_at) if at is not None)
    record.repaired_at = check_instant(tx, "repaired_at", REPAIRED_AT, repaired_at, since)
    record.result = result
    return _turn(tx, record, FaultState.REPAIRED)


def accept(tx: Transaction, record: Fault, *, accepted_at: datetime) -> Fault:
    """Accept the repair (验收): the fault is closed."""
    check_step(record.state, FaultState.ACCEPTED, "accepted_at")
    at = check_instant(tx, "accepted_at", ACCEPTED_AT, accepted_at, record.repaired_at)
    record.accepted_at = record.ended_at = at
    record.accepted_by = tx.actor.person
    return _turn(tx, record, FaultState.ACCEPTED)


def send_back(tx: Transaction, record: Fault, *, reason: str) -> Fault:
    """The picture is not right yet: back to the contractor, or to be confirmed where there is none."""
    if record.state is not FaultState.REPAIRED:
        raise refuse("reason", advice(record.state))
    _turn(tx, record, FaultState.ASSIGNED if record.contractor else FaultState.CONFIRMED)
    record.repairing_at, record.repaired_at, record.result = None, None, None
    return _noted(record, reason)


def blame(tx: Transaction, record: Fault, *, cause: str, note: str | None = None) -> Fault:
    """Nobody here can mend it (外部原因): a power cut, a line down; its limit stands still meanwhile."""
    check_step(record.state, FaultState.EXTERNAL, "cause")
    if not is_external(tx, cause):
        raise refuse("cause", _OWN_CAUSE)
    record.cause = cause
    _turn(tx, record, FaultState.EXTERNAL)
    return _noted(record, note)


def is_external(tx: Transaction, cause: str) -> bool:
    """Whether a cause of the dictionary is none of the station's."""
    return extras(tx, "camera_cause").get(cause, {}).get("external") != "no"


def scrap(tx: Transaction, record: Fault, *, reason: str) -> Fault:
    """The device is not worth mending (报废): the fault ends with it."""
    check_step(record.state, FaultState.SCRAPPED, "reason")
    record.ended_at = tx.now
    _turn(tx, record, FaultState.SCRAPPED)
    return _noted(record, reason)


def void(tx: Transaction, record: Fault, *, reason: str) -> Fault:
    """Strike a false report out; its number stays. What is closed stays as it is."""
    if record.state in CLOSED:
        raise refuse("reason", _CLOSED)
    at_work = record.state in _AT_WORK
    tx.void(record, reason)
    _in_repair(tx, record, at_work=False, was=at_work)
    return record


def _turn(tx: Transaction, record: Fault, state: FaultState) -> Fault:
    was, record.state = record.state in _AT_WORK, state
    _in_repair(tx, record, at_work=state in _AT_WORK, was=was)
    return record


def _in_repair(tx: Transaction, record: Fault, *, at_work: bool, was: bool) -> None:
    """The camera is in repair while a fault of it is worked on; entered once, told in both places."""
    camera = tx.get(Camera, record.camera_id, voided=True)
    if camera.voided_at is not None or at_work == was:
        return
    if at_work and camera.lifecycle is Lifecycle.IN_USE:
        camera.lifecycle = Lifecycle.REPAIR
    elif was and camera.lifecycle is Lifecycle.REPAIR and not _others_at_work(tx, record):
        camera.lifecycle = Lifecycle.IN_USE


def _others_at_work(tx: Transaction, record: Fault) -> bool:
    others = select(Fault.id).where(
        Fault.camera_id == record.camera_id, Fault.id != record.id, STANDING, one_of(_AT_WORK)
    )
    return tx.session.scalar(others.limit(1)) is not None


def _noted(record: Fault, note: str | None) -> Fault:
    if note:
        record.note = f"{record.note}\n{note}" if record.note else note
    return record


def usual_contractor(tx: Transaction, record: Fault) -> str | None:
    """Who repairs it already, or who maintains the camera."""
    return record.contractor or tx.get(Camera, record.camera_id, voided=True).maintain_unit
