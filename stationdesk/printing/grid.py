"""Ruled rows that may run over pages: cells of lines, rules, shading, a repeated head.

A page's shading, text and rules are collected and drawn together, so that ten thousand rows cost
little more than their characters.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from stationdesk.core.document import Align, Figure
from stationdesk.printing.lettering import Line, Style
from stationdesk.printing.page import BASELINE, HAIRLINE, Paper

PAD = 3.4  # between a rule and the text beside it
_SHADES = {"head": "0.91 0.93 0.965 rg", "rest": "0.93 g"}
_SPLIT_FROM = 3  # lines a broken row leaves on a page at least


class Cell(NamedTuple):
    """A cell's lines.

    `ink` shows them all, from the middle of the row at the paper's left edge, and returns there:
    the same text in the same column is the same string, wherever its row stands.
    """

    ink: str
    lines: Sequence[Line]
    place: Place


class Row(NamedTuple):
    """One ruled row. `edges` are the upright rules, from the body's left edge to its right.

    `figures` are (number of the cell, the figure in it).
    """

    cells: Sequence[Cell]
    edges: tuple[float, ...]
    height: float
    shade: str = ""
    struck: bool = False
    figures: Sequence[tuple[int, Figure]] = ()


class Place:
    """Where a column's cells stand and how they look; makes them of lines."""

    def __init__(self, style: Style, font: str, left: float, width: float, align: Align) -> None:
        self.style = style
        self.font = font
        self._left = left
        self._width = width
        self._align = align
        self._ranged = align is Align.LEFT
        self._moves: dict[Any, tuple[str, ...]] = {}

    def left_of(self, line: Line) -> float:
        """Where a line begins."""
        if self._align is Align.LEFT:
            return self._left + PAD
        rest = self._width - line.width
        return self._left + (rest / 2 if self._align is Align.CENTRE else rest - PAD)

    def cell(self, lines: Sequence[Line]) -> Cell:
        """A cell of these lines."""
        key: Any = len(lines)
        if not self._ranged:
            key = lines[0].width if key == 1 else tuple([line.width for line in lines])
        moves = self._moves.get(key)
        if moves is None:
            moves = self._moves[key] = self._moves_of(lines)
        if len(lines) == 1:
            return Cell(f"{moves[0]}{lines[0].ink}{moves[1]}", lines, self)
        inks = [f"{move}{line.ink}" for move, line in zip(moves, lines, strict=False)]
        return Cell(f"{''.join(inks)}{moves[-1]}", lines, self)

    def _moves_of(self, lines: Sequence[Line]) -> tuple[str, ...]:
        """The operators before each line, and those that return."""
        style = self.style
        height = (len(lines) * style.leading - style.leading + style.size) / 2 - BASELINE * style.size
        x = y = 0.0
        moves: list[str] = []
        for line in lines:
            left = self.left_of(line)
            moves.append(f" {left - x:.2f} {height - y:.2f} Td ")
            x, y = left, height
            height -= style.leading
        return (*moves, f" {-x:.2f} {-y:.2f} Td")


def height_of(cells: Sequence[Cell], padding: float) -> float:
    """What a row of these cells needs."""
    return max(len(one.lines) * one.place.style.leading for one in cells) + 2 * padding


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
        leading = max(one.place.style.leading for one in row.cells)
        while done < longest:
            fitting = int((self._paper.room - 2 * self._padding) / leading)
            if fitting < min(_SPLIT_FROM, longest - done) and self._may_turn():
                self.new_page()
                continue
            end = min(done + max(fitting, 1), longest)
            part = [one.place.cell(one.lines[done:end]) for one in row.cells]
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
        text.append(f"1 0 0 1 0 {middle:.2f} Tm")
        for one in row.cells:
            if one.place.font != self._font:
                self._font = one.place.font
                text.append(self._font)
            text.append(one.ink)
        if row.struck:
            self._strike(row, middle)
        for number, figure in row.figures:
            paper.spot(figure, row.edges[number], top, row.edges[number + 1], top - row.height)
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
            leading = one.place.style.leading
            height = middle + (len(one.lines) - 1) * leading / 2
            for line in one.lines:
                left = one.place.left_of(line)
                self._rules.append(f"{left:.2f} {height:.2f} m {left + line.width:.2f} {height:.2f} l")
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
