"""How many days without a case, from the incidents' rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, not_, select

from stationdesk.core.counting import days_since
from stationdesk.core.document import Figure
from stationdesk.core.duty_day import day_bounds, local_day
from stationdesk.core.ledger import Query
from stationdesk.ledgers.figures.records import DayCounter
from stationdesk.ledgers.incidents.records import Incident, counting
from stationdesk.ledgers.incidents.reports.counts import Way, way_of
from stationdesk.store.transaction import Transaction


@dataclass(frozen=True)
class Standing:
    """A counter on a day. `last` is the day of the last case, None before the first recorded one."""

    counter: DayCounter
    as_of: date
    last: date | None
    rows: Query

    @property
    def days(self) -> int:
        """How many days; a counter that begins later stands at nothing."""
        return max(days_since(self.last or self.counter.started_on, self.as_of) or 0, 0)

    @property
    def figure(self) -> Figure:
        """The number; it opens the last case, or shows that there is none."""
        return Figure(str(self.days), self.rows)


def standing(tx: Transaction, counter: DayCounter, as_of: date) -> Standing:
    """The counter at the end of a day, never later than today."""
    way, day = way_of(tx), min(as_of, tx.today)
    last = _last_case(tx, way, counter, day)
    return Standing(counter, day, last, _rows(way, counter, last or counter.started_on, last or day))


def standings(tx: Transaction, as_of: date) -> tuple[Standing, ...]:
    """Every counter begun by that day, in the station's order."""
    begun = (
        select(DayCounter)
        .where(DayCounter.voided_at.is_(None), DayCounter.started_on <= as_of)
        .order_by(DayCounter.position, DayCounter.id)
    )
    return tuple(standing(tx, one, as_of) for one in tx.session.scalars(begun))


def _last_case(tx: Transaction, way: Way, counter: DayCounter, as_of: date) -> date | None:
    _, end = day_bounds(as_of, as_of)
    latest = select(func.max(way.at)).where(
        Incident.voided_at.is_(None),
        way.at < end,
        counting.under_any(way.category, counter.categories),
        not_(counting.under_any(way.category, way.invalid)),
    )
    at = tx.session.scalar(latest)
    return None if at is None else local_day(at)


def _rows(way: Way, counter: DayCounter, first: date, last: date) -> Query:
    suffix = "" if way.as_found else "_reported"
    days = ("reported" if way.by_report else "period", (first, max(first, last)))
    within = (f"within{suffix}", counter.categories)
    return Query("incidents", (days, within, (f"without{suffix}", way.invalid)), order="received_at")
