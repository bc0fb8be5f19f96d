"""Beside the wall: what is known of the camera chosen on it, and what can be done with its record."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.icons import icon
from stationdesk.desktop.tokens import SPACE_M, SPACE_S
from stationdesk.desktop.wall.week_strip import WeekStrip
from stationdesk.desktop.widgets.facts import Facts
from stationdesk.desktop.widgets.plain import button, literal, name_it, words
from stationdesk.ledgers.cameras.reports.wall_card import WallCard
from stationdesk.ledgers.cameras.rules.watched import LineState

LEDGER = "cameras"
FIRST = "cameras.report_fault"
_CARD = QT_TRANSLATE_NOOP("desktop", "The chosen camera")
_NONE = QT_TRANSLATE_NOOP("desktop", "Choose a camera to see it here.")
_RECORD = QT_TRANSLATE_NOOP("desktop", "Its record")
_RECORD_TIP = QT_TRANSLATE_NOOP("desktop", "Open the camera in its ledger")
_MORE = QT_TRANSLATE_NOOP("desktop", "More")
_MORE_TIP = QT_TRANSLATE_NOOP("desktop", "Everything else that can be done with this camera")
_STREAM = QT_TRANSLATE_NOOP("desktop", "Stream")
_WEEK = QT_TRANSLATE_NOOP("desktop", "Online, last 7 days")
_UNWATCHED = QT_TRANSLATE_NOOP("desktop", "Not looked at yet")

READ_AFTER = 60  # milliseconds: holding an arrow key down reads no camera on the way
Read = tuple[WallCard, tuple[tuple[str, Action, bool], ...]]


class CameraCard(QFrame):
    """Reads beside the window. `asked` carries an action and the camera."""

    asked = Signal(str, int)
    open_record = Signal(str, int)
    refused = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.camera = 0
        self._planning = False
        self._next = 0
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(READ_AFTER)
        self._looking.timeout.connect(lambda: self.show_camera(self._next))
        self.setProperty("look", "card")
        name_it(self, "wall.card", desk.say(_CARD))
        self.setToolTip("")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, SPACE_M, 1, SPACE_M)
        self._column.setSpacing(SPACE_S)
        self._body = QWidget(self)
        self._column.addWidget(self._body, 1)
        self._show_none()

    def look_at(self, camera: int) -> None:
        """Show a camera once the keys are at rest; none for 0."""
        self._next = camera
        self._looking.start()

    def read_again(self) -> None:
        """Its record may have changed."""
        self._looking.start()

    def show_camera(self, camera: int) -> None:
        """Show another camera, none for 0; the same one is read anew."""
        self.camera = camera
        if not camera:
            self._show_none()
            return
        desk = self._desk
        Background.of(self).start(
            lambda _task: (desk.wall_card(camera), desk.allowed(LEDGER, camera)),
            done=self._show, refused=self._refuse,
        )  # fmt: skip

    def show_planning(self, planning: bool) -> None:
        """While a layout is planned, saving it is the page's one primary button."""
        if planning != self._planning:
            self._planning = planning
            self.show_camera(self.camera)

    # --- within ---

    def _show_none(self) -> None:
        body = QWidget(self)
        column = QVBoxLayout(body)
        said = words(self._desk.say(_NONE), "sub", body, name="wall.card.none", wrap=True)
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(said)
        self._replace(body)

    def _show(self, read: Read) -> None:
        card, allowed = read
        if card.camera != self.camera:
            return
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self._scrolled(card, body), 1)
        column.addLayout(self._foot(card.camera, allowed, body))
        self._replace(body)

    def _refuse(self, why: object) -> None:
        self.refused.emit(why)

    def _scrolled(self, card: WallCard, body: QWidget) -> QScrollArea:
        area = QScrollArea(body)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        inside = QWidget()
        inside.setProperty("look", "clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(15, 0, 15, 0)
        column.setSpacing(6)
        say = self._desk.say
        column.addWidget(words(card.name, "h2", inside, name="wall.card.name", wrap=True))
        column.addLayout(self._pills(card, inside))
        column.addWidget(Facts(self._desk, card.facts, inside))
        if card.stream:
            column.addWidget(words(say(_STREAM), "field", inside))
            stream = words(card.stream, "", inside, name="wall.card.stream", wrap=True)
            stream.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(stream)
        if card.week:
            column.addWidget(words(say(_WEEK), "h2", inside))
            column.addWidget(WeekStrip(say, card.week, inside))
        column.addStretch(1)
        area.setWidget(inside)
        return area

    def _pills(self, card: WallCard, parent: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        state = card.state
        tone = state.tone.value if state is not None else LineState.UNKNOWN.tone.value
        said = self._desk.say(state.label if state is not None else _UNWATCHED)
        row.addWidget(words(said, f"pill-{tone}", parent, name="wall.card.state"))
        number = words(card.number, "cap", parent, name="wall.card.number")
        number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(number, 1)
        return row

    def _foot(self, camera: int, allowed: tuple[tuple[str, Action, bool], ...], body: QWidget) -> QVBoxLayout:
        say = self._desk.say
        foot = QVBoxLayout()
        foot.setContentsMargins(15, 0, 15, 0)
        foot.setSpacing(SPACE_S)
        may = {name: action for name, action, can in allowed if can}
        if FIRST in may:
            title, look = say(may[FIRST].title), "" if self._planning else "primary"
            made = button(title, "wall.report_fault", title, icon="wrench", look=look, parent=body)
            made.clicked.connect(lambda: self.asked.emit(FIRST, camera))
            foot.addWidget(made)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        record = button(
            say(_RECORD), "wall.record", say(_RECORD_TIP), icon="identification-card", parent=body
        )
        record.clicked.connect(lambda: self.open_record.emit(LEDGER, camera))
        row.addWidget(record, 1)
        others = [(name, action) for name, action in may.items() if name != FIRST and not action.danger]
        if others:
            more = button(say(_MORE), "wall.more", say(_MORE_TIP), icon="dots-three", parent=body)
            more.setMenu(self._menu(camera, others, more))
            row.addWidget(more, 1)
        foot.addLayout(row)
        return foot

    def _menu(self, camera: int, others: list[tuple[str, Action]], parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        for name, action in others:
            entry = menu.addAction(icon(action.icon or "dots-three"), literal(self._desk.say(action.title)))
            entry.setObjectName(name)
            entry.triggered.connect(lambda _checked=False, name=name: self.asked.emit(name, camera))
        return menu

    def _replace(self, body: QWidget) -> None:
        """Another body; what had the keyboard in the one before gives it to the same button."""
        self._column.replaceWidget(self._body, body)
        self._body.hide()
        self._body.deleteLater()
        self._body = body
