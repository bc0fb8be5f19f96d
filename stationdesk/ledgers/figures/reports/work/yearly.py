"""R12 年报: what the station is, the year's indicators, its twelve months, and what was achieved."""

from __future__ import annotations

from dataclasses import replace

from stationdesk.core.comparison import Way
from stationdesk.core.document import Block, Document, Layout, Stamp, Title
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Every, Report, ReportText, Request, Scope
from stationdesk.core.period import year
from stationdesk.ledgers.disputes.reports.five import five_of as disputes_of
from stationdesk.ledgers.disputes.rules.rates import PRINTED
from stationdesk.ledgers.figures.reports.account import hazards, results, streets
from stationdesk.ledgers.figures.reports.account.context import Context
from stationdesk.ledgers.figures.reports.work.indicators import VALID_INCIDENTS, indicators
from stationdesk.ledgers.figures.reports.work.lines import spans_of
from stationdesk.ledgers.figures.reports.work.monthly import NOT_BEGUN, data
from stationdesk.ledgers.figures.reports.work.months import months_chart, months_table
from stationdesk.ledgers.figures.reports.work.profile import profile
from stationdesk.ledgers.figures.reports.work.table import table
from stationdesk.ledgers.figures.reports.work.words import lines_written, rule_of_year
from stationdesk.ledgers.figures.reports.work.writing import NEXT_YEAR, PROBLEMS, context_of, offer_work
from stationdesk.ledgers.incidents.reports.five import VALID, count_cell
from stationdesk.ledgers.incidents.reports.five import five_of as calls_of
from stationdesk.ledgers.incidents.reports.wording import heading, to_sign
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("figures/report", "{station}: report of the year")
_PROFILE = QT_TRANSLATE_NOOP("figures/report", "The station")
_OVERALL = QT_TRANSLATE_NOOP("figures/report", "Overall")
_INDICATORS = QT_TRANSLATE_NOOP("figures/report", "Main indicators")
_MONTHS = QT_TRANSLATE_NOOP("figures/report", "The twelve months")
_CALLS = QT_TRANSLATE_NOOP("figures/report", "{valid} valid incidents were reported; they {yoy}.")
_QUARRELS = QT_TRANSLATE_NOOP(
    "figures/report",
    "{received} disputes were taken up; they {received_yoy}. {settled} were settled; they {settled_yoy}. "
    "{name}: {rate}.",
)
ACHIEVED = ReportText("achieved", QT_TRANSLATE_NOOP("figures", "Main achievements"), offer_work)


def build(tx: Transaction, request: Request) -> Document:
    """The report of the calendar year a period ends in; one that is not over is counted up to today."""
    if request.first is None or request.last is None:
        raise TypeError("a report of the year needs its year")
    whole = year(request.last.year)
    request = replace(request, first=whole.first, last=whole.last)
    if whole.first > tx.today:
        raise RuleBroken(NOT_BEGUN)
    context = context_of(tx, request)
    spans = spans_of(context.period)
    lines = indicators(context, spans)
    title = context.say(_TITLE, station=tx.settings["station.name"])
    blocks: list[Block] = [
        Title(title, context.say(whole.title())),
        heading(request, 1, context.say(_PROFILE)),
        profile(context),
        heading(request, 2, context.say(_OVERALL)),
        *_overall(context),
        heading(request, 3, context.say(_INDICATORS)),
        table(context, spans, lines, whole_year=True),
        heading(request, 4, context.say(_MONTHS)),
        months_table(context, lines),
        months_chart(context, VALID_INCIDENTS),
        heading(request, 5, context.say(ACHIEVED.title)),
        *lines_written(request, ACHIEVED.name),
        *results.told(context),
    ]
    for place, text in enumerate((PROBLEMS, NEXT_YEAR), start=6):
        blocks += [heading(request, place, context.say(text.title)), *lines_written(request, text.name)]
    blocks.append(to_sign(context.say))
    counting = rule_of_year(context, spans)
    return Document(
        f"{whole.code()}-year", title, Layout.PORTRAIT, tuple(blocks),
        Stamp(station="", period=context.say(context.period.title()), counting_rule=counting),
        data=data(spans, lines),
    )  # fmt: skip


def _overall(context: Context) -> list[Block]:
    """Calls, hazards, disputes and patrols in sentences, compared with the year before only."""
    calls, quarrels = (
        calls_of(context.tx, context.way, context.period),
        disputes_of(context.tx, context.period),
    )
    now, then = context.period, calls.last_year
    return [
        context.told(
            _CALLS, valid=count_cell(context.way, calls, now, VALID),
            yoy=calls.change(VALID, now, then).sentence(Way.YEAR_ON_YEAR),
        ),
        *hazards.told(context)[-1:],
        context.told(
            _QUARRELS, name=PRINTED.label, rate=quarrels.rate_figure(now, PRINTED),
            received=quarrels.figure(now, "received"), settled=quarrels.figure(now, "settled"),
            received_yoy=quarrels.change("received", now, then).sentence(Way.YEAR_ON_YEAR),
            settled_yoy=quarrels.change("settled", now, then).sentence(Way.YEAR_ON_YEAR),
        ),
        *streets.told(context)[:1],
    ]  # fmt: skip


YEAR_REPORT = Report(
    "year", QT_TRANSLATE_NOOP("figures", "Report of the year"), Scope.PERIOD, build, code="R12",
    texts=(ACHIEVED, PROBLEMS, NEXT_YEAR), every=frozenset({Every.YEAR}),
)  # fmt: skip
