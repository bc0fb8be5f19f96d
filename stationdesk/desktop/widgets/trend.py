"""A line of daily numbers, with the same days before it as a broken line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from stationdesk.desktop.tokens import theme
from stationdesk.desktop.widgets.chart_axis import round_top
from stationdesk.desktop.widgets.plain import tip

LEFT, RIGHT, TOP, BOTTOM = 44, 20, 12, 30
EVERY = 5


class Trend(QWidget):
    """`show_numbers(labels, now, before)`; the words under the pointer name a day's numbers."""

    def __init__(self, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: tuple[str, ...] = ()
        self._now: tuple[float, ...] = ()
        self._before: tuple[float, ...] = ()
        self._told: tuple[str, ...] = ()
        self.setObjectName("trend")
        self.setAccessibleName(spoken)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_numbers(
        self,
        labels: tuple[str, ...],
        now: tuple[float, ...],
        before: tuple[float, ...],
        told: tuple[str, ...] = (),
    ) -> None:
        """`told` is a sentence per day for the tool tip."""
        self._labels, self._now, self._before, self._told = labels, now, before, told
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, 220)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 150)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._told:
            place = self._place(event.pos().x())
            QToolTip.showText(event.globalPos(), tip(self._told[place]), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, _event: QMouseEvent) -> None:
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._now:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme()
        area = QRectF(LEFT, TOP, self.width() - LEFT - RIGHT, self.height() - TOP - BOTTOM)
        top, step = round_top(max((*self._now, *self._before)))
        self._draw_axes(painter, area, top, step)
        line = [self._point(area, place, value, top) for place, value in enumerate(self._now)]
        ground = QColor(colours.accent)
        ground.setAlpha(30)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        foot = [QPointF(line[-1].x(), area.bottom()), QPointF(line[0].x(), area.bottom())]
        painter.drawPolygon(QPolygonF([*line, *foot]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.text3), 1.3, Qt.PenStyle.DashLine))
        earlier = [self._point(area, place, value, top) for place, value in enumerate(self._before)]
        painter.drawPolyline(QPolygonF(earlier))
        painter.setPen(QPen(QColor(colours.accent), 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap,
                            Qt.PenJoinStyle.RoundJoin))  # fmt: skip
        painter.drawPolyline(QPolygonF(line))
        painter.setPen(QPen(QColor(colours.card), 2))
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(line[-1], 4.5, 4.5)
        if self.underMouse():
            self._draw_pointed(painter, area, line)

    def _draw_axes(self, painter: QPainter, area: QRectF, top: int, step: int) -> None:
        colours = theme()
        font = painter.font()
        font.setPixelSize(12)
        painter.setFont(font)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for value in range(0, top + 1, step):
            y = area.bottom() - area.height() * value / top
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(colours.text3))
            painter.drawText(QRectF(0, y - 10, LEFT - 12, 20), right, str(value))
        for place in range(0, len(self._labels), EVERY):
            x = self._point(area, place, 0, top).x()
            painter.drawText(QRectF(x - 30, area.bottom() + 7, 60, 20), Qt.AlignmentFlag.AlignCenter,
                             self._labels[place])  # fmt: skip

    def _draw_pointed(self, painter: QPainter, area: QRectF, line: list[QPointF]) -> None:
        point = line[self._place(self.mapFromGlobal(self.cursor().pos()).x())]
        painter.setPen(QPen(QColor(theme().line2), 1))
        painter.drawLine(QPointF(point.x(), area.top()), QPointF(point.x(), area.bottom()))
        painter.setPen(QPen(QColor(theme().accent), 2))
        painter.setBrush(QColor(theme().card))
        painter.drawEllipse(point, 4, 4)

    def _point(self, area: QRectF, place: int, value: float, top: int) -> QPointF:
        share = place / max(len(self._labels) - 1, 1)
        return QPointF(area.left() + share * area.width(), area.bottom() - area.height() * value / top)

    def _place(self, x: float) -> int:
        width = max(self.width() - LEFT - RIGHT, 1)
        place = round((x - LEFT) / width * (len(self._labels) - 1))
        return min(max(place, 0), len(self._labels) - 1)
