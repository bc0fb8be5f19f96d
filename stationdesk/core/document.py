"""A printed page as data: what stands on paper, in which order; `printing` alone knows how."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from stationdesk.core.drawing import Drawing
from stationdesk.core.i18n import Phrase
from stationdesk.core.labels import Label as Label
from stationdesk.core.labels import Labels as Labels


class Align(StrEnum):
    """How a cell's text sits."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True)
class Figure:
    """A counted number on paper; `rows` is the core.ledger.Query that opens the rows behind it."""

    text: str
    rows: Any = None


Cell = str | Figure


@dataclass(frozen=True)
class Title:
    """The document's name in the middle of the page; `second` is the line under it.

    `left` and `right` stand small at the ends of that line: 填报单位 and 制表日期.
    """

    text: str
    second: str = ""
    left: str = ""
    right: str = ""


@dataclass(frozen=True)
class Heading:
    """A numbered heading, its number written by the caller (一、 or （一）). Level 1 黑体, 2 楷体."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """Running text; a tuple mixes words and figures. Indented by two characters unless `plain`.

    An `alarm` is printed red: something that has to be there is missing. `to_write` is how many ruled
    lines to write on by hand are printed under it.
    """

    parts: tuple[Cell, ...]
    plain: bool = False
    alarm: bool = False
    to_write: int = 0


@dataclass(frozen=True)
class TableColumn:
    """`width` is a share of the table's width."""

    title: str
    width: float
    align: Align = Align.LEFT


@dataclass(frozen=True)
class Row:
    """A table's row. `struck` prints a voided record with a line through; `strong` is a subtotal."""

    cells: tuple[Cell, ...]
    strong: bool = False
    struck: bool = False
    shaded: bool = False


class Claim(Protocol):
    """Something printed figures must keep to; `core.claims` has the kinds, `core.guard` asks them."""

    def fault(self) -> Phrase | None:
        """Why this can never be printed; None when it can."""
        ...

    def note(self) -> Phrase | None:
        """What has to be said beside it; None when it speaks for itself."""
        ...


NOTHING = "本期无"
"""What a table without rows says where its maker says nothing; the desk puts it into the language asked."""


@dataclass(frozen=True)
class Table:
    """A table that may run over many pages, its header repeated.

    `caption` above, `notes` below (the formula, why a sum is not the total). `rows_a_page` fixes a
    register's page; 0 fills it. Without rows it prints "本期无" (`empty`). What `claims` explain comes to
    the notes.
    """

    columns: tuple[TableColumn, ...]
    rows: tuple[Row, ...]
    caption: str = ""
    notes: tuple[str, ...] = ()
    rows_a_page: int = 0
    empty: str = NOTHING
    claims: tuple[Claim, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True)
class Facts:
    """A form's box of labels and values, `columns` pairs a line; a wide one takes the line."""

    pairs: tuple[tuple[str, Cell], ...]
    columns: int = 2
    wide: frozenset[int] = frozenset()


class ChartKind(StrEnum):
    """Which picture."""

    BARS = "bars"
    LINES = "lines"
    HEAT = "heat"


@dataclass(frozen=True)
class Series:
    """One row of numbers of a chart, by the chart's labels; None where there is none."""

    title: str
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class Chart:
    """A picture of numbers; readable in grey, every bar with its number."""

    kind: ChartKind
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    caption: str = ""
    unit: str = ""
    height_mm: float = 62.0


@dataclass(frozen=True)
class Signatures:
    """Who signs: (office, typed name or blank) and a line to sign on."""

    places: tuple[tuple[str, str], ...]
    date: str = ""


@dataclass(frozen=True)
class Code:
    """A secret or a number to be copied sign by sign: large groups in boxes, and all of it as a QR code."""

    groups: tuple[str, ...]


@dataclass(frozen=True)
class Photo:
    """A JPEG and the words under it; empty content prints as a frame that says it is missing."""

    content: bytes
    caption: str = ""


@dataclass(frozen=True)
class Photos:
    """Photographs, `across` in a line, each as large as it fits; without any it prints nothing."""

    photos: tuple[Photo, ...]
    across: int = 2
    caption: str = ""
    missing: str = "照片缺失"


@dataclass(frozen=True)
class PageBreak:
    """What follows starts a new page."""


Block = (
    Title
    | Heading
    | Paragraph
    | Table
    | Facts
    | Chart
    | Signatures
    | Code
    | Photos
    | Labels
    | Drawing
    | PageBreak
)


class Layout(StrEnum):
    """Which paper: an official text, a ledger's sheet (15 mm margins, 25 mm where it is bound), or A3.

    A notice is one landscape sheet that hangs on the wall: a whole month with narrow margins.
    """

    OFFICIAL = "official"
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"
    NOTICE = "notice"
    WALL = "wall"


@dataclass(frozen=True)
class Stamp:
    """What every page carries so that a sheet of paper can be answered for.

    All are finished words in the document's language. `anchor` is also drawn as a QR code; `mark`
    is 参考样式 of an unconfirmed form, and the practice station's 演练; `watermark` is 草稿.
    """

    station: str
    period: str = ""
    counting_rule: str = ""
    made_by: str = ""
    data_as_of: str = ""
    anchor: str = ""
    mark: str = ""
    watermark: str = ""
    program: str = ""


@dataclass(frozen=True)
class Document:
    """A whole report. `name` is a file name's stem; `data` are its figures for `--json` and tests.

    `at` is the time of the data (never of printing), so equal records give equal bytes. `of` is what
    it shows: (ledger, record), the record missing where it is about more than one. `claims` are what
    its figures are checked for before anybody sees them.
    """

    name: str
    title: str
    layout: Layout
    blocks: tuple[Block, ...]
    stamp: Stamp
    language: str = "zh_CN"
    at: datetime | None = None
    data: dict[str, Any] = field(default_factory=dict)
    of: tuple[str, int | None] = ("", None)
    claims: tuple[Claim, ...] = ()

    def figures(self) -> list[Figure]:
        """Every counted number in reading order."""
        found: list[Figure] = []
        for block in self.blocks:
            found += [cell for cell in _cells(block) if isinstance(cell, Figure)]
        return found


def _cells(block: Block) -> list[Cell]:
    match block:
        case Paragraph():
            return list(block.parts)
        case Table():
            return [cell for row in block.rows for cell in row.cells]
        case Facts():
            return [value for _, value in block.pairs]
        case _:
            return []
