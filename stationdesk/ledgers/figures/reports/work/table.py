"""主要指标: the table of indicators with its nine columns, and the notes under it."""

from __future__ import annotations

from collections.abc import Sequence

from stationdesk.core.before_ledger import DASH, change_cell
from stationdesk.core.claims import Defined
from stationdesk.core.comparison import Change, Trend, ledger_note, length_note, typed_note
from stationdesk.core.document import Align, Cell, Row, Table, TableColumn
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.period import Period
from stationdesk.core.table_claims import changes, claiming, sums
from stationdesk.ledgers.figures.reports.account.context import COMMA, Context
from stationdesk.ledgers.figures.reports.work.indicators import INCIDENTS, VALID_INCIDENTS
from stationdesk.ledgers.figures.reports.work.lines import Line, Spans
from stationdesk.ledgers.incidents.reports.counting_rule import valid_words
from stationdesk.ledgers.incidents.reports.five import INVALID

_INDICATOR = QT_TRANSLATE_NOOP("figures/report", "Indicator")
_MONTH = (
    QT_TRANSLATE_NOOP("figures/report", "This month"),
    QT_TRANSLATE_NOOP("figures/report", "Month before"),
    QT_TRANSLATE_NOOP("figures/report", "Same month of last year"),
)
_YEAR = (
    QT_TRANSLATE_NOOP("figures/report", "This year"),
    QT_TRANSLATE_NOOP("figures/report", "Last year"),
    QT_TRANSLATE_NOOP("figures/report", "Last year"),
)
_OTHER = (
    QT_TRANSLATE_NOOP("figures/report", "This period"),
    QT_TRANSLATE_NOOP("figures/report", "Period before"),
    QT_TRANSLATE_NOOP("figures/report", "Same period of last year"),
)
_PARTLY = QT_TRANSLATE_NOOP(
    "figures/report",
    "{what}: the ledger began within a period compared with, which is therefore not counted in full.",
)
_NO_FIGURE = QT_TRANSLATE_NOOP(
    "figures/report", "— There was no ledger in that period yet, or it has no such figure."
)
_ON_PREVIOUS = QT_TRANSLATE_NOOP("figures/report", "On the period before")
_ON_YEAR = QT_TRANSLATE_NOOP("figures/report", "Year on year")
_TO_DATE = QT_TRANSLATE_NOOP("figures/report", "Year to date")
_LAST_TO_DATE = QT_TRANSLATE_NOOP("figures/report", "Last year to date")
_ON_TO_DATE = QT_TRANSLATE_NOOP("figures/report", "To date, year on year")
_BELOW = "　"
_TO_DATES = (3, 4)
"""Among the spans. In January the month and the year to date are one period, and a stock is the month's."""
_WIDE, _NUMBER, _CHANGE = 15.0, 8.2, 12.2


def table(context: Context, spans: Spans, lines: Sequence[Line], *, whole_year: bool = False) -> Table:
    """The table; a year, which is its own year to date, is compared with the year before only."""
    words = _YEAR if whole_year else _MONTH if spans.current.months == 1 else _OTHER
    titles: list[tuple[Phrase, float]] = [
        (_INDICATOR, _WIDE), (words[0], _NUMBER), (words[1], _NUMBER), (_ON_PREVIOUS, _CHANGE),
        (words[2], _NUMBER), (_ON_YEAR, _CHANGE),
    ]  # fmt: skip
    if whole_year:
        titles = [*titles[:3], titles[5]]
    else:
        titles += [(_TO_DATE, _NUMBER), (_LAST_TO_DATE, _NUMBER), (_ON_TO_DATE, _CHANGE)]
    columns = tuple(
        TableColumn(context.say(title), width, Align.RIGHT if place else Align.LEFT)
        for place, (title, width) in enumerate(titles)
    )
    rows = tuple(Row(_cells(context, spans, one, whole_year), strong=one.strong) for one in lines)
    against = (spans.last_year,) if whole_year else spans.earlier
    valid_rule = valid_words(context.tx, context.request, context.way)
    said = (valid_rule, *notes(context, spans, lines, against))
    made = Table(columns, rows, notes=said)
    moved = ((1, 2, 3),) if whole_year else ((1, 2, 3), (1, 4, 5), (6, 7, 8))
    counted = (1, 2) if whole_year else (1, 2, 4, 6, 7)
    names = [one.name for one in lines]
    valid, invalid = names.index(VALID_INCIDENTS), names.index(f"{INCIDENTS}.{INVALID}")
    return claiming(
        made, sums(made, counted, range(valid + 1, invalid), valid), changes(made, *moved),
        Defined(lines[valid].title, valid_rule, " ".join(made.notes)),
    )  # fmt: skip


def _cells(context: Context, spans: Spans, one: Line, whole_year: bool) -> tuple[Cell, ...]:
    def moved(change: Change | None) -> str:
        return DASH if change is None else change_cell(change, context.say)

    def cell(period_place: int) -> Cell:
        if one.stock and period_place in _TO_DATES:
            return DASH
        return one.cells.get(spans.each[period_place], DASH)

    title = f"{_BELOW}{one.title}" if one.below else one.title
    if whole_year:
        return title, cell(0), cell(2), moved(one.changes[1])
    return (
        title, cell(0), cell(1), moved(one.changes[0]), cell(2), moved(one.changes[1]),
        cell(3), cell(4), moved(one.changes[2]),
    )  # fmt: skip


def notes(
    context: Context, spans: Spans, lines: Sequence[Line], against: tuple[Period, ...]
) -> tuple[str, ...]:
    """Why periods may not be compared day by day, since when a ledger is kept, and what was typed."""
    said = [length_note(spans.current, one) for one in against if one is not spans.last_to_date]
    told = [context.say(one) for one in said if one is not None]
    partly = [
        line.title
        for line in lines
        if not line.typed and any(ledger_note(one, line.since) for one in (*against, spans.to_date))
    ]
    if partly:
        told.append(context.say(_PARTLY, what=context.say(COMMA).join(dict.fromkeys(partly))))
    if any(change is not None and change.trend is Trend.NO_LEDGER for one in lines for change in one.changes):
        told.append(context.say(_NO_FIGURE))
    if (typed := typed_note(typed=any(one.typed for one in lines))) is not None:
        told.append(context.say(typed))
    return tuple(dict.fromkeys(told))
