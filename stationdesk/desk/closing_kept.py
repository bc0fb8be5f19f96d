"""The closings and closed reports of a station: found, and read back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select

from stationdesk.core.ledger import Every
from stationdesk.core.period import Period, week
from stationdesk.desk.closing_figures import Facts, Listings, unpacked
from stationdesk.store.closings import PeriodClosing, ReportEdition
from stationdesk.store.transaction import Transaction


@dataclass(frozen=True)
class Closing:
    """One closing: of which days, which edition, when, by whom, why, and without what."""

    id: int
    every: Every
    first: date
    last: date
    edition: int
    at: datetime
    by: int | None
    reason: str
    left_out: tuple[str, ...]
    anchor: str

    @property
    def period(self) -> Period:
        """Its days."""
        return Period(self.first, self.last)


@dataclass(frozen=True)
class Edition:
    """One closed report. `pdf`, `word` and `facts` are the digests of its files."""

    id: int
    closing: Closing
    report: str
    title: str
    pages: int
    figures: int
    counting_rule: str
    pdf: str
    word: str
    facts: str


@dataclass(frozen=True)
class ClosedValues:
    """What a closed report holds for a form of the bureau: title, time of closing, values and texts."""

    title: str
    at: datetime
    values: Mapping[str, str | int | float]
    texts: Mapping[str, str]


def kind_of(period: Period) -> Every | None:
    """Which kind of period the days make up; None for any others."""
    whole = {1: Every.MONTH, 3: Every.QUARTER, 12: Every.YEAR}.get(period.months)
    if whole is Every.QUARTER and period.first.month % 3 != 1:
        return None
    if whole is Every.YEAR and period.first.month != 1:
        return None
    return whole or (Every.WEEK if week(period.first) == period else None)


def closings(tx: Transaction, *, first: date | None = None, last: date | None = None) -> tuple[Closing, ...]:
    """Every closing, or those of these days; the newest period first, its last edition first."""
    statement = select(PeriodClosing).where(PeriodClosing.voided_at.is_(None))
    if first is not None and last is not None:
        statement = statement.where(PeriodClosing.first == first, PeriodClosing.last == last)
    ordered = statement.order_by(
        PeriodClosing.first.desc(), PeriodClosing.last.desc(), PeriodClosing.edition.desc()
    )
    return tuple(_closing(one) for one in tx.session.scalars(ordered))


def next_edition(tx: Transaction, first: date, last: date) -> int:
    """The number of a further closing of these days, from 1."""
    statement = select(func.max(PeriodClosing.edition)).where(
        PeriodClosing.first == first, PeriodClosing.last == last
    )
    return int(tx.session.scalar(statement) or 0) + 1


def editions(tx: Transaction, *, closing: int | None = None, report: str = "", edition: int | None = None
             ) -> tuple[Edition, ...]:  # fmt: skip
    """Closed reports, the newest first: of a closing, of a name, or the one with this id."""
    statement = select(ReportEdition, PeriodClosing).join(
        PeriodClosing, PeriodClosing.id == ReportEdition.closing_id
    )
    if closing is not None:
        statement = statement.where(ReportEdition.closing_id == closing)
    if report:
        statement = statement.where(ReportEdition.report == report)
    if edition is not None:
        statement = statement.where(ReportEdition.id == edition)
    order = ReportEdition.id if closing is not None else ReportEdition.id.desc()
    return tuple(_edition(one, of) for one, of in tx.session.execute(statement.order_by(order)))


def latest(tx: Transaction, report: str, first: date, last: date) -> Edition | None:
    """The newest closed report of a name for these days."""
    of_name = editions(tx, report=report)
    return next((one for one in of_name if (one.closing.first, one.closing.last) == (first, last)), None)


def facts_of(tx: Transaction, listings: Listings, edition: Edition) -> Facts:
    """What was closed with a report; FileRefused when its file is missing or altered."""
    return unpacked(tx.store.attachments.get(edition.facts), listings)


def _closing(one: PeriodClosing) -> Closing:
    return Closing(
        one.id, Every(one.every), one.first, one.last, one.edition, one.created_at, one.created_by,
        one.reason, tuple(one.left_out.splitlines()), one.anchor,
    )  # fmt: skip


def _edition(one: ReportEdition, of: PeriodClosing) -> Edition:
    return Edition(
        one.id, _closing(of), one.report, one.title, one.pages, one.figures, one.counting_rule, one.pdf,
        one.word, one.facts,
    )  # fmt: skip
