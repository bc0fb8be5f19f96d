"""Sending people, their way to the scene, and more hands."""

from __future__ import annotations

from datetime import datetime

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Entry, Field, Instant, Line, Prose, Reference
from stationdesk.ledgers.incidents.actions import keeping
from stationdesk.ledgers.incidents.records import Dispatch, Incident
from stationdesk.ledgers.incidents.rules.states import ON_THE_WAY, State, check_step
from stationdesk.ledgers.station.records import Village
from stationdesk.store.transaction import Transaction

_NOBODY = QT_TRANSLATE_NOOP("incidents", "Say who is sent.")
_ALL_THERE = QT_TRANSLATE_NOOP(
    "incidents", "Everyone who was sent has arrived; to change a time, correct the incident."
)
_CALLED_BACK = QT_TRANSLATE_NOOP("incidents", "Called back at")
_NOT_SENT = QT_TRANSLATE_NOOP("incidents", "Nobody is on the way; dispatch first.")


def dispatch(
    tx: Transaction,
    record: Incident,
    *,
    people: tuple[int, ...],
    dispatched_at: datetime | None,
    vehicle: str | None,
    order_text: str | None,
    unit: int | None,
) -> Incident:
    """Send people to the scene; further ones may follow while it is being handled."""
    if record.state not in ON_THE_WAY:
        check_step(record.state, State.DISPATCHED)
    if not people and unit is None:
        raise keeping.refuse("people", _NOBODY)
    at = dispatched_at or keeping.now(tx)
    if record.dispatched_at is None:
        keeping.check_order(tx, record, dispatched_at=at)
        record.dispatched_at, record.state = at, State.DISPATCHED
    else:
        check_after_receipt(tx, record, at)
    record.handler_id = record.handler_id or (people[0] if people else None)
    if record.target_minutes is None:
        village = tx.session.get(Village, record.village_id) if record.village_id else None
        record.target_minutes = keeping.target_of(tx, village)
    tx.add(
        Dispatch(
            incident_id=record.id,
            people=people,
            unit_id=unit,
            vehicle=vehicle,
            order_text=order_text,
            dispatched_at=at,
        )
    )
    return told(tx, record)


def check_after_receipt(tx: Transaction, record: Incident, at: datetime) -> None:
    """Refuse a time before the call."""
    keeping.check_chain(tx, {"received_at": record.received_at, "dispatched_at": at})


def check_turn_out(tx: Transaction, record: Incident, sent: Dispatch, **changed: datetime | None) -> None:
    """Refuse times of one dispatch that stand out of order: each has its own way to the scene."""
    names = ("dispatched_at", "signed_at", "departed_at", "arrived_at")
    own = {name: getattr(sent, name) for name in names}
    own |= {name: at for name, at in changed.items() if at is not None}
    keeping.check_chain(tx, {"received_at": record.received_at} | own)


def depart(
    tx: Transaction, record: Incident, *, signed_at: datetime | None, departed_at: datetime | None
) -> Incident:
    """Note when the order was signed for and when they left."""
    _check_on_the_way(record)
    sent = _latest(tx, record)
    check_turn_out(tx, record, sent, signed_at=signed_at, departed_at=departed_at)
    sent.signed_at, sent.departed_at = signed_at or sent.signed_at, departed_at or sent.departed_at
    return told(tx, record)


def withdraw(tx: Transaction, record: Incident, *, reason: str, withdrawn_at: datetime | None) -> Incident:
    """Call the last ones sent back; when nobody else is on the way the call waits again."""
    _check_on_the_way(record)
    sent = _latest(tx, record)
    at = withdrawn_at or keeping.now(tx)
    keeping.check_when(tx, "withdrawn_at", _CALLED_BACK, at, ("dispatched_at", sent.dispatched_at))
    sent.withdrawn_at, sent.withdraw_reason = at, reason
    tx.session.flush()
    if record.state is State.DISPATCHED and keeping.last_dispatch(tx, record) is None:
        record.state, record.dispatched_at, record.handler_id = State.RECEIVED, None, None
    return told(tx, record)


def arrive(tx: Transaction, record: Incident, *, arrived_at: datetime | None) -> Incident:
    """The first of them has arrived, or those sent last have."""
    at = arrived_at or keeping.now(tx)
    _check_on_the_way(record)
    sent = keeping.last_dispatch(tx, record, Dispatch.arrived_at.is_(None))
    if sent is None:
        raise keeping.refuse("arrived_at", _ALL_THERE if record.arrived_at else _NOT_SENT)
    check_turn_out(tx, record, sent, arrived_at=at)
    sent.arrived_at = at
    if record.arrived_at is None:
        check_step(record.state, State.ARRIVED)
        record.arrived_at, record.state = at, State.ARRIVED
    record.arrived_at = min(record.arrived_at, at)
    return told(tx, record)


def _latest(tx: Transaction, record: Incident) -> Dispatch:
    sent = keeping.last_dispatch(tx, record)
    if sent is None:
        raise keeping.refuse("arrived_at", _NOT_SENT)
    return sent


def _check_on_the_way(record: Incident) -> None:
    if record.state not in ON_THE_WAY:
        check_step(record.state, State.ARRIVED)


def told(tx: Transaction, record: Incident) -> Incident:
    """Give the record its next limit and a new version: its rows have changed."""
    keeping.settle(tx, record)
    tx.changed(record)
    return record


# --- the forms --------------------------------------------------------------------------------------

_PEOPLE = Reference("station.people", many=True, only="staff")

DISPATCH = Action(
    "dispatch",
    QT_TRANSLATE_NOOP("incidents", "Dispatch"),
    dispatch,
    (
        Field("people", QT_TRANSLATE_NOOP("incidents", "People sent"), _PEOPLE, key="P"),
        Field("dispatched_at", QT_TRANSLATE_NOOP("incidents", "Dispatched at"), Instant(), required=True,
              default=keeping.now, key="T"),
        Field("vehicle", QT_TRANSLATE_NOOP("incidents", "Vehicle"), Line(40), key="V"),
        Field("order_text", QT_TRANSLATE_NOOP("incidents", "Order"), Prose(500), wide=True, key="O"),
        Field("unit", QT_TRANSLATE_NOOP("incidents", "Other unit sent"), Reference("station.units"),
              extra=True),
    ),
    icon="siren",
    key="Ctrl+D",
    primary=True,
    allowed=lambda values: values["state"] in (State.RECEIVED, *ON_THE_WAY),
)  # fmt: skip

DEPART = Action(
    "depart",
    QT_TRANSLATE_NOOP("incidents", "Signed for, departed"),
    depart,
    (
        Field("signed_at", QT_TRANSLATE_NOOP("incidents", "Signed at"), Instant(), default=keeping.now),
        Field("departed_at", QT_TRANSLATE_NOOP("incidents", "Departed at"), Instant(), default=keeping.now),
    ),
    icon="car",
    key="Ctrl+Shift+D",
    allowed=lambda values: values["state"] in ON_THE_WAY,
)

ARRIVE = Action(
    "arrive",
    QT_TRANSLATE_NOOP("incidents", "Arrived on scene"),
    arrive,
    (Field("arrived_at", QT_TRANSLATE_NOOP("incidents", "Arrived at"), Instant(), required=True,
           default=keeping.now, key="T"),),
    icon="map-pin",
    key="Ctrl+Shift+A",
    primary=True,
    allowed=lambda values: values["state"] in ON_THE_WAY,
)  # fmt: skip

WITHDRAW = Action(
    "withdraw",
    QT_TRANSLATE_NOOP("incidents", "Call back"),
    withdraw,
    (
        Field("reason", QT_TRANSLATE_NOOP("incidents", "Reason"), Entry("withdraw_reason"), required=True),
        Field("withdrawn_at", _CALLED_BACK, Instant(), required=True,
              default=keeping.now),
    ),
    icon="arrow-counter-clockwise",
    key="Ctrl+Shift+W",
    allowed=lambda values: values["state"] in ON_THE_WAY,
)  # fmt: skip
