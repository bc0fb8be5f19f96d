"""A funnel: one bar a step, as wide as its number, the steps joined so that the eye follows them down."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.ledger import Funnel, Stage
from stationdesk.desktop.boards.painted import RADIUS, Painted, Spot, elided, sized
from stationdesk.desktop.tokens import CAPTION, STRONG, theme, tone_colours

BAR, JOINT = 46, 18
_INSET = 4  # a bar stays within the frame of the keyboard
LEAST = 60.0  # pixels: room for the number, however few they are
_WORDS = 0.3  # of the width for the words at the left
_MOST_WORDS = 240.0
_WIDEST = 760.0
_SPOKEN = QT_TRANSLATE_NOOP("desktop", "{title}: {number}. {note}")
_SPOKEN_PLAIN = QT_TRANSLATE_NOOP("desktop", "{title}: {number}")
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FunnelPicture(Painted):
    """Paints a Funnel; a step opens the rows it counts."""

    def __init__(self, say: Say, funnel: Funnel, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(spoken, parent)
        self._say, self._funnel = say, funnel
        self.setObjectName("board.funnel")
        self.settle()

    def tall(self, width: int) -> int:
        count = len(self._funnel.stages)
        return count * BAR + max(count - 1, 0) * JOINT + 4

    def arrange(self) -> list[Spot]:
        return [
            Spot(QRectF(0, self._top(place), self.width(), BAR), stage.rows, self._spoken_of(stage))
            for place, stage in enumerate(self._funnel.stages)
            if stage.rows is not None
        ]

    def draw(self, painter: QPainter) -> None:
        bars = [self._bar(place) for place in range(len(self._funnel.stages))]
        for place, stage in enumerate(self._funnel.stages):
            if place:
                self._draw_joint(painter, bars[place - 1], bars[place])
            self._draw_stage(painter, stage, bars[place], place)

    def _top(self, place: int) -> float:
        return 2 + place * (BAR + JOINT)

    def _words_width(self) -> float:
        return min(self.width() * _WORDS, _MOST_WORDS)

    def _bar(self, place: int) -> QRectF:
        """The bar of a step, in the middle of what the words leave."""
        left = self._words_width() + 12
        room = min(max(self.width() - left - 4, LEAST), _WIDEST)
        most = max((one.number for one in self._funnel.stages), default=0)
        share = self._funnel.stages[place].number / most if most else 0.0
        wide = max(room * share, min(LEAST, room))
        return QRectF(left + (room - wide) / 2, self._top(place) + _INSET, wide, BAR - 2 * _INSET)

    def _draw_joint(self, painter: QPainter, above: QRectF, below: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().mutebg))
        corners = [
            QPointF(above.left() + RADIUS, above.bottom() + 2),
            QPointF(above.right() - RADIUS, above.bottom() + 2),
            QPointF(below.right() - RADIUS, below.top() - 2),
            QPointF(below.left() + RADIUS, below.top() - 2),
        ]
        painter.drawPolygon(QPolygonF(corners))

    def _draw_stage(self, painter: QPainter, stage: Stage, bar: QRectF, place: int) -> None:
        ink, ground = tone_colours(stage.tone)
        line = QRectF(0, self._top(place), self.width(), BAR)
        if self.lights(line):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme().hover))
            painter.drawRoundedRect(line, RADIUS, RADIUS)
        painter.setPen(QPen(QColor(ink), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(bar, RADIUS, RADIUS)
        painter.setFont(sized(self.font(), 20, strong=True))
        painter.drawText(bar, Qt.AlignmentFlag.AlignCenter, str(stage.number))
        self._draw_words(painter, stage, QRectF(8, line.top(), self._words_width() - 8, BAR))

    def _draw_words(self, painter: QPainter, stage: Stage, room: QRectF) -> None:
        title = room if stage.note is None else room.adjusted(0, 3, 0, -BAR / 2 + 2)
        painter.setPen(QColor(theme().text))
        painter.setFont(sized(self.font(), STRONG, strong=True))
        painter.drawText(title, _LEFT, elided(painter, self._say(stage.title), room.width()))
        if stage.note is not None:
            painter.setPen(QColor(theme().text2))
            painter.setFont(sized(self.font(), CAPTION))
            below = room.adjusted(0, BAR / 2, 0, -4)
            painter.drawText(below, _LEFT, elided(painter, self._say(stage.note), room.width()))

    def _spoken_of(self, stage: Stage) -> str:
        if stage.note is None:
            return self._say(_SPOKEN_PLAIN.filled(title=stage.title, number=stage.number))
        return self._say(_SPOKEN.filled(title=stage.title, number=stage.number, note=stage.note))
