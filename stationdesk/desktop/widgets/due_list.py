"""What waits, by its time: arrows and Enter."""

from __future__ import annotations

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
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import DueItem
from stationdesk.desk import Desk
from stationdesk.desktop.icons import pixmap
from stationdesk.desktop.tokens import CAPTION, theme, tone_colours
from stationdesk.desktop.widgets.due_groups import grouped
from stationdesk.desktop.widgets.plain import name_it, tip

LINE, HEAD = 44, 30
LEAST_LINES, MOST_LINES = 6, 8
GROUPED_FROM = 9  # fewer are seen at a glance as they are
ITEM = int(Qt.ItemDataRole.UserRole)
MORE = ITEM + 1
Index = QModelIndex | QPersistentModelIndex


_MORE = QT_TRANSLATE_NOOP("desktop", "and {count} more …")
_HEADING = QT_TRANSLATE_NOOP("desktop", "{title}  {count}")


class DueList(QListWidget):
    """Emits `opened` with a ledger and a record. Many items are parted by when they are due.

    `of_a_group` is how many of each part are shown; the line under them emits `more_asked`.
    """

    opened = Signal(str, int)
    more_asked = Signal()

    def __init__(
        self, desk: Desk, spoken: str, parent: QWidget | None = None, *, of_a_group: int = 1_000_000
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._most = of_a_group
        name_it(self, "due", spoken)
        self.setToolTip("")
        self.setItemDelegate(_DueDelegate(desk, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemClicked.connect(self._open)

    def show_items(self, items: tuple[DueItem, ...]) -> None:
        """The list as it stands now, the chosen one kept."""
        chosen = self.currentItem().data(ITEM) if self.currentItem() else None
        self.clear()
        if len(items) < GROUPED_FROM:
            self._add(items)
        else:
            for title, some in grouped(items, self._desk.store.clock()):
                self._head(title, len(some))
                self._add(some[: self._most])
                if len(some) > self._most:
                    self._more(len(some) - self._most)
        for row in range(self.count()):
            item: DueItem | None = self.item(row).data(ITEM)
            if chosen is not None and item is not None and _same(chosen, item):
                self.setCurrentRow(row)
        self.updateGeometry()

    def listed(self) -> tuple[DueItem, ...]:
        """What is listed, in its order."""
        found = (self.item(row).data(ITEM) for row in range(self.count()))
        return tuple(one for one in found if one is not None)

    def all_lines(self) -> int:
        """How high the list would be beyond its size hint if nothing of it had to scroll."""
        whole = sum(self.sizeHintForRow(row) for row in range(self.count()))
        return max(whole + 4 - self.sizeHint().height(), 0)

    def _head(self, title: Phrase, count: int) -> None:
        line = QListWidgetItem(self._desk.say(_HEADING.filled(title=title, count=count)))
        line.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(line)

    def _more(self, count: int) -> None:
        line = QListWidgetItem(self._desk.say(_MORE.filled(count=count)))
        line.setData(MORE, True)
        self.addItem(line)

    def _add(self, items: tuple[DueItem, ...]) -> None:
        for item in items:
            title = self._desk.say(item.title)
            line = QListWidgetItem(title)
            line.setData(ITEM, item)
            parts = (title, item.note, when(self._desk, item), self._desk.ledger(item.ledger).title)
            said = (self._desk.say(one) if isinstance(one, Phrase) else one for one in parts if one)
            whole = "\n".join(one for one in said if one)
            line.setToolTip(tip(whole))
            line.setData(int(Qt.ItemDataRole.AccessibleTextRole), whole)
            self.addItem(line)

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
            first = next(row for row in range(self.count()) if self.item(row).data(ITEM) is not None)
            self.setCurrentRow(first)

    def _open(self, line: QListWidgetItem) -> None:
        item: DueItem | None = line.data(ITEM)
        if item is not None:
            self.opened.emit(item.ledger, item.record)
        elif line.data(MORE):
            self.more_asked.emit()


def _same(one: DueItem, other: DueItem) -> bool:
    return (one.ledger, one.record) == (other.ledger, other.record)


def when(desk: Desk, item: DueItem) -> str:
    """How much is left, or by how much it has passed."""
    if item.due is None:
        return ""
    return desk.say(display.countdown(item.due, desk.store.clock()))


class _DueDelegate(QStyledItemDelegate):
    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, HEAD if index.data(ITEM) is None else LINE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: DueItem | None = index.data(ITEM)
        colours = theme()
        if item is None:
            self._paint_words(painter, option, str(index.data()), is_more=bool(index.data(MORE)))
            return
        ink, _ = tone_colours(item.tone)
        rect: QRect = option.rect
        painter.save()
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            selected = option.state & QStyle.StateFlag.State_Selected
            painter.fillRect(rect, QColor(colours.sel if selected else colours.hover))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.line))
        painter.drawPixmap(rect.left() + 4, rect.center().y() - 8, pixmap(self._picture(item), ink, 18))
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

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, text: str, *, is_more: bool
    ) -> None:
        """A heading, or the line that leads to the rest."""
        painter.save()
        if is_more and option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(option.rect, QColor(theme().hover))
        font = QFont(option.font)
        font.setPixelSize(CAPTION)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme().accent if is_more else theme().text3))
        place = option.rect.adjusted(32 if is_more else 4, 0, 0, 0 if is_more else -6)
        low = Qt.AlignmentFlag.AlignVCenter if is_more else Qt.AlignmentFlag.AlignBottom
        painter.drawText(place, low | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()

    def _picture(self, item: DueItem) -> str:
        """The sign of the ledger it waits in; a call that rings has its own."""
        return "siren" if item.alarm else self._desk.ledger(item.ledger).icon or "clock-countdown"
