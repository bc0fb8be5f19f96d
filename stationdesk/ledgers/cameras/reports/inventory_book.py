"""R08 摄像机台账: how many cameras of which class hang where, and every one of them on a line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

from sqlalchemy import select

from stationdesk.core.counting import check_sum
from stationdesk.core.document import (
    Align,
    Block,
    Cell,
    Document,
    Layout,
    Row,
    Stamp,
    Table,
    TableColumn,
    Title,
)  # fmt: skip
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Every, Field, Query, Reference, Report, Request, Scope
from stationdesk.core.paper import columns_of
from stationdesk.core.period import Period
from stationdesk.ledgers.cameras.records import Camera, counting
from stationdesk.ledgers.cameras.rules.states import IN_SERVICE
from stationdesk.ledgers.incidents.reports.wording import figure, paragraph, to_sign
from stationdesk.ledgers.station.actions import labels
from stationdesk.store.transaction import Transaction

_NAME = "cameras"
_TITLE = QT_TRANSLATE_NOOP("cameras/report", "{station}: ledger of cameras")
_SUMMARY = QT_TRANSLATE_NOOP(
    "cameras/report",
    "{all} cameras with a record, {serving} of them in service and {feeds} feeds of units; {homes} more of"
    " households, by the newest count of each village; {total} altogether.",
)
_RULE = QT_TRANSLATE_NOOP(
    "cameras/report",
    "Counting rule: every camera entered up to the last day of the period and not voided, as its record"
    " stands; in service = in use or in repair; household cameras are counted per village, never listed.",
)
_EMPTY = QT_TRANSLATE_NOOP("cameras/report", "None in this period")
_TOTAL = QT_TRANSLATE_NOOP("cameras/report", "Total")
_NOWHERE = QT_TRANSLATE_NOOP("cameras/report", "No village")
_BOOK: tuple[tuple[Phrase, float, Align], ...] = (
    (QT_TRANSLATE_NOOP("cameras/report", "Seq."), 3.4, Align.CENTRE),
    (QT_TRANSLATE_NOOP("cameras/report", "No."), 9, Align.LEFT),
    (QT_TRANSLATE_NOOP("cameras/report", "Camera point"), 15, Align.LEFT),
    (QT_TRANSLATE_NOOP("cameras/report", "Device id"), 12.6, Align.LEFT),
    (QT_TRANSLATE_NOOP("cameras/report", "Village"), 6.5, Align.LEFT),
    (QT_TRANSLATE_NOOP("cameras/report", "Class"), 5.1, Align.LEFT),
    (QT_TRANSLATE_NOOP("cameras/report", "Type"), 5.5, Align.LEFT),
    (QT_TRANSLATE_NOOP("cameras/report", "Looks to"), 4, Align.CENTRE),
    (QT_TRANSLATE_NOOP("cameras/report", "Looked after by"), 8.2, Align.LEFT),
    (QT_TRANSLATE_NOOP("cameras/report", "Days kept"), 4, Align.RIGHT),
    (QT_TRANSLATE_NOOP("cameras/report", "Warranty until"), 7, Align.LEFT),
    (QT_TRANSLATE_NOOP("cameras/report", "State"), 4.5, Align.CENTRE),
)


def build(tx: Transaction, request: Request) -> Document:
    """The inventory as it stands, with what was entered up to the last day of the period."""
    if request.first is None or request.last is None:
        raise TypeError("the inventory needs its period")
    period = Period(request.first, request.last)
    village = request.parameters.get("village")
    cameras = _read(tx, request.last, village)
    title = request.say(_TITLE.filled(station=tx.settings["station.name"]))
    homes = _homes(tx, village)
    blocks: tuple[Block, ...] = (
        Title(title, request.say(period.title())),
        _summary(request, cameras, homes),
        _by_village(tx, request, cameras, homes),
        _book(request, cameras),
        to_sign(request.say),
    )
    return Document(
        f"{period.code()}-cameras", title, Layout.LANDSCAPE, blocks,
        Stamp(station="", period=request.say(period.title()), counting_rule=request.say(_RULE)),
        data={"cameras": len(cameras), "households": sum(homes.values())},
    )  # fmt: skip


def _read(tx: Transaction, last: date, village: int | None) -> list[Camera]:
    found = select(Camera).where(Camera.voided_at.is_(None), counting.entered((date.min, last)))
    if village is not None:
        found = found.where(Camera.village_id == village)
    return list(tx.session.scalars(found.order_by(Camera.number, Camera.id)))


def _homes(tx: Transaction, village: int | None) -> dict[int | None, int]:
    every: dict[int | None, int] = dict(tx.session.execute(counting.households()).all())
    return every if village is None else {village: every.get(village, 0)}


def rows_of(request: Request, **filters: object) -> Query:
    """The cameras a figure of the report counts."""
    assert request.last is not None
    village = request.parameters.get("village")
    narrowed = {"village": village} if village is not None else {}
    return Query(_NAME, (("entered", (date.min, request.last)), *(narrowed | filters).items()))


def _summary(request: Request, cameras: list[Camera], homes: dict[int | None, int]) -> Block:
    serving = sum(one.lifecycle in IN_SERVICE for one in cameras)
    feeds = sum(one.unit_id is not None for one in cameras)
    counted = sum(homes.values())
    return paragraph(
        request, _SUMMARY, all=figure(len(cameras), rows_of(request)),
        serving=figure(serving, rows_of(request, in_service=True)),
        feeds=figure(feeds, rows_of(request, feed=True)),
        homes=figure(counted, Query("cameras.households", (("newest", True),))),
        total=str(len(cameras) + counted),
    )  # fmt: skip


# --- by village and class ---------------------------------------------------------------------------


def _by_village(
    tx: Transaction, request: Request, cameras: list[Camera], homes: dict[int | None, int]
) -> Table:
    classes = [code for code in labels(tx, "camera_class") if any(one.point_class == code for one in cameras)]
    counts = Counter((one.village_id, one.point_class) for one in cameras)
    villages = sorted({one.village_id for one in cameras} | set(homes), key=lambda one: (one is None, one))
    rows = [_village_row(request, one, classes, counts, homes) for one in villages]
    check_sum([counts[one, code] for one in villages for code in classes], len(cameras))
    if rows:
        rows.append(_total_row(request, classes, counts, homes))
    say = request.say
    columns = (
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Village")), 4),
        *(TableColumn(request.label("camera_class", code), 3, Align.RIGHT) for code in classes),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "With a record")), 2.5, Align.RIGHT),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Households")), 2.5, Align.RIGHT),
        TableColumn(say(_TOTAL), 2.5, Align.RIGHT),
    )
    caption = say(QT_TRANSLATE_NOOP("cameras/report", "Cameras by village and class of point"))
    return Table(columns, tuple(rows), caption=caption, empty=say(_EMPTY))


def _village_row(
    request: Request,
    village: int | None,
    classes: list[str],
    counts: Counter[tuple[int | None, str]],
    homes: dict[int | None, int],
) -> Row:
    name = request.name("station.villages", village) if village is not None else request.say(_NOWHERE)
    own = [counts[village, code] for code in classes]
    cells: list[Cell] = [
        figure(count, rows_of(request, village=village, **{"class": code})) if count else ""
        for count, code in zip(own, classes, strict=True)
    ]
    counted = homes.get(village, 0)
    whole = figure(sum(own), rows_of(request, village=village))
    return Row((name, *cells, whole, str(counted or ""), str(sum(own) + counted)))


def _total_row(
    request: Request,
    classes: list[str],
    counts: Counter[tuple[int | None, str]],
    homes: dict[int | None, int],
) -> Row:
    sums = [sum(count for (_, code), count in counts.items() if code == one) for one in classes]
    cells = [
        figure(count, rows_of(request, **{"class": one})) for count, one in zip(sums, classes, strict=True)
    ]
    counted = sum(homes.values())
    whole = figure(sum(sums), rows_of(request))
    return Row((request.say(_TOTAL), *cells, whole, str(counted), str(sum(sums) + counted)), strong=True)


# --- every camera -----------------------------------------------------------------------------------


def _book(request: Request, cameras: Iterable[Camera]) -> Table:
    rows = tuple(_row(request, seq, one) for seq, one in enumerate(cameras, 1))
    columns = columns_of(request.say, _BOOK)
    caption = request.say(QT_TRANSLATE_NOOP("cameras/report", "Every camera with a record"))
    return Table(columns, rows, caption=caption, empty=request.say(_EMPTY))


def _row(request: Request, seq: int, one: Camera) -> Row:
    say = request.say
    kept = str(one.required_days) if one.measured_days is None else f"{one.measured_days}/{one.required_days}"
    return Row((
        str(seq), one.number or "", one.name, one.device_no or "",
        request.name("station.villages", one.village_id),
        _short(request.label("camera_class", one.point_class)),
        request.label("camera_structure", one.structure_type),
        say(one.direction.label) if one.direction else "", one.manage_unit, kept,
        one.warranty_until.isoformat() if one.warranty_until else "", say(one.lifecycle.label),
    ))  # fmt: skip


def _short(label: str) -> str:
    """A class without its gloss in brackets, which the table above gives, so that a camera is one line."""
    return re.split(r"\s*[（(]", label)[0]


INVENTORY_BOOK = Report(
    "inventory",
    QT_TRANSLATE_NOOP("cameras", "Ledger of cameras"),
    Scope.PERIOD,
    build,
    code="R08",
    parameters=(
        Field("village", QT_TRANSLATE_NOOP("cameras", "Village"), Reference("station.villages"), key="V"),
    ),
    every=frozenset({Every.YEAR}),
)
