"""The wall alone on a screen: the second monitor where there is one. F11 or Esc ends it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.desktop.access.hiding import STAYS
from stationdesk.desktop.wall.grid import WallGrid
from stationdesk.desktop.wall.overlay import GROUND


class FullScreen(QWidget):
    """Borrows the wall while it is open; `closed` tells that it may be taken back."""

    closed = Signal()

    def __init__(self, wall: WallGrid, title: str, owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.Window)
        self.setProperty(STAYS, True)
        self.setObjectName("wall.full")
        self.setWindowTitle(title.replace("[*]", "[*][*]"))
        self.setAccessibleName(title)
        self.setStyleSheet(f"#wall\\.full {{ background: {GROUND.name()}; }}")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(wall)
        self._wall = wall

    def open(self) -> None:
        """On the second monitor, else over this one."""
        screen = other_screen(self.parentWidget())
        if screen is not None:
            self.setGeometry(screen.geometry())
        self.showFullScreen()
        self._wall.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_F11, Qt.Key.Key_Escape):
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


def other_screen(window: QObject | None) -> QScreen | None:
    """A screen the program's window is not on; its own where there is only one."""
    own = window.window().screen() if isinstance(window, QWidget) else QGuiApplication.primaryScreen()
    return next((one for one in QGuiApplication.screens() if one is not own), own)
