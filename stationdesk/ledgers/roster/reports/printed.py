"""Every printed report of the rosters."""

from __future__ import annotations

from collections.abc import Callable

from stationdesk.core.document import Block, Document, Layout, PageBreak, Stamp
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Every, Field, Reference, Report, Request, Scope
from stationdesk.core.period import Period
from stationdesk.ledgers.roster.records import Roster
from stationdesk.ledgers.roster.reports.duty_sheet import month_sheet
from stationdesk.ledgers.roster.reports.extracts import simple_form, week_extract
from stationdesk.ledgers.roster.reports.fairness import FAIRNESS
from stationdesk.ledgers.roster.reports.paper import OnPaper
from stationdesk.ledgers.roster.reports.paper_read import in_period, months_in, on_paper
from stationdesk.ledgers.roster.reports.slip import slips
from stationdesk.ledgers.roster.reports.training_rota import TRAINING_ROTA
from stationdesk.store.transaction import Transaction

Extract = Callable[[Request, Period, str, OnPaper | None], Document]


def build_sheet(tx: Transaction, request: Request) -> Document:
    """The sheet of one roster, a draft's too."""
    return _sheet(tx, on_paper(tx, request, request.record or 0))


def build_month(tx: Transaction, request: Request) -> Document:
    """The sheet of each month of a period, a page each; a period without a roster says so."""
    period = _period(request)
    sheets = [_sheet(tx, on_paper(tx, request, month)) for month in months_in(tx, period)]
    if not sheets:
        return week_extract(request, period, tx.settings["station.name"], None)
    if len(sheets) == 1:
        return sheets[0]
    blocks: list[Block] = [block for one in sheets for block in (PageBreak(), *one.blocks)]
    said = request.say(period.title())
    marks = (one.stamp.watermark for one in sheets)
    stamp = Stamp("", said, sheets[0].stamp.counting_rule, watermark=next(filter(None, marks), ""))
    return Document(
        f"{period.code()}-duty-roster", request.say(_MONTH), Layout.NOTICE, tuple(blocks[1:]), stamp,
        data={"months": [one.data for one in sheets]},
    )  # fmt: skip


def _sheet(tx: Transaction, paper: OnPaper) -> Document:
    roster = tx.get(Roster, paper.plan.roster or 0, voided=True)
    return month_sheet(paper, roster.number or roster.name)


def _extract(make: Extract) -> Callable[[Transaction, Request], Document]:
    def build(tx: Transaction, request: Request) -> Document:
        period = _period(request)
        return make(request, period, tx.settings["station.name"], in_period(tx, request, period))

    return build


def build_slip(tx: Transaction, request: Request) -> Document:
    """One person's duties, or everybody's, a page each."""
    period = _period(request)
    return slips(
        request, period, tx.settings["station.name"], in_period(tx, request, period),
        request.parameters.get("person"),
    )  # fmt: skip


def _period(request: Request) -> Period:
    if request.first is None or request.last is None:
        raise TypeError("this report needs its period")
    return Period(request.first, request.last)


_MONTH = QT_TRANSLATE_NOOP("roster", "Duty roster of the month")

SHEET = Report("sheet", QT_TRANSLATE_NOOP("roster", "Duty roster"), Scope.RECORD, build_sheet, code="R01")
MONTH = Report(
    "month",
    _MONTH,
    Scope.PERIOD,
    build_month,
    code="R01",
    every=frozenset({Every.MONTH}),
)
WEEK = Report(
    "week", QT_TRANSLATE_NOOP("roster", "Duty roster, extract of a week"), Scope.PERIOD,
    _extract(week_extract), code="R01",
    every=frozenset({Every.WEEK}),
)  # fmt: skip
SIMPLE = Report(
    "simple", QT_TRANSLATE_NOOP("roster", "Duty list, simple form"), Scope.PERIOD, _extract(simple_form),
    code="R01",
)  # fmt: skip
SLIP = Report(
    "slip", QT_TRANSLATE_NOOP("roster", "Personal duty slip"), Scope.PERIOD, build_slip, code="R01",
    parameters=(
        Field("person", QT_TRANSLATE_NOOP("roster", "Person"), Reference("station.people"), key="P"),
    ),
)  # fmt: skip

REPORTS = (SHEET, MONTH, WEEK, SIMPLE, SLIP, FAIRNESS, TRAINING_ROTA)
