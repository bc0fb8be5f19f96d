"""The wall, or its plan, over the list of what is wrong: as high as the wall needs, the list has the rest."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from stationdesk.core.i18n import Phrase, Say
from stationdesk.core.ledger import Tone
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.tokens import SPACE_M
from stationdesk.desktop.wall.grid import WallGrid
from stationdesk.desktop.wall.plan_view import PlanView
from stationdesk.desktop.wall.trouble_list import TroubleList


class WallMiddle(QWidget):
    """Holds the grid, a sentence about all of it, the plan and the troubles; the grid may be borrowed."""

    def __init__(
        self, grid: WallGrid, planner: PlanView, troubles: TroubleList, say: Say, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.grid, self._planner, self._troubles = grid, planner, troubles
        self._told = FormMessage(say, self, inset=False)
        self._why: Phrase | None = None
        for part in (grid, planner, troubles):
            part.setParent(self)
        planner.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def tell(self, why: Phrase | None) -> None:
        """Why no tile has a picture, or nothing; not while a layout is planned."""
        self._why = why
        if why is None or not self._planner.isHidden():
            self._told.hide()
        else:
            self._told.tell(why, Tone.WARN)
        self.arrange()

    def take_back(self) -> None:
        """The grid stood elsewhere."""
        self.grid.setParent(self)
        self.grid.show()
        self.arrange()

    def show_planning(self, planning: bool) -> None:
        """The plan in the wall's place, or the wall."""
        self._planner.setVisible(planning)
        if self.grid.parentWidget() is self:
            self.grid.setVisible(not planning)
        self.tell(self._why)

    def arrange(self) -> None:
        """Anew: another layout, another list."""
        width, told, planning = self.width(), 0, not self._planner.isHidden()
        if not self._told.isHidden():
            told = self._told.sizeHint().height()
        self._told.setGeometry(0, 0, width, told)
        top = told + (SPACE_M if told else 0)
        least = self._troubles.minimumSizeHint().height() + SPACE_M
        wanted = self._planner.height_for(width) if planning else self.grid.height_for(width)
        high = max(min(wanted, self.height() - top - least), 90)
        if planning:
            self._planner.setGeometry(0, top, width, high)
        elif self.grid.parentWidget() is self:
            self.grid.setGeometry(0, top, width, high)
        under = top + high + SPACE_M
        self._troubles.setGeometry(0, under, width, max(self.height() - under, 0))

    def sizeHint(self) -> QSize:
        return QSize(640, 520)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)
