"""Windows for tests: one that holds a page, and the main window from its first paint to its end."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from stationdesk.desktop.main_window import MainWindow

Settled = Callable[[MainWindow], None]


@contextmanager
def standing(window: MainWindow, settled: Settled) -> Iterator[MainWindow]:
    """A main window that outlives every fixture made upon it, and goes once its work is answered.

    Not for `qtbot.addWidget`: that closes and deletes before any fixture has ended, and what waits for
    the window then waits for nothing.
    """
    try:
        yield window
        if isValid(window):
            settled(window)
    finally:
        if isValid(window):
            window.close()
            window.deleteLater()
            QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


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
