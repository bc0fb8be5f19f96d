"""Read any foreign sheet: which kind of file it is, its rows as text, and no more of them than allowed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from stationdesk.core.errors import FileRefused
from stationdesk.core.geo.geojson import looks_like_geojson
from stationdesk.sheets import limits
from stationdesk.sheets.geojson_table import read_geojson_table
from stationdesk.sheets.guard import OLE_MAGIC, ZIP_MAGIC
from stationdesk.sheets.text_table import read_text_table
from stationdesk.sheets.workbook import Head, Numbered, read_workbook

_WORKBOOK_ENDINGS = {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".et"}


def read_sheet(
    path: Path, *, sheet: str | None = None, most_rows: int = limits.MOST_ROWS
) -> tuple[Head, Iterator[Numbered]]:
    """What the sheet is, and its rows that hold anything; FileRefused says why it cannot be read."""
    content = _content(path)
    if content.startswith((ZIP_MAGIC, OLE_MAGIC)) or path.suffix.lower() in _WORKBOOK_ENDINGS:
        head, rows = read_workbook(content, sheet)
    elif looks_like_geojson(content):
        head, rows = read_geojson_table(content)
    else:
        head, rows = read_text_table(content)
    return replace(head, digest=sha256(content).hexdigest()), _at_most(rows, most_rows)


def _content(path: Path) -> bytes:
    """The whole file at once, so that what was checked is what is read."""
    try:
        with path.open("rb") as file:
            content = file.read(limits.MOST_TEXT_BYTES + 1)
    except OSError as why:
        raise FileRefused(limits.CANNOT_OPEN.filled(path=path.name)) from why
    return content


def _at_most(rows: Iterator[Numbered], most: int) -> Iterator[Numbered]:
    """`most` rows beside the header, and at least one."""
    count = 0
    for count, row in enumerate(rows, start=1):
        if count > most + 1:
            raise FileRefused(limits.TOO_MANY_ROWS.filled(most=most))
        yield row
    if not count:
        raise FileRefused(limits.NO_ROWS)
