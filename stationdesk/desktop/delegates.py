"""How a cell is drawn where words alone do not do: a status as a pill, a limit in its colour."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from stationdesk.core.ledger import Column, OneOf
from stationdesk.desk import Desk
from stationdesk.desktop.table_model import VALUE
from stationdesk.desktop.tokens import theme, tone_colours
from stationdesk.desktop.tones import counts_down, tone_of

CELL_PADDING = 9
PILL_HEIGHT = 22
PILL_PADDING = 10
Index = QModelIndex | QPersistentModelIndex


class StatusDelegate(QStyledItemDelegate):
    """A Choice: its word on the ground of its tone."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        _ground(painter, option)
        text = index.data()
        if not text:
            return
        ink, ground = tone_colours(tone_of(index.data(VALUE)))
        font = QFont(option.font)
        font.setPixelSize(12)
        font.setWeight(QFont.Weight.DemiBold)
        painter.save()
        painter.setFont(font)
        metrics = painter.fontMetrics()
        room = option.rect.width() - 2 * CELL_PADDING
        word = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room - 2 * PILL_PADDING)
        width = metrics.horizontalAdvance(word) + 2 * PILL_PADDING
        pill = QRectF(
            option.rect.left() + CELL_PADDING - 2, option.rect.center().y() - PILL_HEIGHT / 2 + 0.5,
            width, PILL_HEIGHT,
        )  # fmt: skip
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(ink) if _selected(option) else Qt.PenStyle.NoPen)  # may be of one colour
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(pill, PILL_HEIGHT / 2, PILL_HEIGHT / 2)
        painter.setPen(QColor(ink))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, word)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width() + 2 * PILL_PADDING, size.height())


class CountdownDelegate(QStyledItemDelegate):
    """What is left to a limit: quiet, then amber, then red; the words say it too."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        _ground(painter, option)
        text = index.data()
        if not text:
            return
        ink, _ = tone_colours(tone_of(index.data(VALUE), self._desk.store.clock()))
        room = option.rect.adjusted(CELL_PADDING, 0, -CELL_PADDING, 0)
        painter.save()
        painter.setFont(option.font)
        painter.setPen(QColor(ink))
        word = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
        painter.restore()


def delegate_for(column: Column, desk: Desk, parent: QObject) -> QStyledItemDelegate:
    """The delegate of a column's kind; Qt's own where words alone do."""
    if isinstance(column.kind, OneOf):
        return StatusDelegate(parent)
    if counts_down(column):
        return CountdownDelegate(desk, parent)
    return QStyledItemDelegate(parent)


def _selected(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)


def _ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    colours = theme()
    if _selected(option):
        painter.fillRect(option.rect, QColor(colours.sel))
    rect = option.rect
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.line))
