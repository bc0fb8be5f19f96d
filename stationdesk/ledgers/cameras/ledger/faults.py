"""Faults of cameras as a ledger: the list, how it is narrowed, and everything that hangs on one."""

from __future__ import annotations

from sqlalchemy import func

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Column,
    Day,
    Entry,
    Filter,
    Instant,
    Ledger,
    Line,
    OneOf,
    Reference,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.cameras.actions.fault_forms import STEPS
from stationdesk.ledgers.cameras.actions.reporting import settle_open
from stationdesk.ledgers.cameras.records import Fault, fault_counting
from stationdesk.ledgers.cameras.records.fault_counting import IS_OPEN, RUNNING_DUE
from stationdesk.ledgers.cameras.reports.availability import AVAILABILITY
from stationdesk.ledgers.cameras.reports.fault_pane import FAULT
from stationdesk.ledgers.cameras.reports.health_home import FAULTS_DUE, LATE_CARD
from stationdesk.ledgers.cameras.rules.faults import UNDER_WAY
from stationdesk.ledgers.cameras.rules.watched import FaultState, Level

_CAMERA, _KIND, _CAUSE = Reference("cameras"), Entry("camera_fault"), Entry("camera_cause")

COLUMNS = (
    Column("number", QT_TRANSLATE_NOOP("cameras", "No."), Fault.number, Line(), 10, 8, sortable=True),
    Column("camera", QT_TRANSLATE_NOOP("cameras", "Camera"), Fault.camera_id, _CAMERA, 0, 10),
    Column("kind", QT_TRANSLATE_NOOP("cameras", "Kind of fault"), Fault.kind, _KIND, 6, 9),
    Column("level", QT_TRANSLATE_NOOP("cameras", "Level"), Fault.level, OneOf(Level), 5, 5),
    Column("reported_at", QT_TRANSLATE_NOOP("cameras", "Reported at"), Fault.reported_at, Instant(), 7, 6,
           sortable=True),
    Column("due", QT_TRANSLATE_NOOP("cameras", "To be repaired by"), RUNNING_DUE, Instant(countdown=True), 7,
           9),
    Column("contractor", QT_TRANSLATE_NOOP("cameras", "Contractor"), Fault.contractor, Line(), 7, 4),
    Column("state", QT_TRANSLATE_NOOP("cameras", "State"), Fault.state, OneOf(FaultState), 5, 10),
    Column("cause", QT_TRANSLATE_NOOP("cameras", "External cause"), Fault.cause, _CAUSE, 5, 3, shown=False),
    Column("due_at", QT_TRANSLATE_NOOP("cameras", "Limit, time"), Fault.due_at, Instant(), 7, 2,
           sortable=True, shown=False),
    Column("accepted_at", QT_TRANSLATE_NOOP("cameras", "Accepted at"), Fault.accepted_at, Instant(), 7, 2,
           shown=False),
    Column("description", QT_TRANSLATE_NOOP("cameras", "Description"), Fault.description, Line(500), 10, 2,
           shown=False),
)  # fmt: skip

CHIPS = (
    Filter("open", QT_TRANSLATE_NOOP("cameras", "Open"), IS_OPEN, tone=Tone.WARN),
    Filter("overdue", QT_TRANSLATE_NOOP("cameras", "Overdue"), fault_counting.is_overdue(), tone=Tone.BAD),
    Filter("to_confirm", QT_TRANSLATE_NOOP("cameras", "To confirm"), Fault.state == FaultState.REPORTED,
           tone=Tone.BAD),
    Filter("to_assign", QT_TRANSLATE_NOOP("cameras", "To assign"), Fault.state == FaultState.CONFIRMED,
           tone=Tone.BAD),
    Filter("under_way", QT_TRANSLATE_NOOP("cameras", "Under repair"), fault_counting.one_of(UNDER_WAY),
           tone=Tone.WARN),
    Filter("to_accept", QT_TRANSLATE_NOOP("cameras", "To accept"), Fault.state == FaultState.REPAIRED,
           tone=Tone.INFO),
    Filter("external", FaultState.EXTERNAL.label, Fault.state == FaultState.EXTERNAL, tone=Tone.INFO),
)  # fmt: skip

FILTERS = (
    Filter("camera", QT_TRANSLATE_NOOP("cameras", "Camera"), lambda camera: Fault.camera_id == camera,
           _CAMERA),
    Filter("village", QT_TRANSLATE_NOOP("cameras", "Village"), fault_counting.of_village,
           Reference("station.villages")),
    Filter("kind", QT_TRANSLATE_NOOP("cameras", "Kind of fault"), lambda code: Fault.kind == code, _KIND),
    Filter("level", QT_TRANSLATE_NOOP("cameras", "Level"), lambda level: Fault.level == level, OneOf(Level)),
    Filter("state", QT_TRANSLATE_NOOP("cameras", "State"), lambda state: Fault.state == state,
           OneOf(FaultState)),
    Filter("cause", QT_TRANSLATE_NOOP("cameras", "External cause"), lambda code: Fault.cause == code,
           _CAUSE),
    Filter("reported", QT_TRANSLATE_NOOP("cameras", "Reported at"),
           lambda days: fault_counting.within(Fault.reported_at, days), Day()),
    Filter("accepted", QT_TRANSLATE_NOOP("cameras", "Accepted at"), fault_counting.accepted_in, Day()),
    Filter("open_at", QT_TRANSLATE_NOOP("cameras", "Open at the end of"), fault_counting.open_at, Day()),
    Filter("late_at", QT_TRANSLATE_NOOP("cameras", "Overdue at the end of"), fault_counting.late_at, Day()),
)  # fmt: skip

FAULTS = Ledger(
    name="cameras.faults",
    title=QT_TRANSLATE_NOOP("cameras", "Faults"),
    record=Fault,
    columns=COLUMNS,
    label=func.coalesce(Fault.number, ""),
    order="reported_at",
    filters=(*CHIPS, *FILTERS),
    actions=STEPS,
    details=FAULT,
    reports=(AVAILABILITY,),
    due=FAULTS_DUE,
    cards=(LATE_CARD,),
    settle=settle_open,
    icon="wrench",
)
