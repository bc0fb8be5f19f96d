"""One board in front of its page: read beside the window, painted, read again when records change."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Board, Funnel, Lanes, Matrix, Picture
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.boards.funnel import FunnelPicture
from stationdesk.desktop.boards.lanes import LanesPicture
from stationdesk.desktop.boards.matrix import MatrixPicture
from stationdesk.desktop.boards.painted import Opens, Painted
from stationdesk.desktop.widgets.plain import frame, words

_READING = QT_TRANSLATE_NOOP("desktop", "Reading …")
_MARGIN = 16


class BoardView(QScrollArea):
    """Emits what a place of a picture opens."""

    rows_asked = Signal(object)
    record_asked = Signal(str, int)
    refused = Signal(object)
    shown = Signal()

    def __init__(self, desk: Desk, ledger: str, board: Board, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._ledger, self.board = desk, ledger, board
        self._background = Background.of(self)
        self._read = 0
        self.pictures: list[Painted] = []
        self.setObjectName(f"board.{board.name}")
        self.setAccessibleName(desk.say(board.title))
        self.setProperty("look", "page")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().valueChanged.connect(self._keep_heads)
        self._hold(words(desk.say(_READING), "sub", name="board.reading"))

    def load(self) -> None:
        """Read the board, and take the keyboard when it is there."""
        self._read += 1
        number, desk, ledger, name = self._read, self._desk, self._ledger, self.board.name
        self._background.start(
            lambda _task: (number, desk.board(ledger, name)), done=self._show, refused=self.refused
        )

    def take_keyboard(self) -> None:
        """Let the arrows work."""
        first = next((one for one in self.pictures if one.spots), None)
        if first is not None and not any(one.hasFocus() for one in self.pictures):
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- within ---

    def _show(self, answer: tuple[int, tuple[Picture, ...]]) -> None:
        number, pictures = answer
        if number != self._read:
            return
        had = self._keyboard()
        at = self.verticalScrollBar().value()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.pictures = []
        for one in pictures:
            column.addWidget(self._card(one, body))
        column.addStretch(1)
        self._hold(body)
        self._go_back(had)
        self.verticalScrollBar().setValue(at)
        self.shown.emit()

    def _hold(self, body: QWidget) -> None:
        self.setWidget(body)
        for ground in (body, self.viewport()):
            ground.setAutoFillBackground(False)

    def _card(self, picture: Picture, body: QWidget) -> QWidget:
        title = self._desk.say(picture.title) if picture.title is not None else ""
        card = frame("card", body)
        column = QVBoxLayout(card)
        column.setContentsMargins(_MARGIN, 14, _MARGIN, _MARGIN)
        column.setSpacing(10)
        if title:
            column.addWidget(words(title, "h2", card))
        made = self._painted(picture, title or self._desk.say(self.board.title), card)
        made.rows_asked.connect(self.rows_asked)
        made.record_asked.connect(self.record_asked)
        made.moved.connect(lambda part, made=made: self._bring(made, part))
        column.addWidget(made)
        self.pictures.append(made)
        return card

    def _painted(self, picture: Picture, spoken: str, card: QWidget) -> Painted:
        say = self._desk.say
        match picture:
            case Funnel():
                return FunnelPicture(say, picture, spoken, card)
            case Lanes():
                return LanesPicture(say, self._desk.store.clock, picture, spoken, card)
            case Matrix():
                return MatrixPicture(say, picture, spoken, card)

    def _bring(self, made: Painted, part: QRect) -> None:
        """Scroll so that the part is in sight, headings that stay on top included."""
        body = self.widget()
        if body is None:
            return
        place = QRect(made.mapTo(body, part.topLeft()), part.size())
        room = self.viewport().height()
        self.ensureVisible(
            place.center().x(), place.center().y(), 24, min(part.height() // 2 + 48, room // 2)
        )

    def _keep_heads(self, _value: int) -> None:
        for one in self.pictures:
            if isinstance(one, MatrixPicture):
                one.keep_head_at(-one.mapTo(self.viewport(), one.rect().topLeft()).y())

    def _keyboard(self) -> tuple[int, Opens | None] | None:
        """Which picture has the keyboard, and what it is at."""
        for place, one in enumerate(self.pictures):
            if one.hasFocus():
                return place, one.current.opens if one.current else None
        return None

    def _go_back(self, had: tuple[int, Opens | None] | None) -> None:
        if had is None:
            return
        place, opens = had
        if place < len(self.pictures):
            self.pictures[place].choose(opens)
            self.pictures[place].setFocus(Qt.FocusReason.OtherFocusReason)
