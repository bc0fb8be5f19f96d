"""A grid with a frozen head and side: a cell chosen, a block marked, a cell carried, by keys too."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip, QWidget

from stationdesk.desktop.roster.measures import Cell, Measures
from stationdesk.desktop.roster.paint import paint_frame
from stationdesk.desktop.tokens import theme
from stationdesk.desktop.widgets.plain import tip

_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_STEPS = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
}  # fmt: skip
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Grid(QAbstractScrollArea):
    """Subclasses measure and paint. `typed` may take a key the grid does not know; True where it did."""

    chose = Signal()
    opened = Signal(QPoint)
    carried = Signal(object, object)

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spoken = spoken
        self.typed: Callable[[QKeyEvent], bool] = lambda _event: False
        self.at: Cell = (0, 0)
        self.anchor: Cell = (0, 0)
        self.target: Cell | None = None
        self.measures = Measures()
        self._held: tuple[Cell, QPoint] | None = None
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setProperty("look", "clear")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setCornerWidget(QWidget(self))
        self.setMinimumSize(320, 150)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(lambda _value: self._scroll())

    # --- what each grid says ---

    def measure(self, width: int, height: int) -> Measures:
        """Where everything lies in that room."""
        raise NotImplementedError

    def paint_cell(self, painter: QPainter, at: QRect, row: int, column: int) -> None:
        """One cell."""
        raise NotImplementedError

    def paint_around(self, painter: QPainter, seen: QRect) -> None:
        """Head, side, totals and foot."""
        raise NotImplementedError

    def told(self, row: int, column: int) -> str:
        """A cell in words, for its tool tip and for who listens."""
        raise NotImplementedError

    # --- what it may say otherwise ---

    def paint_rows(self, painter: QPainter, rows: range, columns: range) -> None:
        """Every cell that is seen."""
        for row in rows:
            for column in columns:
                self.paint_cell(painter, self.measures.cell(row, column), row, column)

    def told_around(self, _at: QPoint) -> str:
        """What the head, the side and the foot say at a point."""
        return ""

    def may_carry(self, _row: int, _column: int) -> bool:
        """Whether the mouse may pick the cell up."""
        return False

    # --- what is chosen ---

    @property
    def block(self) -> tuple[range, range]:
        """(rows, columns) that are marked; the chosen cell alone where no block is."""
        rows, columns = sorted((self.at[0], self.anchor[0])), sorted((self.at[1], self.anchor[1]))
        return range(rows[0], rows[1] + 1), range(columns[0], columns[1] + 1)

    def choose(self, cell: Cell, *, extend: bool = False) -> None:
        """Go to a cell; `extend` marks from the anchor to it."""
        cells = self.measures
        row = min(max(cell[0], 0), max(cells.rows - 1, 0))
        column = min(max(cell[1], 0), max(cells.columns - 1, 0))
        self.at = (row, column)
        if not extend:
            self.anchor = self.at
        self._bring_into_sight()
        self.viewport().update()
        self._speak()
        self.chose.emit()

    def arrange(self) -> None:
        """Measure anew: other rows, or another size."""
        width, height = self.maximumViewportSize().toTuple()
        whole = self.measure(width, height)
        if whole.content.width() > width:
            height -= self.horizontalScrollBar().sizeHint().height()
        if whole.content.height() > height:
            width -= self.verticalScrollBar().sizeHint().width()
        self.measures = whole = self.measure(width, height)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(whole.content.width() - width, 0))
        down.setRange(0, max(whole.rows * whole.row - whole.body.height(), 0))
        across.setPageStep(max(whole.body.width(), 1))
        down.setPageStep(max(whole.body.height(), 1))
        across.setSingleStep(30)
        down.setSingleStep(whole.row)
        self.measures = self._moved(whole)
        self.at = (min(self.at[0], max(whole.rows - 1, 0)), min(self.at[1], max(whole.columns - 1, 0)))
        self.viewport().update()

    # --- what Qt calls ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        body, seen = self.measures.body, event.rect()
        rows, columns = self.measures.seen(body.intersected(seen))
        painter.setClipRect(body)
        self.paint_rows(painter, rows, columns)
        if self.measures.rows:
            self._paint_choice(painter)
        painter.setClipping(False)
        self.paint_around(painter, seen)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & (_SHIFT | _CTRL)
        extend, far = bool(held & _SHIFT), bool(held & _CTRL)
        row, column = self.at
        page = max(self.measures.body.height() // max(self.measures.row, 1) - 1, 1)
        rows, columns = self.measures.rows - 1, self.measures.columns - 1
        places = {
            Qt.Key.Key_Home: (0 if far else row, self.first_column),
            Qt.Key.Key_End: (rows if far else row, columns),
            Qt.Key.Key_PageUp: (row - page, column), Qt.Key.Key_PageDown: (row + page, column),
        }  # fmt: skip
        if key in _STEPS and not far and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            down, right = _STEPS[key]
            self.choose((row + down, column + right), extend=extend)
        elif key in places and not (far and key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)):
            self.choose(places[key], extend=extend)
        elif key in _ENTER and not held:
            if not event.isAutoRepeat():
                self._open()
        elif not self.typed(event):
            super().keyPressEvent(event)

    @property
    def first_column(self) -> int:
        """Where Home goes."""
        return 0

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.measures.cell_at(event.position().toPoint())
        if cell is None or event.button() == Qt.MouseButton.MiddleButton:
            return
        if event.button() == Qt.MouseButton.RightButton:
            if cell[0] not in self.block[0] or cell[1] not in self.block[1]:
                self.choose(cell)
            self._open()
            return
        self.choose(cell, extend=bool(event.modifiers() & _SHIFT))
        if self.may_carry(*cell) and not event.modifiers() & _SHIFT:
            self._held = cell, event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        cell = self.measures.cell_at(at)
        if self._held is not None:
            far = (at - self._held[1]).manhattanLength() >= QApplication.startDragDistance()
            if far or self.target is not None:
                self.target = cell
                self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
                self.viewport().update()
        elif event.buttons() & Qt.MouseButton.LeftButton and cell is not None and cell != self.at:
            self.choose(cell, extend=True)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        held, target = self._held, self.target
        self._held = self.target = None
        self.viewport().unsetCursor()
        self.viewport().update()
        if held is not None and target is not None and target != held[0]:
            self.carried.emit(held[0], target)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.measures.cell_at(event.position().toPoint()) is not None:
            self._open()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cell = self.measures.cell_at(event.pos())
            said = self.told(*cell) if cell is not None else self.told_around(event.pos())
            if said:
                QToolTip.showText(event.globalPos(), tip(said), self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    # --- within ---

    def _open(self) -> None:
        at = self.measures.cell(*self.at) if self.measures.rows else QRect()
        self.opened.emit(self.viewport().mapToGlobal(at.bottomLeft()))

    def _paint_choice(self, painter: QPainter) -> None:
        rows, columns = self.block
        first, last = self.measures.cell(rows[0], columns[0]), self.measures.cell(rows[-1], columns[-1])
        whole = first.united(last)
        if len(rows) > 1 or len(columns) > 1:
            veil = QColor(theme().accent)
            veil.setAlpha(28)
            painter.fillRect(whole, veil)
            paint_frame(painter, whole, theme().accent, 1)
        paint_frame(
            painter, self.measures.cell(*self.at), theme().accent if self.hasFocus() else theme().line2
        )
        if self.target is not None:
            paint_frame(painter, self.measures.cell(*self.target), theme().ok, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _moved(self, whole: Measures) -> Measures:
        down = self.verticalScrollBar().value()
        offset = (self.horizontalScrollBar().value(), down - down % max(whole.row, 1))
        return Measures(
            whole.left,
            whole.right,
            whole.head,
            whole.foot,
            whole.row,
            whole.rows,
            whole.edges,
            offset,
            whole.room,
        )

    def _scroll(self) -> None:
        self.measures = self._moved(self.measures)
        self.viewport().update()

    def _bring_into_sight(self) -> None:
        if not self.measures.rows or not self.measures.columns:
            return
        cell, body = self.measures.cell(*self.at), self.measures.body
        for bar, before, after in (
            (self.horizontalScrollBar(), body.left() - cell.left(), cell.right() - body.right()),
            (self.verticalScrollBar(), body.top() - cell.top(), cell.bottom() - body.bottom()),
        ):
            if before > 0:
                bar.setValue(bar.value() - before)
            elif after > 0:
                bar.setValue(bar.value() + after)

    def _speak(self) -> None:
        if self.measures.rows and self.measures.columns:
            self.setAccessibleDescription(self.told(*self.at).replace("\n", " "))
