"""How large the window stands: never larger than the screen, and as it stood last time."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QMainWindow

from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.opening import SIZE, fit, place


@pytest.mark.parametrize("room", [QRect(0, 0, 1366, 728), QRect(0, 0, 1440, 900), QRect(60, 20, 910, 480)])
def test_on_a_small_screen_it_fills_the_screen(qtbot, room: QRect) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)

    fit(window, room)

    assert window.isMaximized()
    assert room.contains(window.geometry())


def test_on_a_large_screen_it_stands_in_the_middle(qtbot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    room = QRect(0, 0, 1920, 1040)

    fit(window, room)

    assert not window.isMaximized()
    assert window.size() == QSize(*SIZE)
    assert window.geometry().center() == room.center()


def test_it_stands_again_as_it_stood_when_it_was_closed(desk, qtbot) -> None:
    first = MainWindow(desk)
    qtbot.addWidget(first)
    first.resize(780 + 120, 500)
    first.show()
    first.close()

    again = QMainWindow()
    qtbot.addWidget(again)
    place(again)

    assert again.size().height() == 500
