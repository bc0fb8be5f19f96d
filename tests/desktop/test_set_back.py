"""Records older than those last seen here: the window says so, and a chief may work on with them."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.set_back import warn_of_set_back
from stationdesk.store.high_water import SetBack
from tests.desktop.made_station import actor_named


@pytest.fixture
def warned(desk: Any, qtbot: Any) -> MainWindow:
    desk.store.set_back = SetBack(900, 7)
    window = MainWindow(desk)
    qtbot.addWidget(window)
    warn_of_set_back(window)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(window.messages.isVisible)
    return window


def offers(window: MainWindow) -> list[QPushButton]:
    return [
        one
        for one in window.messages.findChildren(QPushButton)
        if one.objectName().startswith("message.offer")
    ]


def test_a_chief_accepts_older_records_in_the_message_bar(warned: MainWindow, desk: Any, qtbot: Any) -> None:
    assert "900" in warned.messages.words.text()
    (accept,) = offers(warned)

    qtbot.mouseClick(accept, Qt.MouseButton.LeftButton)

    assert desk.store.set_back is None
    assert desk.actor.name in warned.messages.words.text()


def test_an_officer_is_warned_and_offered_nothing(warned: MainWindow, desk: Any, qtbot: Any) -> None:
    desk.actor = actor_named(desk.store, "李卫东")
    warned.rebuild()

    qtbot.waitUntil(warned.messages.isVisible)
    assert "900" in warned.messages.words.text()
    assert offers(warned) == []
    assert desk.store.set_back is not None
