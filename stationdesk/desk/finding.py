"""What Ctrl+K and the home page ask of all ledgers at once."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from sqlalchemy import select

from stationdesk.core.duty_day import STATION_TIME
from stationdesk.core.ledger import DueItem, Ledger
from stationdesk.desk.answers import Found
from stationdesk.ledgers.station.actions import Contact, phone_book
from stationdesk.store.clauses import moment
from stationdesk.store.store import Transaction

__all__ = ["Contact", "due", "find", "phone_book"]


def find(tx: Transaction, ledgers: tuple[Ledger, ...], text: str, limit: int) -> tuple[Found, ...]:
    """The newest records of every ledger that the text names, a fair share of each."""
    if not text.strip():
        return ()
    found: list[list[Found]] = []
    for ledger in ledgers:
        model = ledger.record
        if not (model.__searched__ or model.__pinyin__):
            continue
        statement = (
            select(model.id, ledger.label, model.number)
            .where(model.voided_at.is_(None), model.id.in_(tx.matching(model, text)))
            .order_by(model.id.desc())
            .limit(limit)
        )
        rows = tx.session.execute(statement, moment(tx.now))
        found.append(
            [Found(ledger.name, record, label or "", number or "") for record, label, number in rows]
        )
    return shared(found, limit)


def shared(found: list[list[Found]], limit: int) -> tuple[Found, ...]:
    """The first of each in turn until there are enough; each ledger's stay together."""
    shares = [0] * len(found)
    while sum(shares) < min(limit, sum(map(len, found))):
        for place, some in enumerate(found):
            if shares[place] < len(some) and sum(shares) < limit:
                shares[place] += 1
    return tuple(one for some, share in zip(found, shares, strict=True) for one in some[:share])


def due(tx: Transaction, ledgers: tuple[Ledger, ...]) -> tuple[DueItem, ...]:
    """What waits in any ledger, by its time; what has none comes last."""
    items = [item for ledger in ledgers for one in ledger.due for item in one.find(tx)]
    return tuple(sorted(items, key=lambda item: _moment(item.due)))


def _moment(due: datetime | date | None) -> datetime:
    if due is None:
        return datetime.max.replace(tzinfo=UTC)
    if isinstance(due, datetime):
        return due
    return datetime.combine(due, time.max, tzinfo=STATION_TIME)
