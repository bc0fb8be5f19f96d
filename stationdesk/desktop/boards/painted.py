"""What every painted picture of a board owes: places one can go to with the arrows, press and hear."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from stationdesk.core.ledger import Query
from stationdesk.desktop.tokens import theme
from stationdesk.desktop.widgets.plain import tip

RADIUS = 6
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_ASIDE = 3.0  # how much more a step to the side costs than one ahead

Opens = Query | tuple[str, int]


@dataclass(frozen=True)
class Spot:
    """A place in the picture: what it opens, a record or rows, and what is said of it."""

    rect: QRectF
    opens: Opens
    spoken: str


class Painted(QWidget):
    """Emits what a spot opens. `moved` tells which part should be in sight."""

    rows_asked = Signal(object)
    record_asked = Signal(str, int)
    moved = Signal(QRect)

    def __init__(self, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spoken = spoken
        self._spots: list[Spot] = []
        self._at = -1
        self._under = -1
        self._seen = QRectF()
        self.setAccessibleName(spoken)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    # --- what each picture says ---

    def arrange(self) -> list[Spot]:
        """Where the spots lie in the present width."""
        raise NotImplementedError

    def tall(self, width: int) -> int:
        """How high the picture is in that width."""
        raise NotImplementedError

    def draw(self, painter: QPainter) -> None:
        """Paint everything but the frame of the chosen spot."""
        raise NotImplementedError

    # --- what is chosen ---

    @property
    def spots(self) -> list[Spot]:
        """Every place that opens something, in reading order."""
        return self._spots

    @property
    def current(self) -> Spot | None:
        """The spot the keyboard is at."""
        return self._spots[self._at] if 0 <= self._at < len(self._spots) else None

    def settle(self) -> None:
        """Lay out anew; the chosen spot stays chosen where it still is."""
        before = self.current
        self._spots = self.arrange()
        opened = [one.opens for one in self._spots]
        self._at = opened.index(before.opens) if before is not None and before.opens in opened else -1
        self._under = -1
        self.updateGeometry()
        self.update()

    def choose(self, opens: Opens | None) -> None:
        """Go to the spot that opens this, where there is one."""
        opened = [one.opens for one in self._spots]
        if opens is not None and opens in opened:
            self._go(opened.index(opens))

    def lights(self, rect: QRectF) -> bool:
        """Whether the pointer is on the spot of that place."""
        return 0 <= self._under < len(self._spots) and self._spots[self._under].rect == rect

    def shows(self, rect: QRectF) -> bool:
        """Whether any of that is to be painted now: most of a long board is out of sight."""
        return self._seen.intersects(rect)

    # --- what Qt calls ---

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.tall(width)

    def sizeHint(self) -> QSize:
        return QSize(480, self.tall(max(self.width(), 320)))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.tall(max(self.width(), 240)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._seen = QRectF(event.rect())
        self.draw(painter)
        if self.hasFocus() and self.current is not None:
            painter.setPen(QPen(QColor(theme().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.current.rect.adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._at < 0 and self._spots and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._go(0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in _STEPS and self._spots:
            self._step(*_STEPS[key])
        elif plain and key in _ENTER and self.current is not None:
            if not event.isAutoRepeat():
                self._open(self.current)
        elif plain and key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._spots:
            self._go(0 if key == Qt.Key.Key_Home else len(self._spots) - 1)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self._found(event.position())
        if under != self._under:
            before, self._under = self._under, under
            pointing = Qt.CursorShape.PointingHandCursor if under >= 0 else Qt.CursorShape.ArrowCursor
            self.setCursor(pointing)
            self._paint_anew(before, under)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        before, self._under = self._under, -1
        self._paint_anew(before)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self._found(event.position())
        if event.button() == Qt.MouseButton.LeftButton and found >= 0:
            self._go(found)
            self._open(self._spots[found])

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self._found(QPointF(event.pos()))
            if found >= 0:
                QToolTip.showText(event.globalPos(), tip(self._spots[found].spoken), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    # --- within ---

    def _found(self, where: QPointF) -> int:
        return next((place for place, one in enumerate(self._spots) if one.rect.contains(where)), -1)

    def _step(self, right: int, down: int) -> None:
        if self.current is None:
            self._go(0)
            return
        here = self.current.rect.center()
        best, least = -1, 0.0
        for place, one in enumerate(self._spots):
            away = one.rect.center() - here
            ahead = away.x() * right + away.y() * down
            aside = abs(away.x() * down) + abs(away.y() * right)
            if ahead > 1 and aside <= _ASIDE * ahead + one.rect.height():
                cost = ahead + _ASIDE * aside
                if best < 0 or cost < least:
                    best, least = place, cost
        if best >= 0:
            self._go(best)

    def _paint_anew(self, *places: int) -> None:
        """Only what looks different now."""
        for place in places:
            if 0 <= place < len(self._spots):
                self.update(self._spots[place].rect.toAlignedRect().adjusted(-2, -2, 2, 2))

    def _go(self, place: int) -> None:
        before, self._at = self._at, place
        spot = self._spots[place]
        self.setAccessibleName(f"{self._spoken}: {spot.spoken}" if self._spoken else spot.spoken)
        self.moved.emit(spot.rect.toAlignedRect())
        self._paint_anew(before, place)

    def _open(self, spot: Spot) -> None:
        if isinstance(spot.opens, Query):
            self.rows_asked.emit(spot.opens)
        else:
            self.record_asked.emit(*spot.opens)


def sized(font: QFont, pixels: int, *, strong: bool = False) -> QFont:
    """The window's typeface in another size."""
    made = QFont(font)
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return made


def elided(painter: QPainter, text: str, width: float) -> str:
    """The text, its end left out where it does not fit."""
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(int(width), 0))
