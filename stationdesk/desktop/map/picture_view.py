"""What the views on a map and on a scanned map share: a scene of their own, no bars, the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget


class PictureView(QGraphicsView):
    """Is moved and enlarged by its own keys and the wheel; `spoken` is what people hear of it."""

    def __init__(
        self, name: str, spoken: str, hint: QPainter.RenderHint, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._spoken = spoken
        self._scene = QGraphicsScene(self)  # a view does not own its scene: this object does
        self.setScene(self._scene)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(hint)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
