"""A query of any ledger as a number: counted by the ledger's own filters, so it opens what it counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, func, select

from stationdesk.core.document import Figure
from stationdesk.core.duty_day import local_day
from stationdesk.core.ledger import Ledger, Query
from stationdesk.core.period import Period
from stationdesk.ledgers.cameras.ledger import CAMERAS
from stationdesk.ledgers.disputes.ledger import DISPUTES
from stationdesk.ledgers.handovers.ledger import HANDOVERS
from stationdesk.ledgers.incidents.ledger import INCIDENTS
from stationdesk.ledgers.patrols.ledger import PATROLS
from stationdesk.ledgers.premises.ledger import PREMISES
from stationdesk.ledgers.rectifications.ledger import RECTIFICATIONS
from stationdesk.ledgers.station.ledger import STATION
from stationdesk.ledgers.tasks.ledger import TASKS
from stationdesk.store.transaction import Transaction


@cache
def _ledgers() -> Mapping[str, Ledger]:
    every = (
        INCIDENTS,
        *HANDOVERS,
        *RECTIFICATIONS,
        *DISPUTES,
        *PREMISES,
        *CAMERAS,
        *PATROLS,
        *TASKS,
        *STATION,
    )
    return {one.name: one for one in every}


def ledger_of(query: Query) -> Ledger:
    """The ledger a query asks."""
    return _ledgers()[query.ledger]


def conditions(query: Query) -> list[ColumnElement[bool]]:
    """The query's filters as SQL."""
    ledger = ledger_of(query)
    found = [] if query.voided else [ledger.record.voided_at.is_(None)]
    for name, value in query.filters:
        declared = ledger.filter(name)
        found.append(declared.where if declared.kind is None else declared.where(value))
    return found


def count(tx: Transaction, query: Query) -> int:
    """How many rows it lists."""
    counted = select(func.count()).select_from(ledger_of(query).record).where(*conditions(query))
    return int(tx.session.scalar(counted, tx.moment) or 0)


def total(tx: Transaction, query: Query, attribute: str) -> int:
    """The sum of a whole-number attribute of the rows it lists; of all rows with none, their count."""
    if not attribute:
        return count(tx, query)
    column = getattr(ledger_of(query).record, attribute)
    summed = select(func.coalesce(func.sum(column), 0)).where(*conditions(query))
    return int(tx.session.scalar(summed, tx.moment) or 0)


def distinct(tx: Transaction, query: Query, attribute: str) -> int:
    """How many different values an attribute has among the rows."""
    column = getattr(ledger_of(query).record, attribute)
    return int(tx.session.scalar(select(func.count(column.distinct())).where(*conditions(query)),
                                 tx.moment) or 0)  # fmt: skip


def grouped(tx: Transaction, query: Query, by: str, attribute: str = "") -> dict[Any, int]:
    """{value of `by`: how many rows, or the sum of an attribute}."""
    record = ledger_of(query).record
    number = func.sum(getattr(record, attribute)) if attribute else func.count()
    key = getattr(record, by)
    statement = select(key, number).where(*conditions(query)).group_by(key)
    return {value: int(many or 0) for value, many in tx.session.execute(statement, tx.moment)}


def figure(tx: Transaction, query: Query, attribute: str = "") -> Figure:
    """The number as it is printed, with its rows."""
    return Figure(str(total(tx, query, attribute)), query)


def first_day(tx: Transaction, ledger: str, dated: str) -> date | None:
    """The day of a ledger's oldest row: before it there was no ledger."""
    record = _ledgers()[ledger].record
    oldest = select(func.min(getattr(record, dated))).where(record.voided_at.is_(None))
    found: date | datetime | None = tx.session.scalar(oldest)
    return local_day(found) if isinstance(found, datetime) else found


@dataclass(frozen=True)
class Measure:
    """A number of any period: a ledger's filter over its days, further filters, perhaps a summed attribute.

    `dated` is the attribute whose oldest value says since when the ledger is kept.
    """

    ledger: str
    days: str
    dated: str
    filters: tuple[tuple[str, Any], ...] = ()
    summed: str = ""

    def rows(self, period: Period, **more: Any) -> Query:
        """The rows behind it."""
        pair = ((self.days, (period.first, period.last)),)
        return Query(self.ledger, pair + self.filters + tuple(more.items()))

    def number(self, tx: Transaction, period: Period) -> int:
        """How many."""
        return total(tx, self.rows(period), self.summed)
