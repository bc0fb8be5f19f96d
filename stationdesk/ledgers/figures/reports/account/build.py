"""The account as a document: themes in their order, the counting rule under every page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from stationdesk.core.comparison import ledger_note, length_note
from stationdesk.core.document import Block, Document, Layout, Paragraph, Stamp, Title
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Every, Report, ReportText, Request, Scope
from stationdesk.core.period import Period
from stationdesk.ledgers.figures.reports.account import (
    calls,
    hazards,
    houses,
    joint,
    moves,
    places,
    quarrels,
    results,
    streets,
    works,
)
from stationdesk.ledgers.figures.reports.account.context import Context
from stationdesk.ledgers.incidents.reports import counts
from stationdesk.ledgers.incidents.reports.counts import way_of
from stationdesk.ledgers.incidents.reports.wording import heading, to_sign, written
from stationdesk.store.transaction import Transaction

Theme = Callable[[Context], list[Block]]


def _compared(context: Context) -> list[Block]:
    return [*moves.told(context), *places.told(context)]


THEMES: tuple[tuple[Phrase, Theme], ...] = (
    (QT_TRANSLATE_NOOP("figures/report", "Incidents and cases"), calls.told),
    (QT_TRANSLATE_NOOP("figures/report", "Joint work"), joint.told),
    (QT_TRANSLATE_NOOP("figures/report", "Hazards"), hazards.told),
    (QT_TRANSLATE_NOOP("figures/report", "Disputes"), quarrels.told),
    (QT_TRANSLATE_NOOP("figures/report", "Patrols and the villages' own people"), streets.told),
    (QT_TRANSLATE_NOOP("figures/report", "Houses let"), houses.told),
    (QT_TRANSLATE_NOOP("figures/report", "Key works"), works.told),
    (QT_TRANSLATE_NOOP("figures/report", "Indicators and results"), results.told),
    (QT_TRANSLATE_NOOP("figures/report", "Compared, and by place"), _compared),
)
_TITLE = QT_TRANSLATE_NOOP("figures/report", "{station}: account of its work")
_NOT_BEGUN = QT_TRANSLATE_NOOP(
    "figures/report", "This period has not begun yet; please choose one up to today."
)
_OUTLOOK = QT_TRANSLATE_NOOP("figures/report", "Next steps")
_RULE = QT_TRANSLATE_NOOP(
    "figures/report",
    "Counting rule: every figure is counted from the ledgers' rows, voided ones left out; incidents by the "
    "way of the monthly analysis, disputes and hazards by the day they were taken up, settled, found or "
    "closed out, patrols by their duty day; compared with {earlier} and {year_ago}; rates change in "
    "percentage points, percentages are rounded half up; what is marked * was typed in.",
)


def build(tx: Transaction, request: Request) -> Document:
    """The account of a period; one that is not over is counted up to today."""
    if request.first is None or request.last is None:
        raise TypeError("an account needs its period")
    if request.first > tx.today:
        raise RuleBroken(_NOT_BEGUN)
    period = Period(request.first, min(request.last, tx.today))
    context = Context(tx, request, period, way_of(tx))
    title = context.say(_TITLE, station=tx.settings["station.name"])
    blocks: list[Block] = [Title(title, context.say(period.title())), *_themes(context)]
    blocks.append(to_sign(context.say))
    rule = context.say(_RULE, earlier=context.earlier.title(), year_ago=context.year_ago.title())
    return Document(
        f"{period.code()}-account", title, Layout.OFFICIAL, tuple(blocks),
        Stamp(station="", period=context.say(period.title()), counting_rule=rule),
    )  # fmt: skip


def _themes(context: Context) -> Iterator[Block]:
    place = 0
    for title, told in THEMES:
        blocks = told(context)
        if blocks:
            place += 1
            yield heading(context.request, place, context.say(title))
            yield from blocks
    yield from _notes(context)
    yield heading(context.request, place + 1, context.say(_OUTLOOK))
    yield written(context.request, "outlook")


def _notes(context: Context) -> list[Block]:
    """Why two periods may not be compared day by day."""
    since = counts.first_day(context.tx, context.way)
    notes = [
        note
        for against in (context.earlier, context.year_ago)
        for note in (length_note(context.period, against), ledger_note(against, since))
    ]
    return [Paragraph((context.say(note),)) for note in dict.fromkeys(notes) if note is not None]


ACCOUNT = Report(
    "account",
    QT_TRANSLATE_NOOP("figures", "Account of the work"),
    Scope.PERIOD,
    build,
    code="R11-1",
    texts=(ReportText("outlook", QT_TRANSLATE_NOOP("figures", "Next steps")),),
    every=frozenset({Every.QUARTER, Every.YEAR}),
)
