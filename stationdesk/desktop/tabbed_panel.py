"""A part of the settings in several tabs under one heading."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from stationdesk.core.i18n import Phrase, Say
from stationdesk.desktop.panel import head
from stationdesk.desktop.tabs import Tabs
from stationdesk.desktop.tokens import SPACE_L, SPACE_XL

Part = tuple[str, Phrase, QWidget]


class TabbedPanel(QWidget):
    """A panel makes its parts, then calls `_lay_out`; in `refresh` it reads what its tab in front shows."""

    def _lay_out(
        self, say: Say, title: Phrase, explain: Phrase, parts: Sequence[Part], within: QWidget | None = None
    ) -> None:
        """(name, title, widget) of each tab; their keys work in `within`, where one is named."""
        self.tabs = Tabs([(name, say(title)) for name, title, _ in parts], self, within)
        self._stack = QStackedWidget(self)
        self._places = {name: self._stack.addWidget(part) for name, _, part in parts}
        top = head(self, say(title), say(explain))
        top.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, 0)
        top.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        self.tabs.chosen.connect(self.show_tab)

    def show_tab(self, name: str) -> None:
        """Show one of the tabs."""
        self.tabs.choose(name)
        self._stack.setCurrentIndex(self._places[name])
        self.refresh()

    def refresh(self) -> None:
        """Read what the tab in front shows."""
