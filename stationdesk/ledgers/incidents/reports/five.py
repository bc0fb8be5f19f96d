"""A period beside the four it is compared with, counted by group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from stationdesk.core.comparison import Change, compare
from stationdesk.core.document import Cell
from stationdesk.core.period import Period
from stationdesk.ledgers.incidents.reports import counts
from stationdesk.ledgers.incidents.reports.counts import Way
from stationdesk.ledgers.incidents.reports.wording import figure
from stationdesk.ledgers.incidents.rules.counting import Rollup
from stationdesk.store.transaction import Transaction

INVALID = Rollup.INVALID.code
VALID = "valid"


@dataclass(frozen=True)
class Five:
    """A period and the four it is compared with, each with its counts by group."""

    current: Period
    previous: Period
    last_year: Period
    to_date: Period
    last_to_date: Period
    counts: Mapping[Period, Mapping[str, int]]
    first_day: date | None

    def count(self, period: Period, group: str | None) -> int:
        """Of a group, of "valid", of "invalid", or (None) of all."""
        held = self.counts[period]
        if group is None:
            return sum(held.values())
        if group == VALID:
            return sum(held.values()) - held[INVALID]
        return held[group]

    def change(self, group: str | None, now: Period, then: Period) -> Change:
        """How a group's count moved."""
        return compare(
            self.count(now, group), self.count(then, group), against=then,
            first_day=self.first_day or self.current.first,
        )  # fmt: skip


def five_of(tx: Transaction, way: Way, period: Period) -> Five:
    """Count the period and the four it is compared with."""
    to_date = period.year_to_date()
    last_to_date = to_date.last_year()
    every = (period, period.previous(), period.last_year(), to_date, last_to_date)
    counted = {one: counts.by_group(tx, way, one) for one in every}
    return Five(*every, counted, counts.first_day(tx, way))


def count_cell(way: Way, five: Five, period: Period, group: str | None) -> Cell:
    """A group's count with the rows behind it."""
    return figure(five.count(period, group), way.rows(period, group))
