"""What waits, by its time: arrows and Enter."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from stationdesk.core import display
from stationdesk.core.ledger import DueItem
from stationdesk.desk import Desk
from stationdesk.desktop.icons import pixmap
from stationdesk.desktop.tokens import theme, tone_colours
from stationdesk.desktop.widgets.plain import name_it, tip

LINE = 44
LEAST_LINES, MOST_LINES = 3, 8
ITEM = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex


class DueList(QListWidget):
    """Emits `opened` with a ledger and a record."""

    opened = Signal(str, int)

    def __init__(self, desk: Desk, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        name_it(self, "due", spoken)
        self.setToolTip("")
        self.setItemDelegate(_DueDelegate(desk, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.itemClicked.connect(self._open)

    def show_items(self, items: tuple[DueItem, ...]) -> None:
        """The list as it stands now, the chosen one kept."""
        chosen = self.currentItem().data(ITEM) if self.currentItem() else None
        self.clear()
        for item in items:
            title = self._desk.say(item.title)
            line = QListWidgetItem(title)
            line.setData(ITEM, item)
            whole = "\n".join(
                [title, *([self._desk.say(item.note)] if item.note else []), when(self._desk, item)]
            )
            line.setToolTip(tip(whole))
            line.setData(int(Qt.ItemDataRole.AccessibleTextRole), whole)
            self.addItem(line)
            if chosen is not None and (chosen.ledger, chosen.record) == (item.ledger, item.record):
                self.setCurrentItem(line)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(280, LINE * min(max(self.count(), LEAST_LINES), MOST_LINES) + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, LINE * min(max(self.count(), 1), LEAST_LINES) + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem():
            self._open(self.currentItem())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(0)

    def _open(self, line: QListWidgetItem) -> None:
        item: DueItem = line.data(ITEM)
        self.opened.emit(item.ledger, item.record)


def when(desk: Desk, item: DueItem) -> str:
    """How much is left, or by how much it has passed."""
    if item.due is None:
        return ""
    return desk.say(display.countdown(item.due, desk.store.clock()))


class _DueDelegate(QStyledItemDelegate):
    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, LINE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: DueItem = index.data(ITEM)
        colours = theme()
        ink, _ = tone_colours(item.tone)
        rect: QRect = option.rect
        painter.save()
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            selected = option.state & QStyle.StateFlag.State_Selected
            painter.fillRect(rect, QColor(colours.sel if selected else colours.hover))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.line))
        painter.drawPixmap(rect.left() + 4, rect.center().y() - 8, pixmap(_picture(item), ink, 18))
        middle = Qt.AlignmentFlag.AlignVCenter
        font = QFont(option.font)
        left = when(self._desk, item)
        painter.setFont(font)
        wide = painter.fontMetrics().horizontalAdvance(left) + 4
        painter.setPen(QColor(ink))
        painter.drawText(rect.adjusted(0, 0, -6, 0), middle | Qt.AlignmentFlag.AlignRight, left)
        painter.setPen(QColor(colours.text))
        room = rect.adjusted(32, 0, -wide - 12, 0)
        title = painter.fontMetrics().elidedText(
            self._desk.say(item.title), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, title)
        painter.restore()


def _picture(item: DueItem) -> str:
    if item.alarm:
        return "siren"
    return "clock-countdown" if isinstance(item.due, datetime) else "calendar-check"
