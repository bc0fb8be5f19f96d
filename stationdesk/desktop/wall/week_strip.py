"""The last seven days of one camera's line as a row of bars, four hours each."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.tokens import theme, tone_colours
from stationdesk.desktop.widgets.plain import name_it
from stationdesk.ledgers.cameras.rules.watched import LineState

HEIGHT, _GAP = 26, 1.5
_TOLD = QT_TRANSLATE_NOOP(
    "desktop", "The last 7 days in 4-hour stretches: offline in {down}, not looked at in {unknown} of {count}"
)


class WeekStrip(QWidget):
    """Says in words what the bars show."""

    def __init__(self, say: Say, week: tuple[LineState, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._week = week
        down, unknown = (week.count(state) for state in (LineState.DOWN, LineState.UNKNOWN))
        name_it(self, "wall.week", say(_TOLD.filled(down=down, unknown=unknown, count=len(week))))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        step = self.width() / max(len(self._week), 1)
        for place, state in enumerate(self._week):
            known = state is not LineState.UNKNOWN
            painter.setBrush(QColor(tone_colours(state.tone)[0] if known else theme().line2))
            painter.drawRoundedRect(QRectF(place * step, 0, max(step - _GAP, 1), self.height()), 1, 1)
