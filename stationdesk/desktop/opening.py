"""What stands on screen at once while records and pages are being opened: the window's outline."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QFont, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.icons import icon, pixmap
from stationdesk.desktop.remember import pc
from stationdesk.desktop.tokens import BAR, RAIL, RAIL_NARROW, RAIL_OPENS_AT, theme

BRAND = QT_TRANSLATE_NOOP("desktop", "StationDesk")
_OPENING = QT_TRANSLATE_NOOP("desktop", "Opening the station’s records …")
SIZE = (1440, 900)
LEAST = (860, 460)
FRAME = 48  # what a window manager draws around it
STATUS = 28


class Opening(QMainWindow):
    """The outline, where the window stood last time; whatever is asked on the way stands on it."""

    closed = Signal()

    def __init__(self, say: Say) -> None:
        super().__init__()
        self.setObjectName("opening")
        self.setWindowTitle(say(BRAND))
        self.setWindowIcon(icon("shield-check-fill", "#1D5FD1", 64))
        place(self)
        self._stack = QStackedWidget(self)
        self.outline = _Outline(say, self)
        self._stack.addWidget(self.outline)
        self.setCentralWidget(self._stack)

    def hold(self, page: QWidget) -> None:
        """Show a page in the place of the outline, or of the page before."""
        self.clear()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def clear(self) -> None:
        """Only the outline again."""
        while self._stack.count() > 1:
            page = self._stack.widget(1)
            if page is not None:
                page.hide()
                self._stack.removeWidget(page)
                page.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


def place(window: QMainWindow) -> None:
    """Where and as large as it stood last time; the first time as large as the screen allows."""
    window.setMinimumSize(*LEAST)
    window.resize(*SIZE)
    kept = pc()["window"] or {}
    if isinstance(kept.get("geometry"), str):
        window.restoreGeometry(QByteArray.fromBase64(kept["geometry"].encode()))
    elif QGuiApplication.platformName() != "offscreen":  # where no screen is, nothing limits a picture
        fit(window, window.screen().availableGeometry())


def fit(window: QMainWindow, room: QRect) -> None:
    """Stand in the middle of `room`, or fill it where it has no place for a whole window and its frame."""
    if room.width() >= SIZE[0] + FRAME and room.height() >= SIZE[1] + FRAME:
        corner = QRect(0, 0, *SIZE)
        corner.moveCenter(room.center())
        window.setGeometry(corner)
        return
    window.resize(room.size().boundedTo(QSize(*SIZE)).expandedTo(window.minimumSize()))
    window.move(room.topLeft())
    window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


class _Outline(QWidget):
    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self._brand, self._words = say(BRAND), say(_OPENING)
        self.setAccessibleName(self._words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme()
        narrow = self.width() < RAIL_OPENS_AT
        rail = RAIL_NARROW if narrow else RAIL
        painter.fillRect(self.rect(), QColor(colours.bg))
        painter.fillRect(rail, 0, self.width() - rail, BAR, QColor(colours.card))
        painter.fillRect(rail, BAR - 1, self.width() - rail, 1, QColor(colours.line))
        painter.fillRect(rail, self.height() - STATUS, self.width() - rail, STATUS, QColor(colours.card))
        painter.fillRect(0, 0, rail, self.height(), QColor(colours.rail))
        painter.drawPixmap(20, 16, pixmap("shield-check-fill", "#6FA8FF", 24))
        if not narrow:
            painter.setPen(QColor("#FFFFFF"))
            painter.setFont(_sized(self.font(), 18, bold=True))
            painter.drawText(QRectF(56, 0, RAIL - 56, 56), Qt.AlignmentFlag.AlignVCenter, self._brand)
        painter.setPen(QColor(colours.text2))
        painter.setFont(_sized(self.font(), 14))
        painter.drawText(self.rect().adjusted(rail, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, self._words)


def _sized(font: QFont, pixels: int, *, bold: bool = False) -> QFont:
    made = QFont(font)
    made.setPixelSize(pixels)
    made.setBold(bold)
    return made
