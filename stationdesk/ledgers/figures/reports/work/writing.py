"""What people write in the reports of the work, and what is offered for it: sentences of counts only."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

from stationdesk.core.comparison import Trend, Way
from stationdesk.core.document import Block, Figure, Paragraph
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Query, ReportText, Request
from stationdesk.core.period import Period
from stationdesk.ledgers.figures.reports.account import hazards, quarrels, streets, works
from stationdesk.ledgers.figures.reports.account.context import NONE, Context
from stationdesk.ledgers.figures.reports.rows import count
from stationdesk.ledgers.incidents.reports.counts import way_of
from stationdesk.ledgers.incidents.reports.five import five_of
from stationdesk.ledgers.incidents.reports.groups import group_title

_ROSE = QT_TRANSLATE_NOOP("figures/report", "{group}: {count} incidents, {pop}.")
_LATE_HAZARDS = QT_TRANSLATE_NOOP("figures/report", "{count} hazards were overdue on {day}.")
_LATE_DISPUTES = QT_TRANSLATE_NOOP("figures/report", "{count} disputes are past their limit.")
_FAULTS = QT_TRANSLATE_NOOP("figures/report", "{count} faults of cameras are not repaired.")
_LATE_TASKS = QT_TRANSLATE_NOOP("figures/report", "{count} tasks are overdue.")
_DUE_HAZARDS = QT_TRANSLATE_NOOP("figures/report", "{count} hazards fall due from {first} to {last}.")
_DUE_TASKS = QT_TRANSLATE_NOOP("figures/report", "{count} tasks fall due from {first} to {last}.")
_LETTERS = QT_TRANSLATE_NOOP(
    "figures/report", "{count} letters for houses let run out from {first} to {last}."
)
_AGREEMENTS = QT_TRANSLATE_NOOP("figures/report", "{count} boundary agreements run out soon.")


def context_of(tx: Any, request: Request) -> Context:
    """The period up to today, counted the station's way."""
    if request.first is None or request.last is None:
        raise TypeError("a report of the work needs its period")
    return Context(tx, request, Period(request.first, min(request.last, tx.today)), way_of(tx))


def _plain(context: Context, blocks: Iterable[Block]) -> str:
    """Paragraphs as words; a theme that has nothing to say is left out."""
    nothing = context.say(NONE)
    said = (
        "".join(part.text if isinstance(part, Figure) else part for part in block.parts)
        for block in blocks
        if isinstance(block, Paragraph)
    )
    return "\n".join(text for text in said if text != nothing)


def offer_work(tx: Any, request: Request) -> str:
    """重点工作: what the ledgers say was done."""
    context = context_of(tx, request)
    themes = (hazards.told, quarrels.told, streets.told, works.told)
    return "\n".join(said for theme in themes if (said := _plain(context, theme(context))))


def offer_problems(tx: Any, request: Request) -> str:
    """问题: groups of calls that rose, and what is late."""
    context = context_of(tx, request)
    five = five_of(tx, context.way, context.period)
    said: list[str] = []
    for group in context.way.groups:
        change = five.change(group, five.current, five.previous)
        if change.trend is Trend.RISE:
            said.append(context.say(
                _ROSE, group=group_title(request, group), count=five.count(five.current, group),
                pop=change.sentence(Way.ON_PREVIOUS),
            ))  # fmt: skip
    last = context.period.last
    overdue = count(tx, Query("rectifications", (("overdue_at", (last, last)),), voided=True))
    if overdue:
        said.append(context.say(_LATE_HAZARDS, count=overdue, day=last.isoformat()))
    for ledger, chip, phrase in (
        ("disputes", "overdue", _LATE_DISPUTES),
        ("cameras.faults", "open", _FAULTS),
        ("tasks", "overdue", _LATE_TASKS),
    ):
        if many := count(tx, Query(ledger, ((chip, True),))):
            said.append(context.say(phrase, count=many))
    return "\n".join(said)


def offer_plans(tx: Any, request: Request) -> str:
    """下月打算: what falls due in as many days after the period."""
    context = context_of(tx, request)
    assert request.last is not None
    first = request.last + timedelta(days=1)
    coming = Period(first, request.last + timedelta(days=context.period.days))
    days = (coming.first, coming.last)
    said = []
    for ledger, name, phrase in (
        ("rectifications", "next_due", _DUE_HAZARDS),
        ("tasks", "due", _DUE_TASKS),
        ("premises", "ends", _LETTERS),
    ):
        if many := count(tx, Query(ledger, ((name, days),))):
            said.append(context.say(phrase, count=many, first=days[0].isoformat(), last=days[1].isoformat()))
    if many := count(tx, Query("patrols.agreements", (("expiring", True),))):
        said.append(context.say(_AGREEMENTS, count=many))
    return "\n".join(said)


Offer = Callable[[Any, Request], str]
WORK = ReportText("work", QT_TRANSLATE_NOOP("figures", "Main work"), offer_work)
PROBLEMS = ReportText("problems", QT_TRANSLATE_NOOP("figures", "Problems"), offer_problems)
PLANS = ReportText("plans", QT_TRANSLATE_NOOP("figures", "Plans for the next month"), offer_plans)
NEXT_YEAR = ReportText("plans", QT_TRANSLATE_NOOP("figures", "Plans for the next year"), offer_plans)
