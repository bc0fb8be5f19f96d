"""Read the rows of a CSV file: which encoding, which separator, then row by row."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator

from stationdesk.core.errors import FileRefused
from stationdesk.sheets import limits
from stationdesk.sheets.cells import cell_text, unmarked
from stationdesk.sheets.workbook import Head, Numbered

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = ",\t;|"
_SAMPLE_ROWS = 30


def read_text_table(content: bytes) -> tuple[Head, Iterator[Numbered]]:
    """The rows of a CSV file; FileRefused when it is none."""
    if not content:
        raise FileRefused(limits.EMPTY)
    if len(content) > limits.MOST_TEXT_BYTES:
        raise FileRefused(limits.TOO_LARGE.filled(most=limits.MOST_TEXT_BYTES // limits.MEGABYTE))
    text = _decoded(content)
    if "\0" in text:
        raise FileRefused(limits.NOT_A_SHEET)
    return Head("", ()), _rows(text, _separator(text))


def _decoded(content: bytes) -> str:
    marked = next((name for mark, name in _BYTE_ORDER_MARKS if content.startswith(mark)), None)
    for encoding in (marked,) if marked else ("utf-8", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise FileRefused(limits.UNKNOWN_ENCODING)


def _separator(text: str) -> str:
    """The sign that splits the first rows most evenly into more than one column."""
    sample = text[: 64 * 1024].splitlines()[:_SAMPLE_ROWS]
    scores = {sign: _evenness(sample, sign) for sign in _SEPARATORS}
    best = max(_SEPARATORS, key=lambda sign: scores[sign])
    return best if scores[best] > (0, 0) else ","


def _evenness(lines: list[str], separator: str) -> tuple[int, int]:
    """(rows of the most frequent width above one, that width)."""
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=separator))
    except csv.Error:
        return (0, 0)
    widths.pop(0, None)
    widths.pop(1, None)
    return max(((count, width) for width, count in widths.items()), default=(0, 0))


def _rows(text: str, separator: str) -> Iterator[Numbered]:
    csv.field_size_limit(limits.MOST_CELL * 4)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    first_line = 1
    try:
        for row in reader:
            if len(row) > limits.MOST_COLUMNS:
                raise FileRefused(limits.TOO_MANY_COLUMNS.filled(most=limits.MOST_COLUMNS))
            if any(len(value) > limits.MOST_CELL for value in row):
                raise _unclosed(first_line)
            cells = [cell_text(unmarked(value)) for value in row]
            if any(cells):
                yield first_line, cells
            first_line = reader.line_num + 1
    except csv.Error as why:
        raise _unclosed(first_line) from why


def _unclosed(line: int) -> FileRefused:
    return FileRefused(limits.TOO_LONG_A_CELL.filled(row=line, most=limits.MOST_CELL))
