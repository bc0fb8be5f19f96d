"""A board on paper: its pictures as they are seen, one below another, wide; every number with its rows."""

from __future__ import annotations

from datetime import datetime
from itertools import zip_longest

from stationdesk.core.display import countdown
from stationdesk.core.document import (
    Align,
    Block,
    Chart,
    ChartKind,
    Document,
    Figure,
    Heading,
    Layout,
    Row,
    Series,
    Stamp,
    Table,
    TableColumn,
    Title,
)
from stationdesk.core.document import Cell as Printed
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import Cell, Funnel, Lane, Lanes, Matrix, Picture, Tile
from stationdesk.core.ledger import Heading as Named
from stationdesk.desk.desk import Desk

_TITLE = QT_TRANSLATE_NOOP("desk/board", "{station}: {board}")
_STEP = QT_TRANSLATE_NOOP("desk/board", "Step")
_NUMBER = QT_TRANSLATE_NOOP("desk/board", "Number")
_NOTE = QT_TRANSLATE_NOOP("desk/board", "Note")
_LANE = QT_TRANSLATE_NOOP("desk/board", "{title} ({number})")
_MORE = QT_TRANSLATE_NOOP("desk/board", "and {count} more …")
_NONE = QT_TRANSLATE_NOOP("desk/board", "Nothing here.")
_RULE = QT_TRANSLATE_NOOP("desk/board", "The board as it was seen; voided records do not count.")
_APART = "\u3000"
_A4_LINES, _A4_COLUMNS, _CHART_MM = 24, 10, 48.0


def board_document(desk: Desk, ledger: str, board: str) -> Document:
    """What a board shows now, as a Document: on A4, or on A3 where that would be too small."""
    say, now = desk.say, desk.store.clock()
    declared, pictures = desk.ledger(ledger).board(board), desk.board(ledger, board)
    title = say(_TITLE.filled(station=desk.setting("station.name"), board=declared.title))
    blocks: list[Block] = [Title(title, say(desk.ledger(ledger).title))]
    for one in pictures:
        blocks += _picture(one, say, now)
    large = sum(map(_lines, pictures)) > _A4_LINES or max(map(_across, pictures), default=0) > _A4_COLUMNS
    document = Document(
        f"board-{board}", title, Layout.WALL if large else Layout.LANDSCAPE, tuple(blocks),
        Stamp(station="", counting_rule=say(_RULE)), of=(ledger, None),
    )  # fmt: skip
    return desk.stamped(document)


def _picture(picture: Picture, say: Say, now: datetime) -> list[Block]:
    head: list[Block] = [Heading(say(picture.title))] if picture.title is not None else []
    match picture:
        case Funnel():
            return [*head, *_funnel(picture, say)]
        case Lanes():
            return [*head, _lanes(picture, say, now)]
        case Matrix():
            return [*head, _matrix(picture, say)]


def _funnel(picture: Funnel, say: Say) -> list[Block]:
    titles = tuple(say(one.title) for one in picture.stages)
    numbers = Series(say(_NUMBER), tuple(float(one.number) for one in picture.stages))
    columns = (
        TableColumn(say(_STEP), 3), TableColumn(say(_NUMBER), 1, Align.RIGHT), TableColumn(say(_NOTE), 6),
    )  # fmt: skip
    rows = tuple(
        Row((say(one.title), Figure(str(one.number), one.rows), say(one.note) if one.note else ""))
        for one in picture.stages
    )
    table = Table(columns, rows, empty=say(_NONE))
    return [Chart(ChartKind.BARS, titles, (numbers,), height_mm=_CHART_MM), table] if titles else [table]


def _lanes(picture: Lanes, say: Say, now: datetime) -> Table:
    columns = tuple(
        TableColumn(say(_LANE.filled(title=one.title, number=one.number)), 1) for one in picture.lanes
    )
    told = [_lane(one, say, now) for one in picture.lanes]
    return Table(columns, tuple(Row(line) for line in zip_longest(*told, fillvalue="")), empty=say(_NONE))


def _lane(lane: Lane, say: Say, now: datetime) -> list[Printed]:
    """A line a tile; what is beyond the last one is counted, as on the board."""
    told: list[Printed] = [_tile(one, say, now) for one in lane.tiles]
    left = lane.number - len(lane.tiles)
    return [*told, Figure(say(_MORE.filled(count=left)), lane.rows)] if left > 0 else told


def _tile(tile: Tile, say: Say, now: datetime) -> str:
    """What it is and what is left to it, and a line of more."""
    left = f"{_APART}{say(countdown(tile.day, now))}" if tile.day is not None else ""
    note = "\n" + say(tile.note).replace("\n", " ") if tile.note is not None else ""
    return f"{say(tile.title)}{left}{note}"


def _matrix(picture: Matrix, say: Say) -> Table:
    columns = (
        TableColumn("", 3),
        *(TableColumn(_said(one, say), 1, Align.CENTRE) for one in picture.columns),
    )
    rows = tuple(
        Row((_said(head, say), *(_cell(one) for one in line)))
        for head, line in zip(picture.rows, picture.cells, strict=True)
    )
    return Table(columns, rows, empty=say(_NONE))


def _said(heading: Named, say: Say) -> str:
    """A heading's words; `Desk.board` has put values into words already."""
    return say(heading) if isinstance(heading, Phrase) else str(heading.value)


def _cell(cell: Cell | None) -> Printed:
    if cell is None:
        return ""
    return Figure(str(cell.number) if cell.of is None else f"{cell.number}/{cell.of}", cell.rows)


def _lines(picture: Picture) -> int:
    match picture:
        case Funnel(stages=stages):
            return 8 + len(stages)
        case Lanes(lanes=lanes):
            return 2 * max((len(one.tiles) for one in lanes), default=0)
        case Matrix(rows=rows):
            return len(rows)


def _across(picture: Picture) -> int:
    return len(picture.columns) if isinstance(picture, Matrix) else 1
