"""The annex tables of the monthly report: response times, every type, every village and area."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from stationdesk.core.before_ledger import DASH, change_cell, not_kept, not_kept_note
from stationdesk.core.comparison import Rate, compare, rounded
from stationdesk.core.document import Align, Block, Cell, PageBreak, Row, Table, TableColumn
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Request
from stationdesk.core.period import Period
from stationdesk.core.table_claims import changes, claiming, rates, shares, sums
from stationdesk.ledgers.incidents.reports import counts
from stationdesk.ledgers.incidents.reports.counts import Response, Way, Within
from stationdesk.ledgers.incidents.reports.five import Five
from stationdesk.ledgers.incidents.reports.groups import Close, group_title, place_name
from stationdesk.ledgers.incidents.reports.wording import NOT_NAMED, figure, share
from stationdesk.ledgers.incidents.rules.counting import Rollup
from stationdesk.ledgers.incidents.rules.response import Arrival
from stationdesk.store.transaction import Transaction

_ALL = QT_TRANSLATE_NOOP("incidents/report", "All")
_COUNT = QT_TRANSLATE_NOOP("incidents/report", "Incidents")


def annexes(tx: Transaction, request: Request, way: Way, five: Five, close: Close) -> list[Block]:
    """All annexes, beginning on a page of their own."""
    period = five.current
    foreign = counts.by_foreign_type(tx, way, period)
    tables = [
        _responses(tx, request, way, period),
        _types(tx, request, way, five, close),
        _places(request, way, period, close.villages, "village"),
        _places(request, way, period, close.areas, "area"),
        *([_foreign(request, way, period, foreign)] if foreign else []),
    ]
    return [PageBreak(), *tables]


# --- 到场用时 ---------------------------------------------------------------------------------------

_FROM_DISPATCH = QT_TRANSLATE_NOOP(
    "incidents/report",
    "Minutes to arrive = arrival less dispatch; the target is the village's own, else its zone's. "
    "Only incidents with both times and a target are measured.",
)
_FROM_CALL = QT_TRANSLATE_NOOP(
    "incidents/report",
    "Minutes to arrive = arrival less receipt of the call; the target is the village's own, else its zone's. "
    "Only incidents with both times and a target are measured.",
)


def _responses(tx: Transaction, request: Request, way: Way, period: Period) -> Table:
    zones = counts.response(tx, way, period)
    rows = [_response(request, way, period, one) for one in zones]
    if len(zones) > 1:
        measured, within = sum(one.measured for one in zones), sum(one.within for one in zones)
        mean = sum(one.mean * one.measured for one in zones) / measured
        rows.append(Row(
            (request.say(_ALL), str(measured), str(within), Rate(within, measured).text(), _minutes(mean)),
            strong=True,
        ))  # fmt: skip
    columns = (
        (QT_TRANSLATE_NOOP("incidents/report", "Response zone"), 4),
        (QT_TRANSLATE_NOOP("incidents/report", "Measured"), 2),
        (QT_TRANSLATE_NOOP("incidents/report", "Within target"), 2),
        (QT_TRANSLATE_NOOP("incidents/report", "Rate"), 2),
        (QT_TRANSLATE_NOOP("incidents/report", "Mean minutes"), 2),
    )
    table = Table(
        _columns(request, columns),
        tuple(rows),
        caption=request.say(QT_TRANSLATE_NOOP("incidents/report", "Annex 1. Minutes to arrive")),
        notes=(request.say(_FROM_CALL if way.from_call else _FROM_DISPATCH),),
    )
    return claiming(table, rates(table, 2, 1, 3), sums(table, (1, 2)) if len(zones) > 1 else ())


def _response(request: Request, way: Way, period: Period, one: Response) -> Row:
    more: dict[str, Any] = {"zone": one.zone}
    return Row((
        request.say(NOT_NAMED) if one.zone is None else request.label("response_zone", one.zone),
        figure(one.measured, way.rows(period, None, **way.measured, **more)),
        figure(one.within, way.rows(period, None, arrival=_met(way), **more)),
        Rate(one.within, one.measured).text(),
        _minutes(one.mean),
    ))  # fmt: skip


def _met(way: Way) -> Arrival:
    return Arrival.WITHIN_CALL if way.from_call else Arrival.WITHIN


def _minutes(mean: float) -> str:
    return str(rounded(Decimal(repr(mean)), 1))


# --- 各类型 -----------------------------------------------------------------------------------------


_ONLY_BEFORE = QT_TRANSLATE_NOOP(
    "incidents/report", "Types that occurred only in the period before are not listed."
)


def _types(tx: Transaction, request: Request, way: Way, five: Five, close: Close) -> Table:
    period, groups = five.current, five.counts[five.current]
    earlier = _flat(counts.by_type(tx, way, five.previous))
    first = five.begins
    rows: list[Row] = []
    for group in (*way.groups, Rollup.INVALID.code):
        for code, count in close.types.get(group, ()):
            query = way.rows(period, group, **way.type_filter(code))
            change = compare(count, earlier.get((group, code), 0), against=five.previous, first_day=first)
            rows.append(Row((
                group_title(request, group), request.label("incident_category", code), figure(count, query),
                share(count, sum(groups.values())),
                DASH if not_kept(five.previous, first)
                else figure(earlier.get((group, code), 0),
                            way.rows(five.previous, group, **way.type_filter(code))),
                change_cell(change, request.say),
            )))  # fmt: skip
    notes = (_ONLY_BEFORE, not_kept_note((five.previous,), first))
    if rows:
        total = sum(groups.values())
        rows.append(Row((request.say(_ALL), "", figure(total, way.rows(period)), share(total, total), "", ""),
                        strong=True))  # fmt: skip
    columns = (
        (QT_TRANSLATE_NOOP("incidents/report", "Group"), 3),
        (QT_TRANSLATE_NOOP("incidents/report", "Type"), 4),
        (_COUNT, 2),
        (QT_TRANSLATE_NOOP("incidents/report", "Share"), 2),
        (QT_TRANSLATE_NOOP("incidents/report", "Period before"), 2),
        (QT_TRANSLATE_NOOP("incidents/report", "Change"), 3),
    )
    table = Table(
        _columns(request, columns, left=2),
        tuple(rows),
        caption=request.say(QT_TRANSLATE_NOOP("incidents/report", "Annex 2. Incidents by type")),
        notes=tuple(request.say(one) for one in notes if one is not None),
    )
    everything = shares(table, 2, 3, sum(groups.values()))
    return claiming(table, sums(table, (2,)), everything, changes(table, (2, 4, 5)))


def _flat(within: Within) -> dict[tuple[str, Any], int]:
    return {(group, what): count for group, pairs in within.items() for what, count in pairs}


# --- 各村、各片区 -----------------------------------------------------------------------------------

_CAPTIONS = {
    "village": QT_TRANSLATE_NOOP("incidents/report", "Annex 3. Incidents by village and community"),
    "area": QT_TRANSLATE_NOOP("incidents/report", "Annex 4. Incidents by area"),
}
_HEADS = {
    "village": QT_TRANSLATE_NOOP("incidents/report", "Village or community"),
    "area": QT_TRANSLATE_NOOP("incidents/report", "Area"),
}


def _places(request: Request, way: Way, period: Period, within: Within, which: str) -> Table:
    flat = _flat(within)
    places = sorted({place for _, place in flat}, key=lambda place: (place is None, place or 0))
    groups = (*way.groups, Rollup.INVALID.code)
    rows = [
        Row(_place_row(request, way, period, which, place, [flat.get((group, place), 0) for group in groups]))
        for place in places
    ]
    if rows:
        added = [sum(flat.get((group, place), 0) for place in places) for group in groups]
        cells: list[Cell] = [request.say(_ALL)]
        cells += [figure(count, way.rows(period, group)) for group, count in zip(groups, added, strict=True)]
        cells.append(figure(sum(added), way.rows(period)))
        rows.append(Row(tuple(cells), strong=True))
    columns = [(_HEADS[which], 4), *((None, 2) for _ in groups), (_ALL, 2)]
    heads = [request.say(title) if title else "" for title, _ in columns]
    heads[1:-1] = [group_title(request, group) for group in groups]
    table = Table(
        tuple(TableColumn(head, width, Align.RIGHT if place else Align.LEFT)
              for place, (head, (_, width)) in enumerate(zip(heads, columns, strict=True))),
        tuple(rows),
        caption=request.say(_CAPTIONS[which]),
    )  # fmt: skip
    return claiming(table, sums(table, range(1, len(columns))))


def _place_row(
    request: Request, way: Way, period: Period, which: str, place: int | None, numbers: list[int]
) -> tuple[Cell, ...]:
    groups = (*way.groups, Rollup.INVALID.code)
    ledger = "station.villages" if which == "village" else "station.areas"
    counted = [
        figure(count, way.rows(period, group, **{which: place}))
        for group, count in zip(groups, numbers, strict=True)
    ]
    return (
        place_name(request, ledger, place),
        *counted,
        figure(sum(numbers), way.rows(period, None, **{which: place})),
    )


# --- 外来类型 ---------------------------------------------------------------------------------------


_FOREIGN = QT_TRANSLATE_NOOP("incidents/report", "Annex 5. Imported incidents by foreign type")
_OWN_TYPE = QT_TRANSLATE_NOOP("incidents/report", "Only imported incidents that bring a type of their own.")


def _foreign(request: Request, way: Way, period: Period, types: tuple[tuple[str, int], ...]) -> Table:
    total = sum(count for _, count in types)
    rows = [
        Row((kind, figure(count, way.rows(period, None, foreign_category=kind)), share(count, total)))
        for kind, count in types
    ]
    rows.append(Row((request.say(_ALL), str(total), share(total, total)), strong=True))
    columns = (
        (QT_TRANSLATE_NOOP("incidents/report", "Type in the imported sheet"), 6),
        (_COUNT, 2),
        (QT_TRANSLATE_NOOP("incidents/report", "Share"), 2),
    )
    table = Table(
        _columns(request, columns), tuple(rows), request.say(_FOREIGN), notes=(request.say(_OWN_TYPE),)
    )
    return claiming(table, sums(table, (1,)), shares(table, 1, 2, total))


def _columns(
    request: Request, columns: tuple[tuple[Phrase, float], ...], left: int = 1
) -> tuple[TableColumn, ...]:
    return tuple(
        TableColumn(request.say(title), width, Align.LEFT if place < left else Align.RIGHT)
        for place, (title, width) in enumerate(columns)
    )
