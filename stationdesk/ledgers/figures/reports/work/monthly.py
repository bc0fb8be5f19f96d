"""R11 工作月报: the month in sentences, its indicators in one table, and what the chief writes."""

from __future__ import annotations

from stationdesk.core.document import Block, Document, Layout, Stamp, Title
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Every, Report, Request, Scope
from stationdesk.ledgers.figures.reports.account import calls, hazards, quarrels, streets
from stationdesk.ledgers.figures.reports.account.context import Context
from stationdesk.ledgers.figures.reports.work.indicators import indicators
from stationdesk.ledgers.figures.reports.work.lines import Line, Spans, spans_of
from stationdesk.ledgers.figures.reports.work.table import table
from stationdesk.ledgers.figures.reports.work.words import lines_written, rule
from stationdesk.ledgers.figures.reports.work.writing import PLANS, PROBLEMS, WORK, context_of
from stationdesk.ledgers.incidents.reports.wording import heading, to_sign
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("figures/report", "{station}: report of the work")
NOT_BEGUN = QT_TRANSLATE_NOOP(
    "figures/report", "This period has not begun yet; please choose one up to today."
)
_OVERALL = QT_TRANSLATE_NOOP("figures/report", "Overall")
_INDICATORS = QT_TRANSLATE_NOOP("figures/report", "Main indicators")


def build(tx: Transaction, request: Request) -> Document:
    """The report of a month, or of any other period; one that is not over is counted up to today."""
    if request.first is not None and request.first > tx.today:
        raise RuleBroken(NOT_BEGUN)
    context = context_of(tx, request)
    spans = spans_of(context.period)
    lines = indicators(context, spans)
    title = context.say(_TITLE, station=tx.settings["station.name"])
    blocks: list[Block] = [
        Title(title, context.say(context.period.title())),
        heading(request, 1, context.say(_OVERALL)),
        *overall(context),
        heading(request, 2, context.say(_INDICATORS)),
        table(context, spans, lines),
    ]
    for place, text in enumerate((WORK, PROBLEMS, PLANS), start=3):
        blocks += [heading(request, place, context.say(text.title)), *lines_written(request, text.name)]
    blocks.append(to_sign(context.say))
    return Document(
        f"{context.period.code()}-work", title, Layout.OFFICIAL, tuple(blocks),
        Stamp(station="", period=context.say(context.period.title()), counting_rule=rule(context, spans)),
        data=data(spans, lines),
    )  # fmt: skip


def overall(context: Context) -> list[Block]:
    """The first sentences of each theme: calls, hazards, disputes, patrols."""
    firsts = (calls.told(context)[:1], hazards.told(context)[-1:], quarrels.told(context)[:1],
              streets.told(context)[:1])  # fmt: skip
    return [block for blocks in firsts for block in blocks]


def data(spans: Spans, lines: tuple[Line, ...]) -> dict[str, dict[str, int]]:
    """The counted figures by indicator, for --json."""
    names = ("current", "previous", "last_year", "to_date", "last_to_date")
    return {
        one.name: {
            name: one.number(period)
            for name, period in zip(names, spans.each, strict=True)
            if period in one.cells and not (one.stock and name.endswith("to_date"))
        }
        for one in lines
    }


def _report(title: Phrase) -> Report:
    return Report(
        "work", title, Scope.PERIOD, build, code="R11", texts=(WORK, PROBLEMS, PLANS),
        every=frozenset({Every.MONTH, Every.QUARTER}),
    )  # fmt: skip


WORK_REPORT = _report(QT_TRANSLATE_NOOP("figures", "Report of the work"))
