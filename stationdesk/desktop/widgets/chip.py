"""The status chips above a list: one word and its count each, one of them chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Filter
from stationdesk.desk import Desk
from stationdesk.desktop.widgets.flow import FlowLayout
from stationdesk.desktop.widgets.plain import button, literal

ALL = ""
MANY = 100_000
_ALL = QT_TRANSLATE_NOOP("desktop", "All")
_COUNTED = QT_TRANSLATE_NOOP("desktop", "{title}  {count}")
_TIP = QT_TRANSLATE_NOOP("desktop", "Show only: {title}")
_TIP_ALL = QT_TRANSLATE_NOOP("desktop", "Show all records")


class Chips(QWidget):
    """Emits `chosen` with a filter's name, or "" for all of them."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, filters: tuple[Filter, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = desk.say
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._titles = {ALL: desk.say(_ALL)} | {one.name: desk.say(one.title) for one in filters}
        row = self._row = FlowLayout(self)
        self._chips = {}
        for name, title in self._titles.items():
            explained = desk.say(_TIP.filled(title=title) if name else _TIP_ALL)
            chip = button(title, f"chip.{name or 'all'}", explained, look="chip", parent=self)
            chip.setCheckable(True)
            chip.setChecked(name == ALL)
            chip.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            self._group.addButton(chip)
            row.addWidget(chip)
            self._chips[name] = chip

    def choose(self, name: str) -> None:
        """Show a chip as chosen; no signal."""
        self._chips.get(name, self._chips[ALL]).setChecked(True)

    def choice(self) -> str:
        """The chosen chip's name."""
        return next((name for name, chip in self._chips.items() if chip.isChecked()), ALL)

    def show_counts(self, counts: dict[str, int]) -> None:
        """Write the counts onto the chips."""
        for name, count in counts.items():
            if name in self._chips:
                number = f"{count}" if count < MANY else f"{MANY}+"
                words = self._say(_COUNTED.filled(title=self._titles[name], count=number))
                self._chips[name].setText(literal(words))
                self._chips[name].setAccessibleName(words)
        self._row.invalidate()
        self.updateGeometry()
