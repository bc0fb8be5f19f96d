"""How wide the columns of a list are: what their words need, and what a screen has room for."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QWidget

from stationdesk.core.display import countdown
from stationdesk.core.ledger import Column, Instant, OneOf
from stationdesk.desk import Desk
from stationdesk.desktop.delegates import PILL_PADDING
from stationdesk.desktop.painted_cells import NUMBER
from stationdesk.desktop.tokens import BODY, CAPTION, SECONDARY
from stationdesk.desktop.tones import counts_down

PADDING = 24
SORT_MARK = 12
LONGEST_INSTANT = "08-28 08:48"
LONGEST_LEFT = (timedelta(minutes=-58), timedelta(hours=-18), timedelta(days=-58))
LEAST_OF_REST = 12


def needed(desk: Desk, table: QWidget, column: Column, first: str) -> int:
    """The pixels a column's words and its heading need; `first` is what stands in its first row."""
    head = QFont(table.font())
    head.setPixelSize(SECONDARY)
    head.setBold(True)
    heading = QFontMetrics(head).horizontalAdvance(desk.say(column.title))
    heading += SORT_MARK if column.sortable else 0
    return max(_wide_words(desk, table, column, first), heading) + PADDING


def _wide_words(desk: Desk, table: QWidget, column: Column, first: str) -> int:
    metrics, kind = table.fontMetrics(), column.kind
    if column.name == NUMBER and first:
        return metrics.horizontalAdvance(first)
    if isinstance(kind, OneOf):
        pill = QFont(table.font())
        pill.setPixelSize(CAPTION)
        pill.setBold(True)
        words = (desk.say(member.label) for member in kind.choice)
        return max(QFontMetrics(pill).horizontalAdvance(word) for word in words) + 2 * PILL_PADDING
    if counts_down(column):
        now = desk.store.clock()
        return max(metrics.horizontalAdvance(desk.say(countdown(now + left, now))) for left in LONGEST_LEFT)
    if isinstance(kind, Instant):
        return metrics.horizontalAdvance(LONGEST_INSTANT)
    return (column.width or LEAST_OF_REST) * BODY


def fitted(columns: tuple[Column, ...], room: int, wanted: dict[str, int]) -> dict[str, int]:
    """{column: width in pixels} of those that fit into `room`; the lowest priority gives way first.

    The open column (width 0) keeps at least what it wants and takes what is left.
    """
    going = sorted((column for column in columns if column.width), key=lambda column: column.priority)
    widths = {column.name: wanted[column.name] for column in columns}
    while len(going) > 1 and sum(widths.values()) > room:
        del widths[going.pop(0).name]
    return filled(columns, room, widths)


def filled(columns: tuple[Column, ...], room: int, widths: dict[str, int]) -> dict[str, int]:
    """The same widths, with what is left of `room` given to the open columns, else to all."""
    left = room - sum(widths.values())
    takers = [column.name for column in columns if column.width == 0] or list(widths)
    return {
        name: width + (left // len(takers) if left > 0 and name in takers else 0)
        for name, width in widths.items()
    }
