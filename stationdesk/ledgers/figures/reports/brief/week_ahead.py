"""What the days after a week bring: limits that run out, who is on duty, and hints from the counts."""

from __future__ import annotations

from stationdesk.core.document import Align, Row, Table
from stationdesk.core.duty_day import ONE_DAY
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Query, Request
from stationdesk.core.paper import columns_of, sentences
from stationdesk.core.period import Period
from stationdesk.ledgers.figures.reports import rows
from stationdesk.ledgers.figures.reports.brief.morning_waits import DISPUTES_DUE, HAZARDS_DUE, TASKS_DUE
from stationdesk.ledgers.figures.reports.brief.named import Line
from stationdesk.ledgers.handovers.actions.groups import group_words
from stationdesk.ledgers.roster.reports.reading import day_group
from stationdesk.store.transaction import Transaction

_HAZARDS_LATE = QT_TRANSLATE_NOOP("figures/report", "Hazards overdue at the end of the week")
_NOBODY = QT_TRANSLATE_NOOP("figures/report", "no signed roster")
_COLUMNS: tuple[tuple[Phrase, float, Align], ...] = (
    (QT_TRANSLATE_NOOP("figures/report", "Duty day"), 4, Align.LEFT),
    (QT_TRANSLATE_NOOP("figures/report", "On duty"), 30, Align.LEFT),
)
_OFFERED: tuple[tuple[Phrase, Phrase], ...] = (
    (_HAZARDS_LATE, QT_TRANSLATE_NOOP("figures/report", "Press for the {count} hazards that are overdue.")),
    (HAZARDS_DUE, QT_TRANSLATE_NOOP("figures/report", "Check the {count} hazards due in these days.")),
    (DISPUTES_DUE, QT_TRANSLATE_NOOP("figures/report", "Settle the {count} disputes due in these days.")),
    (TASKS_DUE, QT_TRANSLATE_NOOP("figures/report", "Finish the {count} tasks due in these days.")),
)


def ahead(after: Period) -> tuple[Line, ...]:
    """What runs out in these days, and what was overdue before them."""
    days, eve = (after.first, after.last), after.first - ONE_DAY
    return (
        (_HAZARDS_LATE, Query("rectifications", (("overdue_at", (eve, eve)),), voided=True)),
        (HAZARDS_DUE, Query("rectifications", (("due_at", days),), voided=True)),
        (DISPUTES_DUE, Query("disputes", (("due_in", days),), voided=True)),
        (TASKS_DUE, Query("tasks", (("due", days),))),
    )


def duty_table(tx: Transaction, request: Request, after: Period) -> Table:
    """Who is on duty by the signed roster, a line a day."""
    lines = []
    for place in range(after.days):
        day = after.first + place * ONE_DAY
        group = group_words(day_group(tx, day)) or request.say(_NOBODY)
        lines.append(Row((f"{day:%m-%d}", group)))
    return Table(columns_of(request.say, _COLUMNS), tuple(lines))


def offered_hints(tx: Transaction, request: Request, after: Period) -> str:
    """A sentence for each thing that waits, with its count; "" where nothing does."""
    words = dict(_OFFERED)
    found = ((title, rows.count(tx, query)) for title, query in ahead(after))
    return sentences(request, (words[title].filled(count=many) for title, many in found if many))
