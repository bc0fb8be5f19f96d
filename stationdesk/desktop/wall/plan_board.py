"""The wall while its layout is planned, by mouse and by keys: put, moved, spanned and emptied."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from stationdesk.desktop.wall.carrying import unpacked
from stationdesk.desktop.wall.plan_canvas import PlanCanvas
from stationdesk.desktop.wall.plan_paint import HANDLE, Face
from stationdesk.desktop.wall.walling import STEPS
from stationdesk.ledgers.cameras.rules import wall_editing as editing
from stationdesk.ledgers.cameras.rules.wall_editing import Cells, Place
from stationdesk.ledgers.cameras.rules.wall_plan import PlannedCell

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_EDGE = 8
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass
class _Hold:
    """What the mouse holds: a field by its middle, or by its right or lower edge."""

    start: Place
    pressed: QPoint
    across: bool = False
    down: bool = False
    moving: bool = False

    @property
    def spans(self) -> bool:
        return self.across or self.down


class PlanBoard(PlanCanvas):
    """`asked` wants the camera chosen in the list for the chosen field."""

    asked = Signal()
    save_asked = Signal()
    leave_asked = Signal()

    def __init__(self, faces: Callable[[PlannedCell], Face], parent: QWidget | None = None) -> None:
        super().__init__(faces, parent)
        self._hold: _Hold | None = None
        self.setAcceptDrops(True)
        self.setMouseTracking(True)

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        held = event.modifiers() & (_CTRL | _SHIFT)
        if key in STEPS:
            self._arrow(*STEPS[key], held)
        elif key in _ENTER and held == _CTRL:
            self.save_asked.emit()
        elif key in _ENTER and not event.isAutoRepeat():
            self.asked.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.empty()
        elif key == Qt.Key.Key_Z and held == _CTRL:
            self.undo()
        elif (key == Qt.Key.Key_Y and held == _CTRL) or (key == Qt.Key.Key_Z and held == _CTRL | _SHIFT):
            self.redo()
        elif key == Qt.Key.Key_Escape:
            self.leave_asked.emit()
        else:
            super().keyPressEvent(event)

    def _arrow(self, right: int, down: int, held: Qt.KeyboardModifier) -> None:
        if held == _SHIFT:
            self._span(right, down)
        elif held == _CTRL:
            self._carry(right, down)
        else:
            self.choose(self._beside(right, down))

    def _beside(self, right: int, down: int) -> Place:
        """The next place in that direction that is not the same field's."""
        here, found = self.field, self.at
        while True:
            row, column = found[0] + down, found[1] + right
            if not (0 <= row < self.sheet.rows and 0 <= column < self.sheet.columns):
                return self.at
            found = row, column
            if here is None or editing.at(self.sheet.cells, found) is not here:
                return found

    def _span(self, right: int, down: int) -> None:
        one = self.field
        if one is not None:
            rows, columns = max(one.rows + down, 1), max(one.columns + right, 1)
            self.take(editing.spanned(self.sheet.cells, self.at, rows, columns))

    def _carry(self, right: int, down: int) -> None:
        """On an empty place by one step; with the next field it changes what they show."""
        cells, beside = self.sheet.cells, self._beside(right, down)
        one, other = self.field, editing.at(cells, beside)
        if one is None:
            return
        if other is not None and other is not one:
            done, end = self.take(editing.moved(cells, self.at, beside)), beside
        else:
            done = self.take(editing.shifted(cells, self.at, down, right))
            end = one.row + down, one.column + right
        if done:
            self.choose(end)

    # --- mouse ---

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        place = self.place_at(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or place is None:
            return
        self.choose(place)
        across, down = self._edges(event.position().toPoint())
        if self.field is not None:
            self._hold = _Hold(place, event.position().toPoint(), across, down)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at, hold = event.position().toPoint(), self._hold
        if hold is None:
            self._point(at)
            return
        far = (at - hold.pressed).manhattanLength() >= QApplication.startDragDistance()
        hold.moving = hold.moving or far
        if hold.moving:
            self.target = self.place_at(at)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        hold, target = self._hold, self.place_at(event.position().toPoint())
        self._hold = self.target = None
        self.update()
        if hold is None or not hold.moving or target is None:
            return
        if hold.spans:
            self.take(self._spanned_to(hold, target))
        elif self.take(editing.moved(self.sheet.cells, hold.start, target)):
            self.choose(target)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.asked.emit()

    def _spanned_to(self, hold: _Hold, target: Place) -> Cells:
        one = editing.at(self.sheet.cells, hold.start)
        if one is None:
            return self.sheet.cells
        rows = max(target[0] - one.row + 1, 1) if hold.down else one.rows
        columns = max(target[1] - one.column + 1, 1) if hold.across else one.columns
        return editing.spanned(self.sheet.cells, hold.start, rows, columns)

    def _edges(self, at: QPoint) -> tuple[bool, bool]:
        """Whether the mouse is at the right and at the lower edge of a field."""
        place = self.place_at(at)
        one = editing.at(self.sheet.cells, place) if place is not None else None
        if one is None:
            return False, False
        whole = self.rectangle(one)
        corner = at.x() >= whole.right() - HANDLE and at.y() >= whole.bottom() - HANDLE
        return corner or at.x() >= whole.right() - _EDGE, corner or at.y() >= whole.bottom() - _EDGE

    def _point(self, at: QPoint) -> None:
        shapes = {
            (True, True): Qt.CursorShape.SizeFDiagCursor, (True, False): Qt.CursorShape.SizeHorCursor,
            (False, True): Qt.CursorShape.SizeVerCursor,
        }  # fmt: skip
        self.setCursor(shapes.get(self._edges(at), Qt.CursorShape.ArrowCursor))

    # --- from the list ---

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if unpacked(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.target = self.place_at(event.position().toPoint())
        event.setAccepted(self.target is not None and unpacked(event.mimeData()) is not None)
        self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.target = None
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        shows, place = unpacked(event.mimeData()), self.place_at(event.position().toPoint())
        self.target = None
        if shows is not None and place is not None:
            event.acceptProposedAction()
            self.choose(place)
            self.put(shows, place)
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.update()
