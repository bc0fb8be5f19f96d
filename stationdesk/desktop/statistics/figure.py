"""A large number of the period, and how it moved; Enter or a click opens its rows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.ledger import Query
from stationdesk.core.statistics import NONE, Headline
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import name_it, words


class HeadlineCard(QFrame):
    """The number at the left, its changes at the right."""

    opened = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Query | None = None
        self.setProperty("look", "counter")
        self.setObjectName(f"headline.{name}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 10, 8)
        column.setSpacing(0)
        self._title = ElidedLabel("", "sub", self)
        self._number = words("", "num-small", self)
        self._moved = [ElidedLabel("", "cap", self) for _ in range(2)]
        column.addWidget(self._title)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._number)
        changes = QVBoxLayout()
        changes.setSpacing(0)
        for one in self._moved:
            changes.addWidget(one)
        row.addLayout(changes, 1)
        column.addLayout(row)

    def show_headline(self, headline: Headline) -> None:
        """Show what was counted."""
        self._rows = headline.rows
        self._title.setText(headline.title)
        self._number.setText(headline.number)
        for label, said in zip(self._moved, headline.moved, strict=True):
            label.setText(said)
        name_it(self, self.objectName(), f"{headline.title} {headline.number}\n" + "\n".join(headline.moved))

    def clear(self) -> None:
        """Show the title and a dash."""
        self._rows = None
        self._number.setText(NONE)
        for label in self._moved:
            label.setText("")
        name_it(self, self.objectName(), f"{self._title.text()} {NONE}".strip())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        if self._rows is not None:
            self.opened.emit(self._rows)
