"""R13 任务挂图: works and columns with n/m and their sum, on A4 or as a wall chart on A3."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import select

from stationdesk.core.document import (
    Align,
    Block,
    Claim,
    Document,
    Figure,
    Heading,
    Layout,
    Row,
    Stamp,
    Table,
    Title,
)
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice, Every, Field, Flag, OneOf, Query, Report, Request, Scope
from stationdesk.core.paper import columns_of, day_words
from stationdesk.core.table_claims import balances, claiming, rates, sums
from stationdesk.ledgers.tasks.actions.reconciling import named
from stationdesk.ledgers.tasks.records import TaskGroup, TaskItem, counting
from stationdesk.ledgers.tasks.reports.boards import ALL_WORKS, NOT_IN_PLAN
from stationdesk.ledgers.tasks.reports.counts import Count, PlanCount, assigned_rows, plan_of, rows_of
from stationdesk.ledgers.tasks.reports.printed import MADE, NONE, REVIEWED, figure, made_on, signatures
from stationdesk.ledgers.tasks.rules.states import Status, status_on
from stationdesk.store.transaction import Transaction


class Paper(Choice):
    """How large the chart is."""

    A3 = "a3", QT_TRANSLATE_NOOP("tasks", "A3, for the wall")
    A4 = "a4", QT_TRANSLATE_NOOP("tasks", "A4")


_YEAR = QT_TRANSLATE_NOOP("tasks/report", "Year {year}")
_TITLE = QT_TRANSLATE_NOOP("tasks/report", "{station}: task board of {year}")
_SECOND = QT_TRANSLATE_NOOP(
    "tasks/report", "As it stands on {day}: {works} works, {closed} items closed out, {percent}"
)
_SUM_NOTE = QT_TRANSLATE_NOOP("tasks/report", "Σ items = {parts} = {sum}; items in the ledger: {ledger}.")
_DIFFERS = QT_TRANSLATE_NOOP(
    "tasks/report", "The plan says {planned} items; {sum} are registered, a difference of {difference}."
)
_NOT_EQUAL = QT_TRANSLATE_NOOP(
    "tasks/report", "The works hold {sum} items and the ledger {ledger}: items stand in a voided work."
)
_RULE = QT_TRANSLATE_NOOP(
    "tasks/report",
    "Progress of a work = items closed out ÷ all its items, half-up to 0.1 %; done = closed out by two "
    "persons; overdue = past its deadline, neither closed out nor put off; every item stands in one column; "
    "voided items do not count.",
)
_STILL_OPEN = QT_TRANSLATE_NOOP("tasks/report", "Overdue items")
_ALL_ITEMS = 4  # the column of the matrix
_ITEMS = QT_TRANSLATE_NOOP("tasks/report", "Items")


def build(tx: Transaction, request: Request) -> Document:
    """The board of the plan of the period's year, as it stands today."""
    if request.last is None:
        raise TypeError("a task board needs its year")
    year, say = request.last.year, request.say
    plan = plan_of(tx, year)
    wide = request.parameters.get("paper") is not Paper.A4
    title = say(_TITLE.filled(station=tx.settings["station.name"], year=year))
    second = _SECOND.filled(
        day=day_words(request, tx.today), works=len(plan.works), closed=plan.sum.text,
        percent=plan.sum.percent,
    )  # fmt: skip
    blocks: list[Block] = [Title(title, say(second)), _matrix(request, plan)]
    if request.parameters.get("items"):
        blocks += [Heading(say(_ITEMS)), _items(tx, request, plan)]
    else:
        blocks += [Heading(say(_STILL_OPEN)), _overdue(tx, request, year)]
    blocks.append(signatures(request, (MADE, ""), (REVIEWED, ""), day=made_on(tx, request)))
    return Document(
        f"{year}-task-board", title, Layout.WALL if wide else Layout.LANDSCAPE, tuple(blocks),
        Stamp(station="", period=say(_YEAR.filled(year=year)), counting_rule=say(_RULE)),
        data={"works": len(plan.works), "items": plan.sum.total, "closed": plan.sum.closed,
              "overdue": plan.sum.of(Status.OVERDUE), "percent": plan.sum.percent,
              "adds_up": plan.adds_up()},
    )  # fmt: skip


def _matrix(request: Request, plan: PlanCount) -> Table:
    say = request.say
    titles: tuple[tuple[Phrase, float, Align], ...] = (
        (QT_TRANSLATE_NOOP("tasks/report", "Work no."), 2, Align.CENTRE),
        (QT_TRANSLATE_NOOP("tasks/report", "Work"), 14, Align.LEFT),
        (QT_TRANSLATE_NOOP("tasks/report", "Lead unit"), 6, Align.LEFT),
        (QT_TRANSLATE_NOOP("tasks/report", "Answers for it"), 4, Align.LEFT),
        (QT_TRANSLATE_NOOP("tasks/report", "Number of items"), 3, Align.CENTRE),
        *((one.label, 3.4, Align.CENTRE) for one in Status),
        (QT_TRANSLATE_NOOP("tasks/report", "Closed out"), 3.6, Align.CENTRE),
        (QT_TRANSLATE_NOOP("tasks/report", "Progress"), 3.6, Align.RIGHT),
    )
    rows = [_group_row(request, plan.year, group, count) for group, count in plan.works]
    if rows:
        rows.append(_count_row(("", say(ALL_WORKS), "", ""), plan.sum, plan.year, None, strong=True))
    if plan.assigned.total:
        rows.append(_assigned_row(say(NOT_IN_PLAN), plan))
    table = Table(columns_of(say, titles), tuple(rows), notes=_notes(request, plan), empty=say(NONE))
    return claiming(table, *_claims(table, len(plan.works)))


def _claims(table: Table, works: int) -> Iterator[Sequence[Claim]]:
    """The works make the plan, the columns of the board the items, closed items the progress."""
    if not works:
        return
    first, done = _ALL_ITEMS + 1, _ALL_ITEMS + 1 + list(Status).index(Status.DONE)
    yield sums(table, range(_ALL_ITEMS, first + len(Status)), range(works), works)
    yield balances(table, (_ALL_ITEMS,), range(first, first + len(Status)))
    yield rates(table, done, _ALL_ITEMS, len(table.columns) - 1)


def _group_row(request: Request, year: int, group: TaskGroup, count: Count) -> Row:
    owner = request.name("station.people", group.owner_id) if group.owner_id else ""
    words = (group.code, group.name, group.lead_unit or "", owner)
    return _count_row(words, count, year, group.id)


def _count_row(
    words: tuple[str, ...], count: Count, year: int, group: int | None, *, strong: bool = False
) -> Row:
    cells = [figure(count.total, rows_of(year, group))]
    cells += [_cell(count.of(one), rows_of(year, group, one)) for one in Status]
    done = Figure(count.text, rows_of(year, group, Status.DONE))
    return Row((*words, *cells, done, count.percent), strong=strong)


def _assigned_row(words: str, plan: PlanCount) -> Row:
    count, year = plan.assigned, plan.year
    cells = [figure(count.total, assigned_rows(year))]
    cells += [_cell(count.of(one), assigned_rows(year, one)) for one in Status]
    done = Figure(count.text, assigned_rows(year, Status.DONE))
    return Row(("", words, "", "", *cells, done, count.percent), shaded=True)


def _cell(count: int, rows: Query) -> Figure:
    """A column's number; nothing where there is none, so that the wall is read at a glance."""
    return Figure(str(count) if count else "", rows)


def _notes(request: Request, plan: PlanCount) -> tuple[str, ...]:
    """The sum, spelled out, and what does not agree."""
    total = plan.sum.total
    parts = "+".join(str(count.total) for _, count in plan.works) or "0"
    notes = [_SUM_NOTE.filled(parts=parts, sum=total, ledger=plan.in_ledger)]
    if not plan.adds_up():
        notes.append(_NOT_EQUAL.filled(sum=total, ledger=plan.in_ledger))
    if plan.planned is not None and plan.planned != total:
        difference = abs(plan.planned - total)
        notes.append(_DIFFERS.filled(planned=plan.planned, sum=total, difference=difference))
    return tuple(request.say(one) for one in notes)


# --- the items below --------------------------------------------------------------------------------

_ITEM_COLUMNS: tuple[tuple[Phrase, float, Align], ...] = (
    (QT_TRANSLATE_NOOP("tasks/report", "No."), 3, Align.CENTRE),
    (QT_TRANSLATE_NOOP("tasks/report", "What is to be done"), 20, Align.LEFT),
    (QT_TRANSLATE_NOOP("tasks/report", "Done when"), 12, Align.LEFT),
    (QT_TRANSLATE_NOOP("tasks/report", "Answers for it"), 4, Align.LEFT),
    (QT_TRANSLATE_NOOP("tasks/report", "Due on"), 5, Align.CENTRE),
    (QT_TRANSLATE_NOOP("tasks/report", "Progress, %"), 4, Align.RIGHT),
    (QT_TRANSLATE_NOOP("tasks/report", "Column"), 4, Align.CENTRE),
    (QT_TRANSLATE_NOOP("tasks/report", "Closed out on"), 5, Align.CENTRE),
)


def _items(tx: Transaction, request: Request, plan: PlanCount) -> Table:
    """Every item of the plan under its work."""
    rows: list[Row] = []
    for group, count in plan.works:
        head = (group.code, group.name, "", "", "", count.percent, count.text, "")
        rows.append(Row(head, strong=True))
        found = select(TaskItem).where(TaskItem.group_id == group.id, counting.STANDING)
        items = tx.session.scalars(found.order_by(TaskItem.place, TaskItem.id))
        rows += [_item_row(tx, request, one) for one in items]
    return _item_table(request, rows)


def _overdue(tx: Transaction, request: Request, year: int) -> Table:
    found = select(TaskItem).where(TaskItem.year == year, counting.STANDING, counting.OVERDUE)
    items = tx.session.scalars(found.order_by(TaskItem.due_on, TaskItem.place), tx.moment)
    return _item_table(request, [_item_row(tx, request, one) for one in items])


def _item_table(request: Request, rows: list[Row]) -> Table:
    columns = columns_of(request.say, _ITEM_COLUMNS)
    return Table(columns, tuple(rows), empty=request.say(NONE))


def _item_row(tx: Transaction, request: Request, one: TaskItem) -> Row:
    owner = request.name("station.people", one.owner_id) if one.owner_id else ""
    status = status_on(one.state, one.due_on, tx.today)
    cells = (
        named(one), one.content, one.standard or "", owner, one.due_on.isoformat(), str(one.percent),
        request.say(status.label), one.closed_on.isoformat() if one.closed_on else "",
    )  # fmt: skip
    return Row(cells, shaded=status is Status.OVERDUE)


WALL = Report(
    "wall",
    QT_TRANSLATE_NOOP("tasks", "Task board"),
    Scope.PERIOD,
    build,
    code="R13",
    parameters=(
        Field("paper", QT_TRANSLATE_NOOP("tasks", "Paper"), OneOf(Paper), default=Paper.A3),
        Field("items", QT_TRANSLATE_NOOP("tasks", "Print every item"), Flag(), default=False),
    ),
    every=frozenset({Every.MONTH}),
)
