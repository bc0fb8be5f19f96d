"""The people of a station to choose from: by digit, by initials, by arrows or by mouse."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.tokens import BODY, CAPTION, SPACE_M, STRONG, theme
from stationdesk.desktop.typed_lines import is_plain_enter
from stationdesk.desktop.widgets.plain import name_it

People = tuple[tuple[int, str], ...]

ROW, SHOWN, DIGITS, BADGE = 46, 6, 9, 32
_WHO = QT_TRANSLATE_NOOP("desktop", "Who are you? A digit or the initials of the name choose.")
_NUMBERED = QT_TRANSLATE_NOOP("desktop", "{name}, key {digit}")
_PERSON = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class PeoplePicker(QListWidget):
    """`picked` carries a person who was decided on: a digit, Enter or a click; arrows only look."""

    picked = Signal(int)

    def __init__(self, say: Say, people: People, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say, self._typed = say, ""
        name_it(self, "access.people", say(_WHO))
        self.setToolTip("")
        self.setProperty("look", "people")
        self.setItemDelegate(_Row(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.itemClicked.connect(lambda item: self.picked.emit(item.data(_PERSON)))
        for place, (person, name) in enumerate(people):
            item = QListWidgetItem(name, self)
            item.setData(_PERSON, person)
            digit = place + 1
            said = say(_NUMBERED.filled(name=name, digit=digit)) if digit <= DIGITS else name
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        self.setFixedHeight(ROW * min(max(len(people), 1), SHOWN) + 2)
        self.choose(None)

    @property
    def person(self) -> int | None:
        """Who is chosen now."""
        chosen = self.selectedItems()  # the current item is also where the keyboard merely stands
        return int(chosen[0].data(_PERSON)) if chosen else None

    def choose(self, person: int | None) -> bool:
        """Put the mark on a person; on the first one when that one is not there."""
        for row in range(self.count()):
            if self.item(row).data(_PERSON) == person:
                self.setCurrentRow(row)
                return True
        self.setCurrentRow(0)
        return False

    def choose_nobody(self) -> None:
        """Take the mark away: who comes says so."""
        self.setCurrentRow(-1)

    def pick_digit(self, digit: int) -> None:
        """Decide on the person with this digit."""
        if 1 <= digit <= min(DIGITS, self.count()):
            self.setCurrentRow(digit - 1)
            self._pick()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if is_plain_enter(event):
            self._pick()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.person is None:
            self.setCurrentRow(0)
        elif len(text) == 1 and text in "123456789":
            self.pick_digit(int(text))
        elif text.isalpha() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._seek(text)
        else:
            self._typed = ""
            super().keyPressEvent(event)

    def _pick(self) -> None:
        self._typed = ""
        if (person := self.person) is not None:
            self.picked.emit(person)

    def _seek(self, letters: str) -> None:
        """The first name that the letters begin; letters that fit no more begin anew."""
        from stationdesk.store.pinyin import keys  # a third of a second, for who types letters only

        for typed in (self._typed + letters.lower(), letters.lower()):
            for row in range(self.count()):
                name = self.item(row).text().lower()
                if any(key.startswith(typed) for key in (name, *keys(name))):
                    self._typed = typed
                    self.setCurrentRow(row)
                    return
        self._typed = ""


class _Row(QStyledItemDelegate):
    """A digit to press, the first character of the name, the name."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(160, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, rect = theme(), QRect(option.rect)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.sel if chosen else colours.hover))
            painter.drawRoundedRect(QRectF(rect.adjusted(4, 2, -4, -2)), 6, 6)
        name = str(index.data())
        badge = QRect(rect.left() + SPACE_M, rect.center().y() - BADGE // 2, BADGE, BADGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent if chosen else colours.infobg))
        painter.drawEllipse(badge)
        self._write(painter, badge, name[:1], colours.on if chosen else colours.info, BODY, bold=True)
        words = rect.adjusted(SPACE_M + BADGE + SPACE_M, 0, -56, 0)
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, words.width())
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._write(painter, words, shown, colours.text, STRONG, bold=chosen, align=left)
        if index.row() < DIGITS:
            key = QRectF(rect.right() - 38, rect.center().y() - 10.5, 22, 22)
            painter.setPen(QPen(QColor(colours.line2), 1))
            painter.setBrush(QColor(colours.card))
            painter.drawRoundedRect(key, 4, 4)
            self._write(painter, key.toRect(), str(index.row() + 1), colours.text2, CAPTION)
        painter.restore()

    @staticmethod
    def _write(
        painter: QPainter,
        where: QRect,
        text: str,
        ink: str,
        size: int,
        *,
        bold: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
    ) -> None:
        font = QFont(painter.font())
        font.setPixelSize(size)
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(where, align, text)
