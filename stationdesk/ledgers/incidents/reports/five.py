"""A period beside the four it is compared with, counted by group."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from stationdesk.core.before_ledger import DASH, not_kept
from stationdesk.core.comparison import Change, compare
from stationdesk.core.document import Cell, Figure
from stationdesk.core.period import Period
from stationdesk.ledgers.incidents.reports import counts
from stationdesk.ledgers.incidents.reports.counts import Way
from stationdesk.ledgers.incidents.reports.wording import figure
from stationdesk.ledgers.incidents.rules.counting import SIX, Rollup
from stationdesk.ledgers.station.actions import earlier
from stationdesk.ledgers.station.rules.earlier import Base
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
    bases: Mapping[tuple[Period, str | None], Base]

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
        held = self.bases.get((then, group))
        if held is not None and held.typed:
            return compare(self.count(now, group), held.number, typed=True)
        return compare(
            self.count(now, group), self.count(then, group), against=then,
            first_day=self.begins,
        )  # fmt: skip

    @property
    def begins(self) -> date:
        """The first day of the ledger; of the period itself while there is no call."""
        return self.first_day or self.current.first

    @property
    def typed(self) -> bool:
        """Whether any of the figures compared with was typed."""
        return any(one.typed for one in self.bases.values())

    @property
    def untyped(self) -> frozenset[Period]:
        """The earlier periods with a figure that nobody typed."""
        return frozenset(period for (period, _), one in self.bases.items() if not one.typed)

    def typed_of(self, *then: Period) -> bool:
        """Whether a figure of one of these periods was typed, for a table that shows no other."""
        return any(one.typed for (period, _), one in self.bases.items() if period in then)


def five_of(tx: Transaction, way: Way, period: Period) -> Five:
    """Count the period and the four it is compared with."""
    to_date = period.year_to_date()
    last_to_date = to_date.last_year()
    every = (period, period.previous(), period.last_year(), to_date, last_to_date)
    counted = {one: counts.by_group(tx, way, one) for one in every}
    five = Five(*every, counted, counts.first_day(tx, way), {})
    return replace(five, bases=dict(_bases(tx, five)))


def _bases(tx: Transaction, five: Five) -> Iterator[tuple[tuple[Period, str | None], Base]]:
    """What the three earlier periods come to with what was typed of the days before the first call."""
    first = five.begins
    for then in dict.fromkeys((five.previous, five.last_year, five.last_to_date)):
        for group in (*(one.code for one in SIX), VALID, INVALID):
            yield (then, group), earlier(tx, group, then, five.count(then, group), first)
        valid, invalid = (earlier(tx, one, then, five.count(then, one), first) for one in (VALID, INVALID))
        if valid.typed and invalid.typed:
            every = (valid.number or 0) + (invalid.number or 0)
            yield (then, None), replace(valid, number=every)


def count_cell(way: Way, five: Five, period: Period, group: str | None) -> Cell:
    """A group's count with the rows behind it; a typed one is marked and opens the typed months.

    A dash where an earlier period ended before the first call.
    """
    held = five.bases.get((period, group))
    if held is not None and held.typed:
        return Figure(held.text, held.rows)
    if period in (five.previous, five.last_year, five.last_to_date) and not_kept(period, five.begins):
        return DASH
    return figure(five.count(period, group), way.rows(period, group))
