"""Cards of the home page: a counter one can open, and a plain card with a heading."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.ledger import Card, CardValue, Query
from stationdesk.desktop.icons import pixmap
from stationdesk.desktop.tokens import looks, tone_colours
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import name_it, words

_SPOKEN = QT_TRANSLATE_NOOP("desktop", "{title}: {number}. {note}")
TILE, SMALL_TILE = 46, 32


class CounterCard(QFrame):
    """A number, what it counts, and a sentence under it; Enter or a click opens the rows behind it."""

    opened = Signal(object)

    def __init__(self, say: Say, card: Card, parent: QWidget | None = None, *, small: bool = False) -> None:
        """`small` where there are so many that they would push everything else off the screen."""
        super().__init__(parent)
        self._say, self._card = say, card
        self._side, self._ink = (SMALL_TILE, 18) if small else (TILE, 22)
        self._rows: Query | None = None
        self.setProperty("look", "counter")
        self.setObjectName(f"card.{card.name}")
        card_body = QVBoxLayout(self)
        card_body.setContentsMargins(*((12, 8, 10, 8) if small else (16, 14, 16, 14)))
        card_body.setSpacing(1)
        row = QHBoxLayout()
        row.setSpacing(10 if small else 14)
        card_body.addLayout(row)
        self._tile = QLabel(self)
        self._tile.setFixedSize(self._side, self._side)
        self._tile.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(1)
        self._title = ElidedLabel(say(card.title), "sub", self)
        self._number = words("", "num-small" if small else "num", self)
        self._note = ElidedLabel("", "mute", self)
        column.addWidget(self._title)
        column.addWidget(self._number)
        row.addLayout(column, 1)
        (card_body if small else column).addWidget(self._note)  # a narrow card needs its whole width for it

    def show_value(self, value: CardValue) -> None:
        """Show what was counted."""
        self._rows = value.rows
        note = self._say(value.note)
        self._number.setText(value.number)
        self._note.setText(note)
        looks(self._note, value.tone.value)
        ink, ground = tone_colours(value.tone)
        self._tile.setPixmap(pixmap(self._card.icon or "info", ink, self._ink))
        self._tile.setStyleSheet(f"background: {ground}; border-radius: {self._side // 5 + 1}px;")
        spoken = _SPOKEN.filled(title=self._card.title, number=value.number, note=note)
        name_it(self, self.objectName(), self._say(spoken))
        opens = value.rows is not None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if opens else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)

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


class HeadedCard(QFrame):
    """A card with a heading, a quiet word beside it, and room for what it holds."""

    def __init__(self, title: str, beside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 14, 16, 14)
        self.body.setSpacing(10)
        self.head = QHBoxLayout()
        self.head.setSpacing(10)
        self.head.addWidget(words(title, "h2", self))
        self.beside = ElidedLabel(beside, "cap", self)
        self.head.addWidget(self.beside, 1)
        self.body.addLayout(self.head)
        self.setAccessibleName(title)
