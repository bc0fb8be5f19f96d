"""销号单: one item from the request over the check to the close-out, with what proves it done."""

from __future__ import annotations

from stationdesk.core.document import (
    Block,
    Cell,
    Document,
    Facts,
    Layout,
    Photos,
    Row,
    Stamp,
    Table,
    TableColumn,
    Title,
)
from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Report, Request, Scope
from stationdesk.core.paper import day_words
from stationdesk.ledgers.tasks.actions import keeping
from stationdesk.ledgers.tasks.records import ItemCheck, Progress, TaskItem
from stationdesk.ledgers.tasks.reports.printed import CHECKED, NO_ENTRY, signatures
from stationdesk.store.attaching import photos_of
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("tasks/report", "{station}: close-out sheet of a task")
_PROGRESS = QT_TRANSLATE_NOOP("tasks/report", "What was done")
_CHECKS = QT_TRANSLATE_NOOP("tasks/report", "Checks")
_PHOTOS = QT_TRANSLATE_NOOP("tasks/report", "Photographs")
_ASKED = QT_TRANSLATE_NOOP("tasks/report", "Asked for by")
_CLOSED = QT_TRANSLATE_NOOP("tasks/report", "Closed out by")
_WIDE = 4


def build(tx: Transaction, request: Request) -> Document:
    """The sheet of one item, with three names under it: nobody stands there twice as asker and checker."""
    one = tx.get(TaskItem, request.record or 0, voided=True)
    title = request.say(_TITLE.filled(station=tx.settings["station.name"]))
    number = one.number or f"#{one.id}"
    names = ((_ASKED, one.close_asked_by), (CHECKED, one.checked_by), (_CLOSED, one.closed_by))
    people = tuple((office, request.name("station.people", who) if who else "") for office, who in names)
    blocks: tuple[Block, ...] = (
        Title(title, number),
        _facts(request, one),
        _table(request, _PROGRESS, [
            (row.reported_on.isoformat(), f"{row.percent}%", row.text)
            for row in keeping.parts(tx, Progress, one)
        ]),
        _table(request, _CHECKS, [
            (row.checked_on.isoformat(), request.say(row.result.label), row.opinion or "")
            for row in keeping.parts(tx, ItemCheck, one)
        ]),
        Photos(photos_of(tx, one), caption=request.say(_PHOTOS)),
        signatures(request, *people, day=day_words(request, one.closed_on)),
    )  # fmt: skip
    return Document(
        f"task-{one.id}", title, Layout.PORTRAIT, blocks, Stamp(station="", period=number),
        data={"number": number, "state": one.state.code},
    )  # fmt: skip


def _facts(request: Request, one: TaskItem) -> Facts:
    asked = local_day(one.close_asked_at).isoformat() if one.close_asked_at else ""
    pairs: tuple[tuple[Phrase, Cell], ...] = (
        (QT_TRANSLATE_NOOP("tasks/report", "No."), one.code or ""),
        (QT_TRANSLATE_NOOP("tasks/report", "Answers for it"),
         request.name("station.people", one.owner_id) if one.owner_id else ""),
        (QT_TRANSLATE_NOOP("tasks/report", "Lead unit"), one.lead_unit or ""),
        (QT_TRANSLATE_NOOP("tasks/report", "Due on"), one.due_on.isoformat()),
        (QT_TRANSLATE_NOOP("tasks/report", "Asked for on"), asked),
        (QT_TRANSLATE_NOOP("tasks/report", "Closed out on"),
         one.closed_on.isoformat() if one.closed_on else ""),
        (QT_TRANSLATE_NOOP("tasks/report", "Work"),
         request.name("tasks.groups", one.group_id) if one.group_id else ""),
        (QT_TRANSLATE_NOOP("tasks/report", "What is to be done"), one.content),
        (QT_TRANSLATE_NOOP("tasks/report", "Done when"), one.standard or ""),
        (QT_TRANSLATE_NOOP("tasks/report", "Evidence"), one.evidence or ""),
    )  # fmt: skip
    wide = frozenset(range(len(pairs) - _WIDE, len(pairs)))
    return Facts(tuple((request.say(label), value) for label, value in pairs), wide=wide)


def _table(request: Request, caption: Phrase, rows: list[tuple[str, str, str]]) -> Table:
    titles = (
        (QT_TRANSLATE_NOOP("tasks/report", "Day"), 3),
        (QT_TRANSLATE_NOOP("tasks/report", "Result"), 3),
        (QT_TRANSLATE_NOOP("tasks/report", "What was done"), 14),
    )
    columns = tuple(TableColumn(request.say(title), width) for title, width in titles)
    return Table(
        columns, tuple(Row(row) for row in rows), caption=request.say(caption), empty=request.say(NO_ENTRY)
    )


CLOSE_OUT = Report(
    "close_out",
    QT_TRANSLATE_NOOP("tasks", "Close-out sheet"),
    Scope.RECORD,
    build,
    allowed=lambda values: values["voided_at"] is None,
)
