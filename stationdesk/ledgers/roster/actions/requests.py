"""Wishes for the roster: to be on duty, or off, on a day; made before the month is signed."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Advice, Notice, Tone
from stationdesk.ledgers.roster.actions import keeping
from stationdesk.ledgers.roster.actions.leave import overlapping, told_overlap
from stationdesk.ledgers.roster.records import DutyPost, DutyRequest
from stationdesk.ledgers.roster.records.published import signed_months
from stationdesk.ledgers.roster.rules.absence import Span
from stationdesk.ledgers.roster.rules.leave import Half, Wish
from stationdesk.store.transaction import Transaction

_PAST = QT_TRANSLATE_NOOP("roster", "{day} is over; a wish is for a day to come.")
_SIGNED = QT_TRANSLATE_NOOP(
    "roster", "The roster of {month} is signed already; ask for a swap or a substitute instead."
)
_TWICE = QT_TRANSLATE_NOOP("roster", "{name} has a wish for {day} already; change that one.")
_ONE_OF = QT_TRANSLATE_NOOP("roster", "A post is named only by who wishes to be on duty.")
_NOT_THEIRS = QT_TRANSLATE_NOOP("roster", "{name} cannot hold “{post}”; choose another post, or none.")


def register(
    tx: Transaction,
    *,
    person: int,
    day: date,
    wish: Wish,
    half: Half = Half.WHOLE,
    post: int | None = None,
    weight: int = 1,
    reason: str | None = None,
) -> DutyRequest:
    """Enter a wish; the roster meets it where it can."""
    keeping.person(tx, person, "person", day)
    _check(tx, person, day, wish, post, own=None)
    return tx.add(
        DutyRequest(person_id=person, day=day, half=half, wants=wish is Wish.ON, post_id=post,
                    weight=weight, reason=reason)
    )  # fmt: skip


def change(
    tx: Transaction,
    record: DutyRequest,
    *,
    day: date,
    wish: Wish,
    half: Half,
    post: int | None,
    weight: int,
    reason: str | None,
) -> DutyRequest:
    """Wish for something else."""
    _check(tx, record.person_id, day, wish, post, own=record.id)
    keeping.take_over(record, day=day, half=half, wants=wish is Wish.ON, post_id=post)
    keeping.take_over(record, weight=weight, reason=reason)
    return record


def advise(tx: Transaction, values: Any, record: DutyRequest | None = None) -> Advice:
    """Leave on that day makes a wish needless."""
    person = values.get("person") or (record.person_id if record is not None else None)
    day = values.get("day")
    if person is None or day is None:
        return Advice()
    other = overlapping(tx, person, Span(day, day), None)
    if other is None:
        return Advice()
    return Advice(notices=(Notice(told_overlap(tx, other), Tone.INFO, "roster.leave", other.id),))


def wish_of(_tx: Transaction, record: DutyRequest) -> Wish:
    """What is wished, as a form shows it."""
    return Wish.ON if record.wants else Wish.OFF


def _check(tx: Transaction, person: int, day: date, wish: Wish, post: int | None, own: int | None) -> None:
    keeping.check_day(tx, "day", day)
    if day < tx.today:
        raise keeping.refuse("day", _PAST.filled(day=day.isoformat()))
    if signed_months(tx, (day,)):
        raise keeping.refuse("day", _SIGNED.filled(month=f"{day:%Y-%m}"))
    same = select(DutyRequest.id).where(
        DutyRequest.person_id == person, DutyRequest.day == day, DutyRequest.voided_at.is_(None),
        DutyRequest.id != (own or 0),
    )  # fmt: skip
    if tx.session.scalar(same) is not None:
        raise keeping.refuse("day", _TWICE.filled(name=keeping.name(tx, person), day=day.isoformat()))
    if post is not None and wish is Wish.OFF:
        raise keeping.refuse("post", _ONE_OF)
    if post is not None and not keeping.may_hold(tx, person, tx.get(DutyPost, post), day):
        name = keeping.name(tx, person)
        raise keeping.refuse("post", _NOT_THEIRS.filled(name=name, post=tx.get(DutyPost, post).name))
