"""A table of any length: columns as given, text broken once, equal cells prepared once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stationdesk.core.document import Align, Figure, Table
from stationdesk.core.document import Row as TableRow
from stationdesk.printing.flow import caption_pieces, place, total
from stationdesk.printing.grid import PAD, Cell, Grid, Place, Row, height_of
from stationdesk.printing.lettering import Lettering, Line, Style
from stationdesk.printing.page import SHEET, Paper

_SMALLEST = 6.0
_LEADING = 1.22  # of type made smaller
_MANY_COLUMNS = 6
_TIGHT = 0.8  # padding of a register's rows, whose height is given
_FEW_ROWS = 100  # so many are looked at in full to find a size in which they fit
_LAST_ROWS = 2  # go over to the next page with the signatures
_KEPT = 50_000  # prepared cells of a column
_NOTES_GAP = 3.0
_GAP_ABOVE = 4.0
_AMOUNT = re.compile("([+\u2212][0-9.,]+) ?([^0-9]+)")  # how a figure moved, and its unit
_SHORT_CAPTION = 3  # lines that stay with their table


class _Column(dict[str, Cell]):
    """Text → cell, for one column in one style; ledgers repeat themselves."""

    def __init__(self, lettering: Lettering, place: Place, measure: float, *, balanced: bool) -> None:
        super().__init__()
        self._break = lettering.balanced if balanced else lettering.lines
        self._place = place
        self._size = place.style.size
        self._measure = measure

    def __missing__(self, text: str) -> Cell:
        made = self._place.cell(self._lines(text))
        if len(self) < _KEPT:
            self[text] = made
        return made

    def _lines(self, text: str) -> list[Line]:
        """A change too wide for its column has its unit under the figure, not half of the unit."""
        lines = self._break(text, self._size, self._measure)
        if len(lines) < 2 or not (amount := _AMOUNT.fullmatch(text)):
            return lines
        parted = [line for part in amount.groups() for line in self._break(part, self._size, self._measure)]
        return parted if len(parted) <= len(lines) else lines


class _Columns:
    """The table's columns: their edges, and what turns their text into cells."""

    def __init__(self, paper: Paper, table: Table) -> None:
        total = sum(column.width for column in table.columns) or 1.0
        self._paper = paper
        self._aligns = [column.align for column in table.columns]
        edges = [paper.frame.left]
        for column in table.columns:
            edges.append(edges[-1] + paper.frame.measure * column.width / total)
        self.edges = tuple(edges)
        self.strong = paper.setting.table_head.role

    def styled(self, style: Style, *, head: bool = False) -> list[_Column]:
        """The columns in one style; a head's words stand in the middle."""
        lettering = self._paper.typesetter.lettering(style.role)
        font = lettering.font(style.size)
        columns = []
        for number, own in enumerate(self._aligns):
            left, width = self.edges[number], self.edges[number + 1] - self.edges[number]
            place = Place(style, font, left, width, Align.CENTRE if head else own)
            columns.append(_Column(lettering, place, max(width - 2 * PAD, style.size), balanced=head))
        return columns

    def whole(self, text: str, style: Style) -> Cell:
        """One cell over all columns."""
        font = self._paper.typesetter.lettering(style.role).font(style.size)
        width = self._paper.frame.measure
        lines = self._paper.typesetter.lines(text, style, width - 2 * PAD)
        return Place(style, font, self.edges[0], width, Align.CENTRE).cell(lines)


def draw_table(paper: Paper, table: Table, tail: float = 0) -> None:
    """Draw the whole table; `tail` is the height of what should stand under it on its last page."""
    if not table.columns:
        return
    padding = paper.setting.row_padding
    body, heading = _types(paper, table)
    columns = _Columns(paper, table)
    titles = tuple(column.title for column in table.columns)
    head_cells = _cells(columns.styled(heading, head=True), TableRow(titles))
    head_height = height_of(head_cells, padding)
    if not paper.fresh:
        paper.y -= _GAP_ABOVE
    _draw_caption(paper, table, head_height)
    under = tail + max(_note_height(paper, table), 2 * _NOTES_GAP)
    style, height = _size_of(paper, table, columns, body, head_height, under)
    head = Row(head_cells, columns.edges, head_height, "head")
    repeated = head_height < 0.4 * paper.whole
    grid = Grid(paper, padding, head if repeated else None)
    if not repeated:
        grid.row(head)
    if table.rows_a_page and table.rows:
        _draw_register(grid, table, columns, style, height)
    elif table.rows:
        _draw_rows(grid, paper, table, columns, style, under if tail or table.notes else 0)
    else:
        empty = columns.whole(table.empty, body)
        grid.row(Row([empty], (columns.edges[0], columns.edges[-1]), 2 * height_of([empty], padding)))
    grid.finish()
    _draw_notes(paper, table)


def _types(paper: Paper, table: Table) -> tuple[Style, Style]:
    """The rows' type and the head's; many columns on a narrow paper take a ledger's smaller one."""
    if paper.setting.official and len(table.columns) > _MANY_COLUMNS:
        return SHEET.table, SHEET.table_head
    return paper.setting.table, paper.setting.table_head


def lead_height(paper: Paper, table: Table) -> float:
    """What a heading above the table must find room for beside itself."""
    rows = 4 * (paper.setting.table.leading + 2 * paper.setting.row_padding)
    return rows + (paper.setting.caption.leading if table.caption else 0)


def _draw_register(grid: Grid, table: Table, columns: _Columns, style: Style, height: float) -> None:
    """So many rows a page, of one height unless their words need more."""
    rows = _Rows(columns, style, _TIGHT)
    for row in table.rows:
        if grid.rows_here >= (table.rows_a_page or 0):
            grid.new_page()
        grid.row(rows.made(row, height))


def _draw_rows(grid: Grid, paper: Paper, table: Table, columns: _Columns, style: Style, under: float) -> None:
    """As many rows a page as fit; what stands `under` them never goes over to a page of its own."""
    rows = _Rows(columns, style, _padding_of(paper, table, columns, style, under))
    turn = max(len(table.rows) - _LAST_ROWS, 1)
    for number, row in enumerate(table.rows):
        if under and number == turn and grid.rows_here:
            rest = under + sum(rows.made(one).height for one in table.rows[turn:])
            if paper.room + 0.01 < rest < 0.5 * paper.whole:
                grid.new_page()
        grid.row(rows.made(row))


class _Rows:
    """Makes rows of one style, with so much above and under their words."""

    def __init__(self, columns: _Columns, style: Style, padding: float) -> None:
        self._plain = columns.styled(style)
        self._strong = columns.styled(style._replace(role=columns.strong))
        self._edges, self._padding = columns.edges, padding

    def made(self, row: TableRow, least: float = 0) -> Row:
        """A row as the grid draws it, at least so high."""
        cells = _cells(self._strong if row.strong else self._plain, row)
        shade = "rest" if row.shaded else "head" if row.strong else ""
        height = max(height_of(cells, self._padding), least)
        figures = [(number, one) for number, one in enumerate(row.cells) if isinstance(one, Figure)]
        return Row(cells, self._edges, height, shade, row.struck, figures)


def _padding_of(paper: Paper, table: Table, columns: _Columns, style: Style, under: float) -> float:
    """What stands above and under the words of a row: less where the whole table then ends on this page."""
    usual = paper.setting.row_padding
    if len(table.rows) > _FEW_ROWS:
        return usual
    rows = _Rows(columns, style, 0)
    spare = paper.room - under - sum(rows.made(one).height for one in table.rows)
    tight = spare / (2 * len(table.rows))
    return tight if _TIGHT <= tight < usual else usual


def _size_of(
    paper: Paper, table: Table, columns: _Columns, style: Style, head: float, tail: float
) -> tuple[Style, float]:
    """The type of the rows and their least height.

    A register's page is divided evenly, with room for `tail` where its last page is full; where its
    rows are few enough to be looked at, the type becomes smaller until they fit.
    """
    most, count = table.rows_a_page, len(table.rows)
    if not most:
        return style, style.leading + 2 * paper.setting.row_padding
    paper.need(head + min(most, count) * (_SMALLEST * _LEADING + 2 * _TIGHT))
    full = (count - 1) % most >= most - 2
    room = paper.room - head - (min(tail, 0.35 * paper.whole) if full else 0)
    height = room / most
    if count > _FEW_ROWS:
        return style, height
    smaller = style
    while smaller.size >= _SMALLEST:
        styled = columns.styled(smaller)
        if all(height_of(_cells(styled, row), _TIGHT) <= height for row in table.rows):
            return smaller, height
        size = smaller.size - 0.5
        smaller = smaller._replace(size=size, leading=size * _LEADING)
    return style, height


def _cells(columns: Sequence[_Column], row: TableRow) -> list[Cell]:
    return [
        column[value if isinstance(value, str) else value.text]
        for column, value in zip(columns, row.cells, strict=True)
    ]


def _draw_caption(paper: Paper, table: Table, head: float) -> None:
    caption = caption_pieces(paper, table.caption)
    if len(caption) <= _SHORT_CAPTION:
        paper.need(total(caption) + 3 * head)
    place(paper, caption)


def _note_height(paper: Paper, table: Table) -> float:
    style, typesetter = paper.setting.note, paper.typesetter
    count = sum(len(typesetter.lines(note, style, paper.frame.measure)) for note in table.notes)
    return count * style.leading + 2 * _NOTES_GAP if count else 0


def _draw_notes(paper: Paper, table: Table) -> None:
    style = paper.setting.note
    paper.y -= _NOTES_GAP
    for note in table.notes:
        for line in paper.typesetter.lines(note, style, paper.frame.measure):
            paper.need(style.leading)
            paper.write(line, style, paper.frame.left, paper.y)
            paper.y -= style.leading
    paper.y -= _NOTES_GAP
