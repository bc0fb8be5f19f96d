"""The same pictures on paper: each with its table, for a report of their own or the annex of another."""

from __future__ import annotations

from stationdesk.core.document import (
    Align,
    Block,
    Cell,
    Chart,
    ChartKind,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    Row,
    Series,
    Table,
    TableColumn,
)  # fmt: skip
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Request
from stationdesk.core.period import Period
from stationdesk.core.statistics import Picture, Spot
from stationdesk.ledgers.incidents.reports.statistics.asked import Asked
from stationdesk.ledgers.incidents.reports.statistics.read import read
from stationdesk.store.transaction import Transaction

MOST_WORDS = 16  # under an axis
HEIGHTS = {ChartKind.LINES: 50.0, ChartKind.BARS: 50.0, ChartKind.HEAT: 58.0}
_NOTHING = QT_TRANSLATE_NOOP("incidents/statistics", "Nothing in this period.")
_SHARE = QT_TRANSLATE_NOOP("incidents/statistics", "Share")


def annex(tx: Transaction, request: Request, period: Period) -> list[Block]:
    """The pictures of the incidents of a period, on pages of their own."""
    found = read(tx, request, Asked(period))
    blocks: list[Block] = [PageBreak()]
    for picture in found.pictures:
        blocks += [Heading(picture.title, 2), *blocks_of(request, picture)]
    return blocks


def blocks_of(request: Request, picture: Picture) -> list[Block]:
    """A picture and its table, or the words that there was nothing; a heat map holds its numbers itself."""
    if picture.empty:
        return [Paragraph((request.say(_NOTHING),))]
    chart = Chart(
        picture.kind, *_drawn(picture), caption="", unit=picture.unit, height_mm=HEIGHTS[picture.kind]
    )
    if picture.kind is ChartKind.HEAT:
        return [chart, *(Paragraph((note,)) for note in picture.notes)]
    return [chart, _table(request, picture)]


def _drawn(picture: Picture) -> tuple[tuple[str, ...], tuple[Series, ...]]:
    """(labels, rows of numbers) as a chart takes them; a heat map lies the other way."""
    if picture.kind is ChartKind.HEAT:
        rows = (Series(one.title, tuple(map(_number, one.numbers))) for one in picture.spots)
        return picture.series, tuple(rows)
    every = max(-(-len(picture.spots) // MOST_WORDS), 1) if picture.kind is ChartKind.LINES else 1
    labels = tuple(one.title if place % every == 0 else "" for place, one in enumerate(picture.spots))
    series = (
        Series(picture.series[at], tuple(_number(one.numbers[at]) for one in picture.spots))
        for at in picture.drawn
    )
    return labels, tuple(one for one in series if any(value is not None for value in one.values))


def _number(number: object) -> float | None:
    return None if number is None else float(str(number))


def _table(request: Request, picture: Picture) -> Table:
    share = [request.say(_SHARE)] if picture.parts else []
    titles = [picture.head, picture.series[0], *share, *picture.series[1:]]
    return Table(
        tuple(TableColumn(title, 3 if not place else 2, Align.RIGHT if place else Align.LEFT)
              for place, title in enumerate(titles)),
        tuple(Row(_cells(picture, line, one)) for line, one in enumerate(picture.spots)),
        notes=picture.notes,
        claims=picture.claims,
    )  # fmt: skip


def _cells(picture: Picture, line: int, spot: Spot) -> tuple[Cell, ...]:
    numbers: list[Cell] = [
        spot.text(at) if spot.rows[at] is None else Figure(spot.text(at), spot.rows[at])
        for at in range(len(picture.series))
    ]
    if picture.parts:
        numbers.insert(1, picture.share(line, 0))
    return (spot.title, *numbers)
