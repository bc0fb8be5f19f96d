"""What stands below the board: the chosen cell in words, why, and what the colours mean."""

from __future__ import annotations

from PySide6.QtGui import QMoveEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.ledger import Tone
from stationdesk.desktop.roster.faces import LEAVE
from stationdesk.desktop.tokens import SPACE_S
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.flow import FlowLayout
from stationdesk.desktop.widgets.plain import words
from stationdesk.ledgers.roster.rules.plan import PlanPost

LOW = 420
_POST = QT_TRANSLATE_NOOP("desktop", "{mark} {name} {letter}")
_LEAVE = QT_TRANSLATE_NOOP("desktop", "{mark} Leave")
_REST = QT_TRANSLATE_NOOP("desktop", "Free X")
_SIGNS = QT_TRANSLATE_NOOP("desktop", "▴ wants on   ▾ wants off   __ locked   frame: rule broken")


class BoardFoot(QWidget):
    """Two lines of what is chosen, for a whole sentence of W, and one of what everything means."""

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S - 2)
        self.told = ElidedLabel("", "sub", self, rows=2)
        self.told.setObjectName("roster.told")
        column.addWidget(self.told)
        self._legend = QWidget(self)
        self._row = FlowLayout(self._legend, gap=6)
        lower = QHBoxLayout()
        lower.addWidget(self._legend, 1)
        column.addLayout(lower)
        self._posts: tuple[PlanPost, ...] = ()
        self._labels: list[QLabel] = []

    def moveEvent(self, event: QMoveEvent) -> None:
        """In a low window the rows need the room of the legend."""
        super().moveEvent(event)
        board = self.parentWidget()
        self._legend.setVisible(board is None or board.height() >= LOW)

    def tell(self, text: str, tone: Tone = Tone.MUTE, ink: str = "") -> None:
        """The chosen cell in a line; its tool tip has it line by line."""
        self.told.setText(text)
        self.told.setInk(ink if tone is not Tone.MUTE else "")

    def show_posts(self, posts: tuple[PlanPost, ...]) -> None:
        """What the marks mean and which keys fill them."""
        if posts == self._posts:
            return
        self._posts = posts
        for old in self._labels:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        say = self._say
        entries = [
            (say(_POST.filled(mark=one.mark, name=one.name, letter=one.letter)), one.tone) for one in posts
        ]
        entries += [(say(_LEAVE.filled(mark=say(LEAVE))), Tone.BAD), (say(_REST), Tone.MUTE)]
        self._labels = [words(text, f"pill-{tone.value}", self._legend) for text, tone in entries]
        self._labels.append(words(say(_SIGNS), "cap", self._legend))
        for label in self._labels:
            self._row.addWidget(label)
            label.show()
