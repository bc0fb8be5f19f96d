"""The rail at the left: every page by its group, wide or narrow."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.desktop.icons import icon, pixmap
from stationdesk.desktop.opening import BRAND
from stationdesk.desktop.tokens import RAIL, RAIL_NARROW, looks, theme
from stationdesk.desktop.widgets.plain import button, literal, words

HIGH, LOW, BETWEEN, BORDERS = 36, (32, 28, 24), 2, 2
"""How high a row is, and how low it gets in a low window: every page stays in sight."""
_WITH_KEY = QT_TRANSLATE_NOOP("desktop", "{title} (Alt+{number})")
GROUPS: dict[str, Phrase] = {
    "duty": QT_TRANSLATE_NOOP("desktop", "On duty"),
    "ledgers": QT_TRANSLATE_NOOP("desktop", "Ledgers"),
    "prints": QT_TRANSLATE_NOOP("desktop", "Statistics and print"),
    "system": QT_TRANSLATE_NOOP("desktop", "System and help"),
}


@dataclass(frozen=True)
class Place:
    """A page as the rail, the palette and Alt+digit know it."""

    name: str
    title: str
    icon: str
    group: str


class Rail(QFrame):
    """Emits `chosen` with a page's name."""

    chosen = Signal(str)

    def __init__(self, say: Say, places: tuple[Place, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "rail")
        self.setObjectName("rail")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 8)
        outer.setSpacing(0)
        outer.addWidget(self._brand(say))
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        inner = QWidget()
        inner.setProperty("look", "clear")
        box = QVBoxLayout(inner)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(BETWEEN)
        self._buttons: dict[str, QPushButton] = {}
        self._titles = {place.name: place.title for place in places}
        self._headings: list[QLabel] = []
        self._group = QButtonGroup(self)
        numbers = {place.name: number for number, place in enumerate(places[:9], 1)}
        for group, heading in GROUPS.items():
            here = [place for place in places if place.group == group]
            if group == "system":
                box.addStretch(1)
            if here:
                label = words(say(heading), "railgroup", inner)
                self._headings.append(label)
                box.addWidget(label)
            for place in here:
                box.addWidget(self._entry(say, place, numbers.get(place.name), inner))
        self._area.setWidget(inner)
        outer.addWidget(self._area, 1)
        self._narrow: bool | None = None
        self.set_narrow(False)

    def choose(self, name: str) -> None:
        """Show a page as the present one; no signal."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)

    def set_narrow(self, narrow: bool) -> None:
        """Icons alone, or icons and words."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.setFixedWidth(RAIL_NARROW if narrow else RAIL)
        self._name.setVisible(not narrow)
        for heading in self._headings:
            heading.setVisible(not narrow)
        for name, entry in self._buttons.items():
            entry.setText("" if narrow else literal("  " + self._titles[name]))
            looks(entry, "rail-narrow" if narrow else "rail")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Rows as high as they may be while all of them are in sight."""
        headings = [] if self._narrow else [one.sizeHint().height() for one in self._headings]
        room = self._area.height() - sum(headings) - BETWEEN * (len(headings) + len(self._buttons))
        each = room // max(len(self._buttons), 1) - BORDERS
        rows = next((one for one in (HIGH, *LOW) if one <= each), LOW[-1])
        for entry in self._buttons.values():
            if entry.property("rows") != rows:
                entry.setProperty("rows", rows)
                entry.style().unpolish(entry)
                entry.style().polish(entry)

    def _brand(self, say: Say) -> QWidget:
        brand = QWidget(self)
        brand.setFixedHeight(56)
        row = QHBoxLayout(brand)
        row.setContentsMargins(20, 0, 12, 0)
        row.setSpacing(12)
        mark = words("", parent=brand)
        mark.setPixmap(pixmap("shield-check-fill", "#6FA8FF", 24))
        mark.setAccessibleName(say(BRAND))
        self._name = words(say(BRAND), "brand", brand)
        row.addWidget(mark)
        row.addWidget(self._name, 1)
        return brand

    def _entry(self, say: Say, place: Place, number: int | None, parent: QWidget) -> QPushButton:
        explained = place.title
        if number:
            explained = say(_WITH_KEY.filled(title=place.title, number=number))
        made = button(place.title, f"rail.{place.name}", explained, look="rail", parent=parent)
        made.setIcon(icon(place.icon or "file", theme().railtext, 20, on="#FFFFFF"))
        made.setIconSize(QSize(20, 20))
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click goes on where the keyboard was
        made.clicked.connect(lambda: self.chosen.emit(place.name))
        self._group.addButton(made)
        self._buttons[place.name] = made
        return made
