"""The plan in figures: every work with its items by column of the board, and the sums over it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from stationdesk.core.ledger import Query
from stationdesk.ledgers.tasks.records import TaskGroup, TaskItem, counting
from stationdesk.ledgers.tasks.rules.plan import progress_text
from stationdesk.ledgers.tasks.rules.states import Status
from stationdesk.store.transaction import Transaction

NAME = "tasks"


@dataclass(frozen=True)
class Count:
    """How many items stand in each column of the board."""

    by_status: Mapping[Status, int]

    def of(self, status: Status) -> int:
        """The items of one column."""
        return self.by_status.get(status, 0)

    @property
    def total(self) -> int:
        """All items, whatever became of them."""
        return sum(self.by_status.values())

    @property
    def closed(self) -> int:
        """Those that were struck off."""
        return self.of(Status.DONE)

    @property
    def text(self) -> str:
        """n/m."""
        return f"{self.closed}/{self.total}"

    @property
    def percent(self) -> str:
        """Closed of all, half-up to one place."""
        return progress_text(self.closed, self.total)


@dataclass(frozen=True)
class PlanCount:
    """A year's plan: its works in order, and what stands in the ledger beside their sum."""

    year: int
    works: tuple[tuple[TaskGroup, Count], ...]
    assigned: Count
    in_ledger: int

    @property
    def sum(self) -> Count:
        """Over all works."""
        return Count({one: sum(count.of(one) for _, count in self.works) for one in Status})

    @property
    def planned(self) -> int | None:
        """How many items the plan says there are; None where a work does not say it."""
        said = [group.planned for group, _ in self.works]
        known = [one for one in said if one is not None]
        return sum(known) if known and len(known) == len(said) else None

    def adds_up(self) -> bool:
        """Whether the items of the works are all the items of the plan."""
        return self.sum.total == self.in_ledger


def plan_of(tx: Transaction, year: int) -> PlanCount:
    """Counted in one query, from the rows as they stand today."""
    in_force = select(TaskGroup).where(TaskGroup.year == year, TaskGroup.voided_at.is_(None))
    every = select(TaskGroup.id).where(TaskGroup.year == year)
    of_year = TaskItem.group_id.in_(every) | (TaskItem.group_id.is_(None) & (TaskItem.year == year))
    counted = (
        select(TaskItem.group_id, counting.STATUS, func.count())
        .where(of_year, counting.STANDING)
        .group_by(TaskItem.group_id, counting.STATUS)
    )
    found: dict[int | None, dict[Status, int]] = {}
    rows: Iterable[Any] = tx.session.execute(counted, tx.moment)
    for group, status, count in rows:
        found.setdefault(group, {})[status] = count
    groups = tx.session.scalars(in_force.order_by(TaskGroup.place))
    works = tuple((group, Count(found.get(group.id, {}))) for group in groups)
    in_ledger = sum(sum(one.values()) for group, one in found.items() if group is not None)
    return PlanCount(year, works, Count(found.get(None, {})), in_ledger)


def rows_of(year: int, group: int | None = None, status: Status | None = None) -> Query:
    """The items behind a figure: of one work, or of the whole plan."""
    filters: tuple[tuple[str, object], ...] = (("year", year), ("planned", True))
    if group is not None:
        filters = (("group", group),)
    if status is not None:
        filters += (("status", status),)
    return Query(NAME, filters, order="place", descending=False)


def assigned_rows(year: int, status: Status | None = None) -> Query:
    """The items that stand in no work."""
    query = Query(NAME, (("year", year), ("planned", False)), order="place", descending=False)
    return query if status is None else query.having(status=status)
