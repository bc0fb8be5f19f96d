"""The conditions that narrow a list, one chip each, each with an × that takes it away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.widgets.flow import FlowLayout
from stationdesk.desktop.widgets.plain import button, literal

WIDEST = 340
_DROP = QT_TRANSLATE_NOOP("desktop", "Take this condition away: {condition}")


class Conditions(QWidget):
    """Hidden while nothing narrows the list; `dropped` carries the name of a chip that was pressed."""

    dropped = Signal(str)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._row = FlowLayout(self, gap=6)
        self._chips: dict[str, QPushButton] = {}
        self.hide()

    def show_conditions(self, conditions: tuple[tuple[str, str], ...]) -> None:
        """(name, words) of each."""
        for chip in self._chips.values():
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        for name, said in conditions:
            explained = self._say(_DROP.filled(condition=said))
            chip = button("", f"condition.{name}", explained, icon="x", look="condition", parent=self)
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the × stands behind the words
            chip.ensurePolished()
            line = chip.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, WIDEST)
            chip.setText(literal(line))
            chip.clicked.connect(lambda _checked=False, name=name: self.dropped.emit(name))
            self._row.addWidget(chip)
            chip.show()
            self._chips[name] = chip
        self.setVisible(bool(conditions))
        self._row.invalidate()
        self.updateGeometry()
