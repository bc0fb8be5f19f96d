"""R05 警情分析月报: what happened, what rose and fell, where and when; every figure opens its rows."""

from __future__ import annotations

from typing import Any

from stationdesk.core.before_ledger import change_cell, not_kept_note
from stationdesk.core.comparison import Trend, ledger_note, length_note, typed_note
from stationdesk.core.comparison import Way as Against
from stationdesk.core.document import (
    Align,
    Block,
    Cell,
    Chart,
    ChartKind,
    Document,
    Layout,
    Row,
    Series,
    Stamp,
    Table,
    TableColumn,
    Title,
)  # fmt: skip
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Every, Field, Flag, Report, Request, Scope
from stationdesk.core.paper import day_words
from stationdesk.core.period import Period
from stationdesk.ledgers.incidents.reports import counts
from stationdesk.ledgers.incidents.reports.annexes import annexes
from stationdesk.ledgers.incidents.reports.counting_rule import counting_rule
from stationdesk.ledgers.incidents.reports.counts import Way
from stationdesk.ledgers.incidents.reports.five import INVALID, VALID, Five, count_cell, five_of
from stationdesk.ledgers.incidents.reports.group_claims import by_group, defined
from stationdesk.ledgers.incidents.reports.groups import Close, group_title, look_closely
from stationdesk.ledgers.incidents.reports.monthly_texts import MONTHLY_TEXTS
from stationdesk.ledgers.incidents.reports.movements import moved
from stationdesk.ledgers.incidents.reports.wording import heading, paragraph, share, to_sign, written
from stationdesk.ledgers.station.actions import labels
from stationdesk.store.transaction import Transaction


def build(tx: Transaction, request: Request) -> Document:
    """The report of a period; the month is the usual one, and one not over is counted up to today."""
    if request.first is None or request.last is None:
        raise TypeError("a monthly report needs its period")
    if request.first > tx.today:
        raise RuleBroken(_NOT_BEGUN)
    period, way = Period(request.first, min(request.last, tx.today)), counts.way_of(tx)
    five, close = five_of(tx, way, period), look_closely(tx, way, period)
    say, words = request.say, labels(tx, "incident_category", request.language)
    title = say(_TITLE.filled(station=tx.settings["station.name"]))
    blocks: list[Block] = [
        Title(title, say(period.title())),
        heading(request, 1, say(QT_TRANSLATE_NOOP("incidents/report", "Overall"))),
        *_overall(request, way, five),
        heading(request, 2, say(QT_TRANSLATE_NOOP("incidents/report", "Categories that rose"))),
        *moved(request, way, five, close, Trend.RISE),
        heading(request, 3, say(QT_TRANSLATE_NOOP("incidents/report", "Categories that fell"))),
        *moved(request, way, five, close, Trend.FALL),
        heading(request, 4, say(QT_TRANSLATE_NOOP("incidents/report", "Advice"))),
        written(request, "advice"),
        to_sign(request.say),
    ]
    if request.parameters.get("annexes", True) is not False:
        blocks += annexes(tx, request, way, five, close)
    stamp = Stamp(
        station="", period=say(period.title()), counting_rule=counting_rule(request, way, five, words)
    )
    return Document(
        f"{period.code()}-incidents-monthly",
        title,
        Layout.OFFICIAL,
        tuple(blocks),
        stamp,
        data=_data(tx, way, five, close),
        claims=defined(request, way, stamp.counting_rule, words),
    )


_NOT_BEGUN = QT_TRANSLATE_NOOP(
    "incidents/report", "This period has not begun yet; please choose one up to today."
)
_TITLE = QT_TRANSLATE_NOOP("incidents/report", "{station}: monthly analysis of incidents")


# --- 一、整体情况 ------------------------------------------------------------------------------------


_SUMMARY = QT_TRANSLATE_NOOP(
    "incidents/report",
    "In this period {total} incidents were reported: {valid} valid, {invalid} invalid. Valid incidents {pop} "
    "and {yoy}. From 1 January there were {ytd} valid incidents; they {ytd_change}.",
)
_MOST = QT_TRANSLATE_NOOP("incidents/report", "The most frequent group was {group} with {count} ({share}).")
_NONE = QT_TRANSLATE_NOOP("incidents/report", "No incident was reported in this period.")


def _overall(request: Request, way: Way, five: Five) -> list[Block]:
    now = five.current
    if not five.count(now, None):
        blocks: list[Block] = [paragraph(request, _NONE)]
    else:
        pop = five.change(VALID, now, five.previous).sentence(Against.ON_PREVIOUS)
        yoy = five.change(VALID, now, five.last_year).sentence(Against.YEAR_ON_YEAR)
        ytd = five.change(VALID, five.to_date, five.last_to_date).sentence(Against.YEAR_TO_DATE)
        blocks = [
            paragraph(
                request, _SUMMARY, pop=pop, yoy=yoy, ytd_change=ytd,
                total=count_cell(way, five, now, None), valid=count_cell(way, five, now, VALID),
                invalid=count_cell(way, five, now, INVALID), ytd=count_cell(way, five, five.to_date, VALID),
            ),
            *_most(request, way, five),
        ]  # fmt: skip
    return [*blocks, _table(request, way, five), _chart(request, way, five)]


def _most(request: Request, way: Way, five: Five) -> list[Block]:
    now = five.current
    most = max(way.groups, key=lambda group: five.count(now, group))
    count = five.count(now, most)
    if not count:
        return []
    part = share(count, five.count(now, VALID))
    cell = count_cell(way, five, now, most)
    return [paragraph(request, _MOST, group=group_title(request, most), count=cell, share=part)]


_COLUMNS = (
    (QT_TRANSLATE_NOOP("incidents/report", "Group"), 13),
    (QT_TRANSLATE_NOOP("incidents/report", "This period"), 8),
    (QT_TRANSLATE_NOOP("incidents/report", "Period before"), 8),
    (QT_TRANSLATE_NOOP("incidents/report", "Change"), 11),
    (QT_TRANSLATE_NOOP("incidents/report", "Last year"), 8),
    (QT_TRANSLATE_NOOP("incidents/report", "Year on year"), 11),
    (QT_TRANSLATE_NOOP("incidents/report", "Year to date"), 8),
    (QT_TRANSLATE_NOOP("incidents/report", "Last year to date"), 8),
    (QT_TRANSLATE_NOOP("incidents/report", "Change to date"), 11),
)


def _table(request: Request, way: Way, five: Five) -> Table:
    say = request.say
    lines: list[tuple[str | None, str, bool]] = [
        *((group, group_title(request, group), False) for group in way.groups),
        (VALID, say(QT_TRANSLATE_NOOP("incidents/report", "Valid, all groups")), True),
        (INVALID, group_title(request, INVALID), False),
        (None, say(QT_TRANSLATE_NOOP("incidents/report", "All")), True),
    ]
    return by_group(Table(
        tuple(TableColumn(say(title), width, Align.LEFT if not place else Align.RIGHT)
              for place, (title, width) in enumerate(_COLUMNS)),
        tuple(Row(_line(request, way, five, group, title), strong=strong) for group, title, strong in lines),
        caption=say(QT_TRANSLATE_NOOP("incidents/report", "Table 1. Incidents by group")),
        notes=_notes(request, way, five),
    ), five)  # fmt: skip


def _line(request: Request, way: Way, five: Five, group: str | None, title: str) -> tuple[Cell, ...]:
    pairs = ((five.current, five.previous), (five.current, five.last_year), (five.to_date, five.last_to_date))
    changes = [change_cell(five.change(group, now, then), request.say) for now, then in pairs]
    return (
        title,
        count_cell(way, five, five.current, group),
        count_cell(way, five, five.previous, group),
        changes[0],
        count_cell(way, five, five.last_year, group),
        changes[1],
        count_cell(way, five, five.to_date, group),
        count_cell(way, five, five.last_to_date, group),
        changes[2],
    )


_SUMS = QT_TRANSLATE_NOOP(
    "incidents/report", "The groups add up to the valid incidents; valid and invalid ones to all."
)


_RUNNING = QT_TRANSLATE_NOOP(
    "incidents/report",
    "The period is not over: it is counted up to {day} and compared with the same days of the others.",
)


def _notes(request: Request, way: Way, five: Five) -> tuple[str, ...]:
    others = (five.previous, five.last_year, five.last_to_date)
    notes: list[Phrase | None] = [_SUMS]
    if request.last is not None and request.last > five.current.last:
        notes.append(_RUNNING.filled(day=day_words(request, five.current.last)))
    notes += [length_note(five.current, five.previous), length_note(five.current, five.last_year)]
    notes += [ledger_note(one, five.first_day) for one in (*others, five.to_date)]
    notes += [not_kept_note(five.untyped, five.begins), typed_note(typed=five.typed)]
    said = [request.say(one) for one in notes if one is not None]
    return tuple(dict.fromkeys(said))


_CHART_MM = 42.0  # so that the words, table 1 and the chart stand on the first page
_FIGURE = QT_TRANSLATE_NOOP("incidents/report", "Figure 1. This period and the one before")


def _chart(request: Request, way: Way, five: Five) -> Chart:
    def series(period: Period) -> Series:
        values = tuple(float(five.count(period, group)) for group in way.groups)
        return Series(request.say(period.title()), values)

    return Chart(
        ChartKind.BARS,
        tuple(group_title(request, group) for group in way.groups),
        (series(five.current), series(five.previous)),
        caption=request.say(
            QT_TRANSLATE_NOOP("incidents/report", "Figure 1. This period and the one before")
        ),
        unit=request.say(QT_TRANSLATE_NOOP("incidents/report", "incidents")),
        height_mm=_CHART_MM,
    )


# --- what stands at the end and under every page ----------------------------------------------------


def _data(tx: Transaction, way: Way, five: Five, close: Close) -> dict[str, Any]:
    """The figures as plain values, for `--json`."""
    named = {
        "current": five.current, "previous": five.previous, "last_year": five.last_year,
        "year_to_date": five.to_date, "last_year_to_date": five.last_to_date,
    }  # fmt: skip
    return {
        "periods": {name: [one.first.isoformat(), one.last.isoformat()] for name, one in named.items()},
        "groups": {name: dict(five.counts[one]) for name, one in named.items()},
        "valid": {name: five.count(one, VALID) for name, one in named.items()},
        "total": {name: five.count(one, None) for name, one in named.items()},
        "changes": {
            group: {
                "on_previous": five.change(group, five.current, five.previous).as_data(),
                "year_on_year": five.change(group, five.current, five.last_year).as_data(),
            }
            for group in (*way.groups, VALID, INVALID)
        },
        "types": {kind: count for pairs in close.types.values()
                  for kind, count in pairs},
        "foreign_types": dict(counts.by_foreign_type(tx, way, five.current)),
    }  # fmt: skip


MONTHLY = Report(
    "monthly",
    QT_TRANSLATE_NOOP("incidents", "Monthly analysis of incidents"),
    Scope.PERIOD,
    build,
    code="R05",
    texts=MONTHLY_TEXTS,
    parameters=(Field("annexes", QT_TRANSLATE_NOOP("incidents", "With annex tables"), Flag(), default=True),),
    every=frozenset({Every.MONTH, Every.QUARTER, Every.YEAR}),
)
