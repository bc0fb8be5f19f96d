"""Changes of a signed roster: asked for, agreed, approved by somebody else, carried out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import or_, select

from stationdesk.core.duty_day import clock_time, duty_day
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.ledgers.roster.actions import keeping
from stationdesk.ledgers.roster.actions.judging import Move, newly_broken, not_rostered
from stationdesk.ledgers.roster.actions.sharing import recount
from stationdesk.ledgers.roster.records import Duty, DutyChange, DutyPost, Roster
from stationdesk.ledgers.roster.records.month_rows import signed_roster
from stationdesk.ledgers.roster.rules.changes import OPEN, ChangeKind, ChangeState
from stationdesk.ledgers.roster.rules.plan import State
from stationdesk.store.transaction import Transaction

_NO_ROSTER = QT_TRANSLATE_NOOP("roster", "The roster of {month} is not signed yet; change it on the board.")
_NO_DUTY = QT_TRANSLATE_NOOP("roster", "{name} is not on duty on {day} by the signed roster.")
_WHICH = QT_TRANSLATE_NOOP("roster", "{name} holds two posts on {day}; please name the post.")
_ONESELF = QT_TRANSLATE_NOOP("roster", "A duty passes to somebody else; please choose another person.")
_SERVED = QT_TRANSLATE_NOOP(
    "roster", "The duty of {day} has been served; only a chief corrects it, with the reason."
)
_OPEN = QT_TRANSLATE_NOOP(
    "roster", "{number} about the duty of {name} on {day} is still open; finish that change first."
)
_HOLDS_NOT = QT_TRANSLATE_NOOP(
    "roster", "{name} no longer holds the duty of {day}; refuse this change and ask anew."
)
_ALREADY = QT_TRANSLATE_NOOP("roster", "{name} holds “{post}” on {day} already.")
_BROKEN = QT_TRANSLATE_NOOP(
    "roster", "{first} It may be approved all the same, with the reason in the note ({count} rules broken)."
)


def find_duty(tx: Transaction, field: str, day: date, person: int, post: int | None) -> Duty:
    """The duty somebody serves that day by the signed roster; refused where there is none, or two."""
    signed = signed_roster(tx, day.replace(day=1))
    if signed is None:
        raise keeping.refuse(field, _NO_ROSTER.filled(month=f"{day:%Y-%m}"))
    wanted = select(Duty).where(
        Duty.roster_id == signed.id, Duty.day == day, Duty.person_id == person, Duty.dropped.is_(False)
    )
    if post is not None:
        wanted = wanted.where(Duty.post_id == post)
    found = tx.session.scalars(wanted.order_by(Duty.id)).all()
    if not found:
        raise keeping.refuse(field, _NO_DUTY.filled(name=keeping.name(tx, person), day=day.isoformat()))
    if len(found) > 1:
        raise keeping.refuse(field, _WHICH.filled(name=keeping.name(tx, person), day=day.isoformat()))
    return found[0]


def ask(
    tx: Transaction,
    kind: ChangeKind,
    duty: Duty,
    to: int,
    *,
    other: Duty | None = None,
    asked_by: int | None = None,
    reason: str | None = None,
) -> DutyChange:
    """Enter a change; its duties are free of other open changes."""
    check_movable(tx, duty, to, "to_person")
    if other is not None:
        check_movable(tx, other, duty.person_id, "other_day")
    record = DutyChange(
        roster_id=duty.roster_id, kind=kind, state=ChangeState.ASKED, day=duty.day, duty_id=duty.id,
        other_duty_id=other.id if other is not None else None, from_id=duty.person_id, to_id=to,
        asked_by=asked_by, reason=reason,
    )  # fmt: skip
    return tx.add(record)


def check_movable(tx: Transaction, duty: Duty, to: int, field: str) -> None:
    """Refuse a duty that is part of another open change, and somebody who cannot take it."""
    if duty.person_id == to:
        raise keeping.refuse(field, _ONESELF)
    there = select(Duty.id).where(
        Duty.roster_id == duty.roster_id, Duty.day == duty.day, Duty.post_id == duty.post_id,
        Duty.person_id == to, Duty.dropped.is_(False),
    )  # fmt: skip
    day = duty.day.isoformat()
    if tx.session.scalar(there) is not None:
        post = tx.get(DutyPost, duty.post_id, voided=True).name
        raise keeping.refuse(field, _ALREADY.filled(name=keeping.name(tx, to), post=post, day=day))
    check_free(tx, duty, field)
    stranger = not_rostered(tx, (Move(duty, to),))
    if stranger is not None:
        raise keeping.refuse(field, stranger)


def check_free(tx: Transaction, duty: Duty, field: str) -> None:
    """Refuse a duty about which a change still waits for somebody: two are never open at once."""
    earlier = open_about(tx, duty)
    if earlier is not None:
        name, day = keeping.name(tx, duty.person_id), duty.day.isoformat()
        raise keeping.refuse(field, _OPEN.filled(number=earlier.number, name=name, day=day))


def open_about(tx: Transaction, duty: Duty) -> DutyChange | None:
    """The change of a duty that waits for somebody."""
    found = select(DutyChange).where(
        or_(DutyChange.duty_id == duty.id, DutyChange.other_duty_id == duty.id),
        DutyChange.state.in_(OPEN), DutyChange.voided_at.is_(None),
    )  # fmt: skip
    return tx.session.scalar(found.order_by(DutyChange.id).limit(1))


def check_not_served(tx: Transaction, duty: Duty, field: str) -> None:
    """Refuse a duty of a day that is over."""
    if is_served(tx, duty):
        raise keeping.refuse(field, _SERVED.filled(day=duty.day.isoformat()))


def is_served(tx: Transaction, duty: Duty) -> bool:
    """Whether the duty day is over."""
    return duty.day < duty_day(tx.now, clock_time(tx.settings["duty.start"]))


def moves_of(tx: Transaction, record: DutyChange) -> tuple[Move, ...]:
    """The duties a change moves; refused when somebody else holds one of them by now."""
    return tuple(_moves(tx, record))


def _moves(tx: Transaction, record: DutyChange) -> Iterator[Move]:
    wanted = [(record.duty_id, record.from_id, record.to_id)]
    if record.other_duty_id is not None:
        wanted.append((record.other_duty_id, record.to_id, record.from_id))
    for ident, holder, to in wanted:
        duty = tx.session.get(Duty, ident)
        if duty is None or duty.dropped or duty.person_id != holder:
            day = (duty.day if duty is not None else record.day).isoformat()
            raise RuleBroken(_HOLDS_NOT.filled(name=keeping.name(tx, holder), day=day))
        yield Move(duty, to)


def carry_out(tx: Transaction, record: DutyChange, note: str | None, field: str) -> DutyChange:
    """Give the duties to who serves them now; broken rules and duties already served want a reason."""
    moves = moves_of(tx, record)
    excused = bool((note or "").strip())
    broken = newly_broken(tx, moves)
    if not excused:
        for move in moves:
            check_not_served(tx, move.duty, field)
        if broken:
            raise keeping.refuse(field, _BROKEN.filled(first=broken[0], count=len(broken)))
    tx.note(broken=len(broken))
    record.state, record.answer_note = ChangeState.DONE, note
    record.approved_by, record.approved_at = tx.actor.person, tx.recorded_at
    apply(tx, moves)
    return record


def apply(tx: Transaction, moves: tuple[Move, ...]) -> None:
    """The duties change hands, who was chosen stays; rosters are marked, their balances counted anew."""
    for move in moves:
        move.duty.person_id = move.to
    for ident in dict.fromkeys(move.duty.roster_id for move in moves):
        roster = tx.get(Roster, ident)
        if roster.state is State.PUBLISHED:
            roster.state = State.CHANGED
        tx.changed(roster)
        tx.session.flush()
        recount(tx, roster)


def told_broken(tx: Transaction, moves: tuple[Move, ...]) -> tuple[Phrase, ...]:
    """What a form says of a change while it is typed; nothing where it cannot be judged."""
    if any(move.duty.person_id == move.to for move in moves) or not_rostered(tx, moves) is not None:
        return ()
    return newly_broken(tx, moves)


def values_of(values: Any, *names: str) -> tuple[Any, ...] | None:
    """The values of a form under these names; None while one is missing."""
    found = tuple(values.get(one) for one in names)
    return None if any(one is None for one in found) else found
