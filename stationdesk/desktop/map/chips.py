"""The map's chips: a layer's colour and words, with room for them when they are bold."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton

from stationdesk.desk.maps import Layer
from stationdesk.desktop.map.colours import ink


def make_room(chip: QPushButton) -> None:
    """The style sheet writes a chosen chip in bold; Qt measures it as if it were not."""
    chip.ensurePolished()
    chip.setMinimumWidth(0)
    bold = QFont(chip.font())
    bold.setWeight(QFont.Weight.DemiBold)
    wider = QFontMetrics(bold).horizontalAdvance(chip.text())
    chip.setMinimumWidth(
        chip.sizeHint().width() + max(0, wider - chip.fontMetrics().horizontalAdvance(chip.text()))
    )


def dot(layer: Layer) -> QPixmap:
    """A layer's colour, as on the map."""
    picture = QPixmap(12, 12)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink(layer.tone))
    painter.drawEllipse(1, 1, 10, 10)
    painter.end()
    return picture
