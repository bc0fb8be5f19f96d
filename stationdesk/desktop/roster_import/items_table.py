"""Every word of the sheet on a line: what it was understood as, and what becomes of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.widgets.plain import name_it, tip
from stationdesk.jobs.roster_import.values import Fate, Item, Understood

_TITLE = QT_TRANSLATE_NOOP("desktop", "What the sheet was understood as")
_HEADERS = (
    QT_TRANSLATE_NOOP("desktop", "Cell"),
    QT_TRANSLATE_NOOP("desktop", "In the sheet"),
    QT_TRANSLATE_NOOP("desktop", "Day"),
    QT_TRANSLATE_NOOP("desktop", "Post"),
    QT_TRANSLATE_NOOP("desktop", "Person"),
    QT_TRANSLATE_NOOP("desktop", "Remark"),
)
_EMS = (3.5, 8, 6.5, 6, 5)  # widths in letters; the last column takes the rest
_REMARK = 5


class ItemsTable(QTableWidget):
    """Shows the words of one fate; `looked_at` carries the whole words of the line in front."""

    looked_at = Signal(str)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(0, len(_HEADERS), parent)
        self._say = say
        name_it(self, "roster_import.items", say(_TITLE))
        self.setToolTip("")
        self.setHorizontalHeaderLabels([say(one) for one in _HEADERS])
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        letter = self.fontInfo().pixelSize()
        for place, wide in enumerate(_EMS):
            header.resizeSection(place, round(wide * letter) + 16)
        self.currentCellChanged.connect(lambda row, *_: self._tell(row))
        header.setSectionResizeMode(_REMARK, QHeaderView.ResizeMode.Stretch)

    def show_nothing(self) -> None:
        """No words: nothing was understood."""
        self.setRowCount(0)
        self._tell(-1)

    def show_fate(self, read: Understood, fate: Fate) -> None:
        """The words of one fate, in the order of their cells."""
        shown = [one for one in read.items if one.fate is fate]
        self.setRowCount(len(shown))
        for row, one in enumerate(shown):
            for column, text in enumerate(self._words(read, one)):
                item = QTableWidgetItem(text)
                item.setToolTip(tip(text))
                self.setItem(row, column, item)
        if shown:
            self.setCurrentCell(0, 0)
        self._tell(0 if shown else -1)

    def _tell(self, row: int) -> None:
        cells = [self.item(row, column) for column in range(self.columnCount())] if row >= 0 else []
        self.looked_at.emit("   ".join(one.text() for one in cells if one is not None and one.text()))

    def _words(self, read: Understood, one: Item) -> tuple[str, ...]:
        return (
            one.cell, one.text, one.day.isoformat() if one.day else "",
            read.posts.get(one.post or 0, ""), read.names.get(one.person or 0, ""),
            self._say(one.why) if one.why else "",
        )  # fmt: skip
