"""Write rows as xlsx or CSV, so that whatever stands in a cell stays text when it is opened.

The file appears whole under its name or not at all.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter

from stationdesk.core.errors import FileRefused
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.parts import hidden_part_of, sweep
from stationdesk.core.renaming import rename_over
from stationdesk.sheets.cells import FORMULA_STARTS

Value = str | int | Decimal | date | datetime | None
Row = Sequence[Value]

_NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "sheets", "{path} cannot be written; is it open in another program, or the disk full?"
)
_UNKNOWN_ENDING = QT_TRANSLATE_NOOP("sheets", "Please give the file a name that ends in .xlsx or .csv.")
_TOO_MANY_ROWS = QT_TRANSLATE_NOOP("sheets", "A worksheet holds {most} rows at most; please narrow the list.")
_MOST_ROWS = 1_048_576
_MOST_CELL = 32_767
_EXACT_DIGITS = 10**15
_WIDEST = 60
_REST = 40  # letters of a column that takes what is left
_MOMENT = 1e-7  # of a day
_HEAD = 2  # the header's row below the title and what is told of the list
_FIRST_DAY = date(1899, 12, 30).toordinal()
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True)
class Dress:
    """How a workbook looks: its title and what it was narrowed to above the header, widths, pages.

    `widths` are in Latin letters, 0 for what takes the rest and is wrapped; `page` is the foot of a printed
    page, with &P and &N for its number and their count.
    """

    title: str
    told: str = ""
    widths: tuple[float, ...] = ()
    page: str = "&P / &N"


def write_sheet(
    path: Path, header: Sequence[str], rows: Iterable[Row], *, title: str = "", dress: Dress | None = None
) -> int:
    """Write the rows under their header; returns how many. The ending says which kind of file.

    A `date` and a `datetime`, on the station's clock, stay such in a workbook.
    """
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        raise FileRefused(_UNKNOWN_ENDING)
    sweep(path.parent)
    beside = hidden_part_of(path)
    try:
        count = write(beside, header, rows, title, dress)
        rename_over(beside, path)
    except (OSError, xlsxwriter.exceptions.XlsxFileError) as why:
        raise FileRefused(_NOT_WRITTEN.filled(path=path.name)) from why
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    return count


def _write_workbook(
    path: Path, header: Sequence[str], rows: Iterable[Row], title: str, dress: Dress | None
) -> int:
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with path.open("wb") as file, xlsxwriter.Workbook(file, options) as book:
        sheet = book.add_worksheet(_sheet_name(title))
        top = _dressed(book, sheet, header, dress) if dress is not None else _plain_head(book, sheet, header)
        cells = _Cells(book, sheet, dress)
        count = 0
        for count, row in enumerate(rows, start=1):
            if top + count >= _MOST_ROWS:
                raise FileRefused(_TOO_MANY_ROWS.filled(most=_MOST_ROWS))
            cells.write(top + count, row)
        sheet.autofilter(top, 0, top + count, max(len(header) - 1, 0))
    return count


def _plain_head(book: Any, sheet: Any, header: Sequence[str]) -> int:
    """The header alone, in the first row; returns its row."""
    strong = book.add_format({"bold": True, "bottom": 1})
    sheet.freeze_panes(1, 0)
    for column, name in enumerate(header):
        sheet.set_column(column, column, min(_WIDEST, max(10, 2 * len(name) + 4)))
        sheet.write_string(0, column, _plain(name), strong)
    return 0


def _dressed(book: Any, sheet: Any, header: Sequence[str], dress: Dress) -> int:
    """Title, what is told of the list, header; and how it all is printed. Returns the header's row."""
    large = book.add_format({"bold": True, "font_size": 16})
    small = book.add_format({"font_color": "#595959"})
    strong = book.add_format(
        {"bold": True, "bg_color": "#D9E2EC", "border": 1, "valign": "vcenter", "text_wrap": True}
    )
    for column, name in enumerate(header):
        given = dress.widths[column] if column < len(dress.widths) else 0
        letters = given or _REST
        sheet.set_column(column, column, min(_WIDEST, max(letters, 2 * len(name) + 4)))
    sheet.set_row(0, 26)
    sheet.write_string(0, 0, _plain(dress.title), large)
    sheet.write_string(1, 0, _plain(dress.told), small)
    sheet.set_row(_HEAD, 24)
    for column, name in enumerate(header):
        sheet.write_string(_HEAD, column, _plain(name), strong)
    sheet.freeze_panes(_HEAD + 1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEAD)
    sheet.set_footer(f"&C{dress.page}")
    return _HEAD


class _Cells:
    """Writes the rows of one sheet: text as text, days as days."""

    def __init__(self, book: Any, sheet: Any, dress: Dress | None) -> None:
        text = book.add_format({"num_format": "@"} | ({"valign": "top"} if dress else {}))
        wrapped = book.add_format({"num_format": "@", "valign": "top", "text_wrap": True})
        widths = dress.widths if dress is not None else ()
        self._texts = {column: wrapped for column, letters in enumerate(widths) if not letters}
        self._text = text
        self._day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"})
        self._instant = book.add_format({"num_format": "yyyy-mm-dd hh:mm", "align": "left", "valign": "top"})
        self._string, self._number = sheet.write_string, sheet.write_number

    def write(self, row: int, values: Row) -> None:
        """One row; an empty value leaves its cell empty."""
        for column, value in enumerate(values):
            if value is None or value == "":
                continue
            if isinstance(value, str):
                self._string(row, column, _plain(value), self._texts.get(column, self._text))
            elif isinstance(value, datetime):
                self._number(row, column, _serial(value) + _part_of_day(value), self._instant)
            elif isinstance(value, date):
                self._number(row, column, _serial(value), self._day)
            elif -_EXACT_DIGITS < value < _EXACT_DIGITS:
                self._number(row, column, value)
            else:
                self._string(row, column, str(value), self._text)


def _serial(day: date) -> int:
    """Days since the one a spreadsheet calls 0."""
    return day.toordinal() - _FIRST_DAY


def _part_of_day(at: datetime) -> float:
    """The time as a part of the day; midnight a hundredth of a second late, or it would read as no time."""
    return (at.hour * 3600 + at.minute * 60 + at.second) / 86_400 or _MOMENT


def _write_text(
    path: Path, header: Sequence[str], rows: Iterable[Row], title: str, dress: Dress | None
) -> int:
    """UTF-8 with a byte-order mark, so that Excel reads Chinese; CRLF as RFC 4180 says."""
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="", errors="replace") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerow([_guarded(name) for name in header])
        for count, row in enumerate(rows, start=1):  # noqa: B007 - the last count is returned
            writer.writerow([_guarded(value) for value in row])
    return count


def _guarded(value: Value) -> str:
    """Text a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers."""
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds") if value.second else f"{value:%Y-%m-%d %H:%M}"
    if not isinstance(value, str):
        return "" if value is None else str(value)
    plain = _NOT_IN_XML.sub("�", value)
    return f"'{plain}" if plain.startswith(FORMULA_STARTS) else plain


def _plain(text: str) -> str:
    if text.isprintable():  # nearly every cell: no search for what no file can hold
        return text if len(text) <= _MOST_CELL else text[:_MOST_CELL]
    return _NOT_IN_XML.sub("�", text)[:_MOST_CELL]


def _sheet_name(title: str) -> str:
    name = re.sub(r"[\[\]:*?/\\]", " ", _plain(title)).strip(" '")[:31]
    return name or "Sheet1"


_WRITERS: dict[str, Callable[[Path, Sequence[str], Iterable[Row], str, Dress | None], int]] = {
    ".xlsx": _write_workbook,
    ".csv": _write_text,
}
