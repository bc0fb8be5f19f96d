"""The board by person: a row each, a column a day, totals at the right and the staffing below."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desktop.roster.day_head import paint_day
from stationdesk.desktop.roster.faces import Faces
from stationdesk.desktop.roster.filling import Place
from stationdesk.desktop.roster.grid import Grid
from stationdesk.desktop.roster.measures import Measures
from stationdesk.desktop.roster.paint import LEFT, paint_face, paint_words
from stationdesk.desktop.roster.row_pictures import RowPictures
from stationdesk.desktop.roster.staffing import most_often, staffing_of
from stationdesk.desktop.roster.telling import Telling
from stationdesk.desktop.roster.totals import BALANCE, HEADS, totals_of
from stationdesk.desktop.tokens import theme
from stationdesk.ledgers.roster.rules.ahead import ahead
from stationdesk.rostering.problem import Balance, DayType

SPOKEN = QT_TRANSLATE_NOOP("desktop", "Roster by person")
_NAME = QT_TRANSLATE_NOOP("desktop", "Name")
_STAFFED = QT_TRANSLATE_NOOP("desktop", "Filled of {need}")
HEAD, FOOT, LEAST_ROW, MOST_ROW = 42, 24, 22, 46
LEAST_DAY, MOST_DAY, TAIL_DAY = 24, 36, 18
_COLUMN, _BALANCE = 28, 44
FAR = 150
"""Hundredths of a duty from the fair share that are worth a colour."""


class PersonGrid(Grid):
    """`place` is the chosen cell; drawn from faces that somebody else keeps up to date."""

    def __init__(self, telling: Telling, faces: Faces, parent: QWidget | None = None) -> None:
        super().__init__("roster.by_person", telling.say(SPOKEN), parent)
        self._telling = telling
        self.today: date | None = None
        self.balances: dict[int, Balance] = {}
        self._rows, self._ends = RowPictures(self._paint_row), RowPictures(self._paint_end)
        self._names = RowPictures(lambda painter, row: self._paint_name(painter, row, False))
        self._chosen_names = RowPictures(lambda painter, row: self._paint_name(painter, row, True))
        self.show_faces(faces)

    def show_faces(self, faces: Faces) -> None:
        """Another month, or one that was changed."""
        self._faces, plan = faces, faces.plan
        totals = totals_of(plan, faces.filling)
        self._ends_shown = [
            (totals[one.id].shown(), self.balances.get(one.id, Balance()).load) for one in plan.people
        ]
        self._staffing = staffing_of(plan, faces.filling)
        self._cells = [tuple(faces.of(one.id, day.day) for day in plan.days) for one in plan.people]
        self._rows.show(self._cells)
        self._ends.show(self._ends_shown)
        for names in (self._names, self._chosen_names):
            names.show([one.name for one in plan.people])
        self._kinds = tuple((one.tail, one.kind is not DayType.WORK) for one in plan.days)
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
        room = height - HEAD - FOOT
        row = min(max(room // max(len(plan.people), 1), LEAST_ROW), MOST_ROW)
        row = max(room // max(room // row, 1), row) if row == LEAST_ROW else row  # no strip below whole rows
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
        parts = {name: ahead(getattr(had, name)) for name in ("load", "holiday", "weekend", "night")}
        return say(BALANCE.filled(**parts))

    # --- painting ---

    def paint_rows(self, painter: QPainter, rows: range, _columns: range) -> None:
        here, ratio = self.measures, painter.device().devicePixelRatioF()
        look = (here.edges, self._kinds)
        for row in rows:
            picture = self._rows.row(row, here.edges[-1], here.row, ratio, look)
            painter.drawPixmap(here.cell(row, 0).topLeft(), picture)

    def _paint_row(self, painter: QPainter, row: int) -> None:
        edges, height, colours = self.measures.edges, self.measures.row, theme()
        for column, face in enumerate(self._cells[row]):
            at = QRect(edges[column], 0, edges[column + 1] - edges[column], height)
            tail, off = self._kinds[column]
            if tail or off:
                painter.fillRect(at, QColor(colours.bg if tail else colours.sunken))
            paint_face(painter, at, face)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(0, height - 1, edges[-1], height - 1)

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
            place = QRect(at.left(), 0, at.width(), here.head)
            paint_day(painter, place, self._faces.plan.days[column], say, self.today)
        painter.setClipping(False)
        name = QRect(16, 0, here.left - 16, here.head)
        paint_words(painter, name, say(_NAME), 13, theme().text2, align=LEFT)
        for column, (title, _) in enumerate(HEADS):
            place = self._total(column, 0, here.head, here.body.right() + 1)
            paint_words(painter, place, say(title), 12, theme().text2)
        painter.setPen(QPen(QColor(theme().line), 1))
        painter.drawLine(head.bottomLeft(), head.bottomRight())

    def _paint_side(self, painter: QPainter, row: int) -> None:
        """The name, or the name of a chosen row; and at the other end the totals."""
        here, ratio = self.measures, painter.device().devicePixelRatioF()
        top = here.cell(row, 0).top()
        names = self._chosen_names if row in self.block[0] and self.hasFocus() else self._names
        painter.drawPixmap(0, top, names.row(row, here.left, here.row, ratio))
        painter.drawPixmap(here.body.right() + 1, top, self._ends.row(row, here.right, here.row, ratio))

    def _paint_name(self, painter: QPainter, row: int, chosen: bool) -> None:
        here, colours = self.measures, theme()
        side = QRect(0, 0, here.left, here.row)
        painter.fillRect(side, QColor(colours.sel if chosen else colours.card))
        name = self._faces.plan.people[row].name
        paint_words(painter, side.adjusted(16, 0, -4, 0), name, 14, colours.text, align=LEFT, strong=chosen)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(0, here.row - 1, here.left, here.row - 1)

    def _paint_end(self, painter: QPainter, row: int) -> None:
        here, colours = self.measures, theme()
        counts, balance = self._ends_shown[row]
        for column, text in enumerate(counts):
            paint_words(painter, self._total(column, 0, here.row, 0), text, 13, colours.text2)
        ink = colours.warn if abs(balance) >= FAR else colours.text3
        paint_words(painter, self._total(len(HEADS) - 1, 0, here.row, 0), ahead(balance), 12, ink)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(0, here.row - 1, here.right, here.row - 1)

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

    def _total(self, column: int, top: int, height: int, left: int) -> QRect:
        left += 4 + column * _COLUMN
        return QRect(left, top, _BALANCE if column == len(HEADS) - 1 else _COLUMN, height)
