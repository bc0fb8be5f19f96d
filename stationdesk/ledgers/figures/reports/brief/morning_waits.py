"""What waits on a morning: calls not closed, what is due or overdue, and a plan offered from these counts."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select

from stationdesk.core.document import Align, Block, Row, Table
from stationdesk.core.duty_day import ONE_DAY
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Query, Request
from stationdesk.core.paper import columns_of, sentences
from stationdesk.ledgers.figures.reports import rows
from stationdesk.ledgers.figures.reports.brief.named import Line
from stationdesk.ledgers.handovers.actions.filling import short
from stationdesk.ledgers.handovers.reports.day import hours_of, today_of
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.incidents.reports.wording import figure, moment, paragraph
from stationdesk.ledgers.incidents.rules.states import OPEN
from stationdesk.store.transaction import Transaction

_MOST_CALLS = 4
_BRIEF = 16
_OPEN = QT_TRANSLATE_NOOP("figures/report", "{count} calls are not closed; the oldest are listed.")
_NONE_OPEN = QT_TRANSLATE_NOOP("figures/report", "Every call is closed.")
_COLUMNS: tuple[tuple[Phrase, float, Align], ...] = (
    (QT_TRANSLATE_NOOP("figures/report", "Incident"), 7, Align.LEFT),
    (QT_TRANSLATE_NOOP("figures/report", "Received at"), 5, Align.LEFT),
    (QT_TRANSLATE_NOOP("figures/report", "Where"), 8, Align.LEFT),
    (QT_TRANSLATE_NOOP("figures/report", "Category"), 9, Align.LEFT),
    (QT_TRANSLATE_NOOP("figures/report", "What happened"), 12, Align.LEFT),
)
HAZARDS_DUE = QT_TRANSLATE_NOOP("figures/report", "Hazards due")
HAZARDS_LATE = QT_TRANSLATE_NOOP("figures/report", "Hazards overdue")
DISPUTES_DUE = QT_TRANSLATE_NOOP("figures/report", "Disputes due")
TASKS_DUE = QT_TRANSLATE_NOOP("figures/report", "Tasks due")
_CALLS_LATE = QT_TRANSLATE_NOOP("figures/report", "Limits of calls overdue")
_DISPUTES_LATE = QT_TRANSLATE_NOOP("figures/report", "Disputes overdue")
_TASKS_LATE = QT_TRANSLATE_NOOP("figures/report", "Tasks overdue")
_CAMERAS_DOWN = QT_TRANSLATE_NOOP("figures/report", "Cameras offline")
_ORDERS_LATE = QT_TRANSLATE_NOOP("figures/report", "Orders overdue")


def open_calls(tx: Transaction, request: Request, day: date) -> list[Block]:
    """How many calls are open, and the oldest of them."""
    where = _is_open(tx, day)
    counted: Any = select(func.count()).select_from(Incident).where(*where)
    many = int(tx.session.scalar(counted) or 0)
    if not many:
        return [paragraph(request, _NONE_OPEN)]
    oldest = select(Incident).where(*where).order_by(Incident.received_at, Incident.id).limit(_MOST_CALLS)
    lines = tuple(Row(_call(request, one)) for one in tx.session.scalars(oldest))
    opened = Query("incidents", (("unfinished", True),)) if day == today_of(tx) else None
    return [
        paragraph(request, _OPEN, count=figure(many, opened)),
        Table(columns_of(request.say, _COLUMNS), lines),
    ]


def _is_open(tx: Transaction, day: date) -> tuple[ColumnElement[bool], ...]:
    """Open now on the duty day that runs; of an earlier day as at the end of the duty day before it."""
    if day == today_of(tx):
        return Incident.voided_at.is_(None), Incident.state.in_(OPEN)
    _, end = hours_of(tx, day - ONE_DAY).bounds()
    later = or_(Incident.closed_at.is_(None), Incident.closed_at >= end)
    return Incident.voided_at.is_(None), and_(Incident.received_at < end, later)


def _call(request: Request, one: Incident) -> tuple[str, ...]:
    what = one.content if len(one.content) <= _BRIEF else f"{one.content[:_BRIEF]}…"
    category = one.category_found or one.category_reported
    return (
        short(one.number) or f"#{one.id}", moment(one.received_at), one.place_text,
        request.label("incident_category", category), what,
    )  # fmt: skip


def waits(tx: Transaction, day: date) -> tuple[Line, ...]:
    """What is due on a day and what is overdue; what no history is kept of, on the running day alone."""
    days = (day, day)
    kept: tuple[Line, ...] = (
        (HAZARDS_DUE, Query("rectifications", (("due_at", days),), voided=True)),
        (HAZARDS_LATE, Query("rectifications", (("overdue_at", days),), voided=True)),
        (DISPUTES_DUE, Query("disputes", (("due_in", days),), voided=True)),
        (TASKS_DUE, Query("tasks", (("due", days),))),
    )
    if day != today_of(tx):
        return kept
    now: tuple[Line, ...] = (
        (_CALLS_LATE, Query("incidents", (("overdue", True),))),
        (_DISPUTES_LATE, Query("disputes", (("overdue", True),))),
        (_TASKS_LATE, Query("tasks", (("overdue", True),))),
        (_ORDERS_LATE, Query("handovers.orders", (("late", True),))),
        (_CAMERAS_DOWN, Query("cameras", (("offline", True),))),
    )
    return (*kept, *(one for one in now if rows.count(tx, one[1])))


_OFFERED: tuple[tuple[Phrase, Phrase], ...] = (
    (HAZARDS_DUE, QT_TRANSLATE_NOOP("figures/report", "Check the {count} hazards that are due today.")),
    (HAZARDS_LATE, QT_TRANSLATE_NOOP("figures/report", "Press for the {count} hazards that are overdue.")),
    (DISPUTES_DUE, QT_TRANSLATE_NOOP("figures/report", "Settle or extend the {count} disputes due today.")),
    (TASKS_DUE, QT_TRANSLATE_NOOP("figures/report", "Finish the {count} tasks due today.")),
    (_CALLS_LATE, QT_TRANSLATE_NOOP("figures/report", "Deal with the {count} calls past their limit.")),
    (_DISPUTES_LATE, QT_TRANSLATE_NOOP("figures/report", "Deal with the {count} disputes overdue.")),
    (_TASKS_LATE, QT_TRANSLATE_NOOP("figures/report", "Deal with the {count} tasks overdue.")),
    (_ORDERS_LATE, QT_TRANSLATE_NOOP("figures/report", "Answer the {count} orders from above overdue.")),
    (_CAMERAS_DOWN, QT_TRANSLATE_NOOP("figures/report", "Have the {count} cameras offline repaired.")),
)


def offered_plan(tx: Transaction, request: Request, day: date) -> str:
    """A sentence for each thing that waits, with its count; "" where nothing does."""
    words = dict(_OFFERED)
    found = ((title, rows.count(tx, query)) for title, query in waits(tx, day))
    return sentences(request, (words[title].filled(count=many) for title, many in found if many))
