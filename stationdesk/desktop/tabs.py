"""The ledgers of one folder, side by side."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from stationdesk.desktop.widgets.flow import FlowLayout
from stationdesk.desktop.widgets.plain import button


class Tabs(QWidget):
    """Emits `chosen` with a tab's name."""

    chosen = Signal(str)

    def __init__(self, tabs: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowLayout(self, gap=4)
        self._group = QButtonGroup(self)
        self._tabs = {}
        for name, title in tabs:
            tab = button(title, f"tab.{name}", title, look="tab", parent=self)
            tab.setCheckable(True)
            tab.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            _make_room(tab)
            self._group.addButton(tab)
            row.addWidget(tab)
            self._tabs[name] = tab

    def choose(self, name: str) -> None:
        """Show a tab as chosen; no signal."""
        self._tabs[name].setChecked(True)


def _make_room(tab: QPushButton) -> None:
    """The style sheet writes the chosen tab in bold; Qt measures it as if it were not."""
    tab.ensurePolished()
    bold = QFont(tab.font())
    bold.setWeight(QFont.Weight.DemiBold)
    wider = QFontMetrics(bold).horizontalAdvance(tab.text())
    narrower = tab.fontMetrics().horizontalAdvance(tab.text())
    tab.setMinimumWidth(tab.sizeHint().width() + max(0, wider - narrower))
