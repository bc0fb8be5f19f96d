"""A line of the indicator table: one indicator of a period and of the four it is compared with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from stationdesk.core.before_ledger import DASH, not_kept
from stationdesk.core.comparison import Change, compare
from stationdesk.core.document import Cell, Figure
from stationdesk.core.ledger import Query
from stationdesk.core.period import Period
from stationdesk.ledgers.station.actions import earlier
from stationdesk.ledgers.station.rules.earlier import Base
from stationdesk.store.transaction import Transaction


@dataclass(frozen=True)
class Spans:
    """The period reported on and the four it is compared with."""

    current: Period
    previous: Period
    last_year: Period
    to_date: Period
    last_to_date: Period

    @property
    def each(self) -> tuple[Period, ...]:
        """All five, in the order of the table's fields."""
        return self.current, self.previous, self.last_year, self.to_date, self.last_to_date

    @property
    def earlier(self) -> tuple[Period, ...]:
        """Those that may lie before the ledger began."""
        return self.previous, self.last_year, self.last_to_date


def spans_of(period: Period) -> Spans:
    """本月, 上月, 上年同月, 本年累计, 上年累计 of a period."""
    to_date = period.year_to_date()
    return Spans(period, period.previous(), period.last_year(), to_date, to_date.last_year())


@dataclass(frozen=True)
class Line:
    """An indicator as printed: its cells by period, None where it has none, and how it moved.

    `changes` are 环比, 同比 and 累计同比; `since` is the first day its ledger was kept. `below` says that it
    is a part of the line above it, `stock` that it is counted at an end and has no year to date.
    """

    name: str
    title: str
    cells: Mapping[Period, Cell]
    changes: tuple[Change | None, Change | None, Change | None]
    since: date | None = None
    below: bool = False
    typed: bool = False
    strong: bool = False
    stock: bool = False

    def number(self, period: Period) -> int:
        """What its cell of a period counts; 0 where there is none, or a rate."""
        cell = self.cells.get(period, "")
        text = cell.text if isinstance(cell, Figure) else cell
        return int(text.rstrip("*")) if text.rstrip("*").isdigit() else 0

    @property
    def empty(self) -> bool:
        """Whether nothing of it was counted in any of the periods."""
        return not any(self.number(period) for period in self.cells)


@dataclass(frozen=True)
class Counted:
    """An indicator's numbers by period, the rows behind each, and the first day its ledger was kept.

    `typed` is its name among the figures typed of months before the ledger, "" where none are; `stock` says
    that it is counted at the end of a period.
    """

    name: str
    title: str
    numbers: Mapping[Period, int]
    rows: Callable[[Period], Query]
    since: date | None
    typed: str = ""
    below: bool = False
    stock: bool = False


def line_of(tx: Transaction, spans: Spans, one: Counted) -> Line:
    """The line of a counted indicator."""
    since = one.since or spans.current.first
    bases = {then: _base(tx, one, then, since) for then in spans.earlier if then in one.numbers}
    cells: dict[Period, Cell] = {}
    for period, number in one.numbers.items():
        held = bases.get(period)
        typed = held is not None and held.typed
        if held and typed:
            cells[period] = Figure(held.text, held.rows)
        else:
            then = period in spans.earlier and not_kept(period, since)
            cells[period] = DASH if then else Figure(str(number), one.rows(period))

    def moved(now: Period, then: Period) -> Change | None:
        if now not in one.numbers or then not in one.numbers:
            return None
        held = bases[then]
        if held.typed:
            return compare(one.numbers[now], held.number, typed=True)
        return compare(one.numbers[now], one.numbers[then], against=then, first_day=since)

    changes = (
        moved(spans.current, spans.previous),
        moved(spans.current, spans.last_year),
        None if one.stock else moved(spans.to_date, spans.last_to_date),
    )
    typed = any(one.typed for one in bases.values())
    return Line(one.name, one.title, cells, changes, since, one.below, typed, stock=one.stock)


def _base(tx: Transaction, one: Counted, then: Period, since: date) -> Base:
    number = one.numbers[then]
    return earlier(tx, one.typed, then, number, since) if one.typed else Base(number)
