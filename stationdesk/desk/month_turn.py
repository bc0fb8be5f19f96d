"""What is left to do of the month that is over: whether it is closed, and how much of it was printed."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import datetime, time

from sqlalchemy import select

from stationdesk.core.duty_day import STATION_TIME
from stationdesk.core.period import Period, month
from stationdesk.desk.closing_kept import closings
from stationdesk.store.audit import AuditEntry
from stationdesk.store.transaction import Transaction

DAYS = 10  # of the new month, in which the old one is asked after
_ON_PAPER = ("print.print", "print.pdf")


@dataclass(frozen=True)
class MonthTurn:
    """The month that is over; `printed` of its `due` reports have been."""

    period: Period
    closed: bool
    printed: int
    due: int

    @property
    def done(self) -> bool:
        """Whether nothing of it is left to do."""
        return self.closed and self.printed >= self.due


def read_turn(tx: Transaction, due: int) -> MonthTurn | None:
    """Of the month before; None after the first days of a month, and once it is closed and printed."""
    if tx.today.day > DAYS:
        return None
    over = month(tx.today.year, tx.today.month).previous()
    closed = any(one.period == over for one in closings(tx))
    turn = MonthTurn(over, closed, min(_printed(tx, over), due), due)
    return None if turn.done else turn


def _printed(tx: Transaction, period: Period) -> int:
    """How many different reports of a month left the program since it ended, as the log tells."""
    ended = datetime.combine(tx.today.replace(day=1), time(), STATION_TIME)
    statement = select(AuditEntry.body).where(AuditEntry.action.in_(_ON_PAPER), AuditEntry.at >= ended)
    names = {json.loads(body)["facts"].get("document", "") for body in tx.session.scalars(statement)}
    mine = re.compile(rf"{period.first:%Y}-({period.first:%m}-|\D)")  # a board is named by its year
    return sum(1 for name in names if mine.match(name))
