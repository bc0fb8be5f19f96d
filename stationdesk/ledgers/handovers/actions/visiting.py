"""People who came to the station: noted when they come, settled when their matter is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Day, Field, Instant, Line, Number, Prose, stored
from stationdesk.ledgers.handovers.actions import keeping
from stationdesk.ledgers.handovers.records import Visitor
from stationdesk.ledgers.handovers.rules.words import Visit
from stationdesk.ledgers.station.actions.keeping import take_over
from stationdesk.store.transaction import Transaction

_CAME = QT_TRANSLATE_NOOP("handovers", "Came at")
_SETTLED_AT = QT_TRANSLATE_NOOP("handovers", "Settled at")
_SETTLED = QT_TRANSLATE_NOOP("handovers", "The matter is settled already; open it again first.")
_OPEN = QT_TRANSLATE_NOOP("handovers", "The matter is not settled yet.")
_ANSWER_FIRST = QT_TRANSLATE_NOOP("handovers", "The answer cannot be promised for a day before the visit.")


def receive_visitor(
    tx: Transaction,
    *,
    came_at: datetime,
    matter: str,
    people: int,
    name: str | None,
    phone: str | None,
    received_by: int | None,
    answer_by: date | None,
) -> Visitor:
    """Note who came with which matter; open until it is settled."""
    keeping.check_past(tx, "came_at", _CAME, came_at)
    _check_answer(came_at, answer_by)
    keeping.check_serving(tx, "received_by", received_by)
    return tx.add(
        Visitor(
            came_at=came_at, name=name, phone=phone, people=people, matter=matter, received_by=received_by,
            answer_by=answer_by, state=Visit.OPEN,
        )
    )  # fmt: skip


def change_visitor(
    tx: Transaction,
    record: Visitor,
    *,
    matter: str | None,
    people: int,
    name: str | None,
    phone: str | None,
    received_by: int | None,
    answer_by: date | None,
) -> Visitor:
    """Set right what was noted."""
    _check_answer(record.came_at, answer_by)
    take_over(record, matter=matter or record.matter, people=people, name=name, phone=phone,
              received_by=received_by, answer_by=answer_by)  # fmt: skip
    return record


def settle_visit(tx: Transaction, record: Visitor, *, settled_at: datetime, outcome: str) -> Visitor:
    """Note how it ended."""
    if record.state is Visit.SETTLED:
        raise keeping.refuse("outcome", _SETTLED)
    keeping.check_past(tx, "settled_at", _SETTLED_AT, settled_at)
    keeping.check_after("settled_at", _SETTLED_AT, settled_at, _CAME, record.came_at)
    take_over(record, state=Visit.SETTLED, settled_at=settled_at, outcome=outcome)
    return record


def reopen_visit(tx: Transaction, record: Visitor) -> Visitor:
    """It was not settled after all; how it was said to have ended stays until it is settled anew."""
    if record.state is Visit.OPEN:
        raise keeping.refuse("outcome", _OPEN)
    take_over(record, state=Visit.OPEN, settled_at=None)
    return record


def _check_answer(came_at: datetime, answer_by: date | None) -> None:
    if answer_by is not None and answer_by < local_day(came_at):
        raise keeping.refuse("answer_by", _ANSWER_FIRST)


_NAME = QT_TRANSLATE_NOOP("handovers", "Visitor")
_FIELDS = (
    Field("matter", QT_TRANSLATE_NOOP("handovers", "Matter"), Prose(1000), wide=True, key="M"),
    Field("people", QT_TRANSLATE_NOOP("handovers", "People"), Number(1, 999), required=True, default=1,
          key="P"),
    Field("name", _NAME, Line(40, mask=True), key="A"),
    Field("phone", QT_TRANSLATE_NOOP("handovers", "Telephone"), Line(20, mask=True), key="T"),
    Field("received_by", QT_TRANSLATE_NOOP("handovers", "Received by"), keeping.SERVING, default=keeping.me,
          key="B"),
    Field("answer_by", QT_TRANSLATE_NOOP("handovers", "Answer promised by"), Day(), key="D"),
)  # fmt: skip


def _is(state: Visit) -> Any:
    return lambda values: values["voided_at"] is None and values["state"] is state


REGISTER = Action(
    "register", QT_TRANSLATE_NOOP("handovers", "New visitor"), receive_visitor,
    (
        Field("came_at", _CAME, Instant(), required=True, default=keeping.minute, key="C"),
        replace(_FIELDS[0], required=True), *_FIELDS[1:],
    ),
    icon="plus", key="Ctrl+N", primary=True, on_record=False,
)  # fmt: skip
SETTLE = Action(
    "settle", QT_TRANSLATE_NOOP("handovers", "Settle"), settle_visit,
    (
        Field("settled_at", _SETTLED_AT, Instant(), required=True, default=keeping.minute, key="S"),
        Field("outcome", QT_TRANSLATE_NOOP("handovers", "How it ended"), Prose(1000), required=True,
              wide=True, default=stored("outcome"), key="O"),
    ),
    icon="check", key="Ctrl+Shift+C", primary=True, allowed=_is(Visit.OPEN),
)  # fmt: skip
CHANGE = Action(
    "change", QT_TRANSLATE_NOOP("handovers", "Change"), change_visitor,
    tuple(replace(one, default=stored(one.name)) for one in _FIELDS), icon="pencil-simple", key="Ctrl+E",
    allowed=keeping.in_force,
)  # fmt: skip
REOPEN = Action(
    "reopen", QT_TRANSLATE_NOOP("handovers", "Open again"), reopen_visit, icon="arrow-counter-clockwise",
    key="Ctrl+Shift+O", allowed=_is(Visit.SETTLED),
)  # fmt: skip
ACTIONS = (REGISTER, SETTLE, CHANGE, REOPEN, keeping.void_action())
