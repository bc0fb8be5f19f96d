"""晨会: one A4 in the morning, the duty day that ended, what is open, what is due, who is on duty."""

from __future__ import annotations

from datetime import date

from stationdesk.core.document import Block, Document, Layout, Stamp, Title
from stationdesk.core.duty_day import ONE_DAY, local
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Every, Report, ReportText, Request, Scope
from stationdesk.core.paper import day_words
from stationdesk.ledgers.figures.reports.brief.morning_day import duty_day_blocks
from stationdesk.ledgers.figures.reports.brief.morning_waits import offered_plan, open_calls, waits
from stationdesk.ledgers.figures.reports.brief.named import listed
from stationdesk.ledgers.handovers.reports.day import hours_of, today_of
from stationdesk.ledgers.handovers.reports.handed import group_block
from stationdesk.ledgers.incidents.reports.counting_rule import invalid_words
from stationdesk.ledgers.incidents.reports.counts import way_of
from stationdesk.ledgers.incidents.reports.wording import heading, to_sign, written
from stationdesk.ledgers.station.actions import labels
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("figures/report", "{station}: morning meeting")
_SPAN = QT_TRANSLATE_NOOP("figures/report", "{day}; duty day of {begin} to {end}")
_NOT_YET = QT_TRANSLATE_NOOP(
    "figures/report", "The morning of this day has not come; please choose a day up to today."
)
_RULE = QT_TRANSLATE_NOOP(
    "figures/report",
    "Counting rule: the duty day ended at {start} of this day; month so far by the calendar day up to the "
    "day before; valid = all incidents less {invalid}; due: limits that run out on this day; hazards "
    "overdue: open past their deadline at the end of this day; of the day that runs, open calls as they "
    "stand now, else as they stood at the end of the duty day; voided records do not count.",
)
_SECTIONS: tuple[Phrase, ...] = (
    QT_TRANSLATE_NOOP("figures/report", "The duty day that ended"),
    QT_TRANSLATE_NOOP("figures/report", "Calls not closed"),
    QT_TRANSLATE_NOOP("figures/report", "Due and overdue"),
    QT_TRANSLATE_NOOP("figures/report", "On duty today"),
    QT_TRANSLATE_NOOP("figures/report", "To be done today"),
)
_CHAIR = QT_TRANSLATE_NOOP("figures/report", "Chair")
_KEEPER = QT_TRANSLATE_NOOP("figures/report", "Written down by")
PLAN = "plan"


def build(tx: Transaction, request: Request) -> Document:
    """The page of one morning."""
    day = _day(tx, request)
    eve = day - ONE_DAY
    begin, end = hours_of(tx, eve).bounds()
    span = _SPAN.filled(day=day_words(request, day), begin=f"{local(begin):%m-%d %H:%M}",
                        end=f"{local(end):%m-%d %H:%M}")  # fmt: skip
    title = request.say(_TITLE.filled(station=tx.settings["station.name"]))
    rule = _rule(tx, request)
    of_day, claims = duty_day_blocks(tx, request, eve, rule)
    parts: tuple[list[Block], ...] = (
        of_day,
        open_calls(tx, request, day),
        [listed(tx, request, waits(tx, day))],
        [group_block(tx, request, day)],
        [written(request, PLAN)],
    )
    blocks: list[Block] = [Title(title, request.say(span))]
    for number, (section, part) in enumerate(zip(_SECTIONS, parts, strict=True), 1):
        blocks += [heading(request, number, request.say(section)), *part]
    blocks.append(to_sign(request.say, _CHAIR, _KEEPER))
    return Document(
        f"{day.isoformat()}-morning", title, Layout.PORTRAIT, tuple(blocks),
        Stamp(station="", period=day_words(request, day), counting_rule=rule),
        claims=claims,
    )  # fmt: skip


def _rule(tx: Transaction, request: Request) -> str:
    words = labels(tx, "incident_category", request.language)
    invalid = invalid_words(request, way_of(tx), words)
    return request.say(_RULE.filled(start=tx.settings["duty.start"], invalid=invalid))


def _day(tx: Transaction, request: Request) -> date:
    if request.first is None or request.last is None:
        raise TypeError("the page of a morning needs its day")
    if request.first > today_of(tx):
        raise RuleBroken(_NOT_YET)
    return min(request.last, today_of(tx))


def _offer(tx: Transaction, request: Request) -> str:
    return offered_plan(tx, request, _day(tx, request))


MORNING = Report(
    "morning",
    QT_TRANSLATE_NOOP("figures", "Morning meeting"),
    Scope.PERIOD,
    build,
    code="R02-1",
    texts=(ReportText(PLAN, QT_TRANSLATE_NOOP("figures", "To be done today"), _offer),),
    every=frozenset({Every.DAY}),
)
