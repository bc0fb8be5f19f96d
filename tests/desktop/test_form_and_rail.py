"""A click on the rail while a form is open: the keyboard stays with the form, or comes back to it."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from stationdesk.desk import Desk
from stationdesk.desktop.main_window import MainWindow
from tests.desktop.officer import Officer


@pytest.fixture
def officer(window: MainWindow, desk: Desk, qtbot: QtBot, settled: Any) -> Officer:
    settled(window)
    return Officer(window, desk, qtbot, settled)


@pytest.mark.parametrize("pages", [("handovers",), ("incidents", "handovers")], ids=["its own", "another"])
def test_escape_closes_the_form_after_a_click_on_the_rail(
    officer: Officer, window: MainWindow, qtbot: QtBot, settled: Any, pages: tuple[str, ...]
) -> None:
    officer.press(Qt.Key.Key_F8)
    form = officer.opened("handovers.hand_over")
    for page in pages:
        qtbot.mouseClick(_entry(window, page), Qt.MouseButton.LeftButton)
        settled(window)

    assert form.isAncestorOf(officer.focus())
    officer.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: officer.page().overlay.content is None)


def _entry(window: MainWindow, page: str) -> QPushButton:
    return window.rail._buttons[page]
