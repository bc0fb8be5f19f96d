"""In the first days of a month, for the chief: the month that is over, to be closed and printed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.period import Period
from stationdesk.desk.month_turn import MonthTurn
from stationdesk.desktop.widgets.plain import button, words

_TITLE = QT_TRANSLATE_NOOP("desktop", "Reports of {period}")
_OPEN = QT_TRANSLATE_NOOP("desktop", "Not closed yet")
_CLOSED = QT_TRANSLATE_NOOP("desktop", "Closed")
_TOLD = QT_TRANSLATE_NOOP("desktop", "{closed}; {printed} of {due} printed")
_CLOSE = QT_TRANSLATE_NOOP("desktop", "Close the month …")
_CLOSE_TIP = QT_TRANSLATE_NOOP("desktop", "See which reports closing keeps, and close the month")
_PRINT = QT_TRANSLATE_NOOP("desktop", "Print all …")
_PRINT_TIP = QT_TRANSLATE_NOOP("desktop", "Print every report of the month, or write them into a folder")


class MonthTurnStrip(QFrame):
    """`print_asked` carries the month. Hidden while there is nothing to do."""

    close_asked = Signal()
    print_asked = Signal(object)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._period: Period | None = None
        self.setProperty("look", "card")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(14)
        self.title = words("", "h2", self, name="home.month")
        self.told = words("", "", self, name="home.month.told", wrap=True)
        self.close_month = button(
            say(_CLOSE), "home.month.close", say(_CLOSE_TIP), icon="archive", look="tonal", parent=self
        )
        self.print_month = button(
            say(_PRINT), "home.month.print", say(_PRINT_TIP), icon="printer", look="tonal", parent=self
        )
        self.close_month.clicked.connect(self.close_asked)
        self.print_month.clicked.connect(lambda: self.print_asked.emit(self._period))
        row.addWidget(self.title, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.told, 1)
        row.addWidget(self.close_month, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.print_month, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_turn(self, turn: MonthTurn | None) -> None:
        """Show what is left to do."""
        self.setVisible(turn is not None)
        if turn is None:
            return
        say, self._period = self._say, turn.period
        self.title.setText(say(_TITLE.filled(period=turn.period.title())))
        told = _TOLD.filled(closed=_CLOSED if turn.closed else _OPEN, printed=turn.printed, due=turn.due)
        self.told.setText(say(told))
        self.setAccessibleName(f"{self.title.text()}: {self.told.text()}")
        self.close_month.setVisible(not turn.closed)
