"""A village's name on the map and how many each layer has there; as much of it as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from stationdesk.core.ledger import Query
from stationdesk.desk import map_labels
from stationdesk.desk.map_labels import Placing, Shape
from stationdesk.desk.map_plan import Patch
from stationdesk.desktop.boards.painted import Opens, sized
from stationdesk.desktop.fonts import ui_font
from stationdesk.desktop.map.items import path_of
from stationdesk.desktop.tokens import CAPTION, SECONDARY, theme

BADGE, GAP, DOT = 18.0, 4.0, 4.0
_ABOVE, _AT_REST = 20, 9
_KEEPS_SIZE = QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations


class Label(QGraphicsItem):
    """The same size at every zoom. Chosen, it is shown whole, however little room there is."""

    def __init__(self, patch: Patch, inks: list[QColor]) -> None:
        super().__init__()
        self.patch, self._inks, self._land = patch, inks, path_of(patch.rings)
        self._font = sized(QFont(ui_font()), SECONDARY, strong=True)
        self._small = sized(QFont(ui_font()), CAPTION, strong=True)
        wide = QFontMetricsF(self._font).horizontalAdvance(patch.name) + 8
        tall = QFontMetricsF(self._font).height()
        badges = BADGE + 4 if patch.counts else 0.0
        self._name = QRectF(-wide / 2, -(tall + badges) / 2, wide, tall)
        self._badges = self._arranged(self._name.bottom() + 4)
        whole = QRectF(self._name)
        for rect, _, _ in self._badges:
            whole = whole.united(rect)
        self._whole = whole.adjusted(-3, -3, 3, 3)
        self._placing = Placing(Shape.WHOLE)
        self._chosen: Opens | None = None
        self.setFlag(_KEEPS_SIZE)
        self.setPos(*patch.at)
        self.setZValue(_AT_REST)

    def _arranged(self, top: float) -> list[tuple[QRectF, int, Query]]:
        metrics = QFontMetricsF(self._small)
        widths = [max(metrics.horizontalAdvance(str(many)) + 12, BADGE) for _, many, _ in self.patch.counts]
        x = -(sum(widths) + GAP * max(len(widths) - 1, 0)) / 2
        placed = []
        for wide, (layer, _, rows) in zip(widths, self.patch.counts, strict=True):
            placed.append((QRectF(x, top, wide, BADGE), layer, rows))
            x += wide + GAP
        return placed

    @property
    def chosen(self) -> Opens | None:
        """What of this or another label is chosen."""
        return self._chosen

    @chosen.setter
    def chosen(self, opens: Opens | None) -> None:
        self.prepareGeometryChange()
        self._chosen = opens
        self.setZValue(_ABOVE if self._is_chosen() else _AT_REST)

    def opened(self) -> list[Opens]:
        """All it can open, also what there is no room for now."""
        rows: list[Opens] = [one for _, _, one in self.patch.counts]
        return [*rows, self.patch.opens] if self.patch.opens is not None else rows

    def wanted(self, scale: float) -> map_labels.Label:
        """What it would like to show where so many pixels are a unit of the map."""
        many = sum(count for _, count, _ in self.patch.counts)
        whole = self._whole.width(), self._whole.height()
        name = self._name.width(), self._name.height()

        def at_home(step: tuple[float, float]) -> bool:
            return self._land.isEmpty() or self._land.contains(self.pos() + QPointF(*step) / scale)

        return map_labels.Label((self.x() * scale, self.y() * scale), whole, name, many, at_home)

    def place(self, placing: Placing) -> None:
        """Show so much, there."""
        if placing != self._placing:
            self.prepareGeometryChange()
            self._placing = placing

    @property
    def shape_now(self) -> Shape:
        """How much is shown."""
        return Shape.WHOLE if self._is_chosen() else self._placing.shape

    def targets(self) -> list[tuple[QRectF, Opens]]:
        """What opens something, in its own pixels."""
        shape, aside = self.shape_now, QPointF(*self._placing.aside)
        if shape is Shape.DOT:
            dot = QRectF(-2 * DOT, -2 * DOT, 4 * DOT, 4 * DOT)
            return [(dot, self.patch.opens)] if self.patch.opens is not None else []
        named = self._name.translated(aside + self._sunk(shape))
        found: list[tuple[QRectF, Opens]] = [(named, self.patch.opens)] if self.patch.opens else []
        if shape is Shape.WHOLE:
            found += [(rect.translated(aside), rows) for rect, _, rows in self._badges]
        return found

    def boundingRect(self) -> QRectF:
        return self._whole.translated(QPointF(*self._placing.aside)).adjusted(-2, -2, 2, 2)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = self.shape_now
        if shape is Shape.DOT:
            painter.setPen(QPen(QColor(theme().text2), 1.5))
            painter.setBrush(QColor(theme().card))
            painter.drawEllipse(QPointF(0, 0), DOT, DOT)
            return
        painter.translate(*self._placing.aside)
        self._write_name(painter, self._name.translated(self._sunk(shape)))
        if shape is Shape.WHOLE:
            self._draw_badges(painter)
        chosen = next((rect for rect, opens in self.targets() if opens == self._chosen), None)
        if chosen is not None:
            painter.translate(-QPointF(*self._placing.aside))
            painter.setPen(QPen(QColor(theme().text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(chosen.adjusted(-1, -1, 1, 1), 6, 6)

    def _write_name(self, painter: QPainter, rect: QRectF) -> None:
        halo = QColor(theme().card)
        halo.setAlpha(205)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(halo)
        painter.drawRoundedRect(rect, 4, 4)
        painter.setFont(self._font)
        painter.setPen(QColor(theme().text))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.patch.name)

    def _draw_badges(self, painter: QPainter) -> None:
        painter.setFont(self._small)
        for (rect, layer, _), (_, many, _) in zip(self._badges, self.patch.counts, strict=True):
            painter.setPen(QPen(QColor(theme().card), 1))
            painter.setBrush(self._inks[layer])
            painter.drawRoundedRect(rect, BADGE / 2, BADGE / 2)
            painter.setPen(QColor(theme().card))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(many))

    def _sunk(self, shape: Shape) -> QPointF:
        """The name alone stands in the middle, where name and counts stood together."""
        return QPointF(0, -self._name.center().y()) if shape is Shape.NAME else QPointF()

    def _is_chosen(self) -> bool:
        return self._chosen is not None and self._chosen in self.opened()
