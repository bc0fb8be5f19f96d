"""What Ctrl+K found, as a list: an icon, a label, and at the right what it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from stationdesk.desktop.icons import pixmap
from stationdesk.desktop.tokens import SPACE_M, theme

ROW = 40
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_HIT = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class View:
    """A ledger's tab, or with a name one of its boards."""

    ledger: str
    board: str = ""


@dataclass(frozen=True)
class Doing:
    """An action on the record that is chosen in the list in front."""

    action: str
    record: int


@dataclass(frozen=True)
class Sheet:
    """A ledger that takes rows from a spreadsheet."""

    ledger: str


@dataclass(frozen=True)
class Network:
    """A ledger whose records are searched for in the network."""

    searched_for: str


@dataclass(frozen=True)
class Hit:
    """One line found. `target` is a page, an action's full name, a Doing, a Sheet, a Network,
    a View or a Found.

    A contact has `copies`.
    """

    label: str
    note: str
    icon: str
    target: Any = None
    copies: str = ""


class HitModel(QAbstractListModel):
    """What was found, the likeliest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hits: tuple[Hit, ...] = ()

    def show_hits(self, hits: tuple[Hit, ...]) -> None:
        """Replace what is listed."""
        self.beginResetModel()
        self.hits = hits
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        hit = self.hits[index.row()]
        return hit.label if role == _DISPLAY else hit if role == _HIT else None


class HitDelegate(QStyledItemDelegate):
    """Icon, label, and what it is in grey at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        hit: Hit = index.data(_HIT)
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        drawn.text = ""
        drawn.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, drawn, painter, drawn.widget)
        rect = option.rect.adjusted(SPACE_M, 0, -SPACE_M, 0)
        painter.save()
        painter.setFont(option.font)
        painter.drawPixmap(rect.left(), rect.center().y() - 8, pixmap(hit.icon, theme().text2, 18))
        rect.setLeft(rect.left() + 30)
        metrics = option.fontMetrics
        note = metrics.elidedText(hit.note, Qt.TextElideMode.ElideRight, rect.width() // 2)
        width = metrics.horizontalAdvance(note)
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(QRect(rect.right() - width, rect.top(), width + 1, rect.height()), _MIDDLE, note)
        rect.setRight(rect.right() - width - SPACE_M)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        label = metrics.elidedText(hit.label, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _MIDDLE, label)
        painter.restore()


_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
