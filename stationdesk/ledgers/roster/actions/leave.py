"""Leave: asked for, changed, granted or refused by somebody else, withdrawn, ended early."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select

from stationdesk.core.errors import NotAllowed, RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.ledgers.roster.actions import keeping
from stationdesk.ledgers.roster.actions.staffing import emptied
from stationdesk.ledgers.roster.records import Leave
from stationdesk.ledgers.roster.rules.absence import Span
from stationdesk.ledgers.roster.rules.days import day_type, is_off
from stationdesk.ledgers.roster.rules.leave import Answer
from stationdesk.ledgers.station.actions import extras, labels, work_calendar
from stationdesk.store.transaction import Transaction

STANDING = (Answer.ASKED, Answer.GRANTED)
LONGEST = 366
KIND_MARK, WORKDAYS = "days", "work"

_EMPTY = QT_TRANSLATE_NOOP("roster", "The leave ends before it begins; please check both days.")
_LONG = QT_TRANSLATE_NOOP("roster", "A leave of more than a year is entered year by year.")
_OVERLAP = QT_TRANSLATE_NOOP(
    "roster",
    "{name} has {kind} from {first} to {last} already ({answer}); withdraw or shorten that one first.",
)
_NOTHING = QT_TRANSLATE_NOOP("roster", "All these days are days off; {kind} needs none for them.")
_OTHER = QT_TRANSLATE_NOOP("roster", "Somebody else has to answer this: nobody grants their own leave.")
_OVER = QT_TRANSLATE_NOOP("roster", "This leave is over; a chief may void it with a reason.")
_EMPTIED = QT_TRANSLATE_NOOP(
    "roster", "On {day} nobody would be left for “{post}”; write in the note how it will be filled."
)
_ANSWERED = QT_TRANSLATE_NOOP("roster", "This leave is “{answer}” already; enter another one.")
_SHORTER = QT_TRANSLATE_NOOP("roster", "The new last day lies between {first} and {last}.")


def register(
    tx: Transaction,
    *,
    person: int,
    kind: str,
    first: date,
    last: date,
    from_noon: bool = False,
    to_noon: bool = False,
    reason: str | None = None,
) -> Leave:
    """Ask for leave, for oneself or for somebody who asked by telephone."""
    span = Span(first, last, bool(from_noon), bool(to_noon))
    halves = _checked(tx, person, kind, span, own=None)
    leave = Leave(person_id=person, kind=kind, first=first, last=last, half_days=halves, reason=reason)
    leave.from_noon, leave.to_noon, leave.answer = span.from_noon, span.to_noon, Answer.ASKED
    return tx.add(leave)


def change(
    tx: Transaction,
    record: Leave,
    *,
    kind: str,
    first: date,
    last: date,
    from_noon: bool,
    to_noon: bool,
    reason: str | None,
) -> Leave:
    """Ask for something else while nobody has answered."""
    _check_open(record, (Answer.ASKED,))
    span = Span(first, last, bool(from_noon), bool(to_noon))
    halves = _checked(tx, record.person_id, kind, span, own=record.id)
    keeping.take_over(record, kind=kind, first=first, last=last, half_days=halves, reason=reason)
    keeping.take_over(record, from_noon=span.from_noon, to_noon=span.to_noon)
    return record


def grant(tx: Transaction, record: Leave, *, answer_note: str | None = None) -> Leave:
    """Grant it; where a post would have nobody left, the note says how it will be filled."""
    _check_open(record, (Answer.ASKED,))
    _check_other(tx, record)
    _refuse_overlap(tx, record.person_id, span_of(record), record.id, "answer_note")
    gap = next(emptied(tx, record.person_id, span_of(record)), None)
    if gap is not None and not (answer_note or "").strip():
        raise keeping.refuse("answer_note", _EMPTIED.filled(day=gap[0].isoformat(), post=gap[1]))
    return _answer(tx, record, Answer.GRANTED, answer_note)


def refuse(tx: Transaction, record: Leave, *, answer_note: str) -> Leave:
    """Refuse it, with the reason."""
    _check_open(record, (Answer.ASKED,))
    _check_other(tx, record)
    return _answer(tx, record, Answer.REFUSED, answer_note)


def withdraw(tx: Transaction, record: Leave, *, answer_note: str | None = None) -> Leave:
    """Take it back before it is over."""
    _check_open(record, STANDING)
    if record.answer is Answer.GRANTED and record.last < tx.today:
        raise keeping.refuse("answer_note", _OVER)
    record.answer = Answer.WITHDRAWN
    record.answer_note = answer_note or record.answer_note
    return record


def end_early(tx: Transaction, record: Leave, *, last: date, to_noon: bool = False) -> Leave:
    """Somebody came back earlier: the leave ends on that day (its morning)."""
    _check_open(record, (Answer.GRANTED,))
    span = Span(record.first, last, record.from_noon, bool(to_noon))
    if span.is_empty or span.ends >= span_of(record).ends:
        fault = _SHORTER.filled(first=record.first.isoformat(), last=record.last.isoformat())
        raise keeping.refuse("last", fault)
    keeping.take_over(record, last=last, to_noon=span.to_noon)
    keeping.take_over(record, half_days=halves_of(tx, record.kind, span))
    return record


# --- what others ask ----------------------------------------------------------------------------------


def span_of(record: Leave) -> Span:
    """When it is."""
    return Span(record.first, record.last, record.from_noon, record.to_noon)


def overlapping(tx: Transaction, person: int, span: Span, own: int | None) -> Leave | None:
    """Another leave of theirs, asked for or granted, on one of these half days."""
    found = select(Leave).where(
        Leave.person_id == person, Leave.answer.in_(STANDING), Leave.voided_at.is_(None),
        Leave.first <= span.last, Leave.last >= span.first, Leave.id != (own or 0),
    )  # fmt: skip
    others = tx.session.scalars(found.order_by(Leave.first, Leave.id))
    return next((one for one in others if span_of(one).overlaps(span)), None)


def halves_of(tx: Transaction, kind: str, span: Span) -> int:
    """Half days of a leave: of workdays only where its kind says `days=work`."""
    if extras(tx, "leave_kind").get(kind, {}).get(KIND_MARK) != WORKDAYS:
        return span.half_days()
    calendar = work_calendar(tx.session)
    return span.half_days(lambda day: not is_off(day_type(calendar, day)))


def told_overlap(tx: Transaction, other: Leave) -> Phrase:
    """The sentence that names the other leave."""
    words = labels(tx, "leave_kind")
    return _OVERLAP.filled(
        name=keeping.name(tx, other.person_id), kind=words.get(other.kind, other.kind),
        first=other.first.isoformat(), last=other.last.isoformat(), answer=other.answer.label,
    )  # fmt: skip


# --- when a button is grey ------------------------------------------------------------------------------


def is_asked(values: Mapping[str, Any]) -> bool:
    """Whether nobody has answered."""
    return values["answer"] is Answer.ASKED and values["voided_at"] is None


def is_granted(values: Mapping[str, Any]) -> bool:
    """Whether it was granted."""
    return values["answer"] is Answer.GRANTED and values["voided_at"] is None


def may_withdraw(values: Mapping[str, Any]) -> bool:
    """Whether it still stands."""
    return values["answer"] in STANDING and values["voided_at"] is None


def may_answer(values: Mapping[str, Any]) -> bool | Phrase:
    """Whether who acts may answer: not their own."""
    if not is_asked(values):
        return False
    return _OTHER if values["actor"].person == values["person_id"] else True


# --- within -------------------------------------------------------------------------------------------


def _checked(tx: Transaction, person: int, kind: str, span: Span, own: int | None) -> int:
    for field, day in (("first", span.first), ("last", span.last)):
        keeping.check_day(tx, field, day)
    if span.is_empty:
        raise keeping.refuse("last", _EMPTY)
    if (span.last - span.first).days >= LONGEST:
        raise keeping.refuse("last", _LONG)
    keeping.person(tx, person, "person", span.last)
    _refuse_overlap(tx, person, span, own, "first")
    halves = halves_of(tx, kind, span)
    if not halves:
        raise keeping.refuse("last", _NOTHING.filled(kind=labels(tx, "leave_kind").get(kind, kind)))
    return halves


def _refuse_overlap(tx: Transaction, person: int, span: Span, own: int | None, field: str) -> None:
    other = overlapping(tx, person, span, own)
    if other is not None:
        raise keeping.refuse(field, told_overlap(tx, other))


def _check_open(record: Leave, answers: tuple[Answer, ...]) -> None:
    if record.answer not in answers:
        raise RuleBroken(_ANSWERED.filled(answer=record.answer.label))


def _check_other(tx: Transaction, record: Leave) -> None:
    if tx.actor.person == record.person_id:
        raise NotAllowed(_OTHER)


def _answer(tx: Transaction, record: Leave, answer: Answer, note: str | None) -> Leave:
    record.answer, record.answer_note = answer, note
    record.answered_by, record.answered_at = tx.actor.person, tx.recorded_at
    return record
