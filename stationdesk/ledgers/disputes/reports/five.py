"""A period beside the four it is compared with: every measure, sum and rate of the monthly report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from stationdesk.core.before_ledger import DASH, not_kept
from stationdesk.core.comparison import Change, Rate, compare, rounded
from stationdesk.core.document import Cell, Figure
from stationdesk.core.period import Period
from stationdesk.ledgers.disputes.reports import counts
from stationdesk.ledgers.disputes.reports.counts import MEASURES
from stationdesk.ledgers.disputes.rules.rates import RateKind, rate
from stationdesk.ledgers.station.actions import earlier
from stationdesk.ledgers.station.rules.earlier import Base
from stationdesk.store.transaction import Transaction

TYPED = {"received": "disputes_received", "closed": "disputes_closed", "settled": "disputes_settled"}
_TEN_THOUSAND = 10_000
_TOP = {
    RateKind.SETTLED: "settled",
    RateKind.MEDIATED: "mediated",
    RateKind.SUCCESS: "settled_mediated",
    RateKind.IN_TIME: "in_time",
}


@dataclass(frozen=True)
class Five:
    """A period and the four it is compared with, each with its counts and its sums of closed disputes."""

    current: Period
    previous: Period
    last_year: Period
    to_date: Period
    last_to_date: Period
    counts: Mapping[Period, Mapping[str, int]]
    sums: Mapping[Period, tuple[int, Decimal]]
    first_day: date
    bases: Mapping[tuple[Period, str], Base]

    @property
    def typed(self) -> bool:
        """Whether any of the figures compared with was typed."""
        return any(one.typed for one in self.bases.values())

    def figure(self, period: Period, measure: str) -> Cell:
        """A count with its rows; a typed one is marked and opens the typed months.

        A dash, here and below, where an earlier period ended before the first dispute.
        """
        held = self.bases.get((period, measure))
        if held is not None and held.typed:
            return Figure(held.text, held.rows)
        if self._not_kept(period):
            return DASH
        return Figure(str(self.counts[period][measure]), MEASURES[measure].rows(period))

    def _not_kept(self, period: Period) -> bool:
        """Of an earlier period; the one reported on is always counted."""
        return period not in (self.current, self.to_date) and not_kept(period, self.first_day)

    def rate(self, period: Period, kind: RateKind) -> Rate:
        """One of the rates."""
        return rate(kind, counts.counted(self.counts[period]))

    def rate_figure(self, period: Period, kind: RateKind) -> Cell:
        """A rate; it opens what stands above its line."""
        if self._not_kept(period):
            return DASH
        return Figure(self.rate(period, kind).text(), MEASURES[_TOP[kind]].rows(period))

    def sum_figure(self, period: Period, place: int) -> Cell:
        """A sum of closed disputes with its rows: 0 people, 1 ten thousands of yuan."""
        if self._not_kept(period):
            return DASH
        people, yuan = self.sums[period]
        text = str(rounded(yuan / _TEN_THOUSAND)) if place else str(people)
        return Figure(text, MEASURES["closed"].rows(period))

    def change(self, measure: str, now: Period, then: Period) -> Change:
        """How a count moved."""
        held = self.bases.get((then, measure))
        if held is not None and held.typed:
            return compare(self.counts[now][measure], held.number, typed=True)
        return self._compare(self.counts[now][measure], self.counts[then][measure], then)

    def rate_change(self, kind: RateKind, now: Period, then: Period) -> Change:
        """How a rate moved, in percentage points."""
        return self._compare(self.rate(now, kind), self.rate(then, kind), then)

    def sum_change(self, place: int, now: Period, then: Period) -> Change:
        """How a sum of closed disputes moved: 0 people, 1 yuan."""
        return self._compare(self.sums[now][place], self.sums[then][place], then)

    def _compare(self, now: int | Decimal | Rate, then: int | Decimal | Rate, against: Period) -> Change:
        return compare(now, then, against=against, first_day=self.first_day)


def five_of(tx: Transaction, period: Period) -> Five:
    """Count the period and the four it is compared with."""
    to_date = period.year_to_date()
    every = (period, period.previous(), period.last_year(), to_date, to_date.last_year())
    five = Five(
        *every,
        counts={one: counts.counts(tx, one) for one in every},
        sums={one: counts.sums(tx, one) for one in every},
        first_day=counts.first_day(tx) or period.first,
        bases={},
    )
    return replace(five, bases=dict(_bases(tx, five)))


def _bases(tx: Transaction, five: Five) -> Iterator[tuple[tuple[Period, str], Base]]:
    """What the earlier periods come to with what was typed of the days before the first dispute."""
    for then in dict.fromkeys((five.previous, five.last_year, five.last_to_date)):
        for measure, indicator in TYPED.items():
            yield (then, measure), earlier(tx, indicator, then, five.counts[then][measure], five.first_day)
