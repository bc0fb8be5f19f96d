"""The counting rule of the reports of the work, and the parts a person has written."""

from __future__ import annotations

from stationdesk.core.document import Block, Paragraph
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Request
from stationdesk.ledgers.figures.reports.account.context import Context
from stationdesk.ledgers.figures.reports.work.lines import Spans
from stationdesk.ledgers.incidents.reports.wording import written

_RULE = QT_TRANSLATE_NOOP(
    "figures/report",
    "Counting rule: every figure is counted from the ledgers' rows; incidents as in the monthly analysis, "
    "hazards as in their book, disputes as in their monthly report; work by the day it was done; compared "
    "with {previous} and {last_year}; to date from 1 January; rates change in percentage points, "
    "percentages are rounded half up; what is marked * was typed in.",
)

_RULE_OF_YEAR = QT_TRANSLATE_NOOP(
    "figures/report",
    "Counting rule: every figure is counted from the ledgers' rows; incidents as in the monthly analysis, "
    "hazards as in their book, disputes as in their monthly report; work by the day it was done; compared "
    "with {last_year}; rates change in percentage points, percentages are rounded half up; what is marked * "
    "was typed in.",
)


def rule(context: Context, spans: Spans) -> str:
    """What the figures mean, to stand under every page."""
    return context.say(_RULE, previous=spans.previous.title(), last_year=spans.last_year.title())


def rule_of_year(context: Context, spans: Spans) -> str:
    """The same of a report that compares with the year before only."""
    return context.say(_RULE_OF_YEAR, last_year=spans.last_year.title())


def lines_written(request: Request, name: str) -> list[Block]:
    """A part as paragraphs, one a line; an empty one is a line to write on."""
    lines = [line.strip() for line in request.texts.get(name, "").splitlines() if line.strip()]
    return [Paragraph((line,)) for line in lines] or [written(request, name)]
