"""The trend: this period as a line on its ground, the one compared with as a broken line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from stationdesk.core.statistics import Picture
from stationdesk.desktop.statistics.plot import Cell, Plot
from stationdesk.desktop.tokens import theme
from stationdesk.desktop.widgets.chart_axis import round_top

LEFT, RIGHT, TOP, BOTTOM, DOT = 40, 14, 12, 24, 4.0
WORD = 52  # pixels a word under the axis needs


class LinePlot(Plot):
    """A point a day or a month. A single one is drawn as a point."""

    def hit(self, point: QPointF) -> Cell | None:
        assert self._picture is not None
        area, count = self._area(), len(self._picture.spots)
        if not area.adjusted(-10, -10, 10, 30).contains(point):
            return None
        line = min(max(round((point.x() - area.left()) / area.width() * max(count - 1, 1)), 0), count - 1)
        numbers = self._picture.spots[line].numbers
        known = [place for place in self._picture.drawn if numbers[place] is not None]
        return line, min(known, key=lambda place: abs(self._at((line, place)).y() - point.y()))

    def box(self, cell: Cell) -> QRectF:
        at = self._at(cell)
        return QRectF(at.x() - 6, at.y() - 6, 12, 12)

    def draw(self, painter: QPainter, picture: Picture) -> None:
        area = self._area()
        self._draw_axes(painter, picture, area)
        colours = theme()
        for place, pen in ((1, QPen(QColor(colours.text3), 1.4, Qt.PenStyle.DashLine)),
                           (0, QPen(QColor(colours.accent), 2.2))):  # fmt: skip
            points = self._points(place)
            if place == 0 and len(points) > 1:
                self._draw_ground(painter, area, points)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(points))
            if len(points) == 1:
                painter.setBrush(pen.color())
                painter.drawEllipse(points[0], DOT, DOT)

    def _draw_ground(self, painter: QPainter, area: QRectF, points: list[QPointF]) -> None:
        ground = QColor(theme().accent)
        ground.setAlpha(30)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        foot = [QPointF(points[-1].x(), area.bottom()), QPointF(points[0].x(), area.bottom())]
        painter.drawPolygon(QPolygonF([*points, *foot]))

    def _draw_axes(self, painter: QPainter, picture: Picture, area: QRectF) -> None:
        colours, (top, step) = theme(), self._top()
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for value in range(0, top + 1, step):
            y = area.bottom() - area.height() * value / top
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(colours.text3))
            painter.drawText(QRectF(0, y - 10, LEFT - 10, 20), right, str(value))
        count = len(picture.spots)
        every = max(-(-count * WORD // max(int(area.width()), 1)), 1)
        for line in range(0, count, every):
            left = min(self._x(line) - WORD / 2, self.width() - WORD)
            place = QRectF(left, area.bottom() + 4, WORD, BOTTOM - 4)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, picture.spots[line].title)

    def _points(self, place: int) -> list[QPointF]:
        assert self._picture is not None
        return [
            self._at((line, place)) for line, one in enumerate(self._picture.spots)
            if one.numbers[place] is not None
        ]  # fmt: skip

    def _top(self) -> tuple[int, int]:
        assert self._picture is not None
        numbers = (one.numbers[place] or 0 for one in self._picture.spots for place in self._picture.drawn)
        return round_top(max(map(int, numbers), default=0))

    def _area(self) -> QRectF:
        return QRectF(LEFT, TOP, self.width() - LEFT - RIGHT, self.height() - TOP - BOTTOM)

    def _x(self, line: int) -> float:
        assert self._picture is not None
        area, count = self._area(), len(self._picture.spots)
        return area.left() + area.width() * (line / (count - 1) if count > 1 else 0.5)

    def _at(self, cell: Cell) -> QPointF:
        assert self._picture is not None
        area, number = self._area(), self._picture.spots[cell[0]].numbers[cell[1]]
        return QPointF(self._x(cell[0]), area.bottom() - area.height() * float(number or 0) / self._top()[0])
