"""What lies in the map's scene: grounds that grow with it, names and points that keep their size."""

from __future__ import annotations

from functools import lru_cache
from math import ceil, hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QStyleOptionGraphicsItem, QWidget

from stationdesk.desk.map_plan import Dot, Frame, Patch, Point
from stationdesk.desktop.boards.painted import Opens, sized
from stationdesk.desktop.fonts import ui_font
from stationdesk.desktop.map.colours import ground, heat
from stationdesk.desktop.tokens import STRONG, theme

RADIUS, _HALF = 5.5, 7.0
LEAST_WEDGE = 26.0
_SHEER = 120  # of 255
_KEEPS_SIZE = QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations


def path_of(rings: tuple[tuple[Point, ...], ...]) -> QPainterPath:
    """Rings as one path; a ring in a ring is a hole."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in rings:
        path.addPolygon(QPolygonF([QPointF(*one) for one in ring]))
        path.closeSubpath()
    return path


class Ground(QGraphicsPathItem):
    """A village's ground; over a scanned map what lies below shows through."""

    def __init__(self, patch: Patch, *, over_scan: bool) -> None:
        super().__init__(path_of(patch.rings))
        pen = QPen(QColor(theme().text3), 1, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        self.setPen(pen)
        colour = ground(patch.hue) if patch.shade is None else heat(patch.shade)
        if over_scan:
            colour.setAlpha(0 if patch.shade is None else _SHEER)
        self.setBrush(colour)


class Border(QGraphicsPathItem):
    """An area's border; a block of the schematic is filled."""

    def __init__(self, frame: Frame, *, block: bool) -> None:
        super().__init__(path_of(frame.rings))
        pen = QPen(QColor(theme().line2 if block else theme().accent), 1.2 if block else 2)
        pen.setCosmetic(True)
        self.setPen(pen)
        self.setBrush(QColor(theme().card) if block else Qt.BrushStyle.NoBrush)
        self.setZValue(-1 if block else 2)


class Heading(QGraphicsItem):
    """An area's name in its block."""

    def __init__(self, words: str, at: Point) -> None:
        super().__init__()
        self._words = words
        self._font = sized(QFont(ui_font()), STRONG, strong=True)
        metrics = QFontMetricsF(self._font)
        self._rect = QRectF(0, -metrics.height() / 2, metrics.horizontalAdvance(words) + 4, metrics.height())
        self.setFlag(_KEEPS_SIZE)
        self.setPos(*at)
        self.setZValue(4)

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        painter.setFont(self._font)
        painter.setPen(QColor(theme().text2))
        painter.drawText(self._rect, Qt.AlignmentFlag.AlignVCenter, self._words)


@lru_cache(maxsize=64)
def _point(rgba: int, rim: str, ratio: float) -> QImage:
    """A point as a picture: thousands of them are laid down faster than drawn."""
    side = ceil(2 * _HALF * ratio)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(rim), 1.5))
    painter.setBrush(QColor.fromRgba(rgba))
    painter.drawEllipse(QPointF(_HALF, _HALF), RADIUS, RADIUS)
    painter.end()
    return image


class Pin(QGraphicsItem):
    """A record's point and what it sees: true to scale when near, else large enough to show the way."""

    def __init__(self, dot: Dot, colour: QColor) -> None:
        super().__init__()
        self.dot, self._colour = dot, colour
        x, y = dot.at
        self._wedge = [(east - x, south - y) for east, south in dot.wedge]
        self._reach = max((hypot(*one) for one in self._wedge), default=0.0)
        self._pixels = 0.0
        self.chosen: Opens | None = None
        self.setFlag(_KEEPS_SIZE)
        self.setPos(x, y)
        self.setZValue(8 if dot.bad else 7)

    def zoomed(self, scale: float) -> None:
        """So many pixels are a metre now."""
        self.prepareGeometryChange()
        self._pixels = max(scale, LEAST_WEDGE / self._reach) if self._reach else 0.0

    def opened(self) -> list[Opens]:
        """All it can open."""
        return [self.dot.opens]

    def targets(self) -> list[tuple[QRectF, Opens]]:
        """What opens something, in its own pixels."""
        return [(QRectF(-RADIUS - 2, -RADIUS - 2, 2 * RADIUS + 4, 2 * RADIUS + 4), self.dot.opens)]

    def boundingRect(self) -> QRectF:
        most = max(self._reach * self._pixels, RADIUS) + 4
        return QRectF(-most, -most, 2 * most, 2 * most)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addEllipse(QPointF(0, 0), RADIUS + 2, RADIUS + 2)
        return path

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._wedge:
            glass = QColor(self._colour)
            glass.setAlpha(60)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(glass)
            painter.drawPolygon(QPolygonF([QPointF(x, y) * self._pixels for x, y in self._wedge]))
        ratio = painter.device().devicePixelRatio()
        painter.drawImage(QPointF(-_HALF, -_HALF), _point(self._colour.rgba(), theme().card, ratio))
        if self.chosen == self.dot.opens:
            painter.setPen(QPen(QColor(theme().text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(0, 0), RADIUS + 3, RADIUS + 3)
