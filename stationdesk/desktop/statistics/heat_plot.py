"""Twenty-four hours by seven days: the darker, the more, and the number where there is room for it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from stationdesk.core.statistics import Picture
from stationdesk.desktop.statistics.plot import STEPS, Cell, Plot
from stationdesk.desktop.tokens import theme
from stationdesk.desktop.widgets.heat_map import shade

BOTTOM, GAP, EVERY, BESIDE = 22, 2.0, 3, 8
DARK = 128  # of a shade's lightness: below it, numbers are white


class HeatPlot(Plot):
    """A row per weekday, a cell per hour."""

    def walk(self, key: int) -> Cell:
        down, across = STEPS[Qt.Key(key)]
        return self.moved(down, across)

    def hit(self, point: QPointF) -> Cell | None:
        left, wide, high = self._sizes()
        hour, day = int((point.x() - left) // wide), int(point.y() // high)
        inside = 0 <= hour < 24 and 0 <= day < len(self._picture.spots if self._picture else ())
        return (day, hour) if inside else None

    def box(self, cell: Cell) -> QRectF:
        left, wide, high = self._sizes()
        return QRectF(left + cell[1] * wide, cell[0] * high, wide - GAP, high - GAP)

    def draw(self, painter: QPainter, picture: Picture) -> None:
        left, wide, high = self._sizes()
        most = max(int(number or 0) for one in picture.spots for number in one.numbers)
        beside = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        numbered = painter.fontMetrics().horizontalAdvance(str(most)) + 4 <= wide
        for day, one in enumerate(picture.spots):
            painter.setPen(QColor(theme().text2))
            painter.drawText(QRectF(0, day * high, left, high - GAP), beside, one.title)
            for hour, number in enumerate(one.numbers):
                self._draw_cell(painter, self.box((day, hour)), int(number or 0), most, numbered=numbered)
        painter.setPen(QColor(theme().text3))
        for hour in range(0, 24, EVERY):
            place = QRectF(left + hour * wide - 10, len(picture.spots) * high, wide + 20, BOTTOM)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, picture.series[hour])

    def _draw_cell(self, painter: QPainter, box: QRectF, number: int, most: int, *, numbered: bool) -> None:
        ground = shade(number, most)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 3, 3)
        if number and numbered:
            painter.setPen(QColor("#FFFFFF" if ground.lightness() < DARK else "#10192B"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))

    def _sizes(self) -> tuple[float, float, float]:
        """(width of the weekdays, of a cell, height of a cell)."""
        spots = self._picture.spots if self._picture else ()
        metrics = self.fontMetrics()
        left = max((metrics.horizontalAdvance(one.title) for one in spots), default=40) + BESIDE
        return left, (self.width() - left) / 24, (self.height() - BOTTOM) / max(len(spots), 1)
