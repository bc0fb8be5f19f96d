"""重点工作: closed n/96 and per cent of the year's plan, and the meetings held."""

from __future__ import annotations

from datetime import date

from stationdesk.core.comparison import Rate
from stationdesk.core.document import Block, Figure
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Query
from stationdesk.ledgers.figures.reports import rows
from stationdesk.ledgers.figures.reports.account.context import NONE, Context, number
from stationdesk.ledgers.station.actions import labels

_PLAN = QT_TRANSLATE_NOOP(
    "figures/report",
    "Of {works} works with {items} items {closed} are closed out ({closed_number}/{items_number}, {rate}), "
    "{now} of them in this period.",
)
_MEETINGS = QT_TRANSLATE_NOOP("figures/report", "Meetings held: ")
_TIMES = QT_TRANSLATE_NOOP("figures/report", " times")
_LISTS = QT_TRANSLATE_NOOP("figures/report", "{lists} checklists were gone through, {missing} with a gap.")


def told(context: Context) -> list[Block]:
    """The theme, or that there was nothing of it."""
    return [*_plan(context), *_meetings(context), *_checklists(context)] or [context.told(NONE)]


def _plan(context: Context) -> list[Block]:
    year, last = context.period.last.year, context.period.last
    planned = Query("tasks", (("year", year), ("planned", True)))
    items = context.count(planned)
    if items.text == "0":
        return []
    closed = context.count(planned.having(closed=(date(year - 1, 1, 1), last), done=True))
    rate = Rate(number(closed), number(items))
    return [
        context.told(
            _PLAN, works=context.count(Query("tasks.groups", (("year", year),))), items=items, closed=closed,
            closed_number=closed.text, items_number=items.text, rate=rate.text(1),
            now=context.count(planned.having(closed=context.days, done=True)),
        )
    ]  # fmt: skip


def _meetings(context: Context) -> list[Block]:
    held = Query("tasks.meetings", (("period", context.days),))
    counted = rows.grouped(context.tx, held, "kind")
    items = (
        (word, Figure(str(counted.get(code, 0)), held.having(kind=code)))
        for code, word in labels(context.tx, "meeting_kind", context.request.language).items()
    )
    return list(context.listed(_MEETINGS, items, _TIMES))


def _checklists(context: Context) -> list[Block]:
    done = Query("tasks.checklists", (("period", context.days),))
    lists = context.count(done)
    if lists.text == "0":
        return []
    return [context.told(_LISTS, lists=lists, missing=context.count(done.having(missing=True)))]
