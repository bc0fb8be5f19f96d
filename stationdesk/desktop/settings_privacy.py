"""Personal data: how long it is kept, what is due to be removed, and what is kept of one person."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.settings import SECTIONS
from stationdesk.desk import Desk
from stationdesk.desktop.privacy_due import DueTab
from stationdesk.desktop.privacy_person import PersonTab
from stationdesk.desktop.settings_form import SettingsForm
from stationdesk.desktop.tabbed_panel import TabbedPanel
from stationdesk.desktop.tokens import SPACE_M, SPACE_XL
from stationdesk.desktop.widgets.plain import words

SECTION = "retention"
_EXPLAIN = QT_TRANSLATE_NOOP(
    "desktop",
    "Names, phones and narrations are kept as long as the work needs them. When their time is over they "
    "are removed for good; number, times, category and place in the counts stay.",
)
_GOES = QT_TRANSLATE_NOOP(
    "desktop",
    "Of a call go caller, place, narration, outcome and the texts of turn-out, feedback and supplements; of "
    "a person phone and note; of a unit, village or area contact, phones and note. A name stays under what "
    "its bearer did in office. How long is right the county bureau's archive rules say; an empty field "
    "removes nothing by itself.",
)
_RULES = QT_TRANSLATE_NOOP("desktop", "How long")
_DUE = QT_TRANSLATE_NOOP("desktop", "What is due")
_PERSON = QT_TRANSLATE_NOOP("desktop", "One person asks")


class PrivacyPanel(TabbedPanel):
    """Three tabs over the form with the rules."""

    def __init__(self, desk: Desk, rules: SettingsForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        say = desk.say
        self.setObjectName("settings.privacy")
        self.rules = rules
        self.due = DueTab(desk, self)
        self.person = PersonTab(desk, self)
        parts = (
            ("rules", _RULES, self._rules_tab()),
            ("due", _DUE, self.due),
            ("person", _PERSON, self.person),
        )
        self._lay_out(say, SECTIONS[SECTION], _EXPLAIN, parts)
        rules.saved.connect(self.due.refresh)
        self.show_tab("rules")

    def _rules_tab(self) -> QWidget:
        tab = QWidget(self)
        column = QVBoxLayout(tab)
        column.setContentsMargins(0, SPACE_M, 0, 0)
        column.setSpacing(0)
        said = words(self._desk.say(_GOES), "cap", tab, wrap=True)
        said.setContentsMargins(SPACE_XL, 0, SPACE_XL, 0)
        column.addWidget(said)
        column.addWidget(self.rules, 1)
        return tab

    def refresh(self) -> None:
        """Read what is due, where it is looked at."""
        if self._stack.currentWidget() is self.due:
            self.due.refresh()
        self.person.refresh()
