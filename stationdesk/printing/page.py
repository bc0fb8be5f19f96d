"""The sheet of paper: where text may stand on it, and the pen that goes down page by page."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from stationdesk.core.document import Figure, Layout
from stationdesk.core.figure_spots import FigureSpot
from stationdesk.printing.fonts import Role
from stationdesk.printing.lettering import Line, Style, Typesetter
from stationdesk.printing.pdf_file import PdfFile

MM = 72 / 25.4
HAIRLINE = 0.4
BASELINE = 0.86  # where a hanzi's baseline lies in its square, from the top


class Frame(NamedTuple):
    """A layout's paper and body, in points from the lower left corner."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def measure(self) -> float:
        """The body's width."""
        return self.right - self.left


class Setting(NamedTuple):
    """A layout's type: what its titles, headings, text and tables look like.

    `signing` is the least height of a line to sign on. A sheet that is not `headed` says whose it is and
    of when in its title and its foot.
    """

    title: Style
    second: Style
    heading: Style
    subheading: Style
    body: Style
    table: Style
    table_head: Style
    caption: Style
    note: Style
    official: bool
    row_padding: float
    signing: float = 24
    headed: bool = True


# GB/T 9704-2012: top 37 mm, left 28 mm, 156 x 225 mm of type, 22 lines of 28 characters in 3号.
# 16 pt x 28 and 30 pt x 22 both overflow, hence 225 mm / 22 of leading and a tightened line.
_LEADING = 225 * MM / 22
OFFICIAL = Setting(
    title=Style(Role.TITLE, 22, 32),
    second=Style(Role.FANG, 16, _LEADING),
    heading=Style(Role.HEI, 16, _LEADING),
    subheading=Style(Role.KAI, 16, _LEADING),
    body=Style(Role.FANG, 16, _LEADING),
    table=Style(Role.SONG, 10.5, 14),
    table_head=Style(Role.HEI, 10.5, 14),
    caption=Style(Role.HEI, 12, 20),
    note=Style(Role.SONG, 9, 12.5),
    official=True,
    row_padding=3.2,
    headed=False,
)
SHEET = Setting(
    title=Style(Role.TITLE, 20, 27),
    second=Style(Role.SONG, 10.5, 16),
    heading=Style(Role.HEI, 12, 21),
    subheading=Style(Role.KAI, 12, 20),
    body=Style(Role.SONG, 10.5, 17),
    table=Style(Role.SONG, 9, 11.6),
    table_head=Style(Role.HEI, 9, 11.6),
    caption=Style(Role.HEI, 10.5, 18),
    note=Style(Role.SONG, 8, 11),
    official=False,
    row_padding=2.7,
)

WALL = Setting(  # read from two metres away
    title=Style(Role.TITLE, 30, 42),
    second=Style(Role.SONG, 15, 24),
    heading=Style(Role.HEI, 16, 28),
    subheading=Style(Role.KAI, 16, 26),
    body=Style(Role.SONG, 14, 22),
    table=Style(Role.SONG, 12.5, 16),
    table_head=Style(Role.HEI, 12.5, 16),
    caption=Style(Role.HEI, 14, 24),
    note=Style(Role.SONG, 10, 14),
    official=False,
    row_padding=2.8,
)
NOTICE = Setting(  # 31 rows, their head, notes and signatures on one page
    title=Style(Role.TITLE, 22, 27),
    second=Style(Role.SONG, 9.5, 12.5),
    heading=Style(Role.HEI, 11, 15),
    subheading=Style(Role.KAI, 10.5, 14),
    body=Style(Role.SONG, 9, 12),
    table=Style(Role.SONG, 9.5, 11.6),
    table_head=Style(Role.HEI, 9.5, 11.6),
    caption=Style(Role.HEI, 10.5, 15),
    note=Style(Role.SONG, 8.5, 11),
    official=False,
    row_padding=2.4,
    signing=16,
    headed=False,
)
SETTINGS = {Layout.OFFICIAL: OFFICIAL, Layout.WALL: WALL, Layout.NOTICE: NOTICE}


def setting_of(layout: Layout) -> Setting:
    """The type of a layout; portrait and landscape sheets share theirs."""
    return SETTINGS.get(layout, SHEET)


def frame_of(layout: Layout) -> Frame:
    """Paper and body; a sheet is bound on its left. The feet of the pages may still raise the bottom."""
    wide, narrow = 297 * MM, 210 * MM
    match layout:
        case Layout.OFFICIAL:
            return Frame(narrow, wide, 28 * MM, 184 * MM, wide - 37 * MM, 35 * MM)
        case Layout.PORTRAIT:
            return Frame(narrow, wide, 25 * MM, narrow - 15 * MM, wide - 15 * MM, 24 * MM)
        case Layout.LANDSCAPE:
            return Frame(wide, narrow, 25 * MM, wide - 15 * MM, narrow - 15 * MM, 24 * MM)
        case Layout.NOTICE:
            return Frame(wide, narrow, 14 * MM, wide - 14 * MM, narrow - 8 * MM, 20 * MM)
        case Layout.WALL:  # hung, not bound
            return Frame(2 * narrow, wide, 15 * MM, 2 * narrow - 15 * MM, wide - 15 * MM, 24 * MM)


def written(
    typesetter: Typesetter, line: Line, style: Style, x: float, top: float, spacing: float = 0
) -> str:
    """The operators that write a line whose leading begins at `top`; `spacing` follows each character."""
    font = typesetter.lettering(style.role).font(style.size)
    baseline = top - (style.leading - style.size) / 2 - style.size * BASELINE
    if spacing:
        return f"BT {font} {spacing:.4f} Tc 1 0 0 1 {x:.2f} {baseline:.2f} Tm {line.ink} 0 Tc ET"
    return f"BT {font} 1 0 0 1 {x:.2f} {baseline:.2f} Tm {line.ink} ET"


class Paper:
    """Draws on one page after another; `y` is the height still free, counted from the paper's foot.

    `furnish` tells what stands on a page by its number. `colon` parts a label from its value in the
    document's language.
    """

    def __init__(
        self,
        file: PdfFile,
        typesetter: Typesetter,
        frame: Frame,
        setting: Setting,
        furnish: Callable[[int], list[str]],
    ) -> None:
        self._file = file
        self._furnish = furnish
        self._operators: list[str] | None = None
        self.typesetter = typesetter
        self.frame = frame
        self.setting = setting
        self.colon = "："
        self.pages = 0
        self.y = frame.top
        self.spots: list[FigureSpot] = []

    @property
    def room(self) -> float:
        """How much height is left on this page."""
        return self.y - self.frame.bottom

    @property
    def whole(self) -> float:
        """The body's height."""
        return self.frame.top - self.frame.bottom

    @property
    def fresh(self) -> bool:
        """Whether nothing stands on this page yet."""
        return self.y >= self.frame.top - 0.01

    def draw(self, *operators: str) -> None:
        """Add PDF operators to the page, beginning it if need be."""
        if self._operators is None:
            self.pages += 1
            self._operators = self._furnish(self.pages)
        self._operators += operators

    def write(self, line: Line, style: Style, x: float, top: float, spacing: float = 0) -> None:
        """Write one line whose leading begins at `top`."""
        self.draw(written(self.typesetter, line, style, x, top, spacing))

    def spot(self, figure: Figure, left: float, top: float, right: float, bottom: float) -> None:
        """Note where a figure stands that has rows behind it; heights are counted from the paper's foot."""
        if figure.rows is not None:
            page = self.pages - 1 if self._operators is not None else self.pages
            whole = self.frame.height
            self.spots.append(FigureSpot(page, left, whole - top, right, whole - bottom, figure))

    def image(self, jpeg: bytes) -> str:
        """The name a JPEG is drawn by; empty for what is none."""
        return self._file.image(jpeg)

    def break_page(self) -> None:
        """End this page; the next drawing begins another."""
        self.draw()
        self._file.add_page(self._operators or ())
        self._operators = None
        self.y = self.frame.top

    def need(self, height: float) -> None:
        """Go to a new page unless `height` fits on this one, or could not fit on any."""
        if height > self.room + 0.01 and not self.fresh:
            self.break_page()

    def finish(self) -> None:
        """End the last page; a document without content still has one."""
        if self._operators is not None or not self.pages:
            self.break_page()
