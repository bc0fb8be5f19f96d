"""The parts of the video wall's page and where they stand: list, wall or board, card."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desktop.tokens import SPACE_M, SPACE_S
from stationdesk.desktop.wall.camera_card import CameraCard
from stationdesk.desktop.wall.camera_list import CameraList
from stationdesk.desktop.wall.grid import WallGrid
from stationdesk.desktop.wall.keeping import SnapshotKeeper
from stationdesk.desktop.wall.middle import WallMiddle
from stationdesk.desktop.wall.plan_view import PlanView
from stationdesk.desktop.wall.trouble_list import TroubleList
from stationdesk.desktop.wall.wall_bar import WallBar
from stationdesk.desktop.widgets.plain import button, frame, words

WALL = QT_TRANSLATE_NOOP("desktop", "Video wall")
_NONE = QT_TRANSLATE_NOOP(
    "desktop", "No camera is in service yet. Enter cameras in the camera ledger; they appear here."
)
REGISTER = "cameras.register"
_CENTRE = Qt.AlignmentFlag.AlignCenter
LEFT, RIGHT = 208, 256


class Stage:
    """Makes the parts of one page; `page` owns them and joins them."""

    def __init__(self, desk: Desk, page: Any) -> None:
        say = desk.say
        self.bar = WallBar(say, page)
        self._left = frame("card", page)
        self._left.setFixedWidth(LEFT)
        inside = QVBoxLayout(self._left)
        inside.setContentsMargins(SPACE_S, SPACE_S, SPACE_S, SPACE_S)
        self.cameras = CameraList(say, self._left)
        inside.addWidget(self.cameras)
        self.none = self._none(desk, page)
        self.grid = WallGrid(say, desk.store.clock, page)
        self.grid.setAccessibleName(say(WALL))
        keeper = SnapshotKeeper(desk, page)
        keeper.said.connect(page.said)
        keeper.refused.connect(page.refused)
        self.grid.snapped.connect(keeper.keep)
        self.troubles = TroubleList(desk, page)
        self.planner = PlanView(desk, page)
        self.middle = WallMiddle(self.grid, self.planner, self.troubles, say, page)
        self.card = CameraCard(desk, page)
        self.card.setFixedWidth(RIGHT)

    def _none(self, desk: Desk, page: Any) -> QWidget:
        """Where to begin at a station without cameras."""
        none = QWidget(page)
        column = QVBoxLayout(none)
        column.addStretch(1)
        column.addWidget(words(desk.say(_NONE), "sub", none, name="wall.none"), 0, _CENTRE)
        _, action = desk.action(REGISTER)
        if desk.may(action):
            title = desk.say(action.title)
            made = button(title, "wall.register", title, icon="plus", look="primary", parent=none)
            made.clicked.connect(lambda: page.open_form.emit(REGISTER))
            column.addWidget(made, 0, _CENTRE)
        column.addStretch(2)
        none.hide()
        return none

    def show_beside(self, there: bool) -> None:
        """The list and the card; without a camera they would be empty."""
        self._left.setVisible(there)
        self.card.setVisible(there)

    def rows(self) -> QVBoxLayout:
        """The bar over the three columns."""
        column = QVBoxLayout()
        column.setSpacing(SPACE_M)
        column.addWidget(self.bar)
        body = QHBoxLayout()
        body.setSpacing(SPACE_M)
        body.addWidget(self._left)
        for part in (self.none, self.middle):
            body.addWidget(part, 1)
        body.addWidget(self.card)
        column.addLayout(body, 1)
        return column
