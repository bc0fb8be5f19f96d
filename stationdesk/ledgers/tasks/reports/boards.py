"""挂图: the board of a year's plan, works by column, and the lanes of what is due next."""

from __future__ import annotations

from sqlalchemy import ColumnElement, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, literally
from stationdesk.core.ledger import (
    MOST_TILES,
    Board,
    Cell,
    Fact,
    Lane,
    Lanes,
    Matrix,
    Picture,
    Query,
    Reference,
    Tile,
    Tone,
)
from stationdesk.ledgers.tasks.actions import keeping
from stationdesk.ledgers.tasks.actions.reconciling import named
from stationdesk.ledgers.tasks.records import TaskItem, counting
from stationdesk.ledgers.tasks.reports.counts import NAME, Count, assigned_rows, plan_of, rows_of
from stationdesk.ledgers.tasks.rules.states import ItemState, Status
from stationdesk.store.transaction import Transaction

CLOSED_OF_ALL = QT_TRANSLATE_NOOP("tasks", "Closed out of all")
ALL_WORKS = QT_TRANSLATE_NOOP("tasks", "All works")
NOT_IN_PLAN = QT_TRANSLATE_NOOP("tasks", "Assigned, in no work")


def wall(tx: Transaction) -> tuple[Picture, ...]:
    """Works × columns of this year's plan, the sum below, and what no work holds."""
    year = tx.today.year
    plan = plan_of(tx, year)
    rows: list[Phrase] = [literally(f"{group.code} {group.name}") for group, _ in plan.works]
    cells = [_cells(count, {one: rows_of(year, group.id, one) for one in Status}, rows_of(year, group.id))
             for group, count in plan.works]  # fmt: skip
    if plan.works:
        rows.append(ALL_WORKS)
        cells.append(_cells(plan.sum, {one: rows_of(year, None, one) for one in Status}, rows_of(year)))
    if plan.assigned.total:
        rows.append(NOT_IN_PLAN)
        queries = {one: assigned_rows(year, one) for one in Status}
        cells.append(_cells(plan.assigned, queries, assigned_rows(year)))
    title = QT_TRANSLATE_NOOP("tasks", "Plan of {year}: {closed} closed out, {percent}").filled(
        year=year, closed=plan.sum.text, percent=plan.sum.percent
    )
    columns = (*(one.label for one in Status), CLOSED_OF_ALL)
    return (Matrix(tuple(rows), columns, tuple(cells), title),)


def _cells(count: Count, queries: dict[Status, Query], every: Query) -> tuple[Cell | None, ...]:
    """A row of the board; a column without items stays blank."""
    numbers = tuple(
        Cell(count.of(one), queries[one], tone=one.tone) if count.of(one) else None for one in Status
    )
    done = count.total > 0 and count.closed == count.total
    return (*numbers, Cell(count.closed, every, of=count.total, tone=Tone.OK if done else Tone.INFO))


_LANES: tuple[tuple[Phrase, Tone, str, ColumnElement[bool]], ...] = (
    (Status.OVERDUE.label, Tone.BAD, "overdue", counting.OVERDUE),
    (QT_TRANSLATE_NOOP("tasks", "Due this week"), Tone.WARN, "due_this_week", counting.DUE_THIS_WEEK),
    (ItemState.CLOSE_ASKED.label, Tone.INFO, "to_check", TaskItem.state == ItemState.CLOSE_ASKED),
    (ItemState.CHECKED.label, Tone.INFO, "to_close", TaskItem.state == ItemState.CHECKED),
)


def next_up(tx: Transaction) -> tuple[Picture, ...]:
    """What is overdue, due this week, to be checked and to be closed out."""
    return (Lanes(tuple(_lane(tx, *one) for one in _LANES)),)


def _lane(tx: Transaction, title: Phrase, tone: Tone, chip: str, where: ColumnElement[bool]) -> Lane:
    found = select(TaskItem).where(counting.STANDING, where).order_by(TaskItem.due_on, TaskItem.id)
    items = tx.session.scalars(found.limit(MOST_TILES), tx.moment)
    rows = Query(NAME, ((chip, True),), order="due_on", descending=False)
    number = keeping.count_items(tx, where)
    return Lane(title, tone, number, tuple(_tile(tx, one, tone) for one in items), rows)


def _tile(tx: Transaction, one: TaskItem, tone: Tone) -> Tile:
    words = literally(f"{named(one)} {one.content[:40]}")
    owner = Fact(QT_TRANSLATE_NOOP("tasks", "Answers for it"), one.owner_id, Reference("station.people"))
    return Tile(words, NAME, one.id, tone, day=one.due_on, facts=(owner,) if one.owner_id else ())


BOARDS = (
    Board("wall", QT_TRANSLATE_NOOP("tasks", "Task board"), "kanban", wall),
    Board("next", QT_TRANSLATE_NOOP("tasks", "Next"), "list-checks", next_up),
)
