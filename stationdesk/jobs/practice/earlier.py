"""Months of the practice station from before its first call, as its chief typed them from papers."""

from __future__ import annotations

from datetime import date
from random import Random

from stationdesk.core.period import month_shifted
from stationdesk.ledgers.station.actions.earlier import enter_month
from stationdesk.ledgers.station.rules.earlier import GROUPS
from stationdesk.store.transaction import Transaction

_MONTHS = 3
_LIKELY = dict(zip(GROUPS, (18, 62, 140, 120, 95, 60), strict=True))


def invent_earlier(tx: Transaction, seed: int, first: date) -> None:
    """The three months before `first`, the month of the ledger's first call."""
    for back in range(_MONTHS, 0, -1):
        month = month_shifted(first, -back)
        chance = Random(f"earlier {seed} {month.month}")
        counts = {name: chance.randint(likely * 4 // 5, likely * 6 // 5) for name, likely in _LIKELY.items()}
        enter_month(
            tx, month=month, **counts, invalid=chance.randint(40, 70), source=f"{month.year}年手工台账"
        )
