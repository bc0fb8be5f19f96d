"""A window that holds one page, as the main window does."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot


def hosted(qtbot: QtBot, width: int = 1200, height: int = 720) -> tuple[QWidget, QVBoxLayout]:
    """(window, its layout); the page is put into it, then `shown`."""
    host = QWidget()
    host.resize(width, height)
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
    return host, column


def shown(qtbot: QtBot, host: QWidget) -> None:
    """Show the window and give it the keyboard."""
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
