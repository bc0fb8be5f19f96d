"""视频墙预案: a layout on paper as it hangs, and the tours it runs."""

from __future__ import annotations

from sqlalchemy import select

from stationdesk.core.document import (
    Align,
    Block,
    Document,
    Heading,
    Layout,
    Row,
    Stamp,
    Table,
    TableColumn,
    Title,
)
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Report, Request, Scope
from stationdesk.ledgers.cameras.actions.planning import cells_of
from stationdesk.ledgers.cameras.actions.touring import stops_of
from stationdesk.ledgers.cameras.records import Camera, Cell, Tour, Wall, counting
from stationdesk.ledgers.cameras.records import Layout as Planned
from stationdesk.ledgers.cameras.rules.wall_plan import coverage, cycle_s
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("cameras", "{station}: plan of the video wall")
_SECOND = QT_TRANSLATE_NOOP("cameras", "{scene} · {name} · {wall}, {rows} × {columns}")
_COLUMN = QT_TRANSLATE_NOOP("cameras", "Column {column}")
_OF_TOUR = QT_TRANSLATE_NOOP("cameras", "Tour: {name}")
_TOURS = QT_TRANSLATE_NOOP("cameras", "Tours of this layout")
_HEADS = (
    QT_TRANSLATE_NOOP("cameras", "Tour"), QT_TRANSLATE_NOOP("cameras", "Cameras"),
    QT_TRANSLATE_NOOP("cameras", "Seconds a camera"), QT_TRANSLATE_NOOP("cameras", "Once round, s"),
    QT_TRANSLATE_NOOP("cameras", "Covers"),
)  # fmt: skip
_RULE = QT_TRANSLATE_NOOP(
    "cameras",
    "Covers = distinct cameras in service shown ÷ all in service; once round = Σ seconds of its cameras; "
    "“＝” belongs to the field beside or above.",
)
_SAME = "＝"


def build(tx: Transaction, request: Request) -> Document:
    """One layout, landscape."""
    record = tx.get(Planned, request.record or 0, voided=True)
    wall, say = tx.get(Wall, record.wall_id, voided=True), request.say
    title = say(_TITLE.filled(station=tx.settings["station.name"]))
    second = say(
        _SECOND.filled(
            scene=record.scene.label, name=record.name, wall=wall.name, rows=wall.rows, columns=wall.cols
        )
    )
    cells = cells_of(tx, record)
    blocks: list[Block] = [Title(title, second), _grid(tx, request, wall, cells)]
    tours = list(dict.fromkeys(one.tour_id for one in cells if one.tour_id is not None))
    if tours:
        blocks += [Heading(say(_TOURS)), _tours(tx, request, tours)]
    return Document(
        f"wall-{record.id}", title, Layout.LANDSCAPE, tuple(blocks),
        Stamp(station="", period=second, counting_rule=say(_RULE)), of=("cameras.layouts", record.id),
    )  # fmt: skip


def _grid(tx: Transaction, request: Request, wall: Wall, cells: list[Cell]) -> Table:
    words = [[""] * wall.cols for _ in range(wall.rows)]
    for one in cells:
        for row in range(one.row, one.row + one.rowspan):
            for col in range(one.col, one.col + one.colspan):
                words[row][col] = _SAME
        words[one.row][one.col] = _named(tx, request, one)
    columns = tuple(
        TableColumn(request.say(_COLUMN.filled(column=n + 1)), 1 / wall.cols, Align.CENTRE)
        for n in range(wall.cols)
    )
    return Table(columns, tuple(Row(tuple(line)) for line in words))


def _named(tx: Transaction, request: Request, one: Cell) -> str:
    if one.camera_id is not None:
        return tx.get(Camera, one.camera_id, voided=True).name
    name = tx.get(Tour, one.tour_id or 0, voided=True).name
    return request.say(_OF_TOUR.filled(name=name))


def _tours(tx: Transaction, request: Request, tours: list[int]) -> Table:
    there = select(Camera.id).where(counting.COUNTS, Camera.voided_at.is_(None))
    in_service = list(tx.session.scalars(there))
    rows = []
    for number in tours:
        one = tx.get(Tour, number, voided=True)
        cameras = [stop.camera_id for stop in stops_of(tx, one)]
        shown, count = coverage(cameras, in_service)
        cells = (one.name, len(cameras), one.dwell_s, cycle_s(one.dwell_s, cameras), f"{shown}/{count}")
        rows.append(Row(tuple(str(cell) for cell in cells)))
    widths = (0.4, 0.15, 0.15, 0.15, 0.15)
    heads = tuple(TableColumn(request.say(head), width) for head, width in zip(_HEADS, widths, strict=True))
    return Table(heads, tuple(rows))


PLAN = Report("plan", QT_TRANSLATE_NOOP("cameras", "Plan of the video wall"), Scope.RECORD, build)
