"""The view on the map: wheel and drag, or keys alone; what is chosen opens its rows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsView, QToolTip, QWidget

from stationdesk.core.ledger import Query
from stationdesk.desk.map_labels import placings
from stationdesk.desk.map_plan import Plan, Point
from stationdesk.desktop.boards.painted import Opens
from stationdesk.desktop.map.colours import ink
from stationdesk.desktop.map.items import Border, Ground, Heading, Pin
from stationdesk.desktop.map.label import Label
from stationdesk.desktop.map.picture_view import PictureView
from stationdesk.desktop.tokens import theme
from stationdesk.desktop.widgets.plain import tip

STEP, NEAREST = 1.25, 60.0
_PAN = 0.15
_ASIDE = 2.0
_STEPS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_NEARER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)


@dataclass(frozen=True)
class Target:
    """Something one can go to: where it is in the view's pixels, and the item it is of."""

    rect: QRectF
    opens: Opens
    item: Label | Pin


class MapView(PictureView):
    """Emits what is opened. The scene is the view's own."""

    rows_asked = Signal(object)
    record_asked = Signal(str, int)
    toggled = Signal(int)

    def __init__(self, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__("map.view", spoken, QPainter.RenderHint.Antialiasing, parent)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self._items: list[Label | Pin] = []
        self._opened_by: dict[Opens, Label | Pin] = {}
        self._said: dict[Opens, str] = {}
        self._bounds = QRectF(0, 0, 1, 1)
        self._fits = True
        self._pressed: QPointF | None = None
        self.chosen: Opens | None = None

    # --- what is shown ---

    def show_plan(self, plan: Plan, said: dict[Opens, str], scan: QImage | None = None) -> None:
        """Draw a plan anew; the zoom and what is chosen stay where the land is the same."""
        left, top, right, bottom = plan.bounds
        bounds = QRectF(left, top, right - left, bottom - top)
        same = bounds == self._bounds
        self._scene.clear()
        self._said, self._bounds = said, bounds
        self.setBackgroundBrush(QColor(theme().sunken))
        self._scene.setSceneRect(bounds.adjusted(-right + left, -bottom + top, right - left, bottom - top))
        laid = scan is not None and plan.scan is not None
        if scan is not None and plan.scan is not None:
            self._lay(scan, plan.scan[1])
        inks = [ink(one.tone) for one in plan.layers]
        for frame in plan.frames:
            self._scene.addItem(Border(frame, block=plan.schematic or frame.rings[0] == ()))
            if frame.name and (plan.schematic or len(frame.rings[0]) == 4):
                self._scene.addItem(Heading(frame.name, frame.at))
        self._items = []
        for patch in plan.patches:
            if patch.rings:
                self._scene.addItem(Ground(patch, over_scan=laid))
            self._items.append(Label(patch, inks))
        self._items += [Pin(one, ink(plan.layers[one.layer].tone, bad=one.bad)) for one in plan.dots]
        self._opened_by = {opens: item for item in self._items for opens in item.opened()}
        for item in self._items:
            self._scene.addItem(item)
        if not same:
            self.fit()
        self._mark(None)
        self._tell_zoom()

    def _lay(self, scan: QImage, corners: tuple[Point, Point, Point]) -> None:
        (x, y), (rx, ry), (lx, ly) = corners
        wide, tall = max(scan.width(), 1), max(scan.height(), 1)
        item = self._scene.addPixmap(QPixmap.fromImage(scan))
        item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        item.setTransform(
            QTransform((rx - x) / wide, (ry - y) / wide, (lx - x) / tall, (ly - y) / tall, x, y)
        )
        item.setOpacity(0.85)
        item.setZValue(-3)

    # --- zoom ---

    def fit(self) -> None:
        """The whole township in the view."""
        self._fits = True
        whole = self._whole()
        self.setTransform(QTransform.fromScale(whole, whole))
        self.centerOn(self._bounds.center())
        self._tell_zoom()

    def zoom(self, factor: float) -> None:
        """Nearer or farther, never farther than the whole or nearer than a lane."""
        now, whole = self.transform().m11(), self._whole()
        factor = max(min(now * factor, whole * NEAREST), whole) / now
        self._fits = now * factor <= whole * 1.001
        self.scale(factor, factor)
        self._tell_zoom()

    def _whole(self) -> float:
        port = self.viewport().rect()
        return max(min(port.width() / self._bounds.width(), port.height() / self._bounds.height()), 1e-9)

    def _tell_zoom(self) -> None:
        """Wedges true to scale, and names where they cover no other."""
        scale = self.transform().m11()
        pins = [one for one in self._items if isinstance(one, Pin)]
        labels = [one for one in self._items if isinstance(one, Label)]
        for pin in pins:
            pin.zoomed(scale)
        places = placings(
            [one.wanted(scale) for one in labels], [(one.x() * scale, one.y() * scale) for one in pins]
        )
        for label, placing in zip(labels, places, strict=True):
            label.place(placing)

    # --- what is chosen ---

    def targets(self) -> list[Target]:
        """Everything that opens something, in the view's pixels."""
        found = []
        for item in self._items:
            at = QPointF(self.mapFromScene(item.pos()))
            found += [Target(rect.translated(at), opens, item) for rect, opens in item.targets()]
        return found

    def choose(self, opens: Opens) -> None:
        """Go to what opens this, and bring it into sight."""
        before, self.chosen = self.chosen, opens
        self._mark(before)
        found = next((one for one in self.targets() if one.opens == opens), None)
        if found is not None and not QRectF(self.viewport().rect()).contains(found.rect):
            self.centerOn(found.item)
        said = self._said.get(opens, "")
        self.setAccessibleName(f"{self._spoken}: {said}" if said else self._spoken)

    def _mark(self, before: Opens | None) -> None:
        """Only what was and what is chosen is drawn anew: there may be thousands."""
        for opens in (before, self.chosen):
            item = self._opened_by.get(opens) if opens is not None else None
            if item is not None:
                item.chosen = self.chosen
                item.update()

    def _step(self, right: int, down: int) -> None:
        targets = self.targets()
        here = next((one for one in targets if one.opens == self.chosen), None)
        if here is None:
            middle = QPointF(self.viewport().rect().center())
            nearest = min(targets, key=lambda one: _far(one.rect.center() - middle), default=None)
            if nearest is not None:
                self.choose(nearest.opens)
            return
        best: tuple[float, Target] | None = None
        for one in targets:
            away = one.rect.center() - here.rect.center()
            ahead = away.x() * right + away.y() * down
            aside = abs(away.x() * down) + abs(away.y() * right)
            if one.opens != here.opens and ahead > 1 and aside <= _ASIDE * ahead:
                cost = ahead + _ASIDE * aside
                if best is None or cost < best[0]:
                    best = (cost, one)
        if best is not None:
            self.choose(best[1].opens)

    def _open(self, opens: Opens) -> None:
        if isinstance(opens, Query):
            self.rows_asked.emit(opens)
        else:
            self.record_asked.emit(*opens)

    def _at(self, where: QPointF) -> Target | None:
        return next((one for one in reversed(self.targets()) if one.rect.contains(where)), None)

    # --- what Qt calls ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        if key in _STEPS and held & Qt.KeyboardModifier.ShiftModifier:
            self._pan(*_STEPS[key])
        elif key in _STEPS and not held & ~Qt.KeyboardModifier.KeypadModifier:
            self._step(*_STEPS[key])
        elif key in _ENTER and self.chosen is not None:
            self._open(self.chosen)
        elif key in _NEARER:
            self.zoom(STEP)
            if self.chosen is not None:
                self.choose(self.chosen)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and not held & ~Qt.KeyboardModifier.KeypadModifier:
            self.toggled.emit(key - Qt.Key.Key_1)
        else:
            event.ignore()

    def _pan(self, right: int, down: int) -> None:
        across, along = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + int(right * self.width() * _PAN))
        along.setValue(along.value() + int(down * self.height() * _PAN))

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(STEP ** (event.angleDelta().y() / 120))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        still = self._pressed is not None and _far(event.position() - self._pressed) < 25
        found = self._at(event.position()) if still else None
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            self.choose(found.opens)
            self._open(found.opens)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self.fit()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self._at(QPointF(event.pos()))
            if found is not None and self._said.get(found.opens):
                QToolTip.showText(event.globalPos(), tip(self._said[found.opens]), self)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)


def _far(away: QPointF) -> float:
    return away.x() * away.x() + away.y() * away.y()
