"""The result without a mediation, the agreement and its fulfilment, and the re-visit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import (
    Action,
    Advice,
    Amount,
    Day,
    Entry,
    Field,
    Flag,
    Line,
    Notice,
    Number,
    OneOf,
    Prose,
    Reference,
    Tone,
    stored,
)  # fmt: skip
from stationdesk.ledgers.disputes.actions import keeping
from stationdesk.ledgers.disputes.actions.closing import reopen
from stationdesk.ledgers.disputes.actions.mediating import FULFIL_BY, TERMS, sign
from stationdesk.ledgers.disputes.records import PROMISE_WAITS, Agreement, Dispute, Revisit
from stationdesk.ledgers.disputes.rules.states import State, check_open, check_step, may_step
from stationdesk.ledgers.disputes.rules.words import RevisitResult
from stationdesk.store.transaction import Transaction

_RESULT = QT_TRANSLATE_NOOP("disputes", "The result")
_SIGNED = QT_TRANSLATE_NOOP("disputes", "The agreement")
_FULFILLED = QT_TRANSLATE_NOOP("disputes", "The fulfilment")
_VISITED = QT_TRANSLATE_NOOP("disputes", "The re-visit")
_SETTLED = QT_TRANSLATE_NOOP("disputes", "it was settled")
_WAS_SIGNED = QT_TRANSLATE_NOOP("disputes", "it was signed")
_NOTHING_OPEN = QT_TRANSLATE_NOOP("disputes", "No agreement waits to be fulfilled; note one first.")
_LATER = QT_TRANSLATE_NOOP("disputes", "The next re-visit must be later than this one.")
_NOT_SETTLED = QT_TRANSLATE_NOOP("disputes", "It is not settled yet; note its result first.")
_WHY_BROKEN = QT_TRANSLATE_NOOP("disputes", "Say what was not fulfilled.")
_OPENS_AGAIN = QT_TRANSLATE_NOOP(
    "disputes", "The dispute is opened again with this reason and is to be settled by {day}."
)
_ONE = QT_TRANSLATE_NOOP("disputes", "signed on {signed}, to be fulfilled by {by}")


def note_result(
    tx: Transaction,
    record: Dispute,
    *,
    result: str,
    on: date | None,
    outcome: str | None,
    kept_calm: bool | None,
    petition_averted: bool | None,
) -> Dispute:
    """Note how it ended without an agreement on paper: reconciled, withdrawn, sent to court."""
    good = keeping.settles(tx, result)
    check_step(record.state, State.SETTLED if good else State.NOT_SETTLED)
    day = keeping.check_in_order(tx, record, "on", _RESULT, on or tx.today)
    keeping.set_result(tx, record, result, day, outcome)
    record.kept_calm, record.petition_averted = bool(kept_calm), bool(petition_averted)
    return record


def sign_agreement(
    tx: Transaction,
    record: Dispute,
    *,
    signed_on: date | None,
    terms: str,
    fulfil_by: date | None,
    amount: Decimal | None,
) -> Dispute:
    """Keep an agreement that was signed after the mediation, or a further one."""
    check_open(record.state)
    day = keeping.check_day(tx, "signed_on", _SIGNED, signed_on or tx.today, record.opened_on)
    settled = record.settled_on
    if settled is None:
        keeping.check_in_order(tx, record, "signed_on", _SIGNED, day)
    sign(tx, record, signed_on=day, terms=terms, fulfil_by=fulfil_by, amount=amount)
    record.settled_on = settled or day
    tx.changed(record)
    return record


def awaited(tx: Transaction, dispute: Dispute) -> list[Agreement]:
    """Its agreements that are neither fulfilled nor broken, the oldest first."""
    open_ones = select(Agreement).where(Agreement.dispute_id == dispute.id, PROMISE_WAITS)
    return list(tx.session.scalars(open_ones.order_by(Agreement.id)))


def _chosen(tx: Transaction, dispute: Dispute, which: int | None) -> Agreement | None:
    waiting = {one.id: one for one in awaited(tx, dispute)}
    return waiting.get(which or next(iter(waiting), 0))


def fulfil(
    tx: Transaction,
    record: Dispute,
    *,
    on: date | None,
    broken: bool | None,
    reason: str | None,
    which: int | None,
) -> Dispute:
    """An agreement was kept, or broken: then what it settled is open again. Without `which` the oldest."""
    agreement = _chosen(tx, record, which)
    if agreement is None:
        raise keeping.refuse("on", _NOTHING_OPEN)
    if broken and not reason:
        raise keeping.refuse("reason", _WHY_BROKEN)
    day = keeping.check_day(tx, "on", _FULFILLED, on or tx.today, agreement.signed_on, _WAS_SIGNED)
    if broken and reason:
        agreement.broken_on, agreement.broken_reason = day, reason
        if _hangs_on(record, agreement):
            ended = record.closed_on or record.settled_on or day
            reopen(tx, record, reopened_on=max(day, ended), reason=reason)
    else:
        agreement.fulfilled_on = day
    tx.changed(record)
    return record


def _hangs_on(record: Dispute, agreement: Agreement) -> bool:
    """Whether the dispute counts as settled by this agreement: broken, it is open again."""
    return record.settled_on is not None and agreement.signed_on >= record.opened_on


def advise_fulfilment(tx: Transaction, values: Mapping[str, Any], record: Any = None) -> Advice:
    """Say that a broken agreement opens the dispute again, and until when it is then to be settled."""
    agreement = _chosen(tx, record, values.get("which")) if record is not None else None
    if agreement is None or not values.get("broken") or not _hangs_on(record, agreement):
        return Advice()
    limit = keeping.limit_to_settle(tx, record.kind, values.get("on") or tx.today)
    return Advice(notices=(Notice(_OPENS_AGAIN.filled(day=limit.last.isoformat()), Tone.WARN),))


def revisit(
    tx: Transaction,
    record: Dispute,
    *,
    visited_on: date | None,
    result: RevisitResult,
    content: str,
    satisfied: int | None,
    visitor: int | None,
    next_on: date | None,
) -> Dispute:
    """Visit the parties again; `next_on` asks for another visit."""
    if record.settled_on is None:
        raise keeping.refuse("visited_on", _NOT_SETTLED)
    day = keeping.check_day(tx, "visited_on", _VISITED, visited_on or tx.today, record.settled_on, _SETTLED)
    if next_on is not None and next_on <= day:
        raise keeping.refuse("next_on", _LATER)
    tx.add(
        Revisit(
            dispute_id=record.id, visited_on=day, visitor_id=visitor or tx.actor.person, result=result,
            satisfied=satisfied, content=content,
        )
    )  # fmt: skip
    record.revisit_due_on = next_on
    tx.changed(record)
    return record


# --- the forms ---


def _choices(tx: Transaction, record: Dispute) -> tuple[tuple[int, Phrase], ...]:
    return tuple(
        (one.id, _ONE.filled(signed=one.signed_on.isoformat(), by=one.fulfil_by))
        for one in awaited(tx, record)
    )


def _me(tx: Transaction, record: Dispute) -> int | None:
    return tx.actor.person


ON = Field("on", QT_TRANSLATE_NOOP("disputes", "On"), Day(), required=True, default=keeping.today, key="T")

NOTE_RESULT = Action(
    "note_result",
    QT_TRANSLATE_NOOP("disputes", "Note the result"),
    note_result,
    (
        Field("result", QT_TRANSLATE_NOOP("disputes", "Result"), Entry("dispute_result"), required=True,
              key="R"),
        ON,
        Field("outcome", QT_TRANSLATE_NOOP("disputes", "How it ended"), Prose(2000), wide=True, key="C"),
        Field("kept_calm", QT_TRANSLATE_NOOP("disputes", "Kept from getting worse"), Flag(),
              default=stored("kept_calm"), extra=True),
        Field("petition_averted", QT_TRANSLATE_NOOP("disputes", "Group petition averted"), Flag(),
              default=stored("petition_averted"), extra=True),
    ),
    icon="clipboard-text",
    key="Ctrl+Shift+H",
    allowed=lambda values: may_step(values["state"], State.NOT_SETTLED),
)  # fmt: skip

SIGN_AGREEMENT = Action(
    "sign_agreement",
    QT_TRANSLATE_NOOP("disputes", "Enter the agreement"),
    sign_agreement,
    (
        Field("signed_on", QT_TRANSLATE_NOOP("disputes", "Signed on"), Day(), required=True,
              default=keeping.today, key="T"),
        Field("terms", TERMS.title, TERMS.kind, required=True, wide=True, key="G"),
        Field("fulfil_by", FULFIL_BY.title, FULFIL_BY.kind, key="F", note=FULFIL_BY.note),
        Field("amount", QT_TRANSLATE_NOOP("disputes", "Amount, yuan"), Amount(2), key="M"),
    ),
    icon="signature",
    key="Ctrl+Shift+G",
    allowed=lambda values: values["state"] is not State.CLOSED,
)  # fmt: skip

FULFIL = Action(
    "fulfil",
    QT_TRANSLATE_NOOP("disputes", "Fulfilment"),
    fulfil,
    (
        ON,
        Field("broken", QT_TRANSLATE_NOOP("disputes", "Not fulfilled"), Flag(), key="B"),
        Field("reason", QT_TRANSLATE_NOOP("disputes", "What was not fulfilled"), Line(200), wide=True,
              key="R", when=lambda values: bool(values.get("broken"))),
        Field("which", QT_TRANSLATE_NOOP("disputes", "Which agreement"), Number(), choices=_choices,
              extra=True),
    ),
    icon="check",
    key="Ctrl+Shift+F",
    advise=advise_fulfilment,
    allowed=lambda values: bool(values["promise_waits"]),
)  # fmt: skip

REVISIT = Action(
    "revisit",
    QT_TRANSLATE_NOOP("disputes", "Re-visit"),
    revisit,
    (
        Field("visited_on", QT_TRANSLATE_NOOP("disputes", "Visited on"), Day(), required=True,
              default=keeping.today, key="T"),
        Field("result", QT_TRANSLATE_NOOP("disputes", "What was found"), OneOf(RevisitResult), required=True,
              default=RevisitResult.STABLE, key="R"),
        Field("content", QT_TRANSLATE_NOOP("disputes", "What was said"), Prose(1000), required=True,
              wide=True, key="C"),
        Field("satisfied", QT_TRANSLATE_NOOP("disputes", "Satisfaction, 1 to 5"), Number(1, 5), extra=True),
        Field("visitor", QT_TRANSLATE_NOOP("disputes", "Visited by"),
              Reference("station.people", only="serving"), default=_me, extra=True),
        Field("next_on", QT_TRANSLATE_NOOP("disputes", "Next re-visit on"), Day(lies="ahead"), extra=True),
    ),
    icon="person-simple-walk",
    key="Ctrl+Shift+V",
    allowed=lambda values: values["settled_on"] is not None,
)  # fmt: skip
