"""Program update: the update on a stick, and the county's key that vouches for it."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.settings import SECTIONS
from stationdesk.desk import Desk
from stationdesk.desktop.panel import head
from stationdesk.desktop.settings_form import SettingsForm
from stationdesk.desktop.tabs import Tabs
from stationdesk.desktop.tokens import SPACE_L, SPACE_XL
from stationdesk.desktop.updating.stick import StickTab

SECTION = "update"
_EXPLAIN = QT_TRANSLATE_NOOP(
    "desktop",
    "A new version comes on a stick from the county. It is checked in full, the records are backed up, the "
    "program closes, and the setup goes on by itself. The records stay where they are.",
)
_STICK = QT_TRANSLATE_NOOP("desktop", "From a stick")
_KEY = QT_TRANSLATE_NOOP("desktop", "The county's key")


class UpdatePanel(QWidget):
    """Two tabs: the update, and the form with the key."""

    def __init__(self, desk: Desk, key: SettingsForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = desk.say
        self.setObjectName("settings.updates")
        self.key = key
        self.stick = StickTab(desk, self)
        parts = (("stick", _STICK, self.stick), ("key", _KEY, key))
        self.tabs = Tabs([(name, say(title)) for name, title, _ in parts], self, self)
        self._stack = QStackedWidget(self)
        self._places = {name: self._stack.addWidget(part) for name, _, part in parts}
        top = head(self, say(SECTIONS[SECTION]), say(_EXPLAIN))
        top.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, 0)
        top.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        self.tabs.chosen.connect(self.show_tab)
        key.saved.connect(self.stick.key_changed)
        self.tabs.choose("stick")

    def show_tab(self, name: str) -> None:
        """Show one of the two."""
        self.tabs.choose(name)
        self._stack.setCurrentIndex(self._places[name])
        self.refresh()

    def refresh(self) -> None:
        """Look for an update, where that is looked at."""
        if self._stack.currentWidget() is self.stick:
            self.stick.refresh()
