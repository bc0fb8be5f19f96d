"""The ledgers of one folder, side by side; Ctrl+PgDown and Ctrl+PgUp go from one to the next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from stationdesk.desktop.widgets.flow import FlowLayout
from stationdesk.desktop.widgets.plain import button

NEXT, BEFORE = "Ctrl+PgDown", "Ctrl+PgUp"


class Tabs(QWidget):
    """Emits `chosen` with a tab's name. The keys work in `within`: under a form they do nothing."""

    chosen = Signal(str)

    def __init__(self, tabs: list[tuple[str, str]], parent: QWidget, within: QWidget | None = None) -> None:
        super().__init__(parent)
        row = self._row = FlowLayout(self, gap=4)
        self._group = QButtonGroup(self)
        self._tabs: dict[str, QPushButton] = {}
        keys = f" ({BEFORE}, {NEXT})" if within is not None else ""
        for name, title in tabs:
            row.addWidget(self._made(name, title, keys))
        if within is not None:
            self._listen(within)

    def choose(self, name: str) -> None:
        """Show a tab as chosen; no signal."""
        self._tabs[name].setChecked(True)

    def put_first(self, name: str, title: str) -> None:
        """One tab more, before all the others."""
        row, first = self._row, next(iter(self._tabs.values()))
        others = [one for item in iter(lambda: row.takeAt(0), None) if (one := item.widget()) is not None]
        made = self._made(name, title, f" ({BEFORE}, {NEXT})")
        for one in (made, *others):
            row.addWidget(one)
        self._tabs = {name: made, **self._tabs}
        QWidget.setTabOrder(made, first)

    def _made(self, name: str, title: str, keys: str) -> QPushButton:
        tab = button(title, f"tab.{name}", title + keys, look="tab", parent=self)
        tab.setCheckable(True)
        tab.clicked.connect(lambda _checked=False: self.chosen.emit(name))
        _make_room(tab)
        self._group.addButton(tab)
        self._tabs[name] = tab
        return tab

    def _listen(self, within: QWidget) -> None:
        for key, by in ((NEXT, 1), (BEFORE, -1)):
            step = QShortcut(QKeySequence(key), within, lambda by=by: self._step(by))
            step.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _step(self, by: int) -> None:
        """The tab beside the chosen one; after the last the first."""
        names = list(self._tabs)
        now = next((place for place, name in enumerate(names) if self._tabs[name].isChecked()), 0)
        if len(names) > 1:
            self.chosen.emit(names[(now + by) % len(names)])


def _make_room(tab: QPushButton) -> None:
    """The style sheet writes the chosen tab in bold; Qt measures it as if it were not."""
    tab.ensurePolished()
    bold = QFont(tab.font())
    bold.setWeight(QFont.Weight.DemiBold)
    wider = QFontMetrics(bold).horizontalAdvance(tab.text())
    narrower = tab.fontMetrics().horizontalAdvance(tab.text())
    tab.setMinimumWidth(tab.sizeHint().width() + max(0, wider - narrower))
