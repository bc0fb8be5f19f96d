"""People who came to the station: noted when they come, settled when their matter is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Day, Field, Instant, Line, Number, Prose, stored
from stationdesk.ledgers.handovers.actions import keeping
from stationdesk.ledgers.handovers.actions.ending import Course
from stationdesk.ledgers.handovers.records import Visitor
from stationdesk.ledgers.handovers.rules.words import Visit
from stationdesk.ledgers.station.actions.keeping import take_over
from stationdesk.store.transaction import Transaction

_CAME = QT_TRANSLATE_NOOP("handovers", "Came at")
_SETTLED_AT = QT_TRANSLATE_NOOP("handovers", "Settled at")
_SETTLED = QT_TRANSLATE_NOOP("handovers", "The matter is settled already; open it again first.")
_OPEN = QT_TRANSLATE_NOOP("handovers", "The matter is not settled yet.")
_COURSE = Course(
    open=Visit.OPEN,
    over=Visit.SETTLED,
    began=("came_at", _CAME),
    ended=("settled_at", _SETTLED_AT),
    how="outcome",
    is_over=_SETTLED,
    is_open=_OPEN,
)
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
    _COURSE.end(tx, record, settled_at, outcome)
    return record


def reopen_visit(_tx: Transaction, record: Visitor) -> Visitor:
    """It was not settled after all."""
    _COURSE.reopen(record)
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
    Field("answer_by", QT_TRANSLATE_NOOP("handovers", "Answer promised by"), Day(lies="ahead"), key="D"),
)  # fmt: skip
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
    icon="check", key="Ctrl+Shift+C", primary=True, allowed=_COURSE.may_end,
)  # fmt: skip
CHANGE = keeping.change_action(change_visitor, *_FIELDS)
REOPEN = _COURSE.reopen_action(reopen_visit)
ACTIONS = (REGISTER, SETTLE, CHANGE, REOPEN, keeping.void_action())
