"""The board as a calendar: a box a day, its posts with their names; Enter goes to the day."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desktop.roster.faces import Faces
from stationdesk.desktop.roster.grid import Grid
from stationdesk.desktop.roster.measures import Measures
from stationdesk.desktop.roster.paint import LEFT, RIGHT, paint_words
from stationdesk.desktop.roster.staffing import staffing_of
from stationdesk.desktop.roster.telling import Telling
from stationdesk.desktop.tokens import theme, tone_colours
from stationdesk.desktop.widgets.week import WEEKDAYS
from stationdesk.ledgers.roster.rules.plan import PlanDay, PlanPost
from stationdesk.rostering.problem import DayType

SPOKEN = QT_TRANSLATE_NOOP("desktop", "Roster as a calendar")
_MAKEUP = QT_TRANSLATE_NOOP("desktop", "make-up workday")
_AND_MORE = QT_TRANSLATE_NOOP("desktop", "and {count} more …")
HEAD, LEAST, LINE, TOP, SHORT = 32, 104, 18, 26, 4
WEEK = 7


class CalendarGrid(Grid):
    """Seven columns from Monday on; days of other months are empty boxes."""

    def __init__(self, telling: Telling, faces: Faces, parent: QWidget | None = None) -> None:
        super().__init__("roster.calendar", telling.say(SPOKEN), parent)
        self._telling = telling
        self.today: date | None = None
        self.show_faces(faces)

    def show_faces(self, faces: Faces) -> None:
        """Another month, or one that was changed."""
        self._faces = faces
        self._staffing = staffing_of(faces.plan, faces.filling)
        self._days = {one.day: one for one in faces.plan.days if not one.tail}
        self._monday = faces.plan.month - timedelta(days=faces.plan.month.weekday())
        self.arrange()

    @property
    def day(self) -> date:
        """The chosen day."""
        return self._day(*self.at)

    def go(self, day: date) -> None:
        """Choose a day."""
        self.choose(divmod((day - self._monday).days, WEEK))

    def told(self, row: int, column: int) -> str:
        one = self._days.get(self._day(row, column))
        if one is None:
            return self._telling.day(self._day(row, column))
        names = [self._line(post, one.day) for post in self._faces.plan.posts]
        held = zip(self._faces.plan.posts, names, strict=True)
        told = [self._telling.whole_day(one), *(f"{post.name} {line}" for post, line in held if line)]
        return "\n".join(told)

    def measure(self, width: int, height: int) -> Measures:
        weeks = -(-(self._faces.plan.month.weekday() + len(self._days)) // WEEK) if self._days else 0
        each = max(width // WEEK, 90)
        row = max((height - HEAD) // max(weeks, 1), LEAST)
        edges = tuple(number * each for number in range(WEEK + 1))
        return Measures(0, 0, HEAD, 0, row, weeks, edges, (0, 0), (width, height))

    def paint_cell(self, painter: QPainter, at: QRect, row: int, column: int) -> None:
        colours, day = theme(), self._day(row, column)
        one = self._days.get(day)
        if one is None or one.kind is not DayType.WORK:
            painter.fillRect(at, QColor(colours.bg if one is None else colours.sunken))
        if one is not None:
            self._paint_day(painter, at, one)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(at.bottomLeft(), at.bottomRight())
        painter.drawLine(at.topRight(), at.bottomRight())

    def _paint_day(self, painter: QPainter, at: QRect, one: PlanDay) -> None:
        colours = theme()
        ink = colours.bad if one.kind is not DayType.WORK else colours.text
        head = QRect(at.left() + 10, at.top() + 4, at.width() - 18, TOP - 6)
        paint_words(painter, head, str(one.day.day), 15, colours.accent if one.day == self.today else ink,
                    align=LEFT, strong=True)  # fmt: skip
        staffed = self._staffing.get(one.day)
        note = one.name or (self._telling.say(_MAKEUP) if one.makeup else "")
        if staffed is not None and not staffed.is_right:
            paint_words(painter, head, staffed.shown(), 12, colours.bad, align=RIGHT, strong=True)
        elif note:
            paint_words(painter, head.adjusted(28, 0, 0, 0), note, 12, ink, align=RIGHT)
        self._paint_held(painter, at.adjusted(8, TOP, -6, -4), one.day)

    def _paint_held(self, painter: QPainter, at: QRect, day: date) -> None:
        """Two posts on a line where each has one name; what finds no room is counted."""
        held = [(post, line) for post in self._faces.plan.posts if (line := self._line(post, day))]
        room, half = max(at.height() // LINE, 1), at.width() // 2
        places = _places([len(line) > SHORT for _, line in held])
        for (post, line), (row, right) in zip(held, places, strict=True):
            if row < room:
                wide = at.width() if len(line) > SHORT else half
                place = QRect(at.left() + right * half, at.top() + row * LINE, wide, LINE)
                self._paint_line(painter, place, post, line)
        left = sum(row >= room for row, _ in places)
        if left:
            more = self._telling.say(_AND_MORE.filled(count=left))
            place = QRect(at.left(), at.top() + room * LINE - 2, at.width(), LINE)
            paint_words(painter, place, more, 11, theme().text3, align=RIGHT)

    def _paint_line(self, painter: QPainter, at: QRect, post: PlanPost, line: str) -> None:
        ink, ground = tone_colours(post.tone)
        badge = QRect(at.left(), at.top() + 1, 20, LINE - 2)
        painter.fillRect(badge, QColor(ground))
        paint_words(painter, badge, post.mark, 11, ink, strong=True)
        paint_words(painter, at.adjusted(26, 0, 0, 0), line, 12, theme().text, align=LEFT)

    def paint_around(self, painter: QPainter, seen: QRect) -> None:
        here, colours = self.measures, theme()
        head = QRect(0, 0, here.body.width(), HEAD)
        painter.fillRect(head, QColor(colours.sunken))
        for column in range(WEEK):
            at = QRect(
                here.edges[column] - here.offset[0], 0, here.edges[column + 1] - here.edges[column], HEAD
            )
            ink = colours.bad if column >= WEEK - 2 else colours.text2
            words = self._telling.say(WEEKDAYS[column])
            paint_words(painter, at.adjusted(10, 0, 0, 0), words, 13, ink, align=LEFT, strong=True)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(head.bottomLeft(), head.bottomRight())

    def _day(self, row: int, column: int) -> date:
        return self._monday + timedelta(days=row * WEEK + column)

    def _line(self, post: PlanPost, day: date) -> str:
        duties = self._faces.filling.held.get((day, post.id), ())
        return "、".join(self._telling.names(one.person) for one in duties)


def _places(wide: list[bool]) -> list[tuple[int, int]]:
    """(line, half) of each: a wide one takes a line for itself."""
    found, row, right = [], 0, 0
    for one in wide:
        if one and right:
            row, right = row + 1, 0
        found.append((row, right))
        if one or right:
            row, right = row + 1, 0
        else:
            right = 1
    return found
