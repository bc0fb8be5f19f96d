"""The head of a day's column: its number, its weekday or holiday, a make-up workday, today."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.roster.paint import font_of, paint_words
from stationdesk.desktop.tokens import theme
from stationdesk.ledgers.roster.rules.plan import PlanDay
from stationdesk.rostering.problem import DayType

LETTERS = (
    QT_TRANSLATE_NOOP("desktop", "Mo"), QT_TRANSLATE_NOOP("desktop", "Tu"),
    QT_TRANSLATE_NOOP("desktop", "We"), QT_TRANSLATE_NOOP("desktop", "Th"),
    QT_TRANSLATE_NOOP("desktop", "Fr"), QT_TRANSLATE_NOOP("desktop", "Sa"),
    QT_TRANSLATE_NOOP("desktop", "Su"),
)  # fmt: skip
MAKEUP_MARK = QT_TRANSLATE_NOOP("desktop", "wk")
_SHORT = 2  # characters of a holiday's name that a column has room for


def paint_day(painter: QPainter, at: QRect, one: PlanDay, say: Say, today: date | None) -> None:
    """A column's head; a day off is shaded and red, the month before grey."""
    colours, off = theme(), one.kind is not DayType.WORK
    if one.tail or off:
        painter.fillRect(at, QColor(colours.bg if one.tail else colours.mutebg))
    ink = colours.text3 if one.tail else colours.bad if off else colours.text
    half = at.height() // 2
    upper = QRect(at.left(), at.top() + 5, at.width(), half - 4)
    paint_words(painter, upper, str(one.day.day), 12 if one.tail else 13, ink, strong=not one.tail)
    _paint_kind(painter, QRect(at.left(), at.top() + half, at.width(), half - 4), one, say)
    if one.day == today:
        painter.fillRect(QRect(at.left() + 3, at.bottom() - 3, at.width() - 6, 3), QColor(colours.accent))


def _paint_kind(painter: QPainter, at: QRect, one: PlanDay, say: Say) -> None:
    colours = theme()
    weekday = say(LETTERS[one.day.weekday()])
    if one.tail:
        paint_words(painter, at, weekday, 10, colours.text3)
    elif one.name:
        painter.setFont(font_of(11, True))
        painter.setPen(QColor(colours.bad))
        painter.drawText(at, Qt.AlignmentFlag.AlignCenter, one.name[:_SHORT])
    elif one.makeup:
        paint_words(painter, at, say(MAKEUP_MARK), 12, colours.warn, strong=True)
    else:
        paint_words(painter, at, weekday, 12, colours.text2)
