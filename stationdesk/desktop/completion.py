"""Completion by label, code and pinyin initials: the desk decides what matches, nothing filters again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from stationdesk.desktop.typed_lines import TypedLine, is_plain_enter

SHOWN_ROWS = 8
ROW_HEIGHT = 32
_MARGIN = 12
_NOTE_ROLE = int(Qt.ItemDataRole.UserRole)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_Index = QModelIndex | QPersistentModelIndex


class Deed(Enum):
    """What choosing a line of the list does."""

    PICK = "pick"
    TAKE_AS_TYPED = "typed"
    ADD_NEW = "new"


@dataclass(frozen=True)
class Offer:
    """One line of the list; `note` stands at its right and tells it from its like."""

    label: str
    note: str = ""
    value: Any = None
    deed: Deed = Deed.PICK


Find = Callable[[str], tuple[Offer, ...]]


class OfferModel(QAbstractListModel):
    """The offers of the moment, in the order the desk gave them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.offers: tuple[Offer, ...] = ()

    def show_offers(self, offers: tuple[Offer, ...]) -> None:
        """Replace what is listed."""
        self.beginResetModel()
        self.offers = offers
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.offers)

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        if role == _DISPLAY:
            return self.offers[index.row()].label
        if role == _NOTE_ROLE:
            return self.offers[index.row()].note
        return None


class OfferDelegate(QStyledItemDelegate):
    """Draws the label, and the note in grey at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, max(ROW_HEIGHT, option.fontMetrics.height() + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        label, drawn.text = drawn.text, ""
        style = drawn.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, drawn, painter, drawn.widget)
        painter.save()
        painter.setFont(option.font)
        space = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        note = str(index.data(_NOTE_ROLE) or "")
        note_width = min(option.fontMetrics.horizontalAdvance(note), space.width() // 2)
        if note:
            painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
            place = QRect(space.right() - note_width, space.top(), note_width + 1, space.height())
            painter.drawText(place, _LINE, _cut(option, note, note_width + 1))
            space.setRight(place.left() - _MARGIN)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.drawText(space, _LINE, _cut(option, label, space.width()))
        painter.restore()


_LINE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine)


def _cut(option: QStyleOptionViewItem, text: str, width: int) -> str:
    return option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


class OfferList(QListView):
    """The list under a line: a part of the line's window, without the keyboard. Owns what it lists."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.offers = OfferModel(self)
        self.setObjectName("completion")
        self.setProperty("look", "popup")
        self.setModel(self.offers)
        self.setItemDelegate(OfferDelegate(self))
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()


class Completion(QObject):
    """A list under a line: arrows move, Enter and Tab choose, Esc closes it and leaves the text.

    `find` is asked for what was typed, letters still under composition included. `first_choice`
    tells which row a fresh list starts on; -1 for none.
    """

    chosen = Signal(object)

    def __init__(
        self,
        line: TypedLine,
        find: Find,
        first_choice: Callable[[str, tuple[Offer, ...]], int] | None = None,
        anchor: QWidget | None = None,
    ) -> None:
        super().__init__(line)
        self._line = line
        self._anchor = anchor or line
        self._find = find
        self._first_choice = first_choice or (lambda typed, offers: 0 if typed else -1)
        self._view: OfferList | None = None
        line.installEventFilter(self)
        line.textEdited.connect(self.offer)
        line.composed.connect(self.offer)

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self._view is not None and self._view.isVisible()

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What is listed now; empty while the list is closed."""
        return self._view.offers.offers if self._view is not None and self.is_open else ()

    def offer(self, typed: str | None = None) -> None:
        """Show what `typed` (or, without it, everything) may mean."""
        offers = self._find(typed or "")
        if not offers:
            self.close()
            return
        view = self._opened()
        view.offers.show_offers(offers)
        chosen = self._first_choice(typed or "", offers)
        view.setCurrentIndex(view.offers.index(chosen) if chosen >= 0 else QModelIndex())
        self._place(view)
        view.show()
        view.raise_()

    def close(self) -> None:
        """Hide the list; the line keeps its text."""
        if self._view is not None:
            self._view.hide()

    def choose(self, row: int) -> None:
        """Take one line of the list."""
        offer = self.offers[row]
        self.close()
        self._line.drop_composition()
        self.chosen.emit(offer)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.KeyPress if watched is self._line and isinstance(event, QKeyEvent):
                return self._key(event)
            case QEvent.Type.FocusOut if watched is self._line:
                self.close()
            case QEvent.Type.Resize | QEvent.Type.WindowDeactivate if watched is not self._line:
                self.close()
            case QEvent.Type.Hide if watched is self._line:
                self.close()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if self._line.preedit:
            return False
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                return self._move(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Escape if self.is_open:
                self.close()
                return True
            case Qt.Key.Key_Tab if self._current() >= 0:
                self.choose(self._current())
                return not self._line.hasFocus()
        if is_plain_enter(event) and self._current() >= 0:
            self.choose(self._current())
            return True
        return False

    def _move(self, step: int) -> bool:
        if not self.is_open:
            self.offer(None)
            step = 0 if self._current() >= 0 else 1
        if self._view is not None and self.offers:
            row = (self._current() + step) % len(self.offers)
            self._view.setCurrentIndex(self._view.offers.index(row))
        return True

    def _current(self) -> int:
        if not self.is_open or self._view is None:
            return -1
        return self._view.currentIndex().row()

    def _opened(self) -> OfferList:
        window = self._line.window()
        if self._view is None or self._view.parent() is not window:
            self._view = OfferList(window)
            self._view.clicked.connect(lambda index: self.choose(index.row()))
            window.installEventFilter(self)
            self._view.destroyed.connect(self._forget_view)
            self.destroyed.connect(self._view.deleteLater)
        self._view.setAccessibleName(self._line.accessibleName())
        return self._view

    def _forget_view(self) -> None:
        self._view = None

    def _place(self, view: OfferList) -> None:
        """Below the line; above it where there is more room."""
        window = self._line.window()
        row = view.sizeHintForRow(0)
        height = min(len(view.offers.offers), SHOWN_ROWS) * row + 2 * view.frameWidth() + 8
        anchor = self._anchor
        corner = anchor.mapTo(window, QPoint(0, 0))
        below = window.height() - corner.y() - anchor.height() - 8
        above = corner.y() - 8
        fits = height <= below or below >= above
        height = min(height, below if fits else above)
        top = corner.y() + anchor.height() + 2 if fits else corner.y() - height - 2
        view.setGeometry(corner.x(), top, anchor.width(), height)
