"""The wall while its layout is planned: what lies where, and how it is changed; no mouse and no keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from stationdesk.core.errors import StationError
from stationdesk.desktop.wall.carrying import TOUR, Shows
from stationdesk.desktop.wall.plan_paint import Face, paint_empty, paint_field, paint_target
from stationdesk.desktop.wall.walling import CORNER, WALL, place_of
from stationdesk.ledgers.cameras.rules import wall_editing as editing
from stationdesk.ledgers.cameras.rules.wall_editing import Cells, Place, Sheet
from stationdesk.ledgers.cameras.rules.wall_plan import PlannedCell


class PlanCanvas(QWidget):
    """Shows a sheet and changes it; a step that cannot be is `refused` with one sentence."""

    changed = Signal()
    refused = Signal(object)
    chose = Signal(object)

    def __init__(self, faces: Callable[[PlannedCell], Face], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faces = faces
        self.sheet = Sheet(1, 1, ())
        self.at: Place = (0, 0)
        self.target: Place | None = None
        self.setObjectName("wall.board")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # --- what is planned ---

    def show_sheet(self, sheet: Sheet) -> None:
        """Plan another layout, or one read anew."""
        self.sheet = sheet
        self.choose((min(self.at[0], sheet.rows - 1), min(self.at[1], sheet.columns - 1)))

    @property
    def field(self) -> PlannedCell | None:
        """What lies on the chosen place."""
        return editing.at(self.sheet.cells, self.at)

    def choose(self, place: Place) -> None:
        """The keys are for this place."""
        self.at = place
        self.update()
        self.chose.emit(self.field)

    def put(self, shows: Shows, place: Place | None = None) -> bool:
        """Show a camera or a tour on a place, the chosen one where none is said."""
        (what, number), here, cells = shows, self.at if place is None else place, self.sheet.cells
        if what == TOUR:
            return self.take(editing.put(cells, here, tour=number))
        return self.take(editing.put(cells, here, camera=number))

    def put_next(self, shows: Shows) -> None:
        """Put one on the chosen place and go on to the next that is empty."""
        if self.put(shows):
            self.choose(editing.free_after(self.sheet.cells, self.at, self.sheet.rows, self.sheet.columns))

    def empty(self) -> None:
        """Take away what the chosen place shows."""
        self.take(editing.emptied(self.sheet.cells, self.at))

    def undo(self) -> None:
        """One step back."""
        if self.sheet.undo():
            self._tell()

    def redo(self) -> None:
        """One step forth."""
        if self.sheet.redo():
            self._tell()

    # --- drawing ---

    def sizeHint(self) -> QSize:
        return QSize(640, 360)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(WALL)
        painter.drawRoundedRect(self.rect(), CORNER, CORNER)
        sheet, chosen = self.sheet, self.field
        for row in range(sheet.rows):
            for column in range(sheet.columns):
                if editing.at(sheet.cells, (row, column)) is None:
                    paint_empty(painter, self.rectangle_of(row, column), chosen=self.at == (row, column))
        for one in sheet.cells:
            paint_field(painter, self.rectangle(one), self._faces(one), chosen=one is chosen)
        if self.target is not None:
            paint_target(painter, self.rectangle_of(*self.target))

    def rectangle(self, one: PlannedCell) -> QRect:
        """Where a field lies."""
        return self.rectangle_of(one.row, one.column, one.rows, one.columns)

    def place_at(self, at: QPoint) -> Place | None:
        """The place under a point, its gaps included; None beside the wall."""
        first, last = self.rectangle_of(0, 0), self.rectangle_of(self.sheet.rows - 1, self.sheet.columns - 1)
        whole = first.united(last)
        if not whole.contains(at):
            return None
        row = (at.y() - whole.top()) * self.sheet.rows // (whole.height() + 1)
        return row, (at.x() - whole.left()) * self.sheet.columns // (whole.width() + 1)

    def rectangle_of(self, row: int, column: int, rows: int = 1, columns: int = 1) -> QRect:
        """Where so many places lie."""
        return place_of(self.rect(), self.sheet.rows, self.sheet.columns, (row, column, rows, columns))

    # --- within ---

    def take(self, cells: Cells) -> bool:
        """Another plan; whether it is one."""
        try:
            taken = self.sheet.take(cells)
        except StationError as refusal:
            self.refused.emit(refusal)
            return False
        if taken:
            self._tell()
        return taken

    def _tell(self) -> None:
        self.update()
        self.chose.emit(self.field)
        self.changed.emit()
