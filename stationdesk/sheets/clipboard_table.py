"""The cells a spreadsheet has put on the clipboard: out of its HTML table, else out of its text with tabs."""

from __future__ import annotations

import csv
import io
from html.parser import HTMLParser

from stationdesk.sheets import limits
from stationdesk.sheets.cells import Cell, cell_text, unmarked

_SKIPPED = frozenset({"script", "style", "head", "title"})
_CELLS = frozenset({"td", "th"})
_BREAKS = frozenset({"br", "p", "div", "li"})
_MOST_SPAN = 200


def block_of(text: str, html: str) -> list[list[Cell]]:
    """The rows of a block, all as wide as the widest; [] when there is no cell with anything in it.

    HTML says where a cell ends even where line breaks stand in it; without a table in it the text counts.
    """
    rows = _html_rows(html) if "<t" in html.lower() else []
    return _trimmed(rows or _text_rows(text))


def _text_rows(text: str) -> list[list[Cell]]:
    """A quotation mark that opens a cell and is never closed is a mark like any other."""
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True)
        lines = [list(row) for row in reader]
    except csv.Error:
        lines = [line.split("\t") for line in text.splitlines()]
    return [[_cell(value) for value in line] for line in lines]


def _html_rows(html: str) -> list[list[Cell]]:
    reader = _Table()
    reader.feed(html)
    reader.close()
    return [[_cell(value) for value in row] for row in reader.whole()]


def _cell(value: str) -> Cell:
    return cell_text(unmarked(value)[: limits.MOST_CELL])


def _trimmed(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Without the empty rows below and the empty columns at the right."""
    while rows and not any(rows[-1]):
        rows.pop()
    width = max((place for row in rows for place, cell in enumerate(row, 1) if cell is not None), default=0)
    width = min(width, limits.MOST_COLUMNS)
    return [(row + [None] * width)[:width] for row in rows] if width else []


class _Table(HTMLParser):
    """The first table's cells; what is merged downwards stands in each of its rows."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._rows: list[list[str]] = []
        self._below: dict[tuple[int, int], str] = {}
        self._parts: list[str] | None = None
        self._span = (1, 1)
        self._skipping = self._depth = 0
        self._done = False

    def whole(self) -> list[list[str]]:
        """The rows read."""
        self._end_row()
        return self._rows

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SKIPPED:
            self._skipping += 1
        elif tag == "table":
            self._depth += 1
        elif self._done or self._depth != 1:
            return
        elif tag == "tr":
            self._end_row()
            self._rows.append([])
        elif tag in _CELLS and self._rows:
            self._end_cell()
            given = dict(attrs)
            self._span = (_number(given.get("colspan")), _number(given.get("rowspan")))
            self._parts = []
        elif tag in _BREAKS and self._parts:
            self._parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SKIPPED:
            self._skipping = max(self._skipping - 1, 0)
        elif tag == "table":
            self._depth -= 1
            if self._depth == 0:
                self._end_row()
                self._done = True
        elif self._depth == 1 and tag in _CELLS:
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._parts is not None and not self._skipping:
            self._parts.append(data.replace("\r", " ").replace("\n", " "))

    def _end_cell(self) -> None:
        if self._parts is None:
            return
        text = "\n".join(" ".join(line.split()) for line in "".join(self._parts).split("\n")).strip()
        self._parts = None
        self._fill()
        across, down = self._span
        for below in range(1, down):
            self._below[len(self._rows) - 1 + below, len(self._rows[-1])] = text
        self._rows[-1] += [text, *[""] * (across - 1)]

    def _end_row(self) -> None:
        self._end_cell()
        if self._rows:
            self._fill()

    def _fill(self) -> None:
        """What a cell merged downwards from a row above has here."""
        row = self._rows[-1]
        while (left := self._below.get((len(self._rows) - 1, len(row)))) is not None:
            row.append(left)


def _number(text: str | None) -> int:
    return min(max(int(text), 1), _MOST_SPAN) if text and text.isdecimal() else 1
