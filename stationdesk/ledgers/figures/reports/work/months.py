"""各月情况: the indicators month by month, with the year's sum, and the valid incidents as a picture."""

from __future__ import annotations

from collections.abc import Iterator

from stationdesk.core.counting import sum_note
from stationdesk.core.document import Align, Cell, Chart, ChartKind, Figure, Row, Series, Table, TableColumn
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.period import Period, month
from stationdesk.ledgers.figures.reports.account.context import Context
from stationdesk.ledgers.figures.reports.work.indicators import Counts, monthly_counts
from stationdesk.ledgers.figures.reports.work.lines import Line

_CAPTION = QT_TRANSLATE_NOOP("figures/report", "Month by month")
_INDICATOR = QT_TRANSLATE_NOOP("figures/report", "Indicator")
_MONTH = QT_TRANSLATE_NOOP("figures/report", "{month}")
_SUM = QT_TRANSLATE_NOOP("figures/report", "Year")
_CHART = QT_TRANSLATE_NOOP("figures/report", "Valid incidents by month")
_NOT_OVER = "—"
_AGAIN = QT_TRANSLATE_NOOP(
    "figures/report", "what was reopened and closed out again counts in each month, and once in the year."
)
_OF = QT_TRANSLATE_NOOP("figures/report", "{title}: {note}")
_BELOW = "　"


def months_of(period: Period) -> tuple[Period, ...]:
    """The twelve months of the period's last year."""
    return tuple(month(period.last.year, number) for number in range(1, 13))


def months_table(context: Context, lines: tuple[Line, ...]) -> Table:
    """Twelve fields and the year; a month that has not begun has none."""
    every = [one for one in months_of(context.period) if one.first <= context.period.last]
    held = {one.name: one for one in monthly_counts(context, tuple(every), context.period)}
    columns = (
        TableColumn(context.say(_INDICATOR), 16),
        *(TableColumn(context.say(_MONTH, month=place + 1), 5.6, Align.RIGHT) for place in range(12)),
        TableColumn(context.say(_SUM), 7, Align.RIGHT),
    )
    rows = [_row(one, held[one.name], every, context.period) for one in lines if one.name in held]
    return Table(
        columns, tuple(rows), caption=context.say(_CAPTION), notes=tuple(_sums(context, lines, held, every))
    )


def _sums(
    context: Context, lines: tuple[Line, ...], held: dict[str, Counts], every: list[Period]
) -> Iterator[str]:
    """Why twelve months may make more than the year."""
    for line in lines:
        if (counts := held.get(line.name)) is None:
            continue
        months = [counts.numbers[one] for one in every]
        if (note := sum_note(months, counts.numbers[context.period], _AGAIN)) is not None:
            yield context.say(_OF, title=line.title, note=note)


def _row(line: Line, counts: Counts, every: list[Period], year: Period) -> Row:
    cells: list[Cell] = [Figure(str(counts.numbers[one]), counts.rows(one)) for one in every]
    cells += [_NOT_OVER] * (12 - len(cells))
    whole = Figure(str(counts.numbers[year]), counts.rows(year))
    return Row((f"{_BELOW}{line.title}" if line.below else line.title, *cells, whole), strong=line.strong)


def months_chart(context: Context, name: str) -> Chart:
    """One indicator, a bar a month."""
    every = tuple(one for one in months_of(context.period) if one.first <= context.period.last)
    counts = next(one for one in monthly_counts(context, every, context.period) if one.name == name)
    values = tuple(float(counts.numbers[one]) for one in every)
    labels = tuple(context.say(_MONTH, month=one.first.month) for one in every)
    series = (Series(context.say(context.period.title()), values),)
    return Chart(ChartKind.BARS, labels, series, caption=context.say(_CHART))
