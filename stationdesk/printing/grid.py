"""Ruled rows that may run over pages: cells of lines, rules, shading, a repeated head.

A page's shading, text and rules are collected and drawn together, so that ten thousand rows cost
little more than their characters.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from stationdesk.core.document import Align
from stationdesk.printing.lettering import Line, Style
from stationdesk.printing.page import HAIRLINE, Paper

PAD = 3.4  # between a rule and the text beside it
_ASCENT = 0.86
_SHADES = {"head": "0.91 0.93 0.965 rg", "rest": "0.93 g"}
_SPLIT_FROM = 3  # lines a broken row leaves on a page at least


class Cell(NamedTuple):
    """A cell's lines, each as (operators before its height, operators after), and how they look."""

    lines: tuple[tuple[str, str], ...]
    widths: tuple[float, ...]
    left: float
    style: Style
    font: str


class Row(NamedTuple):
    """One ruled row. `edges` are the upright rules, from the body's left edge to its right."""

    cells: Sequence[Cell]
    edges: tuple[float, ...]
    height: float
    shade: str = ""
    struck: bool = False


def cell(lines: Sequence[Line], style: Style, font: str, left: float, width: float, align: Align) -> Cell:
    """Place lines into a cell that begins at `left`."""
    placed: list[tuple[str, str]] = []
    for line in lines:
        shift = PAD
        if align is Align.CENTRE:
            shift = (width - line.width) / 2
        elif align is Align.RIGHT:
            shift = width - PAD - line.width
        placed.append((f"1 0 0 1 {left + shift:.2f} ", f" Tm {line.ink}"))
    return Cell(tuple(placed), tuple(line.width for line in lines), left, style, font)


def height_of(cells: Sequence[Cell], padding: float) -> float:
    """What a row of these cells needs."""
    return max(len(one.lines) * one.style.leading for one in cells) + 2 * padding


class Grid:
    """Draws rows downwards; `head` is drawn again at the top of each further page.

    `rows_here` counts the rows under the head of this page.
    """

    def __init__(self, paper: Paper, padding: float, head: Row | None = None) -> None:
        self._paper = paper
        self._padding = padding
        self._head = head
        self._shading: list[str] = []
        self._text: list[str] = []
        self._rules: list[str] = []
        self._font = ""
        self._edges: tuple[float, ...] = ()
        self._edges_from = 0.0
        self.rows_here = 0
        self._begin(fresh=paper.fresh)

    def row(self, row: Row) -> None:
        """Draw one row, on a new page if it does not fit, over several if it fits on none."""
        if row.height <= self._paper.room + 0.01:
            self._place(row)
        elif row.height <= 0.5 * self._paper.whole and self._may_turn():
            self.new_page()
            self._place(row)
        else:
            self._split(row)

    def new_page(self) -> None:
        """Go on at the top of the next page, under the head."""
        self.finish()
        self._paper.break_page()
        self._begin(fresh=True)

    def _begin(self, *, fresh: bool) -> None:
        """Draw the head, and note where a page begins on which turning over would win nothing."""
        if self._head:
            self._place(self._head)
            self.rows_here = 0
        self._first_place = self._paper.y if fresh else None

    def _may_turn(self) -> bool:
        return self._paper.y != self._first_place

    def _split(self, row: Row) -> None:
        """Draw as many lines as fit, the rest on the following pages."""
        done = 0
        longest = max(len(one.lines) for one in row.cells)
        leading = max(one.style.leading for one in row.cells)
        while done < longest:
            fitting = int((self._paper.room - 2 * self._padding) / leading)
            if fitting < min(_SPLIT_FROM, longest - done) and self._may_turn():
                self.new_page()
                continue
            end = min(done + max(fitting, 1), longest)
            part = [one._replace(lines=one.lines[done:end], widths=one.widths[done:end]) for one in row.cells]
            self._place(row._replace(cells=part, height=(end - done) * leading + 2 * self._padding))
            done = end
            if done < longest:
                self.new_page()

    def _place(self, row: Row) -> None:
        paper = self._paper
        top = paper.y
        if self._edges != row.edges:
            self._draw_edges()
            self._edges, self._edges_from = row.edges, top
            self._rules.append(f"{row.edges[0]:.2f} {top:.2f} m {row.edges[-1]:.2f} {top:.2f} l")
        if row.shade:
            self._shade(row, top)
        text = self._text
        middle = top - row.height / 2
        for one in row.cells:
            if one.font != self._font:
                self._font = one.font
                text.append(one.font)
            size, leading = one.style.size, one.style.leading
            height = middle + len(one.lines) * leading / 2 - (leading - size) / 2 - _ASCENT * size
            for before, after in one.lines:
                text.append(f"{before}{height:.2f}{after}")
                height -= leading
        if row.struck:
            self._strike(row, middle)
        paper.y = top - row.height
        self._rules.append(f"{row.edges[0]:.2f} {paper.y:.2f} m {row.edges[-1]:.2f} {paper.y:.2f} l")
        self.rows_here += 1

    def _shade(self, row: Row, top: float) -> None:
        left, width = row.edges[0], row.edges[-1] - row.edges[0]
        self._shading.append(
            f"{_SHADES[row.shade]} {left:.2f} {top - row.height:.2f} {width:.2f} {row.height:.2f} re f"
        )

    def _strike(self, row: Row, middle: float) -> None:
        for one in row.cells:
            leading = one.style.leading
            height = middle + (len(one.lines) - 1) * leading / 2
            for (before, _), width in zip(one.lines, one.widths, strict=True):
                left = float(before.split()[-1])
                self._rules.append(f"{left:.2f} {height:.2f} m {left + width:.2f} {height:.2f} l")
                height -= leading

    def _draw_edges(self) -> None:
        if self._edges:
            bottom = self._paper.y
            self._rules += [
                f"{edge:.2f} {self._edges_from:.2f} m {edge:.2f} {bottom:.2f} l" for edge in self._edges
            ]
        self._edges = ()

    def finish(self) -> None:
        """Hand what stands on this page to the paper."""
        self._draw_edges()
        if self._shading:
            self._paper.draw(*self._shading, "0 g")
        if self._text:
            self._paper.draw("BT", *self._text, "ET")
        if self._rules:
            self._paper.draw(f"{HAIRLINE} w 2 J", *self._rules, "S 0 J")
        self._shading, self._text, self._rules = [], [], []
        self._font = ""
        self.rows_here = 0
