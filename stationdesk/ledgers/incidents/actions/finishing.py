"""The end on the scene: mediation, result, feedback, transfer, case."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Action,
    Amount,
    Entry,
    Field,
    Flag,
    Instant,
    Line,
    Number,
    Prose,
    Reference,
    stored,
)  # fmt: skip
from stationdesk.ledgers.incidents.actions import keeping
from stationdesk.ledgers.incidents.actions.turning_out import check_turn_out
from stationdesk.ledgers.incidents.records import Feedback, Incident
from stationdesk.ledgers.incidents.rules.states import State, check_open, check_step, may_step
from stationdesk.ledgers.incidents.rules.timeline import TITLES
from stationdesk.store.transaction import Transaction

_HOW = QT_TRANSLATE_NOOP(
    "incidents", "Nobody has been on the scene: dispatch first, or tick “Handled without turning out”."
)
_WHEN_ARRIVED = QT_TRANSLATE_NOOP(
    "incidents", "Say when they arrived, or tick “Handled without turning out”."
)
TO_WHOM = QT_TRANSLATE_NOOP("incidents", "Say to whom it was handed.")
_NOT_FINISHED = QT_TRANSLATE_NOOP("incidents", "There is no result to feed back yet; record it first.")


def mediate(tx: Transaction, record: Incident, *, mediating_at: datetime | None) -> Incident:
    """Begin a mediation that will not end on the spot."""
    check_step(record.state, State.MEDIATING)
    at = mediating_at or keeping.now(tx)
    keeping.check_order(tx, record, finished_at=at)
    record.mediating_at, record.state = at, State.MEDIATING
    return keeping.settle(tx, record)


def handle(
    tx: Transaction,
    record: Incident,
    *,
    finished_at: datetime | None,
    category_found: str,
    result: str,
    outcome: str | None,
    arrived_at: datetime | None,
    at_desk: bool | None,
    transferred_to: int | str | None,
    loss_amount: Decimal | None,
) -> Incident:
    """Record the result. Who arrived and finished between two calls may say both here."""
    check_open(record.state)
    check_step(record.state, State.HANDLED)
    if record.arrived_at is None and not at_desk:
        _arrived_meanwhile(tx, record, arrived_at)
    leads = keeping.leads_to(tx, result)
    if leads != "transferred":
        keeping.check_result(tx, record, result)
    _, receiver = keeping.unit_name(tx, transferred_to)
    if leads == "transferred" and not receiver:
        raise keeping.refuse("transferred_to", TO_WHOM)
    at = finished_at or keeping.now(tx)
    keeping.check_order(tx, record, finished_at=at)
    record.finished_at, record.state = at, State.HANDLED
    record.category_found, record.result, record.outcome = category_found, result, outcome
    record.loss_amount = loss_amount
    if leads == "transferred":
        record.state, record.transferred_at, record.transferred_to = State.TRANSFERRED, at, receiver
    return keeping.settle(tx, record)


def _arrived_meanwhile(tx: Transaction, record: Incident, at: datetime | None) -> None:
    if record.dispatched_at is None:
        raise keeping.refuse("at_desk", _HOW)
    if at is None:
        raise keeping.refuse("arrived_at", _WHEN_ARRIVED)
    keeping.check_order(tx, record, arrived_at=at)
    sent = keeping.last_dispatch(tx, record)
    if sent is not None:
        check_turn_out(tx, record, sent, arrived_at=at)
        sent.arrived_at = at
    record.arrived_at = at


def feed_back(
    tx: Transaction,
    record: Incident,
    *,
    fed_back_at: datetime | None,
    narrative: str,
    category_found: str,
    result: str,
    rescued: int | None,
    injured: int | None,
    dead: int | None,
    caught: int | None,
    loss_amount: Decimal | None,
    evidence: bool | None,
    camera_no: str | None,
) -> Incident:
    """Tell the platform the result; more may be told until the incident is closed."""
    check_open(record.state)
    if record.finished_at is None:
        raise keeping.refuse("fed_back_at", _NOT_FINISHED)
    at = fed_back_at or keeping.now(tx)
    keeping.check_when(tx, "fed_back_at", TITLES["fed_back_at"], at, ("finished_at", record.finished_at))
    if record.fed_back_at is None:
        keeping.check_order(tx, record, fed_back_at=at)
        record.fed_back_at = at
    keeping.check_result(tx, record, result)
    if may_step(record.state, State.FED_BACK):
        record.state = State.FED_BACK
    record.category_found, record.result, record.outcome = category_found, result, narrative
    record.loss_amount = loss_amount if loss_amount is not None else record.loss_amount
    tx.add(
        Feedback(
            incident_id=record.id,
            arrived_at=record.arrived_at,
            finished_at=record.finished_at,
            fed_back_at=at,
            fed_back_by=tx.actor.person,
            category_found=category_found,
            result=result,
            narrative=narrative,
            rescued=rescued,
            injured=injured,
            dead=dead,
            caught=caught,
            loss_amount=loss_amount,
            evidence=evidence,
            camera_no=camera_no,
        )
    )
    return keeping.settle(tx, record)


# --- the forms --------------------------------------------------------------------------------------


def found_or_reported(tx: Transaction, record: Incident) -> str:
    """What a form about the findings starts with."""
    return record.category_found or record.category_reported


CATEGORY = Field(
    "category_found", QT_TRANSLATE_NOOP("incidents", "Category found"), Entry("incident_category"),
    required=True, default=found_or_reported, key="C",
)  # fmt: skip

MEDIATE = Action(
    "mediate",
    QT_TRANSLATE_NOOP("incidents", "Begin mediation"),
    mediate,
    (Field("mediating_at", QT_TRANSLATE_NOOP("incidents", "Begun at"), Instant(), required=True,
           default=keeping.now),),
    icon="scales",
    key="Ctrl+Shift+M",
    allowed=lambda values: values["state"] is State.ARRIVED,
)  # fmt: skip

HANDLE = Action(
    "handle",
    QT_TRANSLATE_NOOP("incidents", "Record the result"),
    handle,
    (
        Field("finished_at", QT_TRANSLATE_NOOP("incidents", "Finished at"), Instant(), required=True,
              default=keeping.now, key="T"),
        CATEGORY,
        Field("result", QT_TRANSLATE_NOOP("incidents", "Result"), Entry("incident_result"), required=True,
              key="R"),
        Field("arrived_at", QT_TRANSLATE_NOOP("incidents", "Arrived at"), Instant(),
              default=stored("arrived_at"), key="A"),
        Field("outcome", QT_TRANSLATE_NOOP("incidents", "Outcome"), Prose(2000), wide=True, key="M"),
        Field("at_desk", QT_TRANSLATE_NOOP("incidents", "Handled without turning out"), Flag()),
        Field("transferred_to", QT_TRANSLATE_NOOP("incidents", "Handed to"),
              Reference("station.units", loose=True), extra=True),
        Field("loss_amount", QT_TRANSLATE_NOOP("incidents", "Loss, yuan"), Amount(2), extra=True),
    ),
    icon="clipboard-text",
    key="Ctrl+Shift+H",
    primary=True,
    allowed=lambda values: may_step(values["state"], State.HANDLED)
    and values["state"] is not State.CLOSED,
)  # fmt: skip

FEED_BACK = Action(
    "feed_back",
    QT_TRANSLATE_NOOP("incidents", "Feed back"),
    feed_back,
    (
        Field("fed_back_at", QT_TRANSLATE_NOOP("incidents", "Fed back at"), Instant(), required=True,
              default=keeping.now, key="T"),
        CATEGORY,
        Field("result", QT_TRANSLATE_NOOP("incidents", "Result"), Entry("incident_result"), required=True,
              default=stored("result"), key="R"),
        Field("narrative", QT_TRANSLATE_NOOP("incidents", "What is fed back"), Prose(2000), required=True,
              default=stored("outcome"), wide=True, key="M"),
        Field("rescued", QT_TRANSLATE_NOOP("incidents", "Rescued"), Number(0, 9999), extra=True),
        Field("injured", QT_TRANSLATE_NOOP("incidents", "Injured"), Number(0, 9999), extra=True),
        Field("dead", QT_TRANSLATE_NOOP("incidents", "Dead"), Number(0, 9999), extra=True),
        Field("caught", QT_TRANSLATE_NOOP("incidents", "Caught"), Number(0, 9999), extra=True),
        Field("loss_amount", QT_TRANSLATE_NOOP("incidents", "Loss, yuan"), Amount(2), extra=True,
              default=stored("loss_amount")),
        Field("evidence", QT_TRANSLATE_NOOP("incidents", "Evidence secured"), Flag(), extra=True),
        Field("camera_no", QT_TRANSLATE_NOOP("incidents", "Body camera no."), Line(40), extra=True),
    ),
    icon="paper-plane-tilt",
    key="Ctrl+Shift+F",
    primary=True,
    allowed=lambda values: values["finished_at"] is not None and values["state"] is not State.CLOSED,
)  # fmt: skip
