"""The board by person: a row each, a column a day, totals at the right and the staffing below."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desktop.roster.faces import Faces
from stationdesk.desktop.roster.filling import Place
from stationdesk.desktop.roster.grid import Grid
from stationdesk.desktop.roster.measures import Measures
from stationdesk.desktop.roster.paint import LEFT, font_of, paint_face, paint_words
from stationdesk.desktop.roster.staffing import most_often, staffing_of
from stationdesk.desktop.roster.telling import Telling
from stationdesk.desktop.roster.totals import BALANCE, HEADS, signed, totals_of
from stationdesk.desktop.tokens import theme
from stationdesk.ledgers.roster.rules.plan import PlanDay
from stationdesk.rostering.problem import Balance, DayType

SPOKEN = QT_TRANSLATE_NOOP("desktop", "Roster by person")
_NAME = QT_TRANSLATE_NOOP("desktop", "Name")
_STAFFED = QT_TRANSLATE_NOOP("desktop", "Filled of {need}")
_MAKEUP = QT_TRANSLATE_NOOP("desktop", "wk")
LETTERS = (
    QT_TRANSLATE_NOOP("desktop", "Mo"), QT_TRANSLATE_NOOP("desktop", "Tu"),
    QT_TRANSLATE_NOOP("desktop", "We"), QT_TRANSLATE_NOOP("desktop", "Th"),
    QT_TRANSLATE_NOOP("desktop", "Fr"), QT_TRANSLATE_NOOP("desktop", "Sa"),
    QT_TRANSLATE_NOOP("desktop", "Su"),
)  # fmt: skip
HEAD, FOOT, LEAST_ROW, MOST_ROW = 42, 24, 22, 46
LEAST_DAY, MOST_DAY, TAIL_DAY = 24, 36, 18
_COLUMN, _BALANCE = 28, 44


class PersonGrid(Grid):
    """`place` is the chosen cell; drawn from faces that somebody else keeps up to date."""

    def __init__(self, telling: Telling, faces: Faces, parent: QWidget | None = None) -> None:
        super().__init__("roster.by_person", telling.say(SPOKEN), parent)
        self._telling = telling
        self.today: date | None = None
        self.balances: dict[int, Balance] = {}
        self.show_faces(faces)

    def show_faces(self, faces: Faces) -> None:
        """Another month, or one that was changed."""
        self._faces, plan = faces, faces.plan
        self._totals = totals_of(plan, faces.filling)
        self._staffing = staffing_of(plan, faces.filling)
        self._cells = [[faces.of(one.id, day.day) for day in plan.days] for one in plan.people]
        self.arrange()

    # --- places ---

    @property
    def place(self) -> Place | None:
        """(person, day) of the chosen cell; None in a month without people."""
        plan = self._faces.plan
        if not plan.people or not plan.days:
            return None
        return plan.people[self.at[0]].id, plan.days[self.at[1]].day

    @property
    def places(self) -> list[Place]:
        """What is marked, without the tail of the month before."""
        return [(person, day) for person in self.people for day in self.days]

    @property
    def people(self) -> list[int]:
        """The marked rows."""
        return [
            self._faces.plan.people[row].id for row in self.block[0] if row < len(self._faces.plan.people)
        ]

    @property
    def days(self) -> list[date]:
        """The marked columns of this month."""
        marked = [
            self._faces.plan.days[column] for column in self.block[1] if column < len(self._faces.plan.days)
        ]
        return [one.day for one in marked if not one.tail]

    def go(self, person: int | None, day: date) -> None:
        """Choose a cell, or only another day of the chosen row."""
        plan = self._faces.plan
        row = next((number for number, one in enumerate(plan.people) if one.id == person), self.at[0])
        column = next((number for number, one in enumerate(plan.days) if one.day == day), self.at[1])
        self.choose((row, column))

    def cell_of(self, cell: tuple[int, int]) -> Place:
        """(person, day) of a row and a column."""
        return self._faces.plan.people[cell[0]].id, self._faces.plan.days[cell[1]].day

    @property
    def first_column(self) -> int:
        return sum(one.tail for one in self._faces.plan.days)

    def may_carry(self, row: int, column: int) -> bool:
        person, day = self.cell_of((row, column))
        return day >= self._faces.plan.month and bool(self._faces.filling.at((person, day)))

    def told(self, row: int, column: int) -> str:
        return self._telling.cell(self._faces, *self.cell_of((row, column)))

    def told_around(self, at: QPoint) -> str:
        here, plan = self.measures, self._faces.plan
        inside = QPoint(at.x(), here.head)
        cell = here.cell_at(inside) if here.rows else None
        if at.y() < here.head and cell is not None:
            return self._telling.whole_day(plan.days[cell[1]])
        if at.y() >= here.body.bottom() and cell is not None:
            return self._telling.staffing(self._faces, plan.days[cell[1]].day)
        row = self._row_at(at)
        if at.x() > here.body.right():
            return self._told_total(at, row)
        return self._telling.names(plan.people[row].id) if row is not None and at.x() < here.left else ""

    # --- measures ---

    def measure(self, width: int, height: int) -> Measures:
        plan = self._faces.plan
        tail = sum(one.tail for one in plan.days)
        month = len(plan.days) - tail
        left, right = self._side(), _COLUMN * (len(HEADS) - 1) + _BALANCE + 8
        room = max(width - left - right - tail * TAIL_DAY, 0)
        day = min(max(room // max(month, 1), LEAST_DAY), MOST_DAY)
        left += min(max(room - day * month, 0), MOST_DAY * 2)
        edges = [0]
        for one in plan.days:
            edges.append(edges[-1] + (TAIL_DAY if one.tail else day))
        row = min(max((height - HEAD - FOOT) // max(len(plan.people), 1), LEAST_ROW), MOST_ROW)
        return Measures(left, right, HEAD, FOOT, row, len(plan.people), tuple(edges), (0, 0), (width, height))

    def _side(self) -> int:
        names = [one.name for one in self._faces.plan.people]
        metrics = self.fontMetrics()
        return max(min(max((metrics.horizontalAdvance(one) for one in names), default=0), 140) + 28, 92)

    def _row_at(self, at: QPoint) -> int | None:
        here = self.measures
        if not here.body.top() <= at.y() <= here.body.bottom():
            return None
        row = (at.y() - here.head + here.offset[1]) // here.row
        return row if row < here.rows else None

    def _told_total(self, at: QPoint, row: int | None) -> str:
        say = self._telling.say
        column = min(max((at.x() - self.measures.body.right() - 1) // _COLUMN, 0), len(HEADS) - 1)
        if row is None or column < len(HEADS) - 1:
            return say(HEADS[column][1])
        had = self.balances.get(self._faces.plan.people[row].id, Balance())
        parts = {name: signed(getattr(had, name)) for name in ("load", "holiday", "weekend", "night")}
        return say(BALANCE.filled(**parts))

    # --- painting ---

    def paint_cell(self, painter: QPainter, at: QRect, row: int, column: int) -> None:
        day = self._faces.plan.days[column]
        if day.tail or day.kind is not DayType.WORK:
            painter.fillRect(at, QColor(theme().bg if day.tail else theme().sunken))
        paint_face(painter, at, self._cells[row][column])
        painter.setPen(QPen(QColor(theme().line), 1))
        painter.drawLine(at.bottomLeft(), at.bottomRight())

    def paint_around(self, painter: QPainter, seen: QRect) -> None:
        here = self.measures
        self._paint_heads(painter, seen)
        painter.setClipRect(QRect(0, here.head, here.room[0], here.body.height()))
        for row in here.seen(QRect(here.body).adjusted(0, 0, 0, 0))[0]:
            self._paint_side(painter, row)
        painter.setClipping(False)
        self._paint_foot(painter)
        painter.setPen(QPen(QColor(theme().line2), 1))
        tail = here.left + here.edges[self.first_column] - here.offset[0]
        if self.first_column and tail > here.left:
            painter.drawLine(tail - 1, 0, tail - 1, here.body.bottom() + FOOT)

    def _paint_heads(self, painter: QPainter, seen: QRect) -> None:
        here, say = self.measures, self._telling.say
        head = QRect(0, 0, here.left + here.body.width() + here.right, here.head)
        painter.fillRect(head, QColor(theme().sunken))
        painter.setClipRect(QRect(here.left, 0, here.body.width(), here.head))
        for column in here.seen(QRect(here.body))[1]:
            at = here.cell(0, column)
            self._paint_day(
                painter, QRect(at.left(), 0, at.width(), here.head), self._faces.plan.days[column]
            )
        painter.setClipping(False)
        name = QRect(16, 0, here.left - 16, here.head)
        paint_words(painter, name, say(_NAME), 13, theme().text2, align=LEFT)
        for column, (title, _) in enumerate(HEADS):
            paint_words(painter, self._total(column, 0, here.head), say(title), 12, theme().text2)
        painter.setPen(QPen(QColor(theme().line), 1))
        painter.drawLine(head.bottomLeft(), head.bottomRight())

    def _paint_day(self, painter: QPainter, at: QRect, one: PlanDay) -> None:
        colours = theme()
        off = one.kind is not DayType.WORK
        if one.tail:
            painter.fillRect(at, QColor(colours.bg))
        elif off:
            painter.fillRect(at, QColor(colours.mutebg))
        ink = colours.text3 if one.tail else colours.bad if off else colours.text
        half = at.height() // 2
        upper = QRect(at.left(), at.top() + 5, at.width(), half - 4)
        paint_words(painter, upper, str(one.day.day), 12 if one.tail else 13, ink, strong=not one.tail)
        lower = QRect(at.left(), at.top() + half, at.width(), half - 4)
        say = self._telling.say
        weekday = say(LETTERS[one.day.weekday()])
        if one.tail:
            paint_words(painter, lower, weekday, 10, colours.text3)
        elif one.name:
            painter.setFont(font_of(11, True))
            painter.setPen(QColor(colours.bad))
            painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, one.name[:2])
        elif one.makeup:
            paint_words(painter, lower, say(_MAKEUP), 12, colours.warn, strong=True)
        else:
            paint_words(painter, lower, weekday, 12, colours.text2)
        if one.day == self.today:
            painter.fillRect(QRect(at.left() + 3, at.bottom() - 3, at.width() - 6, 3), QColor(colours.accent))

    def _paint_side(self, painter: QPainter, row: int) -> None:
        here, colours, one = self.measures, theme(), self._faces.plan.people[row]
        top = here.cell(row, 0).top()
        chosen = row in self.block[0]
        side = QRect(0, top, here.left, here.row)
        painter.fillRect(side, QColor(colours.sel if chosen and self.hasFocus() else colours.card))
        paint_words(
            painter, side.adjusted(16, 0, -4, 0), one.name, 14, colours.text, align=LEFT, strong=chosen
        )
        totals = self._totals.get(one.id)
        for column, text in enumerate(totals.shown() if totals is not None else ()):
            paint_words(painter, self._total(column, top, here.row), text, 13, colours.text2)
        balance = self.balances.get(one.id, Balance()).load
        ink = colours.warn if abs(balance) >= 150 else colours.text3
        paint_words(painter, self._total(len(HEADS) - 1, top, here.row), signed(balance), 12, ink)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(0, top + here.row - 1, here.left, top + here.row - 1)
        right = here.body.right() + 1
        painter.drawLine(right, top + here.row - 1, right + here.right, top + here.row - 1)

    def _paint_foot(self, painter: QPainter) -> None:
        here, colours = self.measures, theme()
        top = here.body.bottom() + 1
        ground = QRect(0, top, here.left + here.body.width() + here.right, FOOT)
        painter.fillRect(ground, QColor(colours.card))
        words = self._telling.say(_STAFFED.filled(need=most_often(self._staffing)))
        paint_words(painter, QRect(16, top, here.left - 18, FOOT), words, 12, colours.text2, align=LEFT)
        painter.setClipRect(QRect(here.left, top, here.body.width(), FOOT))
        for column in here.seen(QRect(here.body))[1]:
            one = self._faces.plan.days[column]
            staffed = self._staffing.get(one.day)
            if staffed is None:
                continue
            at = here.cell(0, column)
            place = QRect(at.left(), top, at.width(), FOOT)
            if not staffed.is_right:
                painter.fillRect(place.adjusted(1, 4, -1, -4), QColor(colours.badbg))
            ink = colours.ok if staffed.is_right else colours.bad
            paint_words(painter, place, staffed.shown(), 13 if staffed.is_right else 11, ink, strong=True)
        painter.setClipping(False)

    def _total(self, column: int, top: int, height: int) -> QRect:
        left = self.measures.body.right() + 5 + column * _COLUMN
        return QRect(left, top, _BALANCE if column == len(HEADS) - 1 else _COLUMN, height)
