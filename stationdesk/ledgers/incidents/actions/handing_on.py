"""Handing an incident on: to the unit that is competent, or into a case."""

from __future__ import annotations

from datetime import datetime

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Entry, Field, Flag, Instant, Line, OneOf, Prose, Reference
from stationdesk.ledgers.incidents.actions import keeping
from stationdesk.ledgers.incidents.actions.finishing import CATEGORY, TO_WHOM, found_or_reported
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.incidents.rules.limits import CaseKind
from stationdesk.ledgers.incidents.rules.states import State, check_step, may_step
from stationdesk.store.transaction import Transaction

_NO_RECEIPT = QT_TRANSLATE_NOOP(
    "incidents", "Say why the reporter got no receipt (refused, unreachable), or tick that it was issued."
)
_NO_TRANSFER = QT_TRANSLATE_NOOP(
    "incidents", "This result is not a transfer; choose to whom it was handed, or record the result instead."
)
_TRANSFERRED = QT_TRANSLATE_NOOP("incidents", "Transferred at")
_ACCEPTED = QT_TRANSLATE_NOOP("incidents", "Accepted at")
_RESULTS = {CaseKind.ADMINISTRATIVE: "case_administrative", CaseKind.CRIMINAL: "case_criminal"}


def transfer(
    tx: Transaction,
    record: Incident,
    *,
    transferred_to: int | str | None,
    transferred_at: datetime | None,
    result: str,
    reason: str,
    contact: str | None,
    category_found: str | None,
) -> Incident:
    """Hand it to the unit that is competent."""
    check_step(record.state, State.TRANSFERRED)
    _, receiver = keeping.unit_name(tx, transferred_to)
    if not receiver:
        raise keeping.refuse("transferred_to", TO_WHOM)
    if keeping.leads_to(tx, result) != "transferred":
        raise keeping.refuse("result", _NO_TRANSFER)
    at = transferred_at or keeping.now(tx)
    keeping.check_when(tx, "transferred_at", _TRANSFERRED, at, ("received_at", record.received_at))
    keeping.check_order(tx, record, finished_at=record.finished_at or at)
    record.transferred_at, record.transferred_to, record.transfer_contact = at, receiver, contact
    record.transfer_reason, record.result = reason, result
    record.category_found = category_found or record.category_found or record.category_reported
    record.finished_at = record.finished_at or at
    record.state = State.TRANSFERRED
    return keeping.settle(tx, record)


def accept_case(
    tx: Transaction,
    record: Incident,
    *,
    case_kind: CaseKind,
    case_no: str,
    accepted_at: datetime | None,
    category_found: str,
    receipt_issued: bool | None,
    receipt_note: str | None,
) -> Incident:
    """Accept it as a case; the register entry and the reporter's receipt are made together (art. 61)."""
    check_step(record.state, State.IN_CASE)
    if not receipt_issued and not receipt_note:
        raise keeping.refuse("receipt_note", _NO_RECEIPT)
    at = accepted_at or keeping.now(tx)
    keeping.check_when(tx, "accepted_at", _ACCEPTED, at, ("received_at", record.received_at))
    keeping.check_order(tx, record, finished_at=record.finished_at or at)
    record.case_kind, record.case_no, record.accepted_at = case_kind, case_no, at
    record.receipt_issued, record.receipt_note = bool(receipt_issued), receipt_note
    record.category_found, record.result = category_found, _RESULTS[case_kind]
    record.finished_at = record.finished_at or at
    record.state = State.IN_CASE
    return keeping.settle(tx, record)


# --- the forms ---

TRANSFER = Action(
    "transfer",
    QT_TRANSLATE_NOOP("incidents", "Transfer"),
    transfer,
    (
        Field("transferred_to", QT_TRANSLATE_NOOP("incidents", "Transfer to"),
              Reference("station.units", loose=True), required=True, key="U"),
        Field("transferred_at", _TRANSFERRED, Instant(), required=True,
              default=keeping.now, key="T"),
        Field("result", QT_TRANSLATE_NOOP("incidents", "Result"), Entry("incident_result"), required=True,
              default="to_police", key="R"),
        Field("category_found", QT_TRANSLATE_NOOP("incidents", "Category found"), Entry("incident_category"),
              default=found_or_reported, key="C"),
        Field("contact", QT_TRANSLATE_NOOP("incidents", "Contact there"), Line(60)),
        Field("reason", QT_TRANSLATE_NOOP("incidents", "Reason of the transfer"), Prose(500), required=True,
              wide=True, key="M"),
    ),
    icon="arrow-bend-up-right",
    key="Ctrl+Shift+T",
    allowed=lambda values: may_step(values["state"], State.TRANSFERRED),
)  # fmt: skip

ACCEPT_CASE = Action(
    "accept_case",
    QT_TRANSLATE_NOOP("incidents", "Accept as a case"),
    accept_case,
    (
        Field("case_kind", QT_TRANSLATE_NOOP("incidents", "Kind of case"), OneOf(CaseKind), required=True,
              default=CaseKind.ADMINISTRATIVE),
        Field("case_no", QT_TRANSLATE_NOOP("incidents", "Register no."), Line(60), required=True),
        Field("accepted_at", _ACCEPTED, Instant(), required=True,
              default=keeping.now),
        CATEGORY,
        Field("receipt_issued", QT_TRANSLATE_NOOP("incidents", "Receipt handed to the reporter"), Flag(),
              default=True),
        Field("receipt_note", QT_TRANSLATE_NOOP("incidents", "Why there is no receipt"), Line(120),
              when=lambda values: not values.get("receipt_issued")),
    ),
    icon="stamp",
    key="Ctrl+Shift+K",
    allowed=lambda values: may_step(values["state"], State.IN_CASE),
)  # fmt: skip
