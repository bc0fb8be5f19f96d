"""The board by day: a row a day, a column a post, the names in the cells; needs changed with + and −."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Tone
from stationdesk.desktop.roster.day_head import MAKEUP_MARK
from stationdesk.desktop.roster.faces import Faces
from stationdesk.desktop.roster.grid import Grid
from stationdesk.desktop.roster.measures import Cell, Measures
from stationdesk.desktop.roster.paint import LEFT, RIGHT, paint_words
from stationdesk.desktop.roster.staffing import needs_of, staffing_of
from stationdesk.desktop.roster.telling import Telling
from stationdesk.desktop.tokens import theme, tone_colours
from stationdesk.ledgers.roster.rules.plan import PlanDay, PlanDuty
from stationdesk.rostering.problem import DayType

SPOKEN = QT_TRANSLATE_NOOP("desktop", "Roster by day")
_DAY = QT_TRANSLATE_NOOP("desktop", "Day")
_NEED = QT_TRANSLATE_NOOP("desktop", "{count}/{need}")
_PLACE = QT_TRANSLATE_NOOP("desktop", "{day} · {post}: {names}")
_NOBODY = QT_TRANSLATE_NOOP("desktop", "nobody")
_OF = QT_TRANSLATE_NOOP("desktop", "{count} of {need} needed")
HEAD, ROW, SIDE, LEAST, MOST = 40, 30, 162, 96, 210
NOTE = 106  # from where on a day's line says what the day is


class DayGrid(Grid):
    """`day` and `post` are those of the chosen cell."""

    def __init__(self, telling: Telling, faces: Faces, parent: QWidget | None = None) -> None:
        super().__init__("roster.by_day", telling.say(SPOKEN), parent)
        self._telling = telling
        self.today: date | None = None
        self.show_faces(faces)

    def show_faces(self, faces: Faces) -> None:
        """Another month, or one that was changed."""
        self._faces, self._needs = faces, needs_of(faces.plan, faces.filling)
        self._posts = faces.plan.posts
        self._staffing = staffing_of(faces.plan, faces.filling)
        self._days = faces.plan.days
        self.arrange()

    # --- places ---

    @property
    def day(self) -> PlanDay | None:
        """Of the chosen row."""
        return self._days[self.at[0]] if self._days else None

    @property
    def post(self) -> int | None:
        """Of the chosen column."""
        return self._posts[self.at[1]].id if self._posts else None

    def go(self, day: date, post: int | None = None) -> None:
        """Choose a day, and a post of it."""
        row = next((number for number, one in enumerate(self._days) if one.day == day), self.at[0])
        column = next((number for number, one in enumerate(self._posts) if one.id == post), self.at[1])
        self.choose((row, column))

    def show_month(self) -> None:
        """From the last two days of the month before on."""
        tail = sum(one.tail for one in self._days)
        self.verticalScrollBar().setValue(max(tail - 2, 0) * ROW)

    def place_of(self, cell: Cell) -> tuple[date, int]:
        """(day, post) of a row and a column."""
        return self._days[cell[0]].day, self._posts[cell[1]].id

    def held(self, cell: Cell) -> tuple[PlanDuty, ...]:
        """Who stands in a cell."""
        day, post = self._days[cell[0]].day, self._posts[cell[1]].id
        if day < self._faces.plan.month:
            return tuple(one for one in self._faces.plan.duties if (one.day, one.post) == (day, post))
        return self._faces.filling.held.get((day, post), ())

    def need(self, cell: Cell) -> int:
        """How many the cell needs."""
        return self._needs[self._days[cell[0]].day, self._posts[cell[1]].id]

    def may_carry(self, row: int, column: int) -> bool:
        return not self._days[row].tail and len(self.held((row, column))) == 1

    def told(self, row: int, column: int) -> str:
        say, duties = self._telling.say, self.held((row, column))
        names = "、".join(self._telling.names(one.person) for one in duties) or say(_NOBODY)
        day = self._telling.whole_day(self._days[row])
        lines = [say(_PLACE.filled(day=day, post=self._posts[column].name, names=names))]
        if not self._days[row].tail:
            lines.append(say(_OF.filled(count=len(duties), need=self.need((row, column)))))
        for one in duties:
            lines += self._telling.cell_lines(self._faces, one.person, one.day)[1:]
        return "\n".join(lines)

    # --- measures ---

    def measure(self, width: int, height: int) -> Measures:
        room = max(width - SIDE, 0)
        each = min(max(room // max(len(self._posts), 1), LEAST), MOST)
        edges = tuple(number * each for number in range(len(self._posts) + 1))
        return Measures(SIDE, 0, HEAD, 0, ROW, len(self._days), edges, (0, 0), (width, height))

    # --- painting ---

    def paint_cell(self, painter: QPainter, at: QRect, row: int, column: int) -> None:
        one, colours = self._days[row], theme()
        if one.tail or one.kind is not DayType.WORK:
            painter.fillRect(at, QColor(colours.bg if one.tail else colours.sunken))
        duties = self.held((row, column))
        need = self.need((row, column))
        right = len(duties) == need or one.tail
        if not right:
            painter.fillRect(at.adjusted(1, 1, -1, -2), QColor(colours.badbg))
            said = self._telling.say(_NEED.filled(count=len(duties), need=need))
            paint_words(painter, at.adjusted(0, 0, -8, 0), said, 11, colours.bad, align=RIGHT, strong=True)
        self._paint_names(painter, at.adjusted(10, 0, -6 if right else -36, 0), duties, column)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(at.bottomLeft(), at.bottomRight())
        painter.drawLine(at.topRight(), at.bottomRight())

    def _paint_names(self, painter: QPainter, at: QRect, duties: tuple[PlanDuty, ...], column: int) -> None:
        colours = theme()
        tail = bool(duties) and duties[0].day < self._faces.plan.month
        broken = [self._faces.broken.get((one.person, one.day)) for one in duties]
        ink = colours.text3 if tail else colours.text
        if Tone.BAD in broken:
            ink = colours.bad
        elif Tone.WARN in broken:
            ink = tone_colours(Tone.WARN)[0]
        names = "、".join(self._telling.names(one.person) for one in duties)
        paint_words(painter, at, names, 13, ink, align=LEFT, strong=Tone.BAD in broken)

    def paint_around(self, painter: QPainter, seen: QRect) -> None:
        here, colours = self.measures, theme()
        head = QRect(0, 0, here.left + here.body.width(), here.head)
        painter.fillRect(head, QColor(colours.sunken))
        paint_words(
            painter,
            QRect(16, 0, here.left - 20, HEAD),
            self._telling.say(_DAY),
            13,
            colours.text2,
            align=LEFT,
        )
        painter.setClipRect(QRect(here.left, 0, here.body.width(), HEAD))
        for column in here.seen(QRect(here.body))[1]:
            at = here.cell(0, column)
            place = QRect(at.left() + 10, 0, at.width() - 14, HEAD)
            post = self._posts[column]
            paint_words(painter, place, post.name, 13, tone_colours(post.tone)[0], align=LEFT, strong=True)
        painter.setClipRect(QRect(0, here.head, here.left, here.body.height()))
        for row in here.seen(QRect(here.body))[0]:
            self._paint_side(painter, row)
        painter.setClipping(False)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(head.bottomLeft(), head.bottomRight())

    def _paint_side(self, painter: QPainter, row: int) -> None:
        here, colours, one = self.measures, theme(), self._days[row]
        top = here.cell(row, 0).top()
        side = QRect(0, top, here.left, here.row)
        off = one.kind is not DayType.WORK
        ground = colours.bg if one.tail else colours.mutebg if off else colours.card
        painter.fillRect(side, QColor(ground))
        ink = colours.text3 if one.tail else colours.bad if off else colours.text
        words = self._telling.day(one.day)
        paint_words(
            painter, side.adjusted(16, 0, -44, 0), words, 13, ink, align=LEFT, strong=row in self.block[0]
        )
        self._paint_note(painter, side.adjusted(NOTE, 0, -8, 0), one)
        if one.day == self.today:
            painter.fillRect(QRect(0, top + 4, 3, here.row - 8), QColor(colours.accent))
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(side.bottomLeft(), side.bottomRight())

    def _paint_note(self, painter: QPainter, at: QRect, one: PlanDay) -> None:
        """Behind the date: what is missing, else the holiday, else that the day is worked."""
        colours, staffed = theme(), self._staffing.get(one.day)
        if staffed is not None and not staffed.is_right:
            paint_words(painter, at, staffed.shown(), 12, colours.bad, align=RIGHT, strong=True)
        elif one.name:
            paint_words(painter, at, one.name, 12, colours.text3 if one.tail else colours.bad, align=RIGHT)
        elif one.makeup:
            ink = colours.text3 if one.tail else colours.warn
            paint_words(painter, at, self._telling.say(MAKEUP_MARK), 12, ink, align=RIGHT, strong=True)

    def told_around(self, at: QPoint) -> str:
        here = self.measures
        inside = QPoint(here.left, at.y()) if at.x() < here.left else QPoint(at.x(), here.head)
        cell = here.cell_at(inside) if here.rows else None
        if cell is None:
            return ""
        if at.x() < here.left and not self._days[cell[0]].tail:
            return self._telling.staffing(self._faces, self._days[cell[0]].day)
        return self._posts[cell[1]].name if at.y() < here.head else ""
