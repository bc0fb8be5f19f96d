"""Write rows as xlsx or CSV, so that whatever stands in a cell stays text when it is opened.

The file appears whole under its name or not at all.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter

from stationdesk.core.errors import FileRefused
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.parts import hidden_part_of, sweep
from stationdesk.core.renaming import rename_over

Value = str | int | Decimal | None
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
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def write_sheet(path: Path, header: Sequence[str], rows: Iterable[Row], *, title: str = "") -> int:
    """Write the rows under their header; returns how many. The ending says which kind of file."""
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        raise FileRefused(_UNKNOWN_ENDING)
    sweep(path.parent)
    beside = hidden_part_of(path)
    try:
        count = write(beside, header, rows, title)
        rename_over(beside, path)
    except (OSError, xlsxwriter.exceptions.XlsxFileError) as why:
        raise FileRefused(_NOT_WRITTEN.filled(path=path.name)) from why
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    return count


def _write_workbook(path: Path, header: Sequence[str], rows: Iterable[Row], title: str) -> int:
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with path.open("wb") as file, xlsxwriter.Workbook(file, options) as book:
        sheet = book.add_worksheet(_sheet_name(title))
        strong = book.add_format({"bold": True, "bottom": 1})
        text = book.add_format({"num_format": "@"})
        sheet.freeze_panes(1, 0)
        for column, name in enumerate(header):
            sheet.set_column(column, column, min(_WIDEST, max(10, 2 * len(name) + 4)))
            sheet.write_string(0, column, _plain(name), strong)
        count = 0
        for count, row in enumerate(rows, start=1):
            if count >= _MOST_ROWS:
                raise FileRefused(_TOO_MANY_ROWS.filled(most=_MOST_ROWS))
            for column, value in enumerate(row):
                _write_cell(sheet, count, column, value, text)
        sheet.autofilter(0, 0, count, max(len(header) - 1, 0))
    return count


def _write_cell(sheet: Any, row: int, column: int, value: Value, text: Any) -> None:
    if value is None or value == "":
        return
    if isinstance(value, str):
        sheet.write_string(row, column, _plain(value), text)
    elif -_EXACT_DIGITS < value < _EXACT_DIGITS:
        sheet.write_number(row, column, value)
    else:
        sheet.write_string(row, column, str(value), text)


def _write_text(path: Path, header: Sequence[str], rows: Iterable[Row], title: str) -> int:
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
    if not isinstance(value, str):
        return "" if value is None else str(value)
    plain = _NOT_IN_XML.sub("�", value)
    return f"'{plain}" if plain.startswith(_FORMULA_STARTS) else plain


def _plain(text: str) -> str:
    return _NOT_IN_XML.sub("�", text)[:_MOST_CELL]


def _sheet_name(title: str) -> str:
    name = re.sub(r"[\[\]:*?/\\]", " ", _plain(title)).strip(" '")[:31]
    return name or "Sheet1"


_WRITERS: dict[str, Callable[[Path, Sequence[str], Iterable[Row], str], int]] = {
    ".xlsx": _write_workbook,
    ".csv": _write_text,
}
