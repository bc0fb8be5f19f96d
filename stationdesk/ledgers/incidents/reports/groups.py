"""One group of incidents looked at closely: its types, its hours, its villages and areas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest

from stationdesk.core.document import Align, Block, Cell, Row, Table, TableColumn
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Query, Request
from stationdesk.core.period import Period
from stationdesk.core.table_claims import claiming, shares
from stationdesk.ledgers.incidents.reports import counts
from stationdesk.ledgers.incidents.reports.counts import FIRE, Way, Within
from stationdesk.ledgers.incidents.reports.wording import NOT_NAMED, figure, share
from stationdesk.ledgers.incidents.rules.counting import Band
from stationdesk.store.transaction import Transaction

TOP = 5

_COUNT = QT_TRANSLATE_NOOP("incidents/report", "Incidents")
_SHARE = QT_TRANSLATE_NOOP("incidents/report", "Share")
_REST = QT_TRANSLATE_NOOP("incidents/report", "{what}: the rows shown add up to {shown} of {all} ({share}).")
_TYPE = QT_TRANSLATE_NOOP("incidents/report", "1) Type")
_HOURS = QT_TRANSLATE_NOOP("incidents/report", "2) Time of day")
_VILLAGE = QT_TRANSLATE_NOOP("incidents/report", "3) Village or community")
_AREA = QT_TRANSLATE_NOOP("incidents/report", "4) Area")

Side = tuple[Phrase, list[tuple[str, int, Query]]]


def group_title(request: Request, group: str) -> str:
    """The station's word for a group."""
    if group == FIRE:
        return request.label("incident_category", "FI")
    return request.label("incident_rollup", group)


@dataclass(frozen=True)
class Close:
    """A period's counts within each group, read once for the whole report."""

    types: Within
    bands: Mapping[str, Mapping[Band, int]]
    villages: Within
    areas: Within


def look_closely(tx: Transaction, way: Way, period: Period) -> Close:
    """Count a period by group and type, hour, village and area."""
    return Close(
        counts.by_type(tx, way, period),
        counts.by_band(tx, way, period),
        counts.by_village(tx, way, period),
        counts.by_area(tx, way, period),
    )


def detail(request: Request, way: Way, period: Period, close: Close, group: str, total: int) -> list[Block]:
    """Types, time bands, villages and areas of one group."""
    if not total:
        return []
    bands = close.bands.get(group, {})
    types = [
        (request.label("incident_category", code), count, way.rows(period, group, **way.type_filter(code)))
        for code, count in close.types.get(group, ())[:TOP]
    ]
    hours = [
        (request.say(band.label), bands.get(band, 0), way.rows(period, group, band=band)) for band in Band
    ]
    villages = [
        (place_name(request, "station.villages", one), count, way.rows(period, group, village=one))
        for one, count in close.villages.get(group, ())[:TOP]
    ]
    areas = [
        (place_name(request, "station.areas", one), count, way.rows(period, group, area=one))
        for one, count in close.areas.get(group, ())[:TOP]
    ]
    return [
        _pair(request, total, (_TYPE, types), (_HOURS, hours)),
        _pair(request, total, (_VILLAGE, villages), (_AREA, areas)),
    ]


def place_name(request: Request, ledger: str, record: int | None) -> str:
    """The name of a village or area; incidents without one say so."""
    return request.name(ledger, record) if record is not None else request.say(NOT_NAMED)


def _pair(request: Request, total: int, *sides: Side) -> Table:
    """Two rankings side by side, with counts and shares; what is left out is said underneath."""
    halves = [[_cells(words, count, query, total) for words, count, query in lines] for _, lines in sides]
    rows = tuple(
        Row(tuple(cell for half in pair for cell in half))
        for pair in zip_longest(*halves, fillvalue=("", "", ""))
    )
    columns = tuple(
        column
        for title, _ in sides
        for column in (
            TableColumn(request.say(title), 6),
            TableColumn(request.say(_COUNT), 2.4, Align.RIGHT),
            TableColumn(request.say(_SHARE), 3, Align.RIGHT),
        )
    )
    notes = [note for side in sides for note in _left_out(side, total)]
    table = Table(columns, rows, notes=tuple(request.say(one) for one in notes))
    return claiming(table, *(shares(table, at, at + 1, total) for at in (1, 4)))


def _left_out(side: Side, total: int) -> list[Phrase]:
    title, lines = side
    shown = sum(count for _, count, _ in lines)
    if shown == total:
        return []
    return [_REST.filled(what=title, shown=shown, all=total, share=share(shown, total))]


def _cells(words: str, count: int, query: Query, total: int) -> tuple[Cell, ...]:
    return (words, figure(count, query), share(count, total))
