"""What the home page reads: tonight's patrols, what was not recorded, agreements about to expire."""

from __future__ import annotations

from sqlalchemy import func, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, literally
from stationdesk.core.ledger import Card, CardValue, Due, DueItem, Query, Tone
from stationdesk.ledgers.patrols.actions import keeping
from stationdesk.ledgers.patrols.records import BoundaryAgreement, Clue, Patrol
from stationdesk.ledgers.patrols.records.counting import is_announced
from stationdesk.ledgers.patrols.rules.agreements import Standing
from stationdesk.ledgers.patrols.rules.hours import month_of
from stationdesk.ledgers.patrols.rules.states import Handling, State
from stationdesk.store.transaction import Transaction

_MOST = 30
_STANDING = Patrol.voided_at.is_(None)
_TO_SET_OUT = QT_TRANSLATE_NOOP("patrols", "Patrol today: {route}, from {time}")
_ENDS = QT_TRANSLATE_NOOP("patrols", "Record the end of the patrol: {route}, from {time}")
_NOT_RECORDED = QT_TRANSLATE_NOOP("patrols", "Did it take place? {route}, from {time}")


def patrols(tx: Transaction) -> tuple[DueItem, ...]:
    """Patrols of this duty day, and those nobody said anything about afterwards."""
    open_ = (Patrol.state == State.PLANNED) | (Patrol.state == State.UNDER_WAY)
    statement = (
        select(Patrol)
        .where(_STANDING, open_, Patrol.duty_day <= keeping.duty_day_of(tx, tx.now))
        .order_by(Patrol.starts_at, Patrol.id)
        .limit(_MOST)
    )
    return tuple(_item(tx, one) for one in tx.session.scalars(statement))


def _item(tx: Transaction, one: Patrol) -> DueItem:
    over = one.ends_at <= tx.now
    due = one.ends_at if one.state is State.UNDER_WAY or over else one.starts_at
    title = _ENDS if one.state is State.UNDER_WAY else _NOT_RECORDED if over else _TO_SET_OUT
    return DueItem(
        title.filled(route=one.route[:30], time=keeping.shown(one.starts_at)), due, "patrols", one.id,
        tone=Tone.BAD if due <= tx.now else Tone.WARN,
    )  # fmt: skip


def agreements(tx: Transaction) -> tuple[DueItem, ...]:
    """Agreements whose end is announced or has passed."""
    title = QT_TRANSLATE_NOOP("patrols", "Renew or end the agreement with {party}")
    statement = (
        select(BoundaryAgreement)
        .where(
            BoundaryAgreement.voided_at.is_(None), BoundaryAgreement.state == Standing.IN_FORCE,
            is_announced(),
        )
        .order_by(BoundaryAgreement.valid_until, BoundaryAgreement.id)
        .limit(_MOST)
    )  # fmt: skip
    return tuple(
        DueItem(
            title.filled(party=one.party), one.valid_until, "patrols.agreements", one.id,
            tone=Tone.BAD if one.valid_until < tx.today else Tone.WARN,
        )
        for one in tx.session.scalars(statement, tx.moment)
    )  # fmt: skip


def clues(tx: Transaction) -> tuple[DueItem, ...]:
    """Clues nobody has looked at yet."""
    statement = (
        select(Clue)
        .where(Clue.voided_at.is_(None), Clue.state == Handling.NEW)
        .order_by(Clue.received_on, Clue.id)
        .limit(_MOST)
    )
    title = QT_TRANSLATE_NOOP("patrols", "Check the clue of {day}")
    return tuple(
        DueItem(
            title.filled(day=one.received_on.isoformat()), one.received_on, "patrols.clues", one.id,
            note=literally(one.content[:60]),
        )
        for one in tx.session.scalars(statement)
    )  # fmt: skip


def today(tx: Transaction) -> CardValue:
    """Patrols of this duty day, and how many of the month were missed."""
    day = keeping.duty_day_of(tx, tx.now)
    planned = (State.PLANNED, State.UNDER_WAY, State.DONE)
    count = _count(tx, Patrol.duty_day == day, Patrol.state.in_(planned))
    first, last = month_of(day)
    missed = _count(tx, Patrol.duty_day >= first, Patrol.duty_day <= last, Patrol.state == State.MISSED)
    note = QT_TRANSLATE_NOOP("patrols", "{count} missed this month").filled(count=missed)
    tone = Tone.WARN if missed else Tone.INFO
    return CardValue(str(count), note, tone, Query("patrols", (("days", (day, day)), ("standing", True))))


def _count(tx: Transaction, *conditions: object) -> int:
    counted = select(func.count()).select_from(Patrol).where(_STANDING, *conditions)  # type: ignore[arg-type]
    return int(tx.session.scalar(counted) or 0)


DUE = (Due("patrols", patrols),)
DUE_AGREEMENTS = (Due("agreements", agreements),)
DUE_CLUES = (Due("clues", clues),)
CARDS = (Card("patrols", QT_TRANSLATE_NOOP("patrols", "Patrols today"), "binoculars", today),)
