"""Extracts of the roster for any days: the week as the month has it, and 简表 with a line a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from stationdesk.core.document import Align, Block, Document, Heading, Layout, Row, Stamp, Table, TableColumn
from stationdesk.core.document import Title as TitleBlock
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Request
from stationdesk.core.paper import joined
from stationdesk.core.period import Period
from stationdesk.ledgers.roster.reports.duty_sheet import notes_of, remark_of, table_of, width_in
from stationdesk.ledgers.roster.reports.paper import (
    DAY,
    LEADER,
    NONE,
    REMARKS,
    TRAINEE,
    WEEKDAY,
    OnPaper,
    rests,
    short_day,
    weekday,
)
from stationdesk.ledgers.roster.rules.plan import PlanDay

_WEEK = QT_TRANSLATE_NOOP("roster/report", "{station}: duty roster, extract")
_SIMPLE = QT_TRANSLATE_NOOP("roster/report", "{station}: duty list")
_RULE = QT_TRANSLATE_NOOP(
    "roster/report",
    "Counting rule: the signed roster of each month as changed and approved; of a month without one, its"
    " newest draft.",
)
_HOURS = QT_TRANSLATE_NOOP("roster/report", "{start} to {start} next day")
_HALF_MONTH, _MONTH = 14, 31  # lines
_SIMPLE_COLUMNS: tuple[Phrase, ...] = (
    DAY,
    WEEKDAY,
    QT_TRANSLATE_NOOP("roster/report", "Unit"),
    QT_TRANSLATE_NOOP("roster/report", "On duty"),
    QT_TRANSLATE_NOOP("roster/report", "Hours"),
    QT_TRANSLATE_NOOP("roster/report", "Telephone"),
    QT_TRANSLATE_NOOP("roster/report", "Leader"),
    REMARKS,
)


def week_extract(request: Request, period: Period, station: str, paper: OnPaper | None) -> Document:
    """The month's columns for the days of a period."""
    table = (
        _empty(request)
        if paper is None
        else table_of(paper, paper.days, notes=notes_of(paper), one_page=_is_month(paper.days))
    )
    return _document(request, period, paper, "week", request.say(_WEEK.filled(station=station)), table)


def simple_form(request: Request, period: Period, station: str, paper: OnPaper | None) -> Document:
    """简表: date, unit, who, hours, telephone, leader, remarks."""
    rows = () if paper is None else tuple(_simple_row(paper, one) for one in paper.days)
    titles = [request.say(one) for one in _SIMPLE_COLUMNS]
    columns = tuple(
        TableColumn(title, width_in([title, *(str(row.cells[place]) for row in rows)]))
        for place, title in enumerate(titles)
    )
    table = Table(
        columns, rows,
        notes=notes_of(paper) if paper else (), rows_a_page=len(rows) if _is_month(rows) else 0,
        empty=request.say(NONE),
    )  # fmt: skip
    return _document(request, period, paper, "list", request.say(_SIMPLE.filled(station=station)), table)


def _simple_row(paper: OnPaper, day: PlanDay) -> Row:
    request = paper.request
    leaders = [one for one in paper.plan.posts if one.code == LEADER]
    others = [one.id for one in paper.plan.posts if one.code not in (LEADER, TRAINEE) and not one.on_call]
    who = [paper.served(one) for one in paper.on_day.get(day.day, ()) if one.post in others]
    leader = joined(request, filter(None, (paper.names(day.day, one.id, phone=True) for one in leaders)))
    hours = request.say(_HOURS.filled(start=paper.starts.removeprefix("0")))
    return Row((
        short_day(request, day.day), weekday(request, day), paper.station,
        joined(request, _once(who)), hours, paper.phone, leader, remark_of(paper, day.day),
    ), shaded=rests(day))  # fmt: skip


def _is_month(rows: Sequence[object]) -> bool:
    """So many lines are set to fill one page; fewer keep their height."""
    return _HALF_MONTH < len(rows) <= _MONTH


def _once(words: Iterable[str]) -> list[str]:
    """In order, each once: one person may hold two posts that go together."""
    return list(dict.fromkeys(words))


def _empty(request: Request) -> Table:
    columns = (TableColumn(request.say(DAY), 1, Align.CENTRE), TableColumn(request.say(REMARKS), 5))
    return Table(columns, (), empty=request.say(NONE))


def _document(
    request: Request, period: Period, paper: OnPaper | None, name: str, title: str, table: Table
) -> Document:
    said = request.say(period.title())
    left, right = paper.ends() if paper else ("", "")
    blocks: list[Block] = [TitleBlock(title, said, left, right)]
    if paper is not None and (unknown := paper.unknown()):
        blocks.append(Heading(unknown))
    blocks.append(table)
    if paper is not None:
        blocks.append(paper.signatures())
    return Document(
        f"{period.code()}-duty-{name}", title, Layout.NOTICE, tuple(blocks),
        Stamp(station="", period=said, counting_rule=request.say(_RULE),
              watermark=paper.watermark if paper else ""),
        data={"days": len(table.rows)},
    )  # fmt: skip
