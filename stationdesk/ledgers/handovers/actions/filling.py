"""The lines the program fills: counted by the ledgers they belong to, at the moment of the hand-over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select

from stationdesk.core.duty_day import local
from stationdesk.ledgers.cameras.records import Camera, Interval
from stationdesk.ledgers.cameras.records.counting import COUNTS
from stationdesk.ledgers.cameras.reports.health_read import moment_now
from stationdesk.ledgers.cameras.rules.watched import LineState
from stationdesk.ledgers.disputes.records import Dispute
from stationdesk.ledgers.disputes.records.dispute import HAS_NO_RESULT
from stationdesk.ledgers.handovers.records import SuperiorOrder, Visitor
from stationdesk.ledgers.handovers.rules.shifts import Shift
from stationdesk.ledgers.handovers.rules.words import Item, OrderState, Visit
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.incidents.reports.counts import by_group, way_of
from stationdesk.ledgers.incidents.rules.counting import counted_category
from stationdesk.ledgers.incidents.rules.states import OPEN
from stationdesk.ledgers.rectifications.records import IS_OPEN, STANDING, Hazard
from stationdesk.ledgers.station.actions import labels
from stationdesk.ledgers.tasks.records import TaskItem
from stationdesk.ledgers.tasks.records import counting as tasks
from stationdesk.ledgers.tasks.rules.states import RUNNING
from stationdesk.store.record import Record
from stationdesk.store.transaction import Transaction

NAMED = 6  # more of one line than these are counted, not named
_BRIEF = 20


@dataclass(frozen=True)
class Hours:
    """A shift's time, as the counting of calls takes it."""

    begin: datetime
    end: datetime

    def bounds(self) -> tuple[datetime, datetime]:
        """(first instant, first instant after)."""
        return self.begin, self.end


@dataclass(frozen=True)
class Filled:
    """One line: its number, out of how many, what they are, and their records."""

    item: Item
    number: int
    part: str | None = None
    of: int | None = None
    words: str | None = None
    records: tuple[int, ...] = ()


def fill(tx: Transaction, shift: Shift) -> tuple[Filled, ...]:
    """Every line of the sheet, as it stands right now."""
    return (
        *calls(tx, shift),
        _open_calls(tx),
        _disputes(tx),
        _hazards(tx, Item.HAZARDS, Hazard.due_on == tx.today),
        _hazards(tx, Item.LATE_HAZARDS, Hazard.due_on < tx.today),
        _cameras(tx),
        _orders(tx),
        _visitors(tx),
        _tasks(tx),
    )


def calls(tx: Transaction, shift: Shift) -> Iterator[Filled]:
    """All calls of the shift, and of them each group, as the monthly analysis groups them."""
    counted = by_group(tx, way_of(tx), Hours(shift.begins_at, shift.ends_at))
    yield Filled(Item.CALLS, sum(counted.values()))
    yield from (Filled(Item.CALLS, number, group) for group, number in counted.items())


def _line(
    tx: Transaction,
    item: Item,
    model: type[Record],
    where: tuple[ColumnElement[bool], ...],
    order: Any,
    said: Callable[[Any], str],
) -> Filled:
    """Count standing records, and name the first of them."""
    standing = (model.voided_at.is_(None), *where)
    counted = select(func.count()).select_from(model).where(*standing)
    number = int(tx.session.scalar(counted, tx.moment) or 0)
    first = select(model).where(*standing).order_by(order, model.id).limit(NAMED)
    named = list(tx.session.scalars(first, tx.moment)) if number else []
    words = "；".join(said(one) for one in named) or None
    return Filled(item, number, words=words, records=tuple(one.id for one in named))


def numbered(one: Record, *words: str) -> str:
    """〔2026〕2093号 and some words: whose number it is, the line says."""
    return " ".join((short(one.number or f"#{one.id}"), *(word for word in words if word)))


def short(number: str | None) -> str:
    """A number without the station and the ledger before it."""
    number = number or ""
    return number[number.index("〔") :] if "〔" in number else number


def _open_calls(tx: Transaction) -> Filled:
    kinds = labels(tx, "incident_category")
    return _line(
        tx, Item.OPEN_CALLS, Incident, (Incident.state.in_(OPEN),), Incident.received_at,
        lambda one: numbered(
            one, f"{local(one.received_at):%m-%d}", one.place_text[:_BRIEF],
            kinds.get(counted_category(one.category_reported, one.category_found), ""),
        ),
    )  # fmt: skip


def _disputes(tx: Transaction) -> Filled:
    kinds = labels(tx, "dispute_kind")
    due = (HAS_NO_RESULT, Dispute.due_on <= tx.today)
    return _line(tx, Item.DISPUTES, Dispute, due, Dispute.due_on,
                 lambda one: numbered(one, kinds.get(one.kind, ""), f"{one.due_on:%m-%d}"))  # fmt: skip


def _hazards(tx: Transaction, item: Item, due: ColumnElement[bool]) -> Filled:
    return _line(tx, item, Hazard, (STANDING, IS_OPEN, due), Hazard.due_on,
                 lambda one: numbered(one, one.object_text[:_BRIEF], f"{one.due_on:%m-%d}"))  # fmt: skip


def _cameras(tx: Transaction) -> Filled:
    """Online of all in service, and which are not."""
    now = moment_now(tx)
    down = (
        select(Camera)
        .join(Interval, Interval.camera_id == Camera.id)
        .where(Interval.ended_at.is_(None), Interval.state == LineState.DOWN, COUNTS,
               Camera.voided_at.is_(None))
        .order_by(Interval.began_at, Camera.id)
        .limit(NAMED)
    )  # fmt: skip
    named = list(tx.session.scalars(down))
    words = "、".join(one.name for one in named) or None
    return Filled(Item.CAMERAS, now.of(LineState.UP), of=now.in_service, words=words,
                  records=tuple(one.id for one in named))  # fmt: skip


def _orders(tx: Transaction) -> Filled:
    return _line(
        tx, Item.ORDERS, SuperiorOrder, (SuperiorOrder.state == OrderState.OPEN,), SuperiorOrder.due_at,
        lambda one: numbered(one, one.content[:_BRIEF],
                              f"{local(one.due_at):%m-%d %H:%M}" if one.due_at else ""),
    )  # fmt: skip


def _visitors(tx: Transaction) -> Filled:
    """Which matters are not settled; whose they are stays in the log."""
    return _line(tx, Item.VISITORS, Visitor, (Visitor.state == Visit.OPEN,), Visitor.came_at,
                 lambda one: numbered(one, one.matter[:_BRIEF]))  # fmt: skip


def _tasks(tx: Transaction) -> Filled:
    due = (tasks.one_of(TaskItem.state, RUNNING), TaskItem.due_on <= tx.today)
    return _line(tx, Item.TASKS, TaskItem, due, TaskItem.due_on,
                 lambda one: numbered(one, one.content[:_BRIEF], f"{one.due_on:%m-%d}"))  # fmt: skip
