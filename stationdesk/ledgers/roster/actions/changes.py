"""Swap, substitute, agree, approve, refuse, withdraw, correct: what the buttons of the changes do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from stationdesk.core.duty_day import clock_time, duty_day
from stationdesk.core.errors import NotAllowed, RuleBroken, StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Advice, Notice, Tone
from stationdesk.core.period import month_end
from stationdesk.ledgers.roster.actions import changing, keeping
from stationdesk.ledgers.roster.actions.judging import Move
from stationdesk.ledgers.roster.records import DutyChange
from stationdesk.ledgers.roster.records.published import Away, duties_within
from stationdesk.ledgers.roster.rules.changes import OPEN, ChangeKind, ChangeState
from stationdesk.ledgers.roster.rules.joining import shortened
from stationdesk.store.transaction import Transaction

_NEITHER = QT_TRANSLATE_NOOP("roster", "One of the two asks: {first} or {second}.")
_WAITS = QT_TRANSLATE_NOOP("roster", "This change is “{state}”; enter another one.")
_NOT_AGREED = QT_TRANSLATE_NOOP("roster", "{name} has to agree before it can be approved.")
_OWN_WISH = QT_TRANSLATE_NOOP(
    "roster", "You asked for it yourself; the other has to say yes, or the desk enters it for them."
)
_INVOLVED = QT_TRANSLATE_NOOP(
    "roster", "Somebody else has to approve this: nobody approves a change of their own duty."
)
_HOLDS = QT_TRANSLATE_NOOP("roster", "{name} is on duty on {which}.")
_MOST = 10
_AGREES = QT_TRANSLATE_NOOP("roster", "{name} has to agree, then a chief approves.")


def swap(
    tx: Transaction,
    *,
    day: date,
    from_person: int,
    other_day: date,
    to_person: int,
    post: int | None = None,
    other_post: int | None = None,
    asked_by: int | None = None,
    reason: str | None = None,
) -> DutyChange:
    """Two people change two duties; the other has to agree, somebody else to approve."""
    duty = changing.find_duty(tx, "day", day, from_person, post)
    other = changing.find_duty(tx, "other_day", other_day, to_person, other_post)
    changing.check_not_served(tx, duty, "day")
    changing.check_not_served(tx, other, "other_day")
    asker = _asker(asked_by, from_person, to_person, tx)
    return changing.ask(tx, ChangeKind.SWAP, duty, to_person, other=other, asked_by=asker, reason=reason)


def substitute(
    tx: Transaction,
    *,
    day: date,
    from_person: int,
    to_person: int,
    post: int | None = None,
    asked_by: int | None = None,
    reason: str | None = None,
) -> DutyChange:
    """Somebody serves in another's place."""
    duty = changing.find_duty(tx, "day", day, from_person, post)
    changing.check_not_served(tx, duty, "day")
    asker = _asker(asked_by, from_person, to_person, tx)
    return changing.ask(tx, ChangeKind.SUBSTITUTE, duty, to_person, asked_by=asker, reason=reason)


def correct(
    tx: Transaction,
    *,
    day: date,
    from_person: int,
    to_person: int,
    reason: str,
    post: int | None = None,
) -> DutyChange:
    """The chief puts right who serves or served, with the reason; done at once."""
    duty = changing.find_duty(tx, "day", day, from_person, post)
    me = tx.actor.person
    record = changing.ask(tx, ChangeKind.CORRECTION, duty, to_person, asked_by=me, reason=reason)
    return changing.carry_out(tx, record, reason, "reason")


def agree(tx: Transaction, record: DutyChange) -> DutyChange:
    """The other says yes; the desk may enter it for them."""
    _check_state(record, (ChangeState.ASKED,))
    other = other_party(record.asked_by, record.from_id, record.to_id)
    if tx.actor.person == record.asked_by:
        raise NotAllowed(_OWN_WISH)
    record.state, record.agreed_by, record.agreed_at = ChangeState.AGREED, other, tx.recorded_at
    return record


def approve(tx: Transaction, record: DutyChange, *, answer_note: str | None = None) -> DutyChange:
    """Somebody who is no part of it approves, and it is carried out."""
    if record.state is ChangeState.ASKED:
        other = other_party(record.asked_by, record.from_id, record.to_id)
        raise RuleBroken(_NOT_AGREED.filled(name=keeping.name(tx, other)))
    _check_state(record, (ChangeState.AGREED,))
    if tx.actor.person in _parties(record):
        raise NotAllowed(_INVOLVED)
    return changing.carry_out(tx, record, answer_note, "answer_note")


def refuse(tx: Transaction, record: DutyChange, *, answer_note: str) -> DutyChange:
    """It is refused, with the reason; everything stays as it was."""
    _check_state(record, OPEN)
    record.state, record.answer_note = ChangeState.REFUSED, answer_note
    record.approved_by, record.approved_at = tx.actor.person, tx.recorded_at
    return record


def withdraw(tx: Transaction, record: DutyChange) -> DutyChange:
    """Who asked takes it back before it is approved."""
    _check_state(record, OPEN)
    record.state = ChangeState.WITHDRAWN
    return record


def other_party(asked_by: int | None, from_id: int, to_id: int) -> int:
    """Who has to agree: the one of the two who did not ask."""
    return from_id if asked_by == to_id else to_id


# --- advice -------------------------------------------------------------------------------------------


def advise(tx: Transaction, values: Any) -> Advice:
    """What the change would break; who has to agree. Until the other's day is named, what they hold."""
    moves = _typed(tx, values)
    if "other_day" in values and values["other_day"] is None:
        return Advice(notices=tuple(_held(tx, values.get("to_person"), values.get("day"))))
    if not moves:
        return Advice()
    broken = changing.told_broken(tx, moves)
    notices = [Notice(phrase, Tone.BAD) for phrase in broken[:5]]
    other = other_party(values.get("asked_by"), moves[0].duty.person_id, moves[0].to)
    if not broken:
        notices.append(Notice(_AGREES.filled(name=keeping.name(tx, other)), Tone.INFO))
    return Advice(notices=tuple(notices))


def _held(tx: Transaction, person: int | None, day: date | None) -> Iterator[Notice]:
    """The coming duties of whoever is to swap, to the end of the month asked about."""
    if person is None:
        return
    first = duty_day(tx.now, clock_time(tx.settings["duty.start"]))
    found = duties_within(tx, Away(person, first, month_end(max(day or first, first))))
    if found:
        days = "、".join(f"{one.day:%m-%d} {post.name}" for one, post in found[:_MOST])
        which = shortened(days, found, _MOST)
        yield Notice(_HOLDS.filled(name=keeping.name(tx, person), which=which), Tone.INFO)


def advise_correction(tx: Transaction, values: Any) -> Advice:
    """What the correction would break."""
    broken = changing.told_broken(tx, _typed(tx, values))
    return Advice(notices=tuple(Notice(phrase, Tone.BAD) for phrase in broken[:5]))


def advise_record(tx: Transaction, _values: Any, record: DutyChange) -> Advice:
    """The same for a change that waits for approval."""
    try:
        moves = changing.moves_of(tx, record)
    except StationError as why:
        return Advice(notices=(Notice(why.phrase, Tone.BAD),))
    broken = changing.told_broken(tx, moves)
    return Advice(notices=tuple(Notice(phrase, Tone.BAD) for phrase in broken[:5]))


def _typed(tx: Transaction, values: Any) -> tuple[Move, ...]:
    first = changing.values_of(values, "day", "from_person", "to_person")
    if first is None:
        return ()
    day, holder, to = first
    try:
        duty = changing.find_duty(tx, "day", day, holder, values.get("post"))
        moves = [Move(duty, to)]
        if values.get("other_day") is not None:
            other = changing.find_duty(tx, "other_day", values["other_day"], to, values.get("other_post"))
            moves.append(Move(other, holder))
    except StationError:
        return ()  # the form says so itself when it is sent
    return tuple(moves)


# --- when a button is grey ------------------------------------------------------------------------------


def may_agree(values: Mapping[str, Any]) -> bool | Phrase:
    """Whether it waits for the other, who is not the one who asked."""
    if values["state"] is not ChangeState.ASKED or values["voided_at"] is not None:
        return False
    return _OWN_WISH if values["actor"].person == values["asked_by"] else True


def may_approve(values: Mapping[str, Any]) -> bool | Phrase:
    """Whether it waits for approval, by somebody who is no part of it."""
    if values["state"] is not ChangeState.AGREED or values["voided_at"] is not None:
        return False
    parties = {values["from_id"], values["to_id"], values["asked_by"]}
    return _INVOLVED if values["actor"].person in parties else True


def is_open(values: Mapping[str, Any]) -> bool:
    """Whether it still waits for somebody."""
    return values["state"] in OPEN and values["voided_at"] is None


# --- within -------------------------------------------------------------------------------------------


def _asker(asked_by: int | None, first: int, second: int, tx: Transaction) -> int:
    if asked_by is None:
        return second if tx.actor.person == second else first
    if asked_by not in (first, second):
        phrase = _NEITHER.filled(first=keeping.name(tx, first), second=keeping.name(tx, second))
        raise keeping.refuse("asked_by", phrase)
    return asked_by


def _parties(record: DutyChange) -> set[int | None]:
    return {record.from_id, record.to_id, record.asked_by}


def _check_state(record: DutyChange, states: tuple[ChangeState, ...]) -> None:
    if record.state not in states:
        raise RuleBroken(_WAITS.filled(state=record.state.label))
