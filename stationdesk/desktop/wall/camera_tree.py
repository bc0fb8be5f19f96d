"""The tree of the camera list: groups, and lines that are dragged to the wall or entered."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from stationdesk.desktop.wall.carrying import Shows, packed

_SHOWS = Qt.ItemDataRole.UserRole


def shows_of(item: QTreeWidgetItem | None) -> Shows | None:
    """What a line stands for; None for a group."""
    kept = item.data(0, _SHOWS) if item is not None else None
    return None if kept is None else (str(kept[0]), int(kept[1]))


class CameraTree(QTreeWidget):
    """Lines carry what they show; only they are dragged."""

    entered_one = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QTreeWidget.DragDropMode.DragOnly)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def add_group(self, title: str, drawn: QIcon) -> QTreeWidgetItem:
        """A village, or the tours."""
        made = QTreeWidgetItem(self, [title])
        made.setIcon(0, drawn)
        made.setFlags(made.flags() & ~Qt.ItemFlag.ItemIsDragEnabled)
        return made

    def add_line(self, group: QTreeWidgetItem, title: str, shows: Shows) -> QTreeWidgetItem:
        """A camera or a tour."""
        made = QTreeWidgetItem(group, [title])
        made.setData(0, _SHOWS, shows)
        return made

    def lines(self) -> Iterator[tuple[QTreeWidgetItem, QTreeWidgetItem]]:
        """(group, line) from top to bottom."""
        for place in range(self.topLevelItemCount()):
            group: Any = self.topLevelItem(place)
            for row in range(group.childCount()):
                yield group, group.child(row)

    def choose(self, shows: Shows | None) -> None:
        """Stand on the line of that camera or tour, where there is one."""
        found = next((line for _, line in self.lines() if shows_of(line) == shows), None)
        if found is not None:
            self.setCurrentItem(found)

    def choose_first(self) -> None:
        """Stand on the first line in sight, unless one in sight is stood on already."""
        now: Any = self.currentItem()
        if now is None or now.isHidden() or shows_of(now) is None or now.parent().isHidden():
            found = next((line for _, line in self.lines() if not line.isHidden()), None)
            if found is not None:
                self.setCurrentItem(found)

    def show_only(self, wanted: Container[object]) -> None:
        """Hide every other line, and groups that are left empty."""
        left: dict[int, bool] = {}
        groups = {}
        for group, line in self.lines():
            hit = shows_of(line) in wanted
            line.setHidden(not hit)
            groups[id(group)] = group
            left[id(group)] = left.get(id(group), False) or hit
        for key, group in groups.items():
            group.setHidden(not left[key])

    # --- what Qt calls ---

    def mimeData(self, items: Sequence[QTreeWidgetItem]) -> QMimeData:
        shows = next((found for one in items if (found := shows_of(one)) is not None), None)
        return packed(shows) if shows is not None else QMimeData()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            if not event.isAutoRepeat():
                self.entered_one.emit(item)
        else:
            super().keyPressEvent(event)
