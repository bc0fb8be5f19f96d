"""The parts of the video wall's page and where they stand: list, wall or board, card."""

from __future__ import annotations

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
from stationdesk.desktop.widgets.plain import frame, words

WALL = QT_TRANSLATE_NOOP("desktop", "Video wall")
_NONE = QT_TRANSLATE_NOOP(
    "desktop", "No camera is in service yet. Enter cameras in the camera ledger; they appear here."
)
LEFT, RIGHT = 208, 256


class Stage:
    """Makes the parts of one page; `page` owns them and joins them."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        say = desk.say
        self.bar = WallBar(say, page)
        self._left = frame("card", page)
        self._left.setFixedWidth(LEFT)
        inside = QVBoxLayout(self._left)
        inside.setContentsMargins(SPACE_S, SPACE_S, SPACE_S, SPACE_S)
        self.cameras = CameraList(say, self._left)
        inside.addWidget(self.cameras)
        self.none = words(say(_NONE), "sub", page, name="wall.none", wrap=True)
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.none.hide()
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
