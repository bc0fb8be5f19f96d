"""The course of a record: when, what, and in one quiet line with whom."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from stationdesk.core.duty_day import local
from stationdesk.core.ledger import Step
from stationdesk.desk import Desk
from stationdesk.desktop.tokens import theme, tone_colours
from stationdesk.desktop.widgets.facts import in_one_line
from stationdesk.desktop.widgets.plain import words

MARK = 18
DOT = 5.0
LINE_AT = 11.0


class Timeline(QWidget):
    """Steps from the first to the last; what is still to come is open and quiet."""

    def __init__(self, desk: Desk, steps: tuple[Step, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 1)
        several = len({_day(step) for step in steps} - {None}) > 1
        before: date | None = None
        for row, step in enumerate(steps):
            day = _day(step)
            when = _when(step, named=several and day != before)
            before = day or before
            at = words(when, "sub", self)
            at.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
            grid.addWidget(at, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_Mark(step, first=row == 0, last=row == len(steps) - 1, parent=self), row, 1)
            grid.addWidget(_told(desk, step, self), row, 2)


def _day(step: Step) -> date | None:
    return local(step.at).date() if isinstance(step.at, datetime) else step.at


def _when(step: Step, *, named: bool) -> str:
    """The hour, below its day where that is a new one; a step of which only the day is known names it."""
    day = _day(step)
    if day is None:
        return ""
    if not isinstance(step.at, datetime):
        return f"{day:%m-%d}"
    hour = f"{local(step.at):%H:%M}"
    return f"{day:%m-%d}\n{hour}" if named else hour


def _told(desk: Desk, step: Step, parent: QWidget) -> QWidget:
    told = QWidget(parent)
    box = QVBoxLayout(told)
    box.setContentsMargins(0, 0, 0, 12)
    box.setSpacing(1)
    box.addWidget(words(desk.say(step.title), "" if step.done else "sub", told, wrap=True))
    for line in (in_one_line(desk, step.facts), step.note):
        if line:
            box.addWidget(words(line, "sub", told, wrap=True))
    return told


class _Mark(QWidget):
    def __init__(self, step: Step, *, first: bool, last: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._step, self._first, self._last = step, first, last
        self.setFixedWidth(MARK)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme()
        ink = QColor(tone_colours(self._step.tone)[0] if self._step.done else colours.text3)
        middle = self.width() / 2
        painter.setPen(QPen(QColor(colours.line2), 2))
        if not self._first:
            painter.drawLine(QPointF(middle, 0), QPointF(middle, LINE_AT - DOT))
        if not self._last:
            painter.drawLine(QPointF(middle, LINE_AT + DOT), QPointF(middle, self.height()))
        painter.setPen(QPen(ink, 2))
        newest = self._step.done and self._last
        painter.setBrush(ink if newest else QColor(colours.card))
        painter.drawEllipse(QPointF(middle, LINE_AT), DOT, DOT)
