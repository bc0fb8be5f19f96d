"""What every picture on the page does: cells that are told, pointed at, walked by keys, and opened."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.statistics import Picture
from stationdesk.desktop.tokens import CAPTION, theme
from stationdesk.desktop.widgets.plain import tip

_TOLD = QT_TRANSLATE_NOOP("desktop", "{line} · {series}: {number}")
_SHARED = QT_TRANSLATE_NOOP("desktop", "{line} · {series}: {number} ({share})")
_NOTHING = QT_TRANSLATE_NOOP("desktop", "Nothing in this period")
Cell = tuple[int, int]
STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class Plot(QWidget):
    """Shows one picture. `opened` carries the rows behind a cell, `deeper` a step down the tree.

    A cell is (line, series). `told` says in words what stands under the keys.
    """

    opened = Signal(object)
    deeper = Signal(str)
    higher = Signal()
    told = Signal(str)
    tall = 236

    def __init__(self, say: Say, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._picture: Picture | None = None
        self._cell: Cell = (0, 0)
        self._pointed: Cell | None = None
        self.setObjectName(f"plot.{name}")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # --- what it shows ---

    def show_picture(self, picture: Picture) -> None:
        """Show another picture; the keys stay where they were while that place is still there."""
        self._picture = picture
        line, series = self._cell
        places = picture.drawn
        self._cell = (min(line, max(len(picture.spots) - 1, 0)), series if series in places else places[0])
        self._pointed = None
        self._name_it()
        self.updateGeometry()
        self.update()

    def clear(self) -> None:
        """Show nothing: there is no picture of what is asked for."""
        self._picture = None
        self.update()

    @property
    def picture(self) -> Picture | None:
        """What is shown; None before the first answer."""
        return self._picture

    @property
    def cell(self) -> Cell:
        """Where the keys are."""
        return self._cell

    def words_of(self, cell: Cell) -> str:
        """A cell in words: what it is, its number and its share."""
        if self._picture is None or not self._picture.spots:
            return ""
        line, place = cell
        spot, share = self._picture.spots[line], self._picture.share(line, place)
        said = {"line": spot.title, "series": self._picture.series[place], "number": spot.text(place)}
        told = self._say(_SHARED.filled(**said, share=share) if share else _TOLD.filled(**said))
        return f"{told}   {spot.beside}".rstrip()

    def sizeHint(self) -> QSize:
        return QSize(420, self.tall)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, self.tall)

    # --- what a kind of picture says of itself ---

    def draw(self, painter: QPainter, picture: Picture) -> None:
        """Draw the picture; there is something in it."""
        raise NotImplementedError

    def box(self, cell: Cell) -> QRectF:
        """Where a cell stands."""
        raise NotImplementedError

    def hit(self, point: QPointF) -> Cell | None:
        """The cell under a point."""
        raise NotImplementedError

    def walk(self, key: int) -> Cell:
        """The cell the keys come to; most pictures lie across."""
        down, across = STEPS[Qt.Key(key)]
        return self.moved(across, down)

    def moved(self, lines: int, places: int) -> Cell:
        """So many lines and drawn series further, no further than the last."""
        assert self._picture is not None
        line, place = self._cell
        drawn = self._picture.drawn
        at = min(max(drawn.index(place) + places, 0), len(drawn) - 1)
        return min(max(line + lines, 0), len(self._picture.spots) - 1), drawn[at]

    # --- pointer and keys ---

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pointed = self._under(event.position())
        opens = pointed is not None and self._rows(pointed) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        if pointed != self._pointed:
            self._pointed = pointed
            self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self._pointed = None
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        cell = self._under(event.position())
        if event.button() == Qt.MouseButton.LeftButton and cell is not None:
            self._go(cell)
            self.open(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, picture = event.key(), self._picture
        if picture is None or not picture.spots or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in STEPS:
            self._go(self.walk(key))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go((0 if key == Qt.Key.Key_Home else len(picture.spots) - 1, self._cell[1]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open(self._cell)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Space) and picture.spots[self._cell[0]].deeper:
            self.deeper.emit(picture.spots[self._cell[0]].deeper)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Backspace):
            self.higher.emit()
        else:
            super().keyPressEvent(event)

    def open(self, cell: Cell) -> None:
        """Open the rows behind a cell, if it has any."""
        rows = self._rows(cell)
        if rows is not None:
            self.opened.emit(rows)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.told.emit(self.words_of(self._cell))
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cell = self._under(QPointF(event.pos()))
            said = self.words_of(cell) if cell is not None else ""
            QToolTip.showText(event.globalPos(), tip(said), self)
            return True
        return super().event(event)

    # --- drawing ---

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint(painter, marked=True)

    def paint(self, painter: QPainter, *, marked: bool) -> None:
        """Draw all of it; `marked` with the place of the keys and of the pointer."""
        picture = self._picture
        if picture is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = painter.font()
        font.setPixelSize(CAPTION)
        painter.setFont(font)
        if picture.empty:
            painter.setPen(QColor(theme().text2))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._say(_NOTHING))
        else:
            self.draw(painter, picture)
        if marked and picture.spots:
            self._mark(painter, picture)

    def _mark(self, painter: QPainter, picture: Picture) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._pointed is not None and not picture.empty:
            painter.setPen(QPen(QColor(theme().text3), 1))
            painter.drawRoundedRect(self.box(self._pointed).adjusted(-1, -1, 1, 1), 3, 3)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme().accent), 2))
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1) if picture.empty else self.box(self._cell)
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 3, 3)

    # --- within ---

    def _under(self, point: QPointF) -> Cell | None:
        return None if self._picture is None or self._picture.empty else self.hit(point)

    def _rows(self, cell: Cell) -> object | None:
        assert self._picture is not None
        return self._picture.spots[cell[0]].rows[cell[1]]

    def _go(self, cell: Cell) -> None:
        self._cell = cell
        self._name_it()
        self.told.emit(self.words_of(cell))
        self.update()

    def _name_it(self) -> None:
        if self._picture is not None:
            self.setAccessibleName(self._picture.title)
            self.setAccessibleDescription(self.words_of(self._cell))
