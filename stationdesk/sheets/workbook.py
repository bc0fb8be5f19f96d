"""Read the rows of an Excel workbook, after the guard has looked at it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import python_calamine as calamine

from stationdesk.core.errors import FileRefused
from stationdesk.sheets import limits
from stationdesk.sheets.cells import Cell, cell_texts
from stationdesk.sheets.guard import check_workbook

Range = tuple[int, int, int, int]
"""(first row, first column, last row, last column), counted from 0, all included."""
_HEAD_ROWS = 40
_BLOCK = 1000


@dataclass(frozen=True)
class Head:
    """What a sheet is, beside its rows. `merges` are the merged cells of its first forty rows.

    `digest` is the SHA-256 of the very bytes that were read.
    """

    sheet: str
    sheets: tuple[str, ...]
    merges: tuple[Range, ...] = ()
    digest: str = ""


Numbered = tuple[int, list[Cell]]
"""A row with its number as Excel shows it."""


def read_workbook(content: bytes, sheet: str | None) -> tuple[Head, Iterator[Numbered]]:
    """The named sheet, or the first one with rows; FileRefused when it cannot be read."""
    check_workbook(content)
    try:
        book = calamine.load_workbook(io.BytesIO(content))
        names = _readable(book)
        found = book.get_sheet_by_name(sheet) if sheet in names else _first_with_rows(book, names)
        merges = [(*first, *last) for first, last in found.merged_cell_ranges or ()]
    except calamine.PasswordError as why:
        raise FileRefused(limits.ENCRYPTED) from why
    except (calamine.CalamineError, OSError, ValueError) as why:
        raise FileRefused(limits.BROKEN) from why
    if found.width > limits.MOST_COLUMNS:
        raise FileRefused(limits.TOO_MANY_COLUMNS.filled(most=limits.MOST_COLUMNS))
    head = Head(found.name, names, tuple(merge for merge in merges if merge[0] < _HEAD_ROWS))
    return head, _filled(_rows(found), merges)


def _readable(book: calamine.CalamineWorkbook) -> tuple[str, ...]:
    names = tuple(
        one.name
        for one in book.sheets_metadata
        if one.typ == calamine.SheetTypeEnum.WorkSheet and one.visible == calamine.SheetVisibleEnum.Visible
    )
    if not names:
        raise FileRefused(limits.NO_ROWS)
    return names


def _first_with_rows(book: calamine.CalamineWorkbook, names: tuple[str, ...]) -> calamine.CalamineSheet:
    """Each sheet is read as a whole here: what is found is kept."""
    for name in names:
        sheet = book.get_sheet_by_name(name)
        if sheet.height:
            break
    return sheet


def _rows(sheet: calamine.CalamineSheet) -> Iterator[Numbered]:
    """The rows that hold anything, read a column at a time: a column's cells are mostly of one kind."""
    number, first_column = sheet.start or (0, 0)
    before: list[Cell] = [None] * first_column
    rows = sheet.iter_rows()
    while block := list(islice(rows, _BLOCK)):
        for cells in zip(*map(cell_texts, zip(*block, strict=True)), strict=True):
            number += 1
            if any(cells):
                yield number, [*before, *cells]


def _filled(rows: Iterator[Numbered], merges: list[Range]) -> Iterator[Numbered]:
    """Repeat the value of cells merged downwards: a date written once for the calls of a day."""
    downwards = sorted(merge for merge in merges if merge[2] > merge[0] and merge[1] == merge[3])
    return _repeated(rows, downwards) if downwards else rows


def _repeated(rows: Iterator[Numbered], downwards: list[Range]) -> Iterator[Numbered]:
    waiting = iter(downwards)
    coming = next(waiting, None)
    active: list[tuple[int, int, Cell]] = []
    for number, cells in rows:
        while coming is not None and coming[0] < number:
            if coming[0] == number - 1 and coming[1] < len(cells):
                active.append((coming[2], coming[1], cells[coming[1]]))
            coming = next(waiting, None)
        active = [one for one in active if one[0] >= number - 1]
        for _, column, value in active:
            if column < len(cells) and cells[column] is None:
                cells[column] = value
        yield number, cells
