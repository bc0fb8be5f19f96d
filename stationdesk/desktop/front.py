"""What the top bar says: an alarm before a warning before the page's title; the page below never moves."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from stationdesk.desktop.alarm import AlarmBar
from stationdesk.desktop.strip import Strip
from stationdesk.desktop.tokens import SIDE
from stationdesk.desktop.widgets.elided import ElidedLabel


class Front(QWidget):
    """One of the three at a time, all in the same room. `crowded` tells that it is more than the title."""

    crowded = Signal(bool)

    def __init__(self, alarm: AlarmBar, strip: Strip, stays: QWidget) -> None:
        """`stays` takes the keyboard when the part that had it goes."""
        super().__init__(stays.parentWidget())
        self._alarm, self._strip, self._stays = alarm, strip, stays
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self.title = ElidedLabel("", "h1", self)
        self.title.setObjectName("page.title")
        for part in (self.title, strip, alarm):
            self._row.addWidget(part, 1)
        alarm.changed.connect(self._choose)
        strip.changed.connect(self._choose)
        self._choose()

    def _choose(self) -> None:
        shown: QWidget = self.title
        if self._alarm.ringing():
            shown = self._alarm
        elif self._strip.said:
            shown = self._strip
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused) and not shown.isAncestorOf(focused):
            self._stays.setFocus()  # hiding it would put the keyboard on the next button here
        plain = shown is self.title
        self._row.setContentsMargins(SIDE if plain else 0, 0, 0, 0)
        for part in (self.title, self._strip, self._alarm):
            part.setVisible(part is shown)
        self.crowded.emit(not plain)
