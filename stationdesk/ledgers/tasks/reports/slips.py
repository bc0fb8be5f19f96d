"""Records on a sheet of paper: 对账单, 检查清单 and 会议纪要."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from stationdesk.core.document import (
    Align,
    Block,
    Document,
    Facts,
    Figure,
    Heading,
    Layout,
    Paragraph,
    Row,
    Stamp,
    Table,
    TableColumn,
    Title,
)
from stationdesk.core.duty_day import local
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Query, Report, Request, Scope
from stationdesk.core.paper import day_words
from stationdesk.ledgers.tasks.actions import keeping
from stationdesk.ledgers.tasks.actions.checklists import unnamed_lines
from stationdesk.ledgers.tasks.actions.reconciling import named
from stationdesk.ledgers.tasks.records import (
    Checklist,
    Meeting,
    Reconciled,
    Reconciliation,
    TaskItem,
    counting,
)
from stationdesk.ledgers.tasks.reports.printed import CHECKED, NO_ENTRY, REVIEWED, people, signatures
from stationdesk.ledgers.tasks.rules.checklists import Presence
from stationdesk.ledgers.tasks.rules.plan import progress_text
from stationdesk.store.record import Record
from stationdesk.store.transaction import Transaction

_VOIDED = QT_TRANSLATE_NOOP("tasks/report", "{number}  Voided: {reason}")


def _heading(request: Request, phrase: Phrase, record: Record, **values: object) -> Title:
    number = record.number or f"#{record.id}"
    if record.voided_at is not None:
        number = request.say(_VOIDED.filled(number=number, reason=record.void_reason or ""))
    return Title(request.say(phrase.filled(**values)), number)


def _table(
    request: Request, columns: tuple[tuple[Phrase, float], ...], rows: list[Row], *notes: str
) -> Table:
    titles = tuple(
        TableColumn(request.say(title), width, Align.CENTRE if width <= 5 else Align.LEFT)
        for title, width in columns
    )
    return Table(titles, tuple(rows), notes=notes, empty=request.say(NO_ENTRY))


def _facts(request: Request, pairs: tuple[tuple[Phrase, str | Figure], ...], wide: int = 0) -> Facts:
    """A box of labels and values; the last `wide` of them take the line."""
    places = frozenset(range(len(pairs) - wide, len(pairs)))
    return Facts(tuple((request.say(label), value) for label, value in pairs), wide=places)


# --- 对账单 ------------------------------------------------------------------------------------------

_RECONCILIATION = QT_TRANSLATE_NOOP("tasks/report", "{station}: reconciliation of the task plan")
_RECONCILED_COLUMNS = (
    (QT_TRANSLATE_NOOP("tasks/report", "No."), 3),
    (QT_TRANSLATE_NOOP("tasks/report", "What is to be done"), 16),
    (QT_TRANSLATE_NOOP("tasks/report", "Answers for it"), 5),
    (QT_TRANSLATE_NOOP("tasks/report", "Progress, %"), 4),
    (QT_TRANSLATE_NOOP("tasks/report", "Result"), 4),
    (QT_TRANSLATE_NOOP("tasks/report", "Difference"), 12),
    (QT_TRANSLATE_NOOP("tasks/report", "Settled"), 9),
)
_GONE_THROUGH = QT_TRANSLATE_NOOP(
    "tasks/report",
    "{items} items gone through = {agreeing} that agree + {differing} that differ; {open} open.",
)
_AGREES = QT_TRANSLATE_NOOP("tasks/report", "agrees")
_DIFFERS = QT_TRANSLATE_NOOP("tasks/report", "differs")


def reconciliation(tx: Transaction, request: Request) -> Document:
    """One reconciliation, with how the plan stood when it was held."""
    record = tx.get(Reconciliation, request.record or 0, voided=True)
    rows = keeping.reconciled_of(tx, record.id)
    differing = [one for one in rows if one.difference]
    open_ones = [one for one in differing if one.settled_on is None]
    note = _GONE_THROUGH.filled(
        items=len(rows), agreeing=len(rows) - len(differing), differing=len(differing), open=len(open_ones)
    )
    title = _heading(request, _RECONCILIATION, record, station=tx.settings["station.name"])
    stood = f"{record.closed}/{record.total}  {progress_text(record.closed, record.total)}"
    facts: tuple[tuple[Phrase, str | Figure], ...] = (
        (QT_TRANSLATE_NOOP("tasks/report", "Day"), day_words(request, record.reconciled_on)),
        (QT_TRANSLATE_NOOP("tasks/report", "Led by"), request.name("station.people", record.led_by)),
        (QT_TRANSLATE_NOOP("tasks/report", "Closed out then"), stood),
        (QT_TRANSLATE_NOOP("tasks/report", "Overdue then"), str(record.overdue)),
        (QT_TRANSLATE_NOOP("tasks/report", "Present"), people(request, record.attendees)),
        (QT_TRANSLATE_NOOP("tasks/report", "Summary"), record.summary or ""),
    )
    table = _table(
        request, _RECONCILED_COLUMNS, [_reconciled(tx, request, one) for one in rows], request.say(note)
    )
    led_by = (QT_TRANSLATE_NOOP("tasks/report", "Led by"), request.name("station.people", record.led_by))
    blocks: tuple[Block, ...] = (
        title,
        _facts(request, facts, 2),
        table,
        signatures(request, led_by, (REVIEWED, "")),
    )
    return Document(
        f"reconciliation-{record.id}", title.text, Layout.LANDSCAPE, blocks,
        Stamp(station="", period=record.number or ""),
        data={"items": len(rows), "differing": len(differing), "open": len(open_ones)},
    )  # fmt: skip


def _reconciled(tx: Transaction, request: Request, one: Reconciled) -> Row:
    item = tx.get(TaskItem, one.item_id, voided=True)
    owner = request.name("station.people", item.owner_id) if item.owner_id else ""
    settled = f"{one.settled_on.isoformat()} {one.settled_text or ''}" if one.settled_on else ""
    words = request.say(_DIFFERS if one.difference else _AGREES)
    cells = (named(item), item.content, owner, str(one.percent), words, one.difference or "", settled)
    return Row(cells, shaded=bool(one.difference) and one.settled_on is None)


# --- 检查清单 ----------------------------------------------------------------------------------------

_CHECKLIST = QT_TRANSLATE_NOOP("tasks/report", "{station}: checklist “{name}”")
_LINE_COLUMNS = (
    (QT_TRANSLATE_NOOP("tasks/report", "No."), 2),
    (QT_TRANSLATE_NOOP("tasks/report", "Line"), 10),
    (QT_TRANSLATE_NOOP("tasks/report", "There or missing"), 4),
    (QT_TRANSLATE_NOOP("tasks/report", "Evidence"), 16),
    (QT_TRANSLATE_NOOP("tasks/report", "Day"), 5),
)
_COUNTED = QT_TRANSLATE_NOOP(
    "tasks/report",
    "{lines} lines = {there} there + {missing} missing + {open} not looked at; {unnamed} have no name yet.",
)


def checklist(tx: Transaction, request: Request) -> Document:
    """One checklist of an area, every line with what was found."""
    record = tx.get(Checklist, request.record or 0, voided=True)
    lines = keeping.lines_of(tx, record.id)
    there = sum(one.presence is Presence.THERE for one in lines)
    missing = sum(one.presence is Presence.MISSING for one in lines)
    unnamed = sum(one.line in unnamed_lines(tx) for one in lines)
    name = request.label("checklist", record.template)
    title = _heading(request, _CHECKLIST, record, station=tx.settings["station.name"], name=name)
    facts: tuple[tuple[Phrase, str | Figure], ...] = (
        (QT_TRANSLATE_NOOP("tasks/report", "Area"), request.name("station.areas", record.area_id)),
        (QT_TRANSLATE_NOOP("tasks/report", "Day"), day_words(request, record.checked_on)),
        (QT_TRANSLATE_NOOP("tasks/report", "Note"), record.note or ""),
    )
    rows = [
        Row(
            (str(place), request.label("checklist", one.line),
             request.say(one.presence.label) if one.presence else "—", one.evidence or "",
             one.seen_on.isoformat() if one.seen_on else ""),
            shaded=one.presence is Presence.MISSING,
        )
        for place, one in enumerate(lines, 1)
    ]  # fmt: skip
    counted = _COUNTED.filled(
        lines=len(lines), there=there, missing=missing, open=len(lines) - there - missing, unnamed=unnamed
    )
    checked_by = (CHECKED, request.name("station.people", record.checked_by))
    area = (QT_TRANSLATE_NOOP("tasks/report", "For the area"), "")
    blocks: tuple[Block, ...] = (
        title, _facts(request, facts, 1), _table(request, _LINE_COLUMNS, rows, request.say(counted)),
        signatures(request, checked_by, area),
    )  # fmt: skip
    return Document(
        f"checklist-{record.id}", title.text, Layout.PORTRAIT, blocks,
        Stamp(station="", period=record.number or ""),
        data={"lines": len(lines), "there": there, "missing": missing},
    )  # fmt: skip


# --- 会议纪要 ----------------------------------------------------------------------------------------

_MINUTES = QT_TRANSLATE_NOOP("tasks/report", "{station}: minutes, {kind}")
_TEXT = QT_TRANSLATE_NOOP("tasks/report", "Minutes")
_ASSIGNED = QT_TRANSLATE_NOOP("tasks/report", "Assigned")
_NOT_WRITTEN = QT_TRANSLATE_NOOP("tasks/report", "(to be written by hand)")
_ASSIGNED_COLUMNS = (
    (QT_TRANSLATE_NOOP("tasks/report", "No."), 8),
    (QT_TRANSLATE_NOOP("tasks/report", "What is to be done"), 16),
    (QT_TRANSLATE_NOOP("tasks/report", "Answers for it"), 5),
    (QT_TRANSLATE_NOOP("tasks/report", "Due on"), 5),
    (QT_TRANSLATE_NOOP("tasks/report", "State"), 4),
)


def minutes(tx: Transaction, request: Request) -> Document:
    """The minutes of one meeting, with what became of its assignments."""
    record = tx.get(Meeting, request.record or 0, voided=True)
    kind = request.label("meeting_kind", record.kind)
    title = _heading(request, _MINUTES, record, station=tx.settings["station.name"], kind=kind)
    found = select(TaskItem).where(TaskItem.id.in_(counting.of_meeting(record.id)), counting.STANDING)
    items = list(tx.session.scalars(found.order_by(TaskItem.id)))
    behind = Query("tasks", (("meeting", record.id),), order="place", descending=False)
    facts: tuple[tuple[Phrase, str | Figure], ...] = (
        (QT_TRANSLATE_NOOP("tasks/report", "Held"), _held(record.held_at, record.ended_at)),
        (QT_TRANSLATE_NOOP("tasks/report", "Place"), record.place or ""),
        (QT_TRANSLATE_NOOP("tasks/report", "Chair"), request.name("station.people", record.chair_id)),
        (QT_TRANSLATE_NOOP("tasks/report", "Written down by"),
         request.name("station.people", record.recorder_id) if record.recorder_id else ""),
        (QT_TRANSLATE_NOOP("tasks/report", "Assigned"), Figure(str(len(items)), behind)),
        (QT_TRANSLATE_NOOP("tasks/report", "Topic"), record.topic),
        (QT_TRANSLATE_NOOP("tasks/report", "Present"), people(request, record.attendees)),
        (QT_TRANSLATE_NOOP("tasks/report", "Units present"), record.others or ""),
    )  # fmt: skip
    text = record.minutes or request.say(_NOT_WRITTEN)
    blocks: tuple[Block, ...] = (
        title, _facts(request, facts, 3), Heading(request.say(_TEXT)),
        *(Paragraph((line,)) for line in text.splitlines() if line.strip()),
        Heading(request.say(_ASSIGNED)),
        _table(request, _ASSIGNED_COLUMNS, [_assignment(request, one) for one in items]),
        signatures(request, (QT_TRANSLATE_NOOP("tasks/report", "Chair"), ""),
                   (QT_TRANSLATE_NOOP("tasks/report", "Written down by"), "")),
    )  # fmt: skip
    return Document(
        f"minutes-{record.id}", title.text, Layout.PORTRAIT, blocks,
        Stamp(station="", period=record.number or ""), data={"assigned": len(items)},
    )  # fmt: skip


def _held(begin: datetime, end: datetime | None) -> str:
    until = f"–{local(end):%H:%M}" if end else ""
    return f"{local(begin):%Y-%m-%d %H:%M}{until}"


def _assignment(request: Request, one: TaskItem) -> Row:
    owner = request.name("station.people", one.owner_id) if one.owner_id else ""
    words = request.say(one.state.label)
    return Row((one.number or "", one.content, owner, one.due_on.isoformat(), words))


RECONCILIATION = Report(
    "slip", QT_TRANSLATE_NOOP("tasks", "Reconciliation sheet"), Scope.RECORD, reconciliation, code="R13"
)
CHECKLIST = Report("sheet", QT_TRANSLATE_NOOP("tasks", "Checklist"), Scope.RECORD, checklist)
MINUTES = Report("minutes", QT_TRANSLATE_NOOP("tasks", "Minutes of the meeting"), Scope.RECORD, minutes)
