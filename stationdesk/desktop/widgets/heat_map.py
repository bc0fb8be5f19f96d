"""Twenty-four hours by seven days: the darker, the more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.tokens import theme
from stationdesk.desktop.widgets.plain import tip
from stationdesk.desktop.widgets.week import WEEKDAYS

LEFT, BOTTOM, GAP = 44, 22, 2.0
HOURS, DAYS, EVERY, STEPS = 24, 7, 3, 5
_CELL = QT_TRANSLATE_NOOP("desktop", "{weekday} {first}:00–{last}:00: {count}")
Grid = tuple[tuple[int, ...], ...]


class HeatMap(QWidget):
    """`show_grid(grid)` with a row per weekday from Monday, a number per hour."""

    def __init__(self, say: Say, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._grid: Grid = ()
        self.setObjectName("heat")
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_grid(self, grid: Grid) -> None:
        """Seven rows of twenty-four numbers."""
        self._grid = grid
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, 210)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, 7 * 18 + BOTTOM)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._grid:
            self._tell(event)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = painter.font()
        font.setPixelSize(12)
        painter.setFont(font)
        colours = theme()
        wide, high = self._cell()
        most = max((count for row in self._grid for count in row), default=0)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for day in range(DAYS):
            painter.setPen(QColor(colours.text2))
            painter.drawText(QRectF(0, day * high, LEFT, high), left, self._say(WEEKDAYS[day]))
            painter.setPen(Qt.PenStyle.NoPen)
            for hour in range(HOURS):
                count = self._grid[day][hour] if self._grid else 0
                painter.setBrush(shade(count, most))
                cell = QRectF(LEFT + hour * wide, day * high, wide - GAP, high - GAP)
                painter.drawRoundedRect(cell, 3, 3)
        painter.setPen(QColor(colours.text3))
        for hour in range(0, HOURS, EVERY):
            place = QRectF(LEFT + hour * wide - 10, DAYS * high, wide + 20, BOTTOM)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"{hour:02d}")

    def _cell(self) -> tuple[float, float]:
        return (self.width() - LEFT) / HOURS, (self.height() - BOTTOM) / DAYS

    def _tell(self, event: QHelpEvent) -> None:
        wide, high = self._cell()
        hour, day = int((event.pos().x() - LEFT) // wide), int(event.pos().y() // high)
        if 0 <= hour < HOURS and 0 <= day < DAYS:
            said = _CELL.filled(
                weekday=WEEKDAYS[day],
                first=f"{hour:02d}",
                last=f"{hour + 1:02d}",
                count=self._grid[day][hour],
            )
            QToolTip.showText(event.globalPos(), tip(self._say(said)), self)


class HeatKey(QWidget):
    """What the shades mean: few … many."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(STEPS * 24, 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(STEPS):
            painter.setBrush(shade(step, STEPS - 1))
            painter.drawRoundedRect(QRectF(step * 24 + 3, 2, 18, 10), 3, 3)


def shade(count: float, most: float) -> QColor:
    """The colour of a count between none and the most."""
    one, other = QColor(theme().heat0), QColor(theme().heat1)
    share = count / most if most else 0.0
    return QColor(
        _between(one.red(), other.red(), share),
        _between(one.green(), other.green(), share),
        _between(one.blue(), other.blue(), share),
    )


def _between(one: int, other: int, share: float) -> int:
    return round(one + (other - one) * share)
