"""Whether the posts can still be filled while somebody is away."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import select

from stationdesk.ledgers.roster.actions.keeping import fits
from stationdesk.ledgers.roster.records import DutyPost, Leave
from stationdesk.ledgers.roster.records.rostered import Rostered, rostered
from stationdesk.ledgers.roster.rules.absence import Span
from stationdesk.ledgers.roster.rules.leave import Answer
from stationdesk.store.transaction import Transaction


def emptied(tx: Transaction, person: int, span: Span) -> Iterator[tuple[date, str]]:
    """(day, post) of each whole day of the leave on which nobody would be left for a post.

    Only posts the person could hold count, and only leave that was granted.
    """
    people = rostered(tx, span.first, span.last)
    away = _away(tx, span)
    mine = [one for one in people if one.id == person]
    posts = tx.session.scalars(
        select(DutyPost)
        .where(DutyPost.voided_at.is_(None), DutyPost.need > 0)
        .order_by(DutyPost.position, DutyPost.id)
    ).all()
    for number in range((span.last - span.first).days + 1):
        day = span.first + timedelta(days=number)
        for post in posts:
            able = [one for one in people if fits(one, post) and _serves(one, day)]
            if not any(fits(one, post) for one in mine):
                continue
            if not any(one.id != person and day not in away.get(one.id, ()) for one in able):
                yield day, post.name


def _away(tx: Transaction, span: Span) -> dict[int, set[date]]:
    granted = select(Leave).where(
        Leave.answer == Answer.GRANTED, Leave.voided_at.is_(None),
        Leave.first <= span.last, Leave.last >= span.first,
    )  # fmt: skip
    found: dict[int, set[date]] = {}
    for one in tx.session.scalars(granted):
        days = range((one.last - one.first).days + 1)
        found.setdefault(one.person_id, set()).update(one.first + timedelta(days=n) for n in days)
    return found


def _serves(one: Rostered, day: date) -> bool:
    return (one.first is None or day >= one.first) and (one.last is None or day <= one.last)
