"""Where the fields of a wall lie on the screen, the same while it plays and while it is planned."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor

GAP, MARGIN, CORNER = 4, 6, 10
WALL = QColor("#05080F")
STEPS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip
"""{arrow: (right, down)}"""


def place_of(room: QRect, rows: int, columns: int, field: tuple[int, int, int, int]) -> QRect:
    """The rectangle of a field (row, column, rows, columns); each single one keeps 16:9."""
    row, column, high, wide = field
    room = room.adjusted(MARGIN, MARGIN, GAP - MARGIN, GAP - MARGIN)
    size = QSize(columns * 16, rows * 9).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left = room.left() + (room.width() - size.width()) // 2
    top = room.top() + (room.height() - size.height()) // 2
    x0, x1 = (left + size.width() * at // columns for at in (column, column + wide))
    y0, y1 = (top + size.height() * at // rows for at in (row, row + high))
    return QRect(x0, y0, x1 - x0 - GAP, y1 - y0 - GAP)


def height_for(width: int, rows: int, columns: int) -> int:
    """How high a wall of so many fields is at a width."""
    return (width - 2 * MARGIN + GAP) * rows * 9 // (columns * 16) + 2 * MARGIN - GAP
