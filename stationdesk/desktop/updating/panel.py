"""Program update: the update on a stick, and the county's key that vouches for it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.settings import SECTIONS
from stationdesk.desk import Desk
from stationdesk.desktop.settings_form import SettingsForm
from stationdesk.desktop.tabbed_panel import TabbedPanel
from stationdesk.desktop.updating.stick import StickTab

SECTION = "update"
_EXPLAIN = QT_TRANSLATE_NOOP(
    "desktop",
    "A new version comes on a stick from the county. It is checked in full, the records are backed up, the "
    "program closes, and the setup goes on by itself. The records stay where they are.",
)
_STICK = QT_TRANSLATE_NOOP("desktop", "From a stick")
_KEY = QT_TRANSLATE_NOOP("desktop", "The county's key")


class UpdatePanel(TabbedPanel):
    """Two tabs: the update, and the form with the key."""

    def __init__(self, desk: Desk, key: SettingsForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = desk.say
        self.setObjectName("settings.updates")
        self.key = key
        self.stick = StickTab(desk, self)
        parts = (("stick", _STICK, self.stick), ("key", _KEY, key))
        self._lay_out(say, SECTIONS[SECTION], _EXPLAIN, parts, self)
        key.saved.connect(self.stick.key_changed)
        self.tabs.choose("stick")

    def refresh(self) -> None:
        """Look for an update, where that is looked at."""
        if self._stack.currentWidget() is self.stick:
            self.stick.refresh()
