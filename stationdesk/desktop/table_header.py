"""The heading of a ledger's table: a click orders, a click on the funnel at its end narrows by the column."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from stationdesk.desktop.icons import pixmap
from stationdesk.desktop.tokens import theme

MARK = 14
_END = 3  # pixels between the funnel and the heading's end
_ARROW = 12  # what the arrow of the order takes there


class TableHeader(QHeaderView):
    """Emits `filter_asked` with a column's place. The funnel shows under the mouse, and where one narrows."""

    filter_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._narrowed: frozenset[int] = frozenset()
        self._under = self._pressed = self._current = -1
        self.setSectionsClickable(True)
        self.setMouseTracking(True)

    def show_narrowed(self, places: frozenset[int]) -> None:
        """Mark the columns that narrow the list."""
        self._narrowed = places
        self.viewport().update()

    def show_current(self, place: int) -> None:
        """Underline the column the keyboard is in; -1 for none."""
        if place != self._current:
            self._current = place
            self.viewport().update()

    def mark_of(self, place: int) -> QRect:
        """Where a column's funnel stands, in the viewport's pixels."""
        end = self.sectionViewportPosition(place) + self.sectionSize(place) - _END
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == place:
            end -= _ARROW
        return QRect(end - MARK, (self.height() - MARK) // 2, MARK, MARK)

    def paintSection(self, painter: QPainter, rect: QRect, place: int) -> None:
        painter.save()
        super().paintSection(painter, rect, place)
        painter.restore()
        colours = theme()
        narrowed = place in self._narrowed
        if narrowed or place == self._under:
            mark = self.mark_of(place)
            painter.fillRect(mark.adjusted(-3, -2, 0, 2), QColor(colours.sunken))
            painter.drawPixmap(mark, pixmap("funnel", colours.accent if narrowed else colours.text2, MARK))
        if place == self._current:
            painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, QColor(colours.accent))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._mark_at(event.position().toPoint())
        if self._pressed < 0 or event.button() != Qt.MouseButton.LeftButton:
            self._pressed = -1
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, -1
        if pressed < 0:
            super().mouseReleaseEvent(event)
        elif self._mark_at(event.position().toPoint()) == pressed:
            self.filter_asked.emit(pressed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._look_under(self.logicalIndexAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._look_under(-1)
        super().leaveEvent(event)

    def _look_under(self, place: int) -> None:
        if place != self._under:
            self._under = place
            self.viewport().update()

    def _mark_at(self, point: QPoint) -> int:
        place = self.logicalIndexAt(point)
        return place if place >= 0 and self.mark_of(place).adjusted(-3, -6, 0, 6).contains(point) else -1
