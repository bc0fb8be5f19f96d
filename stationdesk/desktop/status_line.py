"""The line under every page: practice or real, whose station, which version, the backups, the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

import stationdesk
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desktop.backup_places import Backups, where_they_go
from stationdesk.desktop.backup_status import further, in_short, is_old
from stationdesk.desktop.tokens import looks
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import button, literal, name_it, words
from stationdesk.store.store import StationKind

HEIGHT = 28
ROOMY = 1100
_PRACTICE = QT_TRANSLATE_NOOP("desktop", "PRACTICE – nothing here is real")
_VERSION = QT_TRANSLATE_NOOP("desktop", "Version {version}")
TO_BACKUPS = QT_TRANSLATE_NOOP("desktop", "To the backups")
_BACKUPS_TIP = QT_TRANSLATE_NOOP("desktop", "Open the backups")


class StatusLine(QFrame):
    """Always there, so that practice is never taken for the real thing."""

    backups_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._said: list[str] = []
        self.setProperty("look", "statusline")
        self.setObjectName("statusline")
        self.setFixedHeight(HEIGHT)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(10)
        if desk.store.identity.kind is StationKind.PRACTICE:
            mark = words(desk.say(_PRACTICE), "pill-warn", self, name="practice.line")
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self._station = words("", "", self, name="station")
        row.addWidget(self._station)
        row.addWidget(_dot(self))
        version = desk.say(_VERSION.filled(version=stationdesk.__version__))
        row.addWidget(words(version, "", self, name="version"))
        self._between = _dot(self)
        self._between.hide()
        row.addWidget(self._between)
        self._backup = button("", "backup", desk.say(_BACKUPS_TIP), look="status", parent=self)
        self._backup.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._backup.setCursor(Qt.CursorShape.PointingHandCursor)
        self._backup.clicked.connect(self.backups_asked)
        self._backup.hide()
        row.addWidget(self._backup, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self._hint = ElidedLabel("", "cap", self)
        self._hint.setObjectName("hint")
        row.addWidget(self._hint, 6)

    def show_station(self, name: str) -> None:
        """Whose records these are."""
        self._station.setText(name)

    def show_hint(self, text: str) -> None:
        """Which keys work on this page."""
        self._hint.setText(text)
        self._hint.setMaximumWidth(self._hint.sizeHint().width() + 4)
        self._fit()

    def show_backup(self, found: Backups) -> None:
        """When the newest good backup was made, where else one is, and whether a restore was proven."""
        now, say = self._desk.store.clock(), self._desk.say
        self._said = [say(in_short(found, now)), *(say(one) for one in further(found, now))]
        text = " · ".join(self._said)
        self._fit()
        where = "\n".join(say(one) for one in where_they_go(found, now))
        name_it(self._backup, "backup", f"{say(_BACKUPS_TIP)}\n{where}", spoken=text)
        looks(self._backup, "status-bad" if is_old(found, now) else "status")
        self._between.show()
        self._backup.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where room is small only the backup's time; where it is and what is proven is in the tool tip."""
        self._backup.setText(literal(" · ".join(self._said)))
        row = self._row
        needed = self._hint.sizeHint().width() - self._hint.minimumSizeHint().width()
        if self.width() < max(ROOMY, row.minimumSize().width() + needed):
            self._backup.setText(literal(" · ".join(self._said[:1])))


def _dot(parent: QWidget) -> QWidget:
    return words("·", "cap", parent)
