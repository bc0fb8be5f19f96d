"""The two shapes of a sheet that are understood, shown with the station's own posts and people."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.period import month_start
from stationdesk.desk import Desk
from stationdesk.desktop.plain_table import PlainTable
from stationdesk.desktop.tokens import SPACE_L, SPACE_S
from stationdesk.desktop.widgets.plain import words
from stationdesk.jobs.roster_import.values import Shape
from stationdesk.ledgers.roster.rules.plan import MonthPlan

_DAY = QT_TRANSLATE_NOOP("desktop", "Day")
_NAME = QT_TRANSLATE_NOOP("desktop", "Name")
_ROWS, _POSTS, _ACROSS = 4, 3, 6
_HEIGHT = 200


class Examples(QWidget):
    """Both shapes side by side; nothing in them can be chosen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = desk.say
        plan = desk.month_plan(month_start(desk.store.clock().date()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE_S, 0, 0)
        row.setSpacing(SPACE_L)
        for shape, (headers, lines) in ((Shape.LINES, _lines(plan)), (Shape.GRID, _grid(plan))):
            titles = [desk.say(one) if isinstance(one, Phrase) else one for one in headers]
            row.addLayout(self._example(shape, titles, lines), 1)

    def _example(self, shape: Shape, titles: list[str], lines: list[list[str]]) -> QVBoxLayout:
        said = self._say(shape.label)
        column = QVBoxLayout()
        column.addWidget(words(said, "cap", self, wrap=True))
        table = PlainTable(f"roster_import.example.{shape.code}", said, titles, self)
        table.fill(lines)
        table.clearSelection()
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setFixedHeight(_HEIGHT)
        column.addWidget(table)
        return column


def _lines(plan: MonthPlan) -> tuple[list[Phrase | str], list[list[str]]]:
    """A day a line: the first posts as headings, their people in turn."""
    names = {one.id: one.name for one in plan.people}
    posts = [one for one in plan.posts if one.persons][:_POSTS]
    lines = []
    for number in range(_ROWS):
        day = plan.month + timedelta(days=number)
        held = [
            names.get(one.persons[(number + place) % len(one.persons)], "") for place, one in enumerate(posts)
        ]
        lines.append([f"{day.month}/{day.day}", *held])
    return [_DAY, *(one.name for one in posts)], lines


def _grid(plan: MonthPlan) -> tuple[list[Phrase | str], list[list[str]]]:
    """People beside days: each on duty every third day, with the mark of the first post they may hold."""
    lines = []
    for number, who in enumerate(plan.people[:_ROWS]):
        mark = next((one.mark for one in plan.posts if who.id in one.persons), "")
        lines.append([who.name, *(mark if (day - number) % 3 == 0 else "" for day in range(_ACROSS))])
    return [_NAME, *(str(day + 1) for day in range(_ACROSS))], lines
