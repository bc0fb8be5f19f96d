"""The bell in the top bar with the number of what waits, and the list it opens."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import DueItem, Tone
from stationdesk.desk import Desk
from stationdesk.desktop.icons import icon
from stationdesk.desktop.tokens import BAR, SPACE_M, SPACE_S, theme
from stationdesk.desktop.widgets.due_groups import is_overdue
from stationdesk.desktop.widgets.due_list import DueList
from stationdesk.desktop.widgets.focus import give_back
from stationdesk.desktop.widgets.plain import Button, frame, name_it, words

KEY, SIGN_KEY = "Ctrl+B", "F9"
MOST_SHOWN = 99
WIDTH = 520
_BELL = QT_TRANSLATE_NOOP("desktop", "What is waiting: {count}, {late} of it overdue (Ctrl+B)")
_BELL_NONE = QT_TRANSLATE_NOOP("desktop", "Nothing is waiting")
_TITLE = QT_TRANSLATE_NOOP("desktop", "Waiting: {count}")
_TO_SIGN = QT_TRANSLATE_NOOP("desktop", "To sign, grant or approve: {count}")
_NOTHING_TO_SIGN = QT_TRANSLATE_NOOP("desktop", "Nothing waits for your signature")
_KEYS_TO_SIGN = QT_TRANSLATE_NOOP("desktop", "↑↓ choose   Enter open, then F2 decide   Esc close")
_KEYS = QT_TRANSLATE_NOOP("desktop", "↑↓ choose   Enter open   Esc close")


class Bell(Button):
    """Filled and with a red number where something is overdue."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._desk = desk
        self.count = self.late = 0
        self.setProperty("look", "icon")
        self.setIconSize(QSize(18, 18))
        self.show_due(())

    def show_due(self, items: tuple[DueItem, ...]) -> None:
        """Count what waits now."""
        now = self._desk.store.clock()
        self.count = len(items)
        self.late = sum(1 for item in items if is_overdue(item.due, now) or item.tone is Tone.BAD)
        colours = theme()
        ink = colours.bad if self.late else colours.warn if items else colours.text2
        self.setIcon(icon("bell-fill" if items else "bell", ink, 20))
        said = _BELL.filled(count=self.count, late=self.late) if items else _BELL_NONE
        name_it(self, "bell", self._desk.say(said))
        self.update()

    def number(self) -> str:
        """What stands on the bell."""
        return f"{MOST_SHOWN}+" if self.count > MOST_SHOWN else str(self.count or "")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.count:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = painter.font()
        font.setPixelSize(10)
        font.setBold(True)
        painter.setFont(font)
        wide = max(painter.fontMetrics().horizontalAdvance(self.number()) + 7, 15)
        pill = QRectF(self.width() - wide, 1, wide, 15)
        colours = theme()
        painter.setPen(QColor(colours.card))
        painter.setBrush(QColor(colours.bad if self.late else colours.warn))
        painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        painter.setPen(QColor(colours.card))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self.number())


class BellList(QWidget):
    """Covers the window while it is open, so that what hides the window's parts hides it too."""

    opened = Signal(str, int)

    def __init__(self, desk: Desk, window: QWidget, under: QWidget, *, to_sign: bool = False) -> None:
        super().__init__(window)
        self.to_sign = to_sign
        self._desk, self._window, self._under = desk, window, under
        self._before: QWidget | None = None
        self.setObjectName("bell.list")
        self.setProperty("look", "scrim")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._card = frame("card", self)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_S)
        column.setSpacing(SPACE_S)
        self._title = words("", "h2", self._card)
        column.addWidget(self._title)
        self.due = DueList(desk, desk.say(_TITLE.filled(count="")), self._card)
        self.due.opened.connect(self._open)
        column.addWidget(self.due, 1)
        column.addWidget(words(desk.say(_KEYS_TO_SIGN if to_sign else _KEYS), "cap", self._card))
        window.installEventFilter(self)

    def open_at(self, items: tuple[DueItem, ...]) -> None:
        """Show what waits, or what of it is to be signed, the keyboard at the first of it."""
        title, none = (_TO_SIGN, _NOTHING_TO_SIGN) if self.to_sign else (_TITLE, _BELL_NONE)
        items = tuple(one for one in items if one.signs or not self.to_sign)
        self._before = QApplication.focusWidget()
        self._title.setText(self._desk.say(title.filled(count=len(items)) if items else none))
        self.due.show_items(items)
        self.due.setVisible(bool(items))
        self.setAccessibleName(self._title.text())
        self._place()
        self.show()
        self.raise_()
        (self.due if items else self).setFocus()

    def close_list(self) -> None:
        """Go away and give the keyboard back."""
        self.hide()
        give_back(self._before)
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_list()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.close_list()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _open(self, ledger: str, record: int) -> None:
        self.close_list()
        self.opened.emit(ledger, record)

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        corner = self._under.mapTo(self._window, self._under.rect().bottomRight())
        top, wide = BAR + 4, min(WIDTH, self.width() - 24)
        high = min(self._card.sizeHint().height() + self.due.all_lines(), self.height() - top - 36)
        self._card.setGeometry(QRect(min(corner.x(), self.width() - 12) - wide, top, wide, high))
