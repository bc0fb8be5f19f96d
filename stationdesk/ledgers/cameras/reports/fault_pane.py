"""What the pane shows under a fault: facts, what was done when, and its camera."""

from __future__ import annotations

from datetime import datetime

from stationdesk.core.actor import WRITERS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import (
    Detail,
    Entry,
    Fact,
    Instant,
    Line,
    Link,
    OneOf,
    Prose,
    Reference,
    Step,
    Tone,
)
from stationdesk.ledgers.cameras.actions.reporting import settings_of
from stationdesk.ledgers.cameras.records import Camera, Fault
from stationdesk.ledgers.cameras.rules.faults import BY_LEVEL, CLOSED
from stationdesk.ledgers.cameras.rules.watched import FaultState, Level
from stationdesk.ledgers.station.actions.linked import LINKED
from stationdesk.store.transaction import Transaction

_PERSON = Reference("station.people")


def facts(tx: Transaction, record: Fault) -> tuple[Fact, ...]:
    """What is known, leaving out what is not."""
    may = tx.actor.role in WRITERS
    runs = record.state not in (*CLOSED, FaultState.EXTERNAL) and record.voided_at is None
    limit = BY_LEVEL[record.level]
    every = (
        Fact(QT_TRANSLATE_NOOP("cameras", "Kind of fault"), record.kind, Entry("camera_fault")),
        Fact(QT_TRANSLATE_NOOP("cameras", "State"), record.state, OneOf(FaultState)),
        Fact(QT_TRANSLATE_NOOP("cameras", "Level"), record.level, OneOf(Level)),
        Fact(QT_TRANSLATE_NOOP("cameras", "To be repaired by"), record.due_at, Instant(countdown=runs)),
        Fact(QT_TRANSLATE_NOOP("cameras", "Limit from"), limit.source_applied(settings_of(tx))),
        Fact(QT_TRANSLATE_NOOP("cameras", "Description"), record.description, Prose()),
        Fact(QT_TRANSLATE_NOOP("cameras", "Contractor"), record.contractor),
        Fact(QT_TRANSLATE_NOOP("cameras", "Contractor's telephone"), record.contractor_phone,
             Line(40, mask=True), "contractor_phone" if may else ""),
        Fact(QT_TRANSLATE_NOOP("cameras", "What was repaired"), record.result, Prose()),
        Fact(QT_TRANSLATE_NOOP("cameras", "External cause"), record.cause, Entry("camera_cause")),
        Fact(QT_TRANSLATE_NOOP("cameras", "Note"), record.note, Prose()),
        Fact(QT_TRANSLATE_NOOP("cameras", "Reason of voiding"), record.void_reason),
    )  # fmt: skip
    return tuple(one for one in every if one.value not in (None, "", ()))


def timeline(_tx: Transaction, record: Fault) -> tuple[Step, ...]:
    """What happened when, and the limit that still runs."""
    by = QT_TRANSLATE_NOOP("cameras", "By")
    steps = (
        _step(record.reported_at, FaultState.REPORTED.label, Fact(by, record.reported_by, _PERSON)),
        _step(record.confirmed_at, FaultState.CONFIRMED.label),
        _step(record.assigned_at, FaultState.ASSIGNED.label, Fact(by, record.contractor)),
        _step(record.repairing_at, FaultState.REPAIRING.label),
        _step(record.repaired_at, FaultState.REPAIRED.label),
        _step(record.accepted_at, FaultState.ACCEPTED.label, Fact(by, record.accepted_by, _PERSON),
              tone=Tone.OK),
        _step(record.ended_at if record.state is FaultState.SCRAPPED else None, FaultState.SCRAPPED.label,
              tone=Tone.MUTE),
        _step(record.voided_at, QT_TRANSLATE_NOOP("cameras", "Voided"), tone=Tone.BAD),
    )  # fmt: skip
    known = tuple(one for one in steps if one is not None)
    if record.state in CLOSED or record.voided_at is not None:
        return known
    limit = Step(record.due_at, QT_TRANSLATE_NOOP("cameras", "Limit"), done=False, tone=record.state.tone)
    past = sum(record.due_at is None or one.at is None or one.at <= record.due_at for one in known)
    return (*known[:past], limit, *known[past:])


def _step(at: datetime | None, title: Phrase, *about: Fact, tone: Tone = Tone.INFO) -> Step | None:
    if at is None:
        return None
    return Step(at, title, tone=tone, facts=tuple(one for one in about if one.value is not None))


def its_camera(tx: Transaction, record: Fault) -> tuple[Link, ...]:
    """The camera it is a fault of."""
    camera = tx.get(Camera, record.camera_id, voided=True)
    title = QT_TRANSLATE_NOOP("cameras", "Camera")
    return (Link(title, "cameras", camera.id, note=f"{camera.number or ''} {camera.name}".strip()),)


FAULT = (
    Detail("facts", QT_TRANSLATE_NOOP("cameras", "The fault"), facts),
    Detail("timeline", QT_TRANSLATE_NOOP("cameras", "What was done"), timeline),
    Detail("camera", QT_TRANSLATE_NOOP("cameras", "Its camera"), its_camera),
    LINKED,
)
