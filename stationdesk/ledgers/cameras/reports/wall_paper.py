"""视频墙预案: a layout on paper as it hangs, and the tours it runs."""

from __future__ import annotations

from unicodedata import east_asian_width

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
from stationdesk.core.drawing import Area, Drawing, Tag
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
_OF_TOUR = QT_TRANSLATE_NOOP("cameras", "Tour: {name}")
_TOURS = QT_TRANSLATE_NOOP("cameras", "Tours of this layout")
_HEADS = (
    QT_TRANSLATE_NOOP("cameras", "Tour"), QT_TRANSLATE_NOOP("cameras", "Cameras"),
    QT_TRANSLATE_NOOP("cameras", "Seconds a camera"), QT_TRANSLATE_NOOP("cameras", "Once round, s"),
    QT_TRANSLATE_NOOP("cameras", "Covers"),
)  # fmt: skip
_RULE = QT_TRANSLATE_NOOP(
    "cameras",
    "Covers = distinct cameras in service shown ÷ all in service; once round = Σ seconds of its cameras",
)
_ACROSS, _DOWN, _GAP = 16, 9, 0.15
_PAPER_MM, _MOST_MM = 249.0, 116.0
_LETTER_MM, _LINE_MM, _MOST_LINES = 3.3, 4.2, 3
_INK, _GREY = (0.1, 0.16, 0.25), (0.55, 0.6, 0.66)
_FINE, _BOLD = 0.8, 2.0  # a tour is framed in bold


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
    blocks: list[Block] = [Title(title, second), _wall(tx, request, wall, cells)]
    tours = list(dict.fromkeys(one.tour_id for one in cells if one.tour_id is not None))
    if tours:
        blocks += [Heading(say(_TOURS)), _tours(tx, request, tours)]
    return Document(
        f"wall-{record.id}", title, Layout.LANDSCAPE, tuple(blocks),
        Stamp(station="", period=second, counting_rule=say(_RULE)), of=("cameras.layouts", record.id),
    )  # fmt: skip


def _wall(tx: Transaction, request: Request, wall: Wall, cells: list[Cell]) -> Drawing:
    """The wall as it hangs, each field with its name; empty places are dashed."""
    wide, high = wall.cols * _ACROSS, wall.rows * _DOWN
    tall = min(_MOST_MM, _PAPER_MM * high / wide)
    mm = tall / high
    taken = {
        (one.row + down, one.col + right)
        for one in cells for down in range(one.rowspan) for right in range(one.colspan)
    }  # fmt: skip
    free = [(row, col) for row in range(wall.rows) for col in range(wall.cols) if (row, col) not in taken]
    areas = [Area((_ring(row, col, 1, 1),), line=_GREY, dashed=True) for row, col in free]
    tags: list[Tag] = []
    for one in cells:
        width = _BOLD if one.tour_id is not None else _FINE
        areas.append(Area((_ring(one.row, one.col, one.rowspan, one.colspan),), line=_INK, width=width))
        tags += _tags(one, mm, *_named(tx, request, one))
    return Drawing((0.0, 0.0, float(wide), float(high)), tuple(areas), tags=tuple(tags), height_mm=tall)


def _ring(row: int, col: int, rows: int, cols: int) -> tuple[tuple[float, float], ...]:
    left, top = col * _ACROSS + _GAP, row * _DOWN + _GAP
    right, below = (col + cols) * _ACROSS - _GAP, (row + rows) * _DOWN - _GAP
    return (left, top), (right, top), (right, below), (left, below)


def _tags(one: Cell, mm: float, name: str, number: str) -> list[Tag]:
    """The name on as many lines as it needs, and the number under it, in the middle of the field."""
    room = int((one.colspan * _ACROSS * mm - 4) / _LETTER_MM)
    lines = [(words, True) for words in _broken(name, max(room, 2))] + [(number, False)]
    middle = (one.col + one.colspan / 2) * _ACROSS, (one.row + one.rowspan / 2) * _DOWN
    step = _LINE_MM / mm
    first = middle[1] - step * (len(lines) - 1) / 2
    return [
        Tag((middle[0], first + place * step), words, strong=strong)
        for place, (words, strong) in enumerate(lines) if words
    ]  # fmt: skip


def _broken(name: str, room: int) -> list[str]:
    """A name in lines of so many hanzi, a Latin letter counting half; what is too long ends in …"""
    lines, used = [""], 0.0
    for letter in " ".join(name.split()):
        width = 1.0 if east_asian_width(letter) in "WF" else 0.55
        if used + width > room:
            if len(lines) == _MOST_LINES:
                lines[-1] = lines[-1][:-1] + "…"
                break
            lines.append("")
            used = 0.0
        lines[-1] += letter
        used += width
    return lines


def _named(tx: Transaction, request: Request, one: Cell) -> tuple[str, str]:
    """(name, number) of what a field shows."""
    if one.camera_id is not None:
        camera = tx.get(Camera, one.camera_id, voided=True)
        return camera.name, camera.number or ""
    name = tx.get(Tour, one.tour_id or 0, voided=True).name
    return request.say(_OF_TOUR.filled(name=name)), ""


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
    heads = tuple(
        TableColumn(request.say(head), width, Align.CENTRE if place else Align.LEFT)
        for place, (head, width) in enumerate(zip(_HEADS, widths, strict=True))
    )
    return Table(heads, tuple(rows))


PLAN = Report("plan", QT_TRANSLATE_NOOP("cameras", "Plan of the video wall"), Scope.RECORD, build)
