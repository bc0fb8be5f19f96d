"""Every word of the sheet on a line: what it was understood as, and what becomes of it."""

from __future__ import annotations

from PySide6.QtWidgets import QTableWidgetItem, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.plain_table import CutTable
from stationdesk.desktop.widgets.plain import tip
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
_EMS = (3.5, 8, 6.5, 6, 5)


class ItemsTable(CutTable):
    """Shows the words of one fate."""

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        headers = [say(one) for one in _HEADERS]
        super().__init__("roster_import.items", say(_TITLE), headers, _EMS, parent, margin=16)
        self._say = say

    def show_nothing(self) -> None:
        """No words: nothing was understood."""
        self.setRowCount(0)
        self._show_first()

    def show_fate(self, read: Understood, fate: Fate) -> None:
        """The words of one fate, in the order of their cells."""
        shown = [one for one in read.items if one.fate is fate]
        self.setRowCount(len(shown))
        for row, one in enumerate(shown):
            for column, text in enumerate(self._words(read, one)):
                item = QTableWidgetItem(text)
                item.setToolTip(tip(text))
                self.setItem(row, column, item)
        self._show_first()

    def _words(self, read: Understood, one: Item) -> tuple[str, ...]:
        return (
            one.cell, one.text, one.day.isoformat() if one.day else "",
            read.posts.get(one.post or 0, ""), read.names.get(one.person or 0, ""),
            self._say(one.why) if one.why else "",
        )  # fmt: skip
