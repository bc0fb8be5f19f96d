"""Orders from above: noted when they come in, done by a deadline or shown as overdue."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Field, Instant, Line, Prose, Reference, stored
from stationdesk.ledgers.handovers.actions import keeping
from stationdesk.ledgers.handovers.actions.ending import Course
from stationdesk.ledgers.handovers.records import SuperiorOrder
from stationdesk.ledgers.handovers.rules.words import OrderState
from stationdesk.ledgers.station.actions.keeping import take_over
from stationdesk.ledgers.station.records import Unit
from stationdesk.store.transaction import Transaction

_RECEIVED = QT_TRANSLATE_NOOP("handovers", "Received at")
_DUE = QT_TRANSLATE_NOOP("handovers", "Deadline")
_DONE_AT = QT_TRANSLATE_NOOP("handovers", "Done at")
_DONE = QT_TRANSLATE_NOOP("handovers", "The order is done already; open it again first.")
_OPEN = QT_TRANSLATE_NOOP("handovers", "The order is not done yet.")
_COURSE = Course(
    open=OrderState.OPEN,
    over=OrderState.DONE,
    began=("received_at", _RECEIVED),
    ended=("done_at", _DONE_AT),
    how="result",
    is_over=_DONE,
    is_open=_OPEN,
)


def receive_order(
    tx: Transaction,
    *,
    received_at: datetime,
    from_unit: int | str,
    content: str,
    document_no: str | None,
    due_at: datetime | None,
    owner_id: int | None,
) -> SuperiorOrder:
    """Note an order; it is handed over at every change of shift until it is done."""
    keeping.check_past(tx, "received_at", _RECEIVED, received_at)
    _check_due(received_at, due_at)
    keeping.check_serving(tx, "owner_id", owner_id)
    return tx.add(
        SuperiorOrder(
            received_at=received_at, from_unit=_unit(tx, from_unit), content=content, document_no=document_no,
            due_at=due_at, owner_id=owner_id, state=OrderState.OPEN,
        )
    )  # fmt: skip


def change_order(
    tx: Transaction,
    record: SuperiorOrder,
    *,
    from_unit: int | str,
    content: str | None,
    document_no: str | None,
    due_at: datetime | None,
    owner_id: int | None,
) -> SuperiorOrder:
    """Set right what was noted, or take up another deadline."""
    _check_due(record.received_at, due_at)
    take_over(record, from_unit=_unit(tx, from_unit), content=content or record.content,
              document_no=document_no, due_at=due_at, owner_id=owner_id)  # fmt: skip
    return record


def finish_order(tx: Transaction, record: SuperiorOrder, *, done_at: datetime, result: str) -> SuperiorOrder:
    """Note that it was carried out, and how."""
    _COURSE.end(tx, record, done_at, result)
    return record


def reopen_order(_tx: Transaction, record: SuperiorOrder) -> SuperiorOrder:
    """It was not done after all."""
    _COURSE.reopen(record)
    return record


def _unit(tx: Transaction, unit: int | str) -> str:
    """The name of a unit chosen from the list, or as it was typed."""
    return tx.get(Unit, unit).name if isinstance(unit, int) else unit


def _check_due(received_at: datetime, due_at: datetime | None) -> None:
    if due_at is not None:
        keeping.check_after("due_at", _DUE, due_at, _RECEIVED, received_at)


_FIELDS = (
    Field("from_unit", QT_TRANSLATE_NOOP("handovers", "Ordered by"), Reference("station.units", loose=True),
          required=True, key="U"),
    Field("content", QT_TRANSLATE_NOOP("handovers", "What is ordered"), Prose(1000), wide=True, key="W"),
    Field("document_no", QT_TRANSLATE_NOOP("handovers", "Document no."), Line(60), key="N"),
    Field("due_at", _DUE, Instant(lies="ahead"), key="D"),
    Field("owner_id", QT_TRANSLATE_NOOP("handovers", "Carried out by"), keeping.SERVING, key="B"),
)  # fmt: skip
REGISTER = Action(
    "register", QT_TRANSLATE_NOOP("handovers", "New order"), receive_order,
    (
        Field("received_at", _RECEIVED, Instant(), required=True, default=keeping.minute, key="R"),
        *(replace(one, required=True) if one.name == "content" else one for one in _FIELDS),
    ),
    icon="plus", key="Ctrl+N", primary=True, on_record=False,
)  # fmt: skip
FINISH = Action(
    "finish", QT_TRANSLATE_NOOP("handovers", "Done"), finish_order,
    (
        Field("done_at", _DONE_AT, Instant(), required=True, default=keeping.minute, key="D"),
        Field("result", QT_TRANSLATE_NOOP("handovers", "How it was carried out"), Prose(1000), required=True,
              wide=True, default=stored("result"), key="W"),
    ),
    icon="check", key="Ctrl+Shift+C", primary=True, allowed=_COURSE.may_end,
)  # fmt: skip
CHANGE = keeping.change_action(change_order, *_FIELDS)
REOPEN = _COURSE.reopen_action(reopen_order)
ACTIONS = (REGISTER, FINISH, CHANGE, REOPEN, keeping.void_action())
