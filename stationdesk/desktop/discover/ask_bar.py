"""Where is searched, and with which login: what stands above the found devices."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.settings import NETWORKS
from stationdesk.desk import Desk
from stationdesk.desk.rights import SETTINGS
from stationdesk.desktop.tokens import SPACE_M, SPACE_XS
from stationdesk.desktop.typed_lines import TypedLine
from stationdesk.desktop.widgets.password_line import PasswordLine
from stationdesk.desktop.widgets.permitted import grey_unless
from stationdesk.desktop.widgets.plain import button, name_it, words
from stationdesk.jobs.discover import networks

_NETWORKS = QT_TRANSLATE_NOOP("desktop", "Networks, kept in the settings")
_HINT = QT_TRANSLATE_NOOP("desktop", "for example 192.168.1.0/24; empty: nothing is sent")
_NAME = QT_TRANSLATE_NOOP("desktop", "Login of the cameras")
_PASSWORD = QT_TRANSLATE_NOOP("desktop", "Password of the cameras")
_ONCE = QT_TRANSLATE_NOOP(
    "desktop",
    "Each camera is asked without a login first. The login goes only to cameras that want one, serves this"
    " one search, and is kept nowhere.",
)
_START = QT_TRANSLATE_NOOP("desktop", "Search")
_START_TIP = QT_TRANSLATE_NOOP("desktop", "Ask every address of these networks; nothing is written")
_STOP = QT_TRANSLATE_NOOP("desktop", "Stop")
_STOP_TIP = QT_TRANSLATE_NOOP("desktop", "End the search (Esc)")


class AskBar(QWidget):
    """`asked` to search, `stopped` to end it."""

    asked = Signal()
    stopped = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = desk.say
        self.networks = TypedLine(self)
        name_it(self.networks, "discover.networks", say(_NETWORKS))
        self.networks.setPlaceholderText(say(_HINT))
        self.networks.setText(" ".join(networks(desk)))
        grey_unless(desk, SETTINGS, self.networks)
        self.name = TypedLine(self)
        name_it(self.name, "discover.login", say(_NAME))
        self.name.setToolTip("")
        self.password = PasswordLine(say, "discover.password", say(_PASSWORD), self)
        self.password.entered.connect(self.asked)
        self.start = button(
            say(_START), "discover.start", say(_START_TIP), icon="binoculars", look="tonal", parent=self
        )
        self.stop = button(say(_STOP), "discover.stop", say(_STOP_TIP), icon="stop", parent=self)
        self.start.clicked.connect(self.asked)
        self.stop.clicked.connect(self.stopped)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_XS)
        for place, (title, control) in enumerate(
            ((_NETWORKS, self.networks), (_NAME, self.name), (_PASSWORD, self.password))
        ):
            label = words(say(title), "field", self)
            label.setBuddy(control)
            grid.addWidget(label, 0, place)
            grid.addWidget(control, 1, place)
        grid.addWidget(self.start, 1, 3)
        grid.addWidget(self.stop, 1, 3)
        grid.addWidget(words(say(_ONCE), "cap", self, wrap=True), 2, 0, 1, 4)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 2)
        self._may_name = self.networks.isEnabled()
        self.show_busy(busy=False)

    def keep_networks(self, desk: Desk) -> None:
        """Keep what is typed as the station's networks; RuleBroken tells each that is none."""
        if self._may_name and self.networks.text().split() != list(networks(desk)):
            desk.set_setting(NETWORKS, self.networks.text())
            self.networks.setText(" ".join(networks(desk)))

    def forget(self) -> None:
        """Forget the password."""
        self.password.clear()

    def hideEvent(self, event: QHideEvent) -> None:
        """However it goes away, the password is not kept."""
        self.forget()
        super().hideEvent(event)

    def show_busy(self, *, busy: bool) -> None:
        """While it is searched only Stop can be pressed."""
        self.networks.setEnabled(self._may_name and not busy)
        self.name.setEnabled(not busy)
        self.password.setEnabled(not busy)
        self.start.setVisible(not busy)
        self.stop.setVisible(busy)
