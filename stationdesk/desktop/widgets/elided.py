"""A line or two of text that ends in … where the room ends, whole in its tool tip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOption, QWidget

from stationdesk.desktop.widgets.plain import tip


class ElidedLabel(QWidget):
    """Shows plain text on `rows` lines; its style's colour and size come from its look."""

    def __init__(
        self, text: str = "", look: str = "", parent: QWidget | None = None, *, rows: int = 1
    ) -> None:
        super().__init__(parent)
        if look:
            self.setProperty("look", look)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._text = self._ink = ""
        self._rows = rows
        self.setText(text)

    def text(self) -> str:
        return self._text

    def setText(self, text: str) -> None:  # noqa: N802 - as QLabel has it
        self._text = text.replace("\n", " ")
        self.setAccessibleName(text)
        self.setToolTip(tip(text))
        self.updateGeometry()
        self.update()

    def setInk(self, colour: str) -> None:  # noqa: N802 - beside setText
        """Another colour than the look's."""
        self._ink = colour
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance(self._text) // self._rows
        return QSize(wide + 2, metrics.height() * self._rows + 2)

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 4, metrics.height() * self._rows + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.setPen(QColor(self._ink) if self._ink else self.palette().color(self.foregroundRole()))
        lines = "\n".join(self.lines())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, lines)

    def lines(self) -> list[str]:
        """The text as it is broken here, the last line cut where the room ends."""
        lines: list[str] = []
        rest = self._text
        while rest and len(lines) < self._rows - 1:
            layout = QTextLayout(rest, self.font())
            layout.beginLayout()
            line = layout.createLine()
            line.setLineWidth(self.width())
            layout.endLayout()
            units = rest.encode("utf-16-le")  # as Qt counts
            lines.append(units[: line.textLength() * 2].decode("utf-16-le").rstrip())
            rest = units[line.textLength() * 2 :].decode("utf-16-le")
        last = self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, self.width())
        return [*lines, last] if last else lines
