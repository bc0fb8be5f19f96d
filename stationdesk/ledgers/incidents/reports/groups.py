"""One group of incidents looked at closely: its types, its hours, its villages and areas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from stationdesk.core.document import Align, Block, Cell, Row, Table, TableColumn
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Request
from stationdesk.core.period import Period
from stationdesk.ledgers.incidents.reports import counts
from stationdesk.ledgers.incidents.reports.counts import FIRE, Way, Within
from stationdesk.ledgers.incidents.reports.wording import NOT_NAMED, figure, share
from stationdesk.ledgers.incidents.rules.counting import Band
from stationdesk.store.transaction import Transaction

TOP = 5

_COUNT = QT_TRANSLATE_NOOP("incidents/report", "Incidents")
_SHARE = QT_TRANSLATE_NOOP("incidents/report", "Share")
_REST = QT_TRANSLATE_NOOP("incidents/report", "The rows shown add up to {shown} of {all} ({share}).")
_ROUNDED = QT_TRANSLATE_NOOP("incidents/report", "Shares are rounded and need not add up to 100%.")


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
    return [
        _top(request, QT_TRANSLATE_NOOP("incidents/report", "Type"), 1, total, [
            (request.label("incident_category", code), count,
             way.rows(period, group, **way.type_filter(code)))
            for code, count in close.types.get(group, ())[:TOP]
        ]),
        _top(request, QT_TRANSLATE_NOOP("incidents/report", "Time of day"), 2, total, [
            (request.say(band.label), bands.get(band, 0), way.rows(period, group, band=band)) for band in Band
        ]),
        _top(request, QT_TRANSLATE_NOOP("incidents/report", "Village or community"), 3, total, [
            (place_name(request, "station.villages", village), count,
             way.rows(period, group, village=village))
            for village, count in close.villages.get(group, ())[:TOP]
        ]),
        _top(request, QT_TRANSLATE_NOOP("incidents/report", "Area"), 4, total, [
            (place_name(request, "station.areas", area), count, way.rows(period, group, area=area))
            for area, count in close.areas.get(group, ())[:TOP]
        ]),
    ]  # fmt: skip


def place_name(request: Request, ledger: str, record: int | None) -> str:
    """The name of a village or area; incidents without one say so."""
    return request.name(ledger, record) if record is not None else request.say(NOT_NAMED)


def _top(
    request: Request, title: Phrase, number: int, total: int, lines: list[tuple[str, int, Any]]
) -> Table:
    """A small table of counts and shares; what is left out is said underneath."""
    shown = sum(count for _, count, _ in lines)
    notes = [_ROUNDED] if shown == total and len(lines) > 1 else []
    if shown < total:
        notes.append(_REST.filled(shown=shown, all=total, share=share(shown, total)))
    rows = tuple(Row(_cells(words, count, query, total)) for words, count, query in lines)
    columns = (
        TableColumn(request.say(title), 5),
        TableColumn(request.say(_COUNT), 2, Align.RIGHT),
        TableColumn(request.say(_SHARE), 2, Align.RIGHT),
    )
    caption = "①②③④"[number - 1] + request.say(title)
    return Table(columns, rows, caption=caption, notes=tuple(request.say(one) for one in notes))


def _cells(words: str, count: int, query: Any, total: int) -> tuple[Cell, ...]:
    return (words, figure(count, query), share(count, total))
