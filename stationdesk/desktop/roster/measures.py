"""Where the parts of a grid lie: frozen head, side, totals and foot around rows and columns that scroll."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize

Cell = tuple[int, int]
"""(row, column)"""


@dataclass(frozen=True)
class Measures:
    """`edges` are the columns' left edges from 0 on, and the last one's right edge; all in pixels."""

    left: int = 0
    right: int = 0
    head: int = 0
    foot: int = 0
    row: int = 30
    rows: int = 0
    edges: tuple[int, ...] = (0,)
    offset: tuple[int, int] = (0, 0)
    room: tuple[int, int] = (0, 0)

    @property
    def columns(self) -> int:
        """How many."""
        return len(self.edges) - 1

    @property
    def body(self) -> QRect:
        """The part in which cells are seen: whole rows, for half a name is no name."""
        width = min(self.edges[-1], self.room[0] - self.left - self.right)
        room = self.room[1] - self.head - self.foot
        height = min(self.rows * self.row, room // self.row * self.row or room)
        return QRect(self.left, self.head, max(width, 0), max(height, 0))

    @property
    def content(self) -> QSize:
        """What all of it would take."""
        return QSize(self.left + self.edges[-1] + self.right, self.head + self.rows * self.row + self.foot)

    def cell(self, row: int, column: int) -> QRect:
        """Where a cell lies now."""
        left = self.left + self.edges[column] - self.offset[0]
        top = self.head + row * self.row - self.offset[1]
        return QRect(left, top, self.edges[column + 1] - self.edges[column], self.row)

    def seen(self, at: QRect) -> tuple[range, range]:
        """(rows, columns) that touch a rectangle."""
        if not self.rows or not self.columns or at.isEmpty():
            return range(0), range(0)
        top, left = at.top() - self.head + self.offset[1], at.left() - self.left + self.offset[0]
        first = max(bisect_right(self.edges, left) - 1, 0)
        last = bisect_right(self.edges, left + at.width() - 1)
        return (
            range(max(top // self.row, 0), min((top + at.height() - 1) // self.row + 1, self.rows)),
            range(first, min(last, self.columns)),
        )

    def cell_at(self, at: QPoint) -> Cell | None:
        """The cell under a point; None beside them."""
        if not self.body.contains(at):
            return None
        row = (at.y() - self.head + self.offset[1]) // self.row
        column = bisect_right(self.edges, at.x() - self.left + self.offset[0]) - 1
        return (row, column) if 0 <= row < self.rows and 0 <= column < self.columns else None
