"""The calm half of the page: the time, what state the program is in, and the button for a call."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.duty_day import local
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.desktop.icons import icon, pixmap
from stationdesk.desktop.opening import BRAND
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from stationdesk.desktop.widgets.plain import button, words
from stationdesk.desktop.widgets.week import WEEKDAYS

TICK = 1_000
WHITE = "#FFFFFF"
_DAY = QT_TRANSLATE_NOOP("desktop", "{month}/{day} {weekday}")
_WRITE = QT_TRANSLATE_NOOP("desktop", "Write down a call")
_WRITE_TIP = QT_TRANSLATE_NOOP("desktop", "Nothing has to be unlocked: it is filed when somebody enters (F2)")
_WAITING = QT_TRANSLATE_NOOP("desktop", "Calls written down and not yet filed: {count}")
_KEY = QT_TRANSLATE_NOOP("desktop", "{words}   F2")


class Side(QFrame):
    """Shows nothing of the records."""

    slip_asked = Signal()
    ticked = Signal()

    def __init__(self, say: Say, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say, self._now = say, now
        self.setProperty("look", "calm")
        self.setMinimumWidth(300)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL + SPACE_L, SPACE_XL, SPACE_XL + SPACE_L, SPACE_XL + SPACE_L)
        column.setSpacing(SPACE_S)
        column.addLayout(self._brand())
        column.addStretch(2)
        self._time = words("", "calm-time", self, name="access.time")
        self._day = words("", "calm-day", self, name="access.day")
        column.addWidget(self._time)
        column.addWidget(self._day)
        column.addSpacing(SPACE_L)
        self._state = words("", "calm-words", self, name="access.state", wrap=True)
        self._state.hide()
        column.addWidget(self._state)
        column.addStretch(3)
        self._waiting = words("", "calm-words", self, name="access.waiting", wrap=True)
        column.addWidget(self._waiting)
        column.addSpacing(SPACE_S)
        self.write = self._button()
        column.addWidget(self.write)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK)
        self._tick()

    def _brand(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        mark = words("", parent=self)
        mark.setPixmap(pixmap("shield-check-fill", "#6FA8FF", 24))
        row.addWidget(mark)
        row.addWidget(words(self._say(BRAND), "brand", self), 1)
        return row

    def _button(self) -> QWidget:
        say = self._say
        text = say(_KEY.filled(words=say(_WRITE)))
        made = button(text, "access.write", say(_WRITE_TIP), look="calm", parent=self)
        made.setIcon(icon("phone-call", WHITE, 22))
        made.setIconSize(QSize(22, 22))
        made.clicked.connect(self.slip_asked)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        return made

    def show_state(self, phrase: Phrase) -> None:
        """One sentence about why this page is here."""
        self._state.setText(self._say(phrase))
        self._state.show()

    def show_waiting(self, count: int) -> None:
        """How many calls wait to be filed."""
        self._waiting.setText(self._say(_WAITING.filled(count=count)) if count else "")
        self._waiting.setVisible(bool(count))

    def _tick(self) -> None:
        there = local(self._now())
        self._time.setText(f"{there:%H:%M}")
        day = _DAY.filled(month=there.month, day=there.day, weekday=WEEKDAYS[there.weekday()])
        self._day.setText(self._say(day))
        self.ticked.emit()
