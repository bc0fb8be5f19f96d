"""A recovery sheet that nobody confirmed stays in sight of the chiefs until somebody has."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from stationdesk.desk.recovering import note_kept
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.watch import Concern, Watch
from tests.conftest import StillClock
from tests.desktop.access import (
    CHIEF,
    OFFICER,
    bring_to_front,
    entered_desk,
)
from tests.desktop.hosting import standing


@pytest.fixture
def watched(
    guarded_folder: Path, clock: StillClock, qtbot: QtBot, settled: Any, request: pytest.FixtureRequest
) -> Iterator[tuple[MainWindow, Watch]]:
    desk = entered_desk(guarded_folder, clock, request.param)
    with standing(MainWindow(desk), settled) as window:
        bring_to_front(window, qtbot)
        watch = Watch(window)
        watch.look()
        settled(window)
        yield window, watch
    desk.store.close()


@pytest.mark.parametrize("watched", [CHIEF], indirect=True)
def test_a_chief_is_led_to_the_sheet_until_it_is_confirmed(
    watched: tuple[MainWindow, Watch], qtbot: QtBot, settled: Any
) -> None:
    window, watch = watched
    assert Concern.SHEET in watch.concerns
    assert window.strip.isVisible()
    to_sheet = window.strip.findChild(QPushButton, "watch.sheet")
    assert isinstance(to_sheet, QPushButton)
    to_sheet.setFocus()

    qtbot.keyClick(to_sheet, Qt.Key.Key_Return)

    page: Any = window.page("settings")
    assert window.current_page == "settings"
    assert page.access.keys.isVisible()

    settled(window)
    note_kept(window.desk.store, window.desk.actor)
    page.access.keys.refresh()
    qtbot.waitUntil(lambda: Concern.SHEET not in watch.concerns)


@pytest.mark.parametrize("watched", [OFFICER], indirect=True)
def test_an_officer_cannot_do_anything_about_it(watched: tuple[MainWindow, Watch]) -> None:
    _, watch = watched

    assert Concern.SHEET not in watch.concerns
