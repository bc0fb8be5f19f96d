"""The picture of a scanned map: a cross goes over it by mouse or arrows, and sets its control points."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsView, QWidget

from stationdesk.desk.map_fitting import Spot
from stationdesk.desktop.boards.painted import sized
from stationdesk.desktop.fonts import ui_font
from stationdesk.desktop.map.picture_view import PictureView
from stationdesk.desktop.tokens import CAPTION, theme

STEP, NEAREST = 1.25, 12.0
RADIUS, ARM = 10.0, 16.0
_FAR, _NEAR = 12.0, 1.0  # pixels of the view that an arrow moves the cross, alone and with Shift
_MOVES = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NEARER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)


class ScanView(PictureView):
    """`spotted` is where a new point is set, `moved` where the chosen one is moved to, in per cent."""

    spotted = Signal(float, float)
    moved = Signal(float, float)
    picked = Signal(int)

    def __init__(self, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__("fit.picture", spoken, QPainter.RenderHint.SmoothPixmapTransform, parent)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._size = QRectF()
        self._spots: list[Spot] = []
        self._chosen = -1
        self._cross = QPointF()
        self._empty = ""

    @property
    def cross(self) -> tuple[float, float]:
        """Where the cross stands, in per cent."""
        return self._part(self._cross)

    def show_picture(self, image: QImage | None, empty: str = "") -> None:
        """Show the picture, the cross in its middle; without one the words of `empty`."""
        self._scene.clear()
        self.setBackgroundBrush(QColor(theme().sunken))
        self._empty = empty
        self._size = QRectF()
        if image is not None and not image.isNull():
            self._scene.addPixmap(QPixmap.fromImage(image))
            self._size = QRectF(0, 0, image.width(), image.height())
            self._scene.setSceneRect(self._size)
        self._cross = self._size.center()
        self.fit()

    def show_spots(self, spots: list[Spot], chosen: int) -> None:
        """Draw the control points; the chosen one stands out."""
        self._spots, self._chosen = spots, chosen
        self.viewport().update()

    def fit(self) -> None:
        """The whole picture in the view."""
        if not self._size.isEmpty():
            self.setTransform(QTransform())
            self.fitInView(self._size, Qt.AspectRatioMode.KeepAspectRatio)
        self.viewport().update()

    def zoom(self, factor: float) -> None:
        """Nearer or farther about the cross, never farther than the whole."""
        if self._size.isEmpty():
            return
        port = self.viewport().rect()
        whole = min(port.width() / self._size.width(), port.height() / self._size.height())
        now = self.transform().m11()
        wanted = max(min(now * factor, whole * NEAREST), whole)
        self.scale(wanted / now, wanted / now)
        self.ensureVisible(QRectF(self._cross, self._cross), 60, 60)

    def put_cross(self, left: float, top: float) -> None:
        """Bring the cross to a place, in per cent, and into sight."""
        self._cross = QPointF(left / 100 * self._size.width(), top / 100 * self._size.height())
        self.ensureVisible(QRectF(self._cross, self._cross), 60, 60)
        self.viewport().update()

    # --- what Qt calls ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        if self._size.isEmpty() or held & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif key in _MOVES:
            self._step(*_MOVES[key], _NEAR if held & Qt.KeyboardModifier.ShiftModifier else _FAR)
        elif key in _ENTER:
            self._set_here()
        elif key == Qt.Key.Key_Space:
            self.moved.emit(*self.cross)
        elif key in _NEARER:
            self.zoom(STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(STEP ** (event.angleDelta().y() / 120))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        at = self.mapToScene(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not self._size.contains(at):
            return
        near = self._at(event.position())
        if near >= 0:
            self.picked.emit(near)
            return
        self._cross = at
        held = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        (self.moved if held else self.spotted).emit(*self.cross)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def drawForeground(self, painter: QPainter, _rect: QRectF | QRect) -> None:
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._size.isEmpty():
            painter.setPen(QColor(theme().text2))
            room = QRectF(self.viewport().rect()).adjusted(24, 24, -24, -24)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, self._empty)
        else:
            for number, spot in enumerate(self._spots):
                self._draw_spot(painter, number, spot)
            self._draw_cross(painter)
        painter.restore()

    # --- within ---

    def _set_here(self) -> None:
        """A point where the cross stands, or the one that is there already."""
        near = self._at(QPointF(self.mapFromScene(self._cross)))
        if near >= 0:
            self.picked.emit(near)
        else:
            self.spotted.emit(*self.cross)

    def _step(self, right: int, down: int, pixels: float) -> None:
        far = pixels / max(self.transform().m11(), 1e-9)
        left = min(max(self._cross.x() + right * far, 0.0), self._size.width())
        top = min(max(self._cross.y() + down * far, 0.0), self._size.height())
        self._cross = QPointF(left, top)
        self.ensureVisible(QRectF(self._cross, self._cross), 60, 60)
        self.viewport().update()

    def _part(self, at: QPointF) -> tuple[float, float]:
        wide, tall = max(self._size.width(), 1.0), max(self._size.height(), 1.0)
        return at.x() / wide * 100, at.y() / tall * 100

    def _seen(self, spot: Spot) -> QPointF:
        at = QPointF(float(spot.left) / 100 * self._size.width(), float(spot.top) / 100 * self._size.height())
        return QPointF(self.mapFromScene(at))

    def _at(self, where: QPointF) -> int:
        for number, spot in enumerate(self._spots):
            away = self._seen(spot) - where
            if away.x() ** 2 + away.y() ** 2 <= RADIUS**2:
                return number
        return -1

    def _draw_spot(self, painter: QPainter, number: int, spot: Spot) -> None:
        colours, at = theme(), self._seen(spot)
        painter.setPen(QPen(QColor(colours.card), 2))
        chosen = number == self._chosen
        painter.setBrush(QColor(colours.accent if chosen else colours.ok if spot.is_placed else colours.warn))
        painter.drawEllipse(at, RADIUS, RADIUS)
        painter.setPen(QColor(colours.card))
        painter.setFont(sized(QFont(ui_font()), CAPTION, strong=True))
        box = QRectF(at.x() - RADIUS, at.y() - RADIUS, 2 * RADIUS, 2 * RADIUS)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number + 1))

    def _draw_cross(self, painter: QPainter) -> None:
        at = QPointF(self.mapFromScene(self._cross))
        for colour, width in ((theme().card, 4), (theme().bad if self.hasFocus() else theme().text2, 2)):
            painter.setPen(QPen(QColor(colour), width))
            for right, down in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                away = QPointF(right, down)
                painter.drawLine(at + away * 4, at + away * ARM)
