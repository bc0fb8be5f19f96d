"""More hands: reinforcement called for, and other forces on the scene."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from stationdesk.core.duty_day import local
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Action, Entry, Field, Instant, Line, Number, Reference
from stationdesk.ledgers.incidents.actions import keeping
from stationdesk.ledgers.incidents.actions.turning_out import check_after_receipt, told
from stationdesk.ledgers.incidents.records import Incident, Participant, Reinforcement
from stationdesk.ledgers.incidents.rules.states import State, check_open, check_step
from stationdesk.ledgers.station.records import Unit
from stationdesk.store.transaction import Transaction

_NOT_CALLED = QT_TRANSLATE_NOOP("incidents", "No reinforcement is awaited; request it first.")
_AWAITED = QT_TRANSLATE_NOOP("incidents", "{unit}, asked at {time}")
_ARRIVED = QT_TRANSLATE_NOOP("incidents", "Arrived at")
_NO_UNIT = QT_TRANSLATE_NOOP("incidents", "Say who is asked for help.")
_NO_FORCE = QT_TRANSLATE_NOOP("incidents", "Say which unit or which kind of force took part.")


def request_reinforcement(
    tx: Transaction,
    record: Incident,
    *,
    unit: int | str | None,
    headcount: int | None,
    requested_at: datetime | None,
    note: str | None,
) -> Incident:
    """Ask another unit for hands."""
    _check_under_way(record)
    unit_id, name = keeping.unit_name(tx, unit)
    if not name:
        raise keeping.refuse("unit", _NO_UNIT)
    at = requested_at or keeping.now(tx)
    check_after_receipt(tx, record, at)
    target = int(tx.settings["response.reinforcement"])
    tx.add(
        Reinforcement(
            incident_id=record.id,
            unit_id=unit_id,
            unit_text=name,
            requested_at=at,
            headcount=headcount,
            target_minutes=target,
            note=note,
        )
    )
    return told(tx, record)


def reinforcement_arrived(
    tx: Transaction,
    record: Incident,
    *,
    arrived_at: datetime | None,
    headcount: int | None,
    which: int | None,
) -> Incident:
    """A reinforcement is there; the one that has waited longest unless it is said which."""
    _check_under_way(record)
    waiting = {one.id: one for one in awaited_ones(tx, record)}
    awaited = waiting.get(which or next(iter(waiting), 0))
    if awaited is None:
        raise keeping.refuse("arrived_at", _NOT_CALLED)
    at = arrived_at or keeping.now(tx)
    keeping.check_when(tx, "arrived_at", _ARRIVED, at, ("dispatched_at", awaited.requested_at))
    awaited.arrived_at, awaited.headcount = at, headcount or awaited.headcount
    return told(tx, record)


def awaited_ones(tx: Transaction, record: Incident) -> list[Reinforcement]:
    """The reinforcements that were asked for and are not there yet, the longest wait first."""
    statement = (
        select(Reinforcement)
        .where(Reinforcement.incident_id == record.id, Reinforcement.arrived_at.is_(None))
        .order_by(Reinforcement.requested_at, Reinforcement.id)
    )
    return list(tx.session.scalars(statement))


def _awaited_choices(tx: Transaction, record: Incident) -> tuple[tuple[int, Phrase], ...]:
    return tuple(
        (one.id, _AWAITED.filled(unit=one.unit_text, time=f"{local(one.requested_at):%m-%d %H:%M}"))
        for one in awaited_ones(tx, record)
    )


def add_participant(
    tx: Transaction,
    record: Incident,
    *,
    unit: int | str | None,
    force_kind: str | None,
    headcount: int | None,
    arrived_at: datetime | None,
    person: str | None,
    linkage_kind: str | None,
) -> Incident:
    """Note another force on the scene; two different ones make it joint handling."""
    _check_under_way(record)
    unit_id, name = keeping.unit_name(tx, unit)
    kind = force_kind or _force_of(tx, unit_id)
    if kind is None:
        raise keeping.refuse("force_kind", _NO_FORCE)
    if arrived_at is not None:
        keeping.check_when(tx, "arrived_at", _ARRIVED, arrived_at, ("received_at", record.received_at))
    tx.add(
        Participant(
            incident_id=record.id,
            unit_id=unit_id,
            unit_text=name,
            force_kind=kind,
            headcount=headcount or 1,
            arrived_at=arrived_at,
            person_text=person,
            linkage_kind=linkage_kind,
        )
    )
    return told(tx, record)


def _force_of(tx: Transaction, unit: int | None) -> str | None:
    return tx.get(Unit, unit).force_kind if unit is not None else None


def _check_under_way(record: Incident) -> None:
    if record.state is State.RECEIVED:
        check_step(record.state, State.ARRIVED)
    check_open(record.state)


# --- the forms ---

_UNIT = Reference("station.units", loose=True)

REQUEST_REINFORCEMENT = Action(
    "request_reinforcement",
    QT_TRANSLATE_NOOP("incidents", "Request reinforcement"),
    request_reinforcement,
    (
        Field("unit", QT_TRANSLATE_NOOP("incidents", "Unit asked"), _UNIT, required=True),
        Field("headcount", QT_TRANSLATE_NOOP("incidents", "People asked for"), Number(1, 999)),
        Field("requested_at", QT_TRANSLATE_NOOP("incidents", "Requested at"), Instant(), required=True,
              default=keeping.now),
        Field("note", QT_TRANSLATE_NOOP("incidents", "Note"), Line(200), wide=True),
    ),
    icon="megaphone",
    key="Ctrl+Shift+R",
    allowed=lambda values: values["state"] not in (State.RECEIVED, State.CLOSED),
)  # fmt: skip

REINFORCEMENT_ARRIVED = Action(
    "reinforcement_arrived",
    QT_TRANSLATE_NOOP("incidents", "Reinforcement arrived"),
    reinforcement_arrived,
    (
        Field("arrived_at", _ARRIVED, Instant(), required=True,
              default=keeping.now),
        Field("headcount", QT_TRANSLATE_NOOP("incidents", "People who came"), Number(1, 999)),
        Field("which", QT_TRANSLATE_NOOP("incidents", "Which reinforcement"), Number(),
              choices=_awaited_choices, extra=True),
    ),
    icon="users-three",
    key="Ctrl+Shift+Y",
    allowed=lambda values: values["state"] not in (State.RECEIVED, State.CLOSED),
)  # fmt: skip

ADD_PARTICIPANT = Action(
    "add_participant",
    QT_TRANSLATE_NOOP("incidents", "Add a force on scene"),
    add_participant,
    (
        Field("unit", QT_TRANSLATE_NOOP("incidents", "Unit"), _UNIT),
        Field("force_kind", QT_TRANSLATE_NOOP("incidents", "Kind of force"), Entry("force_kind")),
        Field("headcount", QT_TRANSLATE_NOOP("incidents", "People"), Number(1, 999), default=1),
        Field("arrived_at", _ARRIVED, Instant()),
        Field("person", QT_TRANSLATE_NOOP("incidents", "In charge"), Line(40), extra=True),
        Field("linkage_kind", QT_TRANSLATE_NOOP("incidents", "Kind of linkage"), Entry("linkage_kind"),
              extra=True),
    ),
    icon="handshake",
    key="Ctrl+Shift+J",
    allowed=lambda values: values["state"] not in (State.RECEIVED, State.CLOSED),
)  # fmt: skip
