"""Pages of a PDF whose counted numbers answer: the mouse says what one is, a click opens its rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QLabel, QWidget

from stationdesk.core.figure_spots import FigureSpot
from stationdesk.desktop.tokens import theme
from stationdesk.desktop.widgets.plain import words

_POINTS = 72
_OVER_EDGE = 2  # pixels the frame stands outside a number
_GAP = 4  # pixels between a number and its words
_SIGHT = 60  # pixels kept above and below a number that is brought into sight


class PaperView(QPdfView):
    """`figure_opened` carries the Query behind the number that was clicked or entered.

    Tab goes from number to number and then leaves, Enter opens one.
    """

    figure_opened = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._spots: Sequence[FigureSpot] = ()
        self._words: Sequence[str] = ()
        self._over = self.chosen = -1
        self.viewport().setMouseTracking(True)
        self.told = _bubble(self.viewport())

    def show_spots(self, spots: Sequence[FigureSpot], words: Sequence[str]) -> None:
        """Take the numbers of the pages shown, and what is said of each."""
        if len(spots) != len(self._spots):
            self.chosen = -1
        self._spots, self._words = spots, words
        self._over = -1
        self._tell(-1)
        self.viewport().update()

    # --- where pages and numbers stand ---

    def page_box(self, page: int) -> QRect:
        """Where a page is drawn, in the viewport: as QPdfView lays its pages out."""
        sizes = [self._page_size(one) for one in range(page + 1)]
        margins, widths = self.documentMargins(), self._widest()
        wide = max(widths + margins.left() + margins.right(), self.viewport().width())
        y = margins.top() + sum(round(size.height()) + self.pageSpacing() for size in sizes[:-1])
        x = (wide - round(sizes[-1].width())) // 2
        at = QPoint(x - self.horizontalScrollBar().value(), y - self.verticalScrollBar().value())
        return QRect(at, sizes[-1].toSize())

    def spot_box(self, number: int) -> QRectF:
        """Where a number is drawn, in the viewport."""
        spot = self._spots[number]
        page, points = self.page_box(spot.page), self.document().pagePointSize(spot.page)
        across, down = page.width() / points.width(), page.height() / points.height()
        return QRectF(
            page.left() + spot.left * across, page.top() + spot.top * down,
            (spot.right - spot.left) * across, (spot.bottom - spot.top) * down,
        )  # fmt: skip

    def spot_at(self, at: QPointF) -> int:
        """The number under a point of the viewport; -1 where there is none."""
        if self.document() is None:
            return -1
        pages = sorted({spot.page for spot in self._spots})
        page = next((one for one in pages if self.page_box(one).contains(at.toPoint())), -1)
        boxes = ((n, spot) for n, spot in enumerate(self._spots) if spot.page == page)
        return next((number for number, _ in boxes if self.spot_box(number).contains(at)), -1)

    def _page_size(self, page: int) -> QSizeF:
        screen = QGuiApplication.primaryScreen().logicalDotsPerInch() / _POINTS
        natural = self.document().pagePointSize(page) * screen
        match self.zoomMode():
            case QPdfView.ZoomMode.FitToWidth:
                margins, size = self.documentMargins(), natural.toSize()
                room = self.viewport().width() - margins.left() - margins.right()
                return QSizeF(size * (room / max(size.width(), 1)))
            case QPdfView.ZoomMode.FitInView:
                margins = self.documentMargins()
                less = QSize(margins.left() + margins.right(), self.pageSpacing())
                room_in = self.viewport().size() - less
                return QSizeF(natural.toSize().scaled(room_in, Qt.AspectRatioMode.KeepAspectRatio))
            case _:
                return QSizeF((natural * self.zoomFactor()).toSize())

    def _widest(self) -> int:
        return max(round(self._page_size(one).width()) for one in range(self.document().pageCount()))

    # --- mouse and keys ---

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.spot_at(event.position())
        if over != self._over:
            self._over = over
            shape = Qt.CursorShape.PointingHandCursor if over >= 0 else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self._tell(over)
            self.viewport().update()
        super().mouseMoveEvent(event)

    def words_of(self, number: int) -> str:
        """What a number is; empty for none."""
        return self._words[number] if 0 <= number < len(self._words) else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        over = self.spot_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and over >= 0:
            self.open_spot(over)
        else:
            super().mousePressEvent(event)

    def open_spot(self, number: int) -> None:
        """Open the rows behind a number."""
        self.chosen = number
        self.viewport().update()
        self.figure_opened.emit(self._spots[number].figure.rows)

    def leaveEvent(self, event: QEvent) -> None:
        self._over = -1
        self._tell(-1)
        self.viewport().update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and 0 <= self.chosen < len(self._spots):
            self.open_spot(self.chosen)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next_: bool) -> bool:
        """Tab: the number after this one, the one before with Shift; past the last one it leaves."""
        begin = self.chosen if self.chosen >= 0 or next_ else len(self._spots)
        number = begin + (1 if next_ else -1)
        if not 0 <= number < len(self._spots):
            self.chosen = -1
            self._tell(-1)
            self.viewport().update()
            return super().focusNextPrevChild(next_)
        self.chosen = number
        self._bring(number)
        self.viewport().update()
        self._tell(number)
        return True

    def _tell(self, number: int) -> None:
        """Say under a number which one it is; nothing for none."""
        self.told.setText(self.words_of(number))
        self.told.setVisible(number >= 0)
        if number < 0:
            return
        self.told.adjustSize()
        box, room = self.spot_box(number), self.viewport().rect()
        below = int(box.bottom()) + _GAP
        if below + self.told.height() > room.bottom():
            below = int(box.top()) - _GAP - self.told.height()
        self.told.move(max(min(int(box.left()), room.right() - self.told.width()), 0), below)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._tell(-1)
        super().scrollContentsBy(dx, dy)

    def _bring(self, number: int) -> None:
        """Scroll until a number is seen."""
        box, bar = self.spot_box(number), self.verticalScrollBar()
        if box.top() < _SIGHT:
            bar.setValue(bar.value() + int(box.top()) - _SIGHT)
        elif box.bottom() > self.viewport().height() - _SIGHT:
            bar.setValue(bar.value() + int(box.bottom()) - self.viewport().height() + _SIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        shown = {one for one in (self._over, self.chosen) if 0 <= one < len(self._spots)}
        if not shown or self.document() is None:
            return
        painter = QPainter(self.viewport())
        for one in shown:
            pen = QColor(theme().accent)
            painter.setPen(pen)
            pen.setAlpha(36)
            painter.setBrush(pen)
            edge = _OVER_EDGE
            painter.drawRoundedRect(self.spot_box(one).adjusted(-edge, -edge / 2, edge, edge / 2), 3, 3)
        if self.told.isVisible():  # a style sheet leaves the label itself without a ground
            painter.setPen(QColor(theme().line))
            painter.setBrush(QColor(theme().card))
            painter.drawRoundedRect(self.told.geometry(), 4, 4)
        painter.end()


def _bubble(parent: QWidget) -> QLabel:
    """The words beside a number: a label of its own, for a record's text stays plain in it."""
    made = words("", "", parent, name="preview.told")
    made.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
    made.setForegroundRole(QPalette.ColorRole.ToolTipText)
    made.setAutoFillBackground(True)
    made.setMargin(6)
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    made.hide()
    return made
