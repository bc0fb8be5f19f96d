"""Lying bars, the one compared with as a thin bar under each, every bar with its number."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen

from stationdesk.core.statistics import Picture
from stationdesk.desktop.statistics.plot import STEPS, Cell, Plot
from stationdesk.desktop.tokens import theme

LEAST, ROOMY, MOST = 21, 30, 58  # pixels a line is high: at least, with numbers apart, at most
THICKEST, BESIDE, NUMBER, UNDER = 16, 12, 80, 17
DEEPER = "›"


class BarPlot(Plot):
    """A line for each; words that lead further down the tree end in a mark and are clicked for it."""

    def walk(self, key: int) -> Cell:
        down, across = STEPS[Qt.Key(key)]
        return self.moved(down, across)

    def sizeHint(self) -> QSize:
        lines = len(self._picture.spots) if self._picture else 0
        return QSize(420, max(self.tall, LEAST * lines))

    def minimumSizeHint(self) -> QSize:
        return QSize(260, self.sizeHint().height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        line = int(event.position().y() // self._line())
        spots = self._picture.spots if self._picture is not None and not self._picture.empty else ()
        if event.position().x() < self._words() and line < len(spots) and spots[line].deeper:
            self._go((line, self._cell[1]))
            self.deeper.emit(spots[line].deeper)
        else:
            super().mouseReleaseEvent(event)

    def hit(self, point: QPointF) -> Cell | None:
        assert self._picture is not None
        line = int(point.y() // self._line())
        if not 0 <= line < len(self._picture.spots):
            return None
        lower = point.y() - line * self._line() > 0.55 * self._line()
        return line, self._picture.drawn[1 if lower and len(self._picture.drawn) > 1 else 0]

    def box(self, cell: Cell) -> QRectF:
        bar = self._bar(cell)
        return QRectF(bar.left() - 2, bar.top() - 1, self.width() - bar.left(), bar.height() + 2)

    def draw(self, painter: QPainter, picture: Picture) -> None:
        colours, wide = theme(), self._words()
        beside = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for line, one in enumerate(picture.spots):
            painter.setPen(QColor(colours.text))
            title = f"{one.title} {DEEPER}" if one.deeper else one.title
            lines = [title, one.beside] if one.beside and self._line() >= ROOMY else [title]
            for row, text in enumerate(lines):
                shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(wide))
                middle = (line + 0.45) * self._line() + (row - (len(lines) - 1) / 2) * UNDER
                painter.drawText(QRectF(0, middle - 9, wide, 18), beside, shown)
                painter.setPen(QColor(colours.text3))
            for place in picture.drawn:
                self._draw_bar(painter, (line, place), first=place == picture.drawn[0])
            self._draw_numbers(painter, picture, line)

    def _draw_bar(self, painter: QPainter, cell: Cell, *, first: bool) -> None:
        colours, bar = theme(), self._bar(cell)
        if bar.width():
            painter.setPen(Qt.PenStyle.NoPen if first else QPen(QColor(colours.text3), 1))
            painter.setBrush(QColor(colours.accent if first else colours.sunken))
            painter.drawRoundedRect(bar, 3, 3)

    def _draw_numbers(self, painter: QPainter, picture: Picture, line: int) -> None:
        """Each behind its bar; where lines are low, one behind the other."""
        bars = [self._bar((line, place)) for place in picture.drawn]
        low = self._line() < ROOMY
        x = max(bar.right() for bar in bars) + 6
        for bar, place, ink in zip(bars, picture.drawn, (theme().text, theme().text3), strict=True):
            text = picture.spots[line].text(place)
            wide = painter.fontMetrics().horizontalAdvance(text) + 2
            middle = (line + 0.5) * self._line() if low else bar.center().y()
            box = QRectF(x if low else bar.right() + 6, middle - 9, wide, 18)
            painter.setPen(QColor(ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
            x += wide + 8

    def _line(self) -> float:
        """How high a line is: all of them fit, few are not spread over the whole card."""
        lines = len(self._picture.spots) if self._picture else 1
        return min(max(self.height() / max(lines, 1), LEAST), MOST)

    def _words(self) -> float:
        spots = self._picture.spots if self._picture else ()
        metrics = self.fontMetrics()
        shown = (text for one in spots for text in (f"{one.title} {DEEPER}", one.beside))
        wide = max(map(metrics.horizontalAdvance, shown), default=0)
        return min(wide + 4, self.width() * 0.4)

    def _bar(self, cell: Cell) -> QRectF:
        assert self._picture is not None
        line, place = cell
        drawn = self._picture.drawn
        numbers = [float(one.numbers[at] or 0) for one in self._picture.spots for at in drawn]
        left = self._words() + BESIDE
        number = float(self._picture.spots[line].numbers[place] or 0)
        long = (self.width() - left - NUMBER) * number / (max(numbers) or 1)
        first = place == drawn[0]
        high = self._line()
        thick = min(0.4 * high, THICKEST)
        top = (line + 0.5) * high - thick if first else (line + 0.5) * high + 0.2 * thick
        return QRectF(left, top, long, thick if first else 0.6 * thick)
