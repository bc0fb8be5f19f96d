"""周研判: what the week was like beside the week before, what comes next week; two pages at most."""

from __future__ import annotations

from datetime import timedelta

from stationdesk.core.document import Block, Document, Layout, Stamp, Title
from stationdesk.core.duty_day import ONE_DAY
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Every, Report, ReportText, Request, Scope
from stationdesk.core.period import Period
from stationdesk.ledgers.figures.reports.brief.named import listed
from stationdesk.ledgers.figures.reports.brief.week_ahead import ahead, duty_table, offered_hints
from stationdesk.ledgers.figures.reports.brief.week_calls import Week, calls_blocks, hours_and_places, read
from stationdesk.ledgers.incidents.reports.counting_rule import counting_rule
from stationdesk.ledgers.incidents.reports.group_claims import defined
from stationdesk.ledgers.incidents.reports.group_offers import offered_summary
from stationdesk.ledgers.incidents.reports.wording import heading, to_sign, written
from stationdesk.ledgers.station.actions import labels
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("figures/report", "{station}: analysis of the week")
_NOT_BEGUN = QT_TRANSLATE_NOOP(
    "figures/report", "This period has not begun yet; please choose one up to today."
)
_SECTIONS: tuple[Phrase, ...] = (
    QT_TRANSLATE_NOOP("figures/report", "Calls of the week"),
    QT_TRANSLATE_NOOP("figures/report", "When and where"),
    QT_TRANSLATE_NOOP("figures/report", "In short"),
    QT_TRANSLATE_NOOP("figures/report", "Due in the days that follow"),
    QT_TRANSLATE_NOOP("figures/report", "On duty in the days that follow"),
    QT_TRANSLATE_NOOP("figures/report", "Hints"),
)
_MOST_DAYS = 14
SUMMARY, HINTS = "summary", "hints"


def build(tx: Transaction, request: Request) -> Document:
    """The brief of a week; one not over is counted up to today."""
    week = _week(tx, request)
    after = following(request)
    parts: tuple[list[Block], ...] = (
        calls_blocks(request, week),
        hours_and_places(request, week),
        [written(request, SUMMARY)],
        [listed(tx, request, ahead(after))],
        [duty_table(tx, request, after)],
        [written(request, HINTS)],
    )
    title = request.say(_TITLE.filled(station=tx.settings["station.name"]))
    blocks: list[Block] = [Title(title, request.say(week.five.current.title()))]
    for number, (section, part) in enumerate(zip(_SECTIONS, parts, strict=True), 1):
        blocks += [heading(request, number, request.say(section)), *part]
    words = labels(tx, "incident_category", request.language)
    stamp = Stamp(
        station="", period=request.say(week.five.current.title()),
        counting_rule=counting_rule(request, week.way, week.five, words),
    )  # fmt: skip
    return Document(
        f"{week.five.current.code()}-week", title, Layout.PORTRAIT,
        (*blocks, to_sign(request.say)), stamp, data=week.data(),
        claims=defined(request, week.way, stamp.counting_rule, words),
    )  # fmt: skip


def _week(tx: Transaction, request: Request) -> Week:
    if request.first is None or request.last is None:
        raise TypeError("the analysis of a week needs its days")
    if request.first > tx.today:
        raise RuleBroken(_NOT_BEGUN)
    last = min(request.last, tx.today)
    of = Period(request.first, last)
    # Of a month, its last seven days: the page is about a week, and two of them at most.
    return read(tx, of if of.days <= _MOST_DAYS else Period(last - timedelta(days=6), last))


def following(request: Request) -> Period:
    """As many days after the period asked for."""
    if request.first is None or request.last is None:
        raise TypeError("the analysis of a week needs its days")
    period = Period(request.first, request.last)
    return Period(period.last + ONE_DAY, period.last + period.days * ONE_DAY)


def _summary(tx: Transaction, request: Request) -> str:
    week = _week(tx, request)
    return offered_summary(request, week.way, week.five, week.close)


def _hints(tx: Transaction, request: Request) -> str:
    return offered_hints(tx, request, following(request))


WEEK = Report(
    "week",
    QT_TRANSLATE_NOOP("figures", "Analysis of the week"),
    Scope.PERIOD,
    build,
    code="R05-1",
    texts=(
        ReportText(SUMMARY, QT_TRANSLATE_NOOP("figures", "In short"), _summary),
        ReportText(HINTS, QT_TRANSLATE_NOOP("figures", "Hints"), _hints),
    ),
    every=frozenset({Every.WEEK}),
)
