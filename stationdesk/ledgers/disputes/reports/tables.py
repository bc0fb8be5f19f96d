"""The tables of the monthly report: by indicator, kind, level, village and mediator."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from stationdesk.core.before_ledger import change_cell, not_kept_note
from stationdesk.core.comparison import Change, Rate, ledger_note, length_note, typed_note
from stationdesk.core.document import Align, Cell, Figure, Row, Table, TableColumn
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Request
from stationdesk.core.period import Period
from stationdesk.core.table_claims import balances, changes, claiming, rates, sums
from stationdesk.ledgers.disputes.reports.counts import MEASURES
from stationdesk.ledgers.disputes.reports.five import Five
from stationdesk.ledgers.disputes.rules.rates import PRINTED, RateKind

NOT_NAMED = QT_TRANSLATE_NOOP("disputes/report", "(not named)")
_ALL = QT_TRANSLATE_NOOP("disputes/report", "All")
Stock = Mapping[str, int]
Line = tuple[str, Stock, dict[str, Any]]


def columns(request: Request, *titles: tuple[Phrase, float]) -> tuple[TableColumn, ...]:
    """The first column's words stand left, numbers right."""
    return tuple(
        TableColumn(request.say(title), width, Align.RIGHT if place else Align.LEFT)
        for place, (title, width) in enumerate(titles)
    )


# --- 指标 -------------------------------------------------------------------------------------------

_INDICATORS: tuple[tuple[str, Phrase], ...] = (
    ("received", QT_TRANSLATE_NOOP("disputes/report", "Taken up")),
    ("mediated", QT_TRANSLATE_NOOP("disputes/report", "Mediated")),
    ("settled", QT_TRANSLATE_NOOP("disputes/report", "Settled")),
    ("closed", QT_TRANSLATE_NOOP("disputes/report", "Closed")),
    ("succeeded", QT_TRANSLATE_NOOP("disputes/report", "Closed as settled")),
    ("kept_calm", QT_TRANSLATE_NOOP("disputes/report", "Kept from getting worse")),
    ("petition_averted", QT_TRANSLATE_NOOP("disputes/report", "Group petitions averted")),
    ("remote", QT_TRANSLATE_NOOP("disputes/report", "Mediated remotely")),
    ("aged", QT_TRANSLATE_NOOP("disputes/report", "Ten years and older, closed")),
)
_SUMS = (
    QT_TRANSLATE_NOOP("disputes/report", "People involved"),
    QT_TRANSLATE_NOOP("disputes/report", "Amount, 10,000 yuan"),
)
_HEAD = (
    (QT_TRANSLATE_NOOP("disputes/report", "Indicator"), 13.0),
    (QT_TRANSLATE_NOOP("disputes/report", "This period"), 9.0),
    (QT_TRANSLATE_NOOP("disputes/report", "Period before"), 9.0),
    (QT_TRANSLATE_NOOP("disputes/report", "Change"), 11.0),
    (QT_TRANSLATE_NOOP("disputes/report", "Last year"), 9.0),
    (QT_TRANSLATE_NOOP("disputes/report", "Year on year"), 11.0),
    (QT_TRANSLATE_NOOP("disputes/report", "Year to date"), 9.0),
    (QT_TRANSLATE_NOOP("disputes/report", "Last year to date"), 9.0),
    (QT_TRANSLATE_NOOP("disputes/report", "Change to date"), 11.0),
)


def indicators(request: Request, five: Five, running: Phrase | None) -> Table:
    """Every indicator with its changes; the rates last, the printed one first of them."""
    say = request.say
    rows = [
        _row(request, five, say(title), partial(five.figure, measure=name), partial(five.change, name))
        for name, title in _INDICATORS
    ]
    rows += [
        _row(
            request, five, say(title), partial(five.sum_figure, place=place), partial(five.sum_change, place)
        )
        for place, title in enumerate(_SUMS)
    ]
    rows += [
        _row(request, five, say(kind.label), partial(five.rate_figure, kind=kind),
             partial(five.rate_change, kind), strong=kind is PRINTED)
        for kind in RateKind
    ]  # fmt: skip
    caption = QT_TRANSLATE_NOOP("disputes/report", "Table 1. Indicators")
    table = Table(columns(request, *_HEAD), tuple(rows), say(caption), _notes(request, five, running))
    return claiming(table, changes(table, (1, 2, 3), (1, 4, 5), (6, 7, 8)))


def _row(
    request: Request,
    five: Five,
    title: str,
    cell: Callable[[Period], Cell],
    change: Callable[[Period, Period], Change],
    *,
    strong: bool = False,
) -> Row:
    now, to_date = five.current, five.to_date
    cells: tuple[Cell, ...] = (
        title,
        cell(now),
        cell(five.previous),
        change_cell(change(now, five.previous), request.say),
        cell(five.last_year),
        change_cell(change(now, five.last_year), request.say),
        cell(to_date),
        cell(five.last_to_date),
        change_cell(change(to_date, five.last_to_date), request.say),
    )
    return Row(cells, strong=strong)


def _notes(request: Request, five: Five, running: Phrase | None) -> tuple[str, ...]:
    notes = [
        QT_TRANSLATE_NOOP("disputes/report", "People and amounts are those of the disputes closed."),
        running,
        length_note(five.current, five.previous),
        length_note(five.current, five.last_year),
        *(ledger_note(one, five.first_day)
          for one in (five.previous, five.last_year, five.to_date, five.last_to_date)),
        not_kept_note((five.previous, five.last_year, five.last_to_date), five.first_day),
        typed_note(typed=five.typed),
    ]  # fmt: skip
    return tuple(dict.fromkeys(request.say(one) for one in notes if one is not None))


# --- 结转、新收、办结、期末 ----------------------------------------------------------------------------

_Columns = tuple[tuple[str, Phrase], ...]
_STOCK: _Columns = (
    ("carried", QT_TRANSLATE_NOOP("disputes/report", "Carried over")),
    ("received", QT_TRANSLATE_NOOP("disputes/report", "Taken up")),
    ("closed", QT_TRANSLATE_NOOP("disputes/report", "Closed")),
    ("succeeded", QT_TRANSLATE_NOOP("disputes/report", "As settled")),
    ("left", QT_TRANSLATE_NOOP("disputes/report", "Left open")),
)
_VOIDED = ("voided", QT_TRANSLATE_NOOP("disputes/report", "Voided"))
_RATE = QT_TRANSLATE_NOOP("disputes/report", "Settled of closed")
_PEOPLE = QT_TRANSLATE_NOOP("disputes/report", "People")
_SUM_RIGHT = QT_TRANSLATE_NOOP(
    "disputes/report", "Left open = carried over + taken up − closed, in each row."
)
_SUM_VOIDED = QT_TRANSLATE_NOOP(
    "disputes/report", "Left open = carried over + taken up − closed − voided, in each row."
)


def stock(request: Request, five: Five, caption: Phrase, first: Phrase, lines: Iterable[Line]) -> Table:
    """What a period began with, took up, closed and was left with, a group a row, and all of them."""
    period, rows = five.current, list(lines)
    every = {**five.counts[period], "people": five.sums[period][0]}
    has_voided = bool(five.counts[period]["voided"])
    shown = (*_STOCK[:-1], _VOIDED, _STOCK[-1]) if has_voided else _STOCK
    body = [_stock_row(request, period, shown, *line) for line in rows]
    if rows:
        body.append(_stock_row(request, period, shown, request.say(_ALL), every, {}, strong=True))
    note = _SUM_VOIDED if has_voided else _SUM_RIGHT
    titles = [(first, 14.0), *((title, 8.0) for _, title in shown), (_RATE, 10.0), (_PEOPLE, 8.0)]
    table = Table(columns(request, *titles), tuple(body), request.say(caption), (request.say(note),))
    left = len(shown)
    gone = (3, left - 1, left) if has_voided else (3, left)
    return claiming(
        table, sums(table, (*range(1, left + 1), left + 2)), balances(table, (1, 2), gone),
        rates(table, 4, 3, left + 1),
    )  # fmt: skip


def _stock_row(
    request: Request,
    period: Period,
    shown: _Columns,
    title: str,
    of: Stock,
    only: dict[str, Any],
    *,
    strong: bool = False,
) -> Row:
    cells = [_cell(of, name, period, only) for name, _ in shown]
    success = Figure(Rate(of["succeeded"], of["closed"]).text(), MEASURES["succeeded"].rows(period, **only))
    people = Figure(str(of["people"]), MEASURES["closed"].rows(period, **only))
    return Row((title, *cells, success, people), strong=strong)


def _cell(of: Stock, name: str, period: Period, only: dict[str, Any]) -> Figure:
    return Figure(str(of[name]), MEASURES[name].rows(period, **only))


_WAY = (
    (QT_TRANSLATE_NOOP("disputes/report", "Kind of mediation or office"), 14.0),
    (QT_TRANSLATE_NOOP("disputes/report", "Mediated"), 8.0),
    (QT_TRANSLATE_NOOP("disputes/report", "Settled"), 8.0),
    (QT_TRANSLATE_NOOP("disputes/report", "Success rate of mediation"), 10.0),
)
_IN_EACH = QT_TRANSLATE_NOOP(
    "disputes/report", "A dispute mediated in several ways or by several offices counts in each."
)


def ways(request: Request, five: Five, lines: Iterable[tuple[str, dict[str, Any], tuple[int, int]]]) -> Table:
    """The three kinds of mediation, then the offices that took part."""
    period, rows = five.current, []
    for title, only, (held, settled) in lines:
        good = MEASURES["settled_mediated"].rows(period, **only)
        cells = (
            title,
            Figure(str(held), MEASURES["mediated"].rows(period, **only)),
            Figure(str(settled), good),
            Figure(Rate(settled, held).text(), good),
        )
        rows.append(Row(cells))
    caption = QT_TRANSLATE_NOOP("disputes/report", "Table 4. By way of mediating")
    table = Table(columns(request, *_WAY), tuple(rows), request.say(caption), (request.say(_IN_EACH),))
    return claiming(table, rates(table, 2, 1, 3))


_MEDIATED = (
    (QT_TRANSLATE_NOOP("disputes/report", "Mediator"), 14.0),
    (QT_TRANSLATE_NOOP("disputes/report", "Taken up"), 8.0),
    (QT_TRANSLATE_NOOP("disputes/report", "Closed"), 8.0),
    (QT_TRANSLATE_NOOP("disputes/report", "As settled"), 8.0),
    (_RATE, 10.0),
    (_PEOPLE, 8.0),
)


def mediators(request: Request, five: Five, found: Mapping[str, Stock]) -> Table:
    """A mediator a row; a dispute counts for each of its mediators, so there is no sum."""
    period = five.current
    ranked = sorted(found.items(), key=lambda one: (-one[1]["closed"], -one[1]["received"], one[0]))
    rows = []
    for name, of in ranked:
        only = {"mediator": name}
        cells = _stock_row(request, period, _STOCK, name, of, only).cells
        rows.append(Row((cells[0], *cells[2:5], *cells[6:])))
    caption = QT_TRANSLATE_NOOP("disputes/report", "Table 6. By mediator")
    note = QT_TRANSLATE_NOOP("disputes/report", "A dispute counts for each of its mediators.")
    table = Table(columns(request, *_MEDIATED), tuple(rows), request.say(caption), (request.say(note),))
    return claiming(table, rates(table, 3, 2, 4))
