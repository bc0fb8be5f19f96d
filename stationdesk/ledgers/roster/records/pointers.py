"""The rotation pointers: whose turn is next on each post and kind of day, kept with each signed month."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select

from stationdesk.ledgers.roster.records.months import Pointer
from stationdesk.ledgers.roster.rules.turns import Turn
from stationdesk.store.transaction import Transaction


def pointers_before(tx: Transaction, month: date) -> dict[tuple[int, Turn], int]:
    """{(post, kind of day): whose turn is next} by the last month before this one that moved it."""
    last = (
        select(Pointer.post_id, Pointer.day_type, func.max(Pointer.month).label("month"))
        .where(Pointer.month < month, Pointer.voided_at.is_(None))
        .group_by(Pointer.post_id, Pointer.day_type)
        .subquery()
    )
    found = tx.session.execute(
        select(Pointer.post_id, Pointer.day_type, Pointer.person_id).join(
            last,
            (Pointer.post_id == last.c.post_id)
            & (Pointer.day_type == last.c.day_type)
            & (Pointer.month == last.c.month),
        )
    )
    return {(post, Turn(kind)): person for post, kind, person in found}


def keep_pointers(tx: Transaction, month: date, heads: dict[tuple[int, Turn], int]) -> None:
    """Keep whose turn is next after a month."""
    there = {
        (one.post_id, Turn(one.day_type)): one
        for one in tx.session.scalars(
            select(Pointer).where(Pointer.month == month, Pointer.voided_at.is_(None))
        )
    }
    for (post, turn), person in sorted(heads.items()):
        kept = there.get((post, turn))
        if kept is None:
            tx.add(Pointer(post_id=post, day_type=turn.value, person_id=person, month=month))
        elif kept.person_id != person:
            kept.person_id = person
