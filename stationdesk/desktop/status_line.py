"""The line under every page: practice or real, whose station, which version, the last backup, the keys."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

import stationdesk
from stationdesk.core import display
from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desktop.tokens import looks
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import words
from stationdesk.store.store import StationKind

HEIGHT = 28
OLD_AFTER = timedelta(hours=24)
_PRACTICE = QT_TRANSLATE_NOOP("desktop", "PRACTICE – nothing here is real")
_VERSION = QT_TRANSLATE_NOOP("desktop", "Version {version}")
_BACKED_UP = QT_TRANSLATE_NOOP("desktop", "Backed up {time}")
_BACKED_UP_TODAY = QT_TRANSLATE_NOOP("desktop", "Backed up today {time}")
_NO_BACKUP = QT_TRANSLATE_NOOP("desktop", "No backup yet")


class StatusLine(QFrame):
    """Always there, so that practice is never taken for the real thing."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("look", "statusline")
        self.setObjectName("statusline")
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(10)
        if desk.store.identity.kind is StationKind.PRACTICE:
            mark = words(desk.say(_PRACTICE), "pill-warn", self, name="practice.line")
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(words(desk.setting("station.name"), "", self, name="station"))
        row.addWidget(_dot(self))
        version = desk.say(_VERSION.filled(version=stationdesk.__version__))
        row.addWidget(words(version, "", self, name="version"))
        row.addWidget(_dot(self))
        self._backup = words("", "", self, name="backup")
        row.addWidget(self._backup)
        row.addStretch(1)
        self._hint = ElidedLabel("", "cap", self)
        self._hint.setObjectName("hint")
        row.addWidget(self._hint, 6)

    def show_hint(self, text: str) -> None:
        """Which keys work on this page."""
        self._hint.setText(text)
        self._hint.setMaximumWidth(self._hint.sizeHint().width() + 4)

    def show_backup(self, at: datetime | None) -> None:
        """When the newest good backup was made; red when that is a day ago."""
        now = self._desk.store.clock()
        if at is None:
            said = _NO_BACKUP
        elif local_day(at) == local_day(now):
            said = _BACKED_UP_TODAY.filled(time=display.short_instant(at, now)[-5:])
        else:
            said = _BACKED_UP.filled(time=display.short_instant(at, now))
        self._backup.setText(self._desk.say(said))
        looks(self._backup, "error" if at is None or now - at > OLD_AFTER else "")


def _dot(parent: QWidget) -> QWidget:
    return words("·", "cap", parent)
