"""Counts by kind as lying bars, each with its number; a click opens the rows behind it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from stationdesk.desktop.tokens import theme

LINE, BAR, NUMBER = 25, 10, 44


class Bars(QWidget):
    """`show_counts(((label, count), …))`; `chosen` carries the label's place."""

    chosen = Signal(int)

    def __init__(self, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[tuple[str, int], ...] = ()
        self.setObjectName("bars")
        self.setAccessibleName(spoken)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: tuple[tuple[str, int], ...]) -> None:
        """The longest first, as they come."""
        self._counts = counts
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, LINE * max(len(self._counts), 1))

    minimumSizeHint = sizeHint

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = int(event.position().y() // LINE)
        if 0 <= place < len(self._counts):
            self.chosen.emit(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme()
        font = painter.font()
        font.setPixelSize(13)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        words = min(max((metrics.horizontalAdvance(label) for label, _ in self._counts), default=0),
                    self.width() * 2 // 5)  # fmt: skip
        room = self.width() - words - 12 - NUMBER
        most = max((count for _, count in self._counts), default=0) or 1
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for place, (label, count) in enumerate(self._counts):
            top = place * LINE
            painter.setPen(QColor(colours.text2))
            shown = metrics.elidedText(label, Qt.TextElideMode.ElideRight, words)
            painter.drawText(QRectF(0, top, words, LINE), middle, shown)
            long = max(room * count / most, 3.0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(QRectF(words + 12, top + (LINE - BAR) / 2, long, BAR), 4, 4)
            painter.setPen(QColor(colours.text))
            painter.drawText(QRectF(words + 12 + long + 8, top, NUMBER, LINE), middle, str(count))
