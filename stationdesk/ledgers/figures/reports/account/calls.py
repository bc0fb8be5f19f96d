"""警情与发案: how many calls, how they moved, how soon somebody was there, and how long nothing happened."""

from __future__ import annotations

from stationdesk.core.before_ledger import change_cell, not_kept_note
from stationdesk.core.claims import Defined
from stationdesk.core.comparison import Way as Against
from stationdesk.core.comparison import typed_note
from stationdesk.core.document import Block, Row, Table
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.table_claims import changes, claiming, sums
from stationdesk.ledgers.figures.reports.account.context import NONE, Context, columns, shown
from stationdesk.ledgers.figures.reports.since import Standing, standings
from stationdesk.ledgers.incidents.reports.counting_rule import valid_words
from stationdesk.ledgers.incidents.reports.five import VALID, Five, count_cell, five_of
from stationdesk.ledgers.incidents.reports.groups import group_title
from stationdesk.ledgers.incidents.rules.response import Arrival

_SUMMARY = QT_TRANSLATE_NOOP(
    "figures/report", "In this period {valid} valid incidents were reported; they {pop} and {yoy}."
)
_ARRIVED = QT_TRANSLATE_NOOP(
    "figures/report", "Of {measured} measured arrivals {within} were within their target ({rate})."
)
_DAYS = QT_TRANSLATE_NOOP("figures/report", "{name}: {days} days in a row (last case on {last}).")
_DAYS_NO_CASE = QT_TRANSLATE_NOOP(
    "figures/report", "{name}: {days} days in a row (no case recorded since {since})."
)
_TOTAL = QT_TRANSLATE_NOOP("figures/report", "Valid in all")
_COLUMNS = (
    (QT_TRANSLATE_NOOP("figures/report", "Incidents"), 4),
    (QT_TRANSLATE_NOOP("figures/report", "This period"), 2),
    (QT_TRANSLATE_NOOP("figures/report", "Period before"), 2),
    (QT_TRANSLATE_NOOP("figures/report", "On the period before"), 3.4),
    (QT_TRANSLATE_NOOP("figures/report", "Last year"), 2),
    (QT_TRANSLATE_NOOP("figures/report", "Year on year"), 3.4),
)


def told(context: Context) -> list[Block]:
    """The theme; without a call it says so, and counters still stand."""
    five = five_of(context.tx, context.way, context.period)
    blocks: list[Block] = [context.told(NONE)]
    if any(five.count(one, VALID) for one in (five.current, five.previous, five.last_year)):
        blocks = [_summary(context, five), _table(context, five), *_arrivals(context)]
    return [*blocks, *(_counter(context, one) for one in standings(context.tx, context.period.last))]


def _summary(context: Context, five: Five) -> Block:
    now = five.current
    return context.told(
        _SUMMARY,
        valid=count_cell(context.way, five, now, VALID),
        pop=five.change(VALID, now, five.previous).sentence(Against.ON_PREVIOUS),
        yoy=five.change(VALID, now, five.last_year).sentence(Against.YEAR_ON_YEAR),
    )


def _table(context: Context, five: Five) -> Table:
    lines = [_row(context, five, group) for group in (*context.way.groups, VALID)]
    rule = valid_words(context.tx, context.request, context.way)
    typed = typed_note(typed=five.typed_of(five.previous, five.last_year))
    told = (not_kept_note(five.untyped & {five.previous, five.last_year}, five.begins), typed)
    notes = (rule, *(context.say(one) for one in told if one is not None))
    table = Table(columns(context, _COLUMNS), tuple(lines), notes=notes)
    return claiming(
        table, sums(table, (1, 2, 4)), changes(table, (1, 2, 3), (1, 4, 5)),
        Defined(context.say(_TOTAL), rule, " ".join(table.notes)),
    )  # fmt: skip


def _row(context: Context, five: Five, group: str) -> Row:
    now, way = five.current, context.way
    title = context.say(_TOTAL) if group == VALID else group_title(context.request, group)
    return Row(
        (
            title,
            count_cell(way, five, now, group),
            count_cell(way, five, five.previous, group),
            change_cell(five.change(group, now, five.previous), context.say),
            count_cell(way, five, five.last_year, group),
            change_cell(five.change(group, now, five.last_year), context.say),
        ),
        strong=group == VALID,
    )


def _arrivals(context: Context) -> list[Block]:
    """达标率 of the arrivals that can be measured."""
    way, period = context.way, context.period
    measured = context.count(way.rows(period, VALID, **way.measured))
    if measured.text == "0":
        return []
    met = Arrival.WITHIN_CALL if way.from_call else Arrival.WITHIN
    within = context.count(way.rows(period, VALID, arrival=met))
    return [context.told(_ARRIVED, measured=measured, within=within, rate=shown(within, measured))]


def _counter(context: Context, one: Standing) -> Block:
    """连续无电诈案件523天."""
    if one.last is None:
        since = one.counter.started_on.isoformat()
        return context.told(_DAYS_NO_CASE, name=one.counter.name, days=one.figure, since=since)
    return context.told(_DAYS, name=one.counter.name, days=one.figure, last=one.last.isoformat())
