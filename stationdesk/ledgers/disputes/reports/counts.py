"""The counts of a period: what each figure of the monthly report is, and the rows behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, select

from stationdesk.core.ledger import Query
from stationdesk.core.period import Period
from stationdesk.ledgers.disputes.records import Dispute, Mediator, Session, counting
from stationdesk.ledgers.disputes.records.counting import Days
from stationdesk.ledgers.disputes.rules.rates import Counted
from stationdesk.ledgers.disputes.rules.words import Channel
from stationdesk.ledgers.incidents.records.counting import first_code
from stationdesk.store.transaction import Transaction

NAME = "disputes"
STANDING = Dispute.voided_at.is_(None)


@dataclass(frozen=True)
class Measure:
    """A number of disputes: those that meet each of the period's conditions and each fixed one.

    `of_days` and `fixed` name the ledger's filters, so that the figure opens exactly what was counted:
    also what was struck out since.
    """

    of_days: tuple[str, ...]
    fixed: tuple[str, ...] = ()

    def where(self, days: Days) -> ColumnElement[bool]:
        """The condition over a dispute."""
        return and_(*(_OF_DAYS[name](days) for name in self.of_days), *(_FIXED[name] for name in self.fixed))

    def rows(self, period: Period, **more: Any) -> Query:
        """The rows behind the figure."""
        days = tuple((name, (period.first, period.last)) for name in self.of_days)
        fixed = tuple((name, True) for name in self.fixed)
        return Query(NAME, (*days, *fixed, *more.items()), order="registered_on", voided=True)


_OF_DAYS = {
    "carried": counting.carried,
    "received": counting.received,
    "again": counting.registered_again,
    "closed_in": counting.closed,
    "settled_in": counting.settled,
    "succeeded": counting.succeeded,
    "voided_in": counting.voided,
    "left": counting.left,
    "mediated_in": counting.mediated,
    "remote_in": counting.remote,
    "due_in": counting.due,
    "kept_in": counting.due_in_time,
}
_FIXED = {
    "aged": counting.is_old(),
    "kept_calm": Dispute.kept_calm.is_(True),
    "petition_averted": Dispute.petition_averted.is_(True),
}

MEASURES: Mapping[str, Measure] = {
    "carried": Measure(("carried",)),
    "received": Measure(("received",)),
    "again": Measure(("again",)),
    "closed": Measure(("closed_in",)),
    "settled": Measure(("settled_in",)),
    "succeeded": Measure(("succeeded",)),
    "voided": Measure(("voided_in",)),
    "taken_up_voided": Measure(("received", "voided_in")),
    "left": Measure(("left",)),
    "mediated": Measure(("mediated_in",)),
    "settled_mediated": Measure(("settled_in", "mediated_in")),
    "remote": Measure(("remote_in",)),
    "due": Measure(("due_in",)),
    "in_time": Measure(("kept_in",)),
    "aged": Measure(("closed_in",), ("aged",)),
    "kept_calm": Measure(("closed_in",), ("kept_calm",)),
    "petition_averted": Measure(("closed_in",), ("petition_averted",)),
}
STOCK = ("carried", "received", "closed", "succeeded", "voided", "left")


def counts(tx: Transaction, period: Period) -> dict[str, int]:
    """Every measure of a period, in one walk."""
    statement = select(*(_summed(name, period) for name in MEASURES)).where(_touched(period))
    found = tx.session.execute(statement, tx.moment).one()
    return {name: int(number or 0) for name, number in zip(MEASURES, found, strict=True)}


def left_due(tx: Transaction, period: Period, limits: Period) -> int:
    """How many left open at the period's end had a limit within these days, as the limit stands now."""
    days = (period.first, period.last)
    within = Dispute.due_on.between(limits.first, limits.last)
    found = tx.session.scalar(select(func.count()).where(counting.left(days), within), tx.moment)
    return int(found or 0)


def _touched(period: Period) -> ColumnElement[bool]:
    return counting.touches((period.first, period.last))


def _summed(measure: str, period: Period, value: Any = 1) -> Any:
    where = MEASURES[measure].where((period.first, period.last))
    return func.sum(case((where, value), else_=0))


def counted(of: Mapping[str, int]) -> Counted:
    """What the rates are made of; what was taken up and struck out in the period is in none."""
    return Counted(
        registered=of["received"] - of["taken_up_voided"], mediated=of["mediated"], settled=of["settled"],
        settled_mediated=of["settled_mediated"], due=of["due"], settled_in_time=of["in_time"],
    )  # fmt: skip


def sums(tx: Transaction, period: Period) -> tuple[int, Decimal]:
    """(people, yuan) of the disputes closed in a period."""
    where = MEASURES["closed"].where((period.first, period.last))
    statement = select(func.sum(Dispute.people), func.sum(Dispute.amount)).where(where)
    people, amount = tx.session.execute(statement, tx.moment).one()
    return int(people or 0), amount or Decimal()


Stock = Mapping[str, int]
_GROUPS: Mapping[str, Any] = {
    "kind": first_code(Dispute.kind),
    "level": Dispute.level,
    "village": Dispute.village_id,
}


def stock_by(tx: Transaction, group: str, period: Period) -> dict[Any, dict[str, int]]:
    """{kind, level or village: what it began with, took up, closed, settled, was left with, people}."""
    column = _GROUPS[group]
    statement = select(column, *_stock(period)).where(_touched(period)).group_by(column)
    return _lines(tx, statement)


def _stock(period: Period) -> tuple[Any, ...]:
    people = _summed("closed", period, func.coalesce(Dispute.people, 0))
    return (*(_summed(name, period) for name in STOCK), people)


def _lines(tx: Transaction, statement: Any) -> dict[Any, dict[str, int]]:
    """The groups in which anything was open or closed."""
    found = {
        key: dict(zip((*STOCK, "people"), (int(one or 0) for one in numbers), strict=True))
        for key, *numbers in tx.session.execute(statement, tx.moment)
    }
    return {key: line for key, line in found.items() if any(line.values())}


def stock_by_mediator(tx: Transaction, period: Period) -> dict[str, dict[str, int]]:
    """The same for each mediator; a dispute counts for every one of its mediators."""
    pairs = select(Mediator.name, Mediator.dispute_id).distinct().subquery()
    statement = (
        select(pairs.c.name, *_stock(period))
        .join(Dispute, Dispute.id == pairs.c.dispute_id)
        .where(_touched(period))
        .group_by(pairs.c.name)
    )
    return {name: line for name, line in _lines(tx, statement).items() if line["received"] or line["closed"]}


@dataclass(frozen=True)
class Remote:
    """The remote sessions of a period: sessions, disputes, villages, minutes and way saved."""

    sessions: int
    disputes: int
    villages: int
    minutes: int
    saved_km: Decimal
    saved_min: int


def remote(tx: Transaction, period: Period) -> Remote:
    """线上调解: how much of it, and the way it saved."""
    statement = (
        select(
            func.count(Session.id),
            func.count(Dispute.id.distinct()),
            func.count(Dispute.village_id.distinct()),
            func.sum(Session.duration_min),
            func.sum(Session.saved_km),
            func.sum(Session.saved_min),
        )
        .join(Dispute, Dispute.id == Session.dispute_id)
        .where(counting.standing_after(period.last), Session.channel == Channel.REMOTE)
        .where(Session.held_on >= period.first, Session.held_on <= period.last)
    )
    held, disputes, villages, minutes, saved_km, saved_min = tx.session.execute(statement).one()
    return Remote(held, disputes, villages, minutes or 0, saved_km or Decimal(), saved_min or 0)


def by_way(tx: Transaction, period: Period, way: str, codes: Iterable[str]) -> dict[str, tuple[int, int]]:
    """{kind of mediation or office: (mediated in the period, settled of them)}.

    One mediated in two ways, or by two offices, counts in each.
    """
    found = {}
    for code in codes:
        only = _WAYS[way](code)
        columns = (_summed("mediated", period), _summed("settled_mediated", period))
        numbers = tx.session.execute(select(*columns).where(_touched(period), only), tx.moment).one()
        found[code] = (int(numbers[0] or 0), int(numbers[1] or 0))
    return found


def by_mode(tx: Transaction, period: Period, codes: Iterable[str]) -> dict[str, int]:
    """{kind of mediation: disputes mediated so in the period}."""
    return {code: held for code, (held, _) in by_way(tx, period, "mode", codes).items()}


_WAYS = {"mode": counting.in_mode, "role": counting.with_role}


def first_day(tx: Transaction) -> date | None:
    """The day of the oldest registration: before it there was no ledger."""
    oldest = select(Dispute.registered_on).where(STANDING).order_by(Dispute.registered_on, Dispute.id)
    return tx.session.scalar(oldest.limit(1))
