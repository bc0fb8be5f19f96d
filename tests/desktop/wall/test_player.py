"""A player against a real camera: what is fetched is the newest picture, however long nobody fetched one."""

import threading
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from stationdesk.desktop.wall.player import Player
from stationdesk.desktop.wall.pulse import Pulse
from tests.desktop.patience import PATIENCE
from tests.devices.moving import A_SECOND, MovingServer

pytestmark = pytest.mark.qt_log_ignore("No RHI backend")


@pytest.fixture
def player(qapp: object) -> Iterator[Player]:
    made = Player()
    yield made
    made.close()


def test_a_window_held_up_for_seconds_gathers_no_pictures(
    qtbot: QtBot, player: Player, server: MovingServer
) -> None:
    came: list[int] = []
    player.came.connect(lambda frame: came.append(frame.startTime()))
    player.open(server.cameras()[0])
    qtbot.waitUntil(lambda: len(came) > A_SECOND, timeout=PATIENCE)

    threading.Event().wait(2)  # the window's own thread is busy; the camera sends thirty pictures meanwhile
    held_up, came[:] = came[-1], []
    qtbot.waitUntil(lambda: bool(came), timeout=PATIENCE)

    assert came[0] - held_up > 1_000_000  # of now, not the first of the thirty
    assert len(came) == 1


def test_a_player_that_is_closed_shows_nothing_more(
    qtbot: QtBot, player: Player, server: MovingServer
) -> None:
    came: list[object] = []
    player.came.connect(came.append)
    player.open(server.cameras()[0])
    qtbot.waitUntil(lambda: bool(came), timeout=PATIENCE)

    player.close()
    came.clear()
    player.look()

    assert not came


def test_a_player_that_goes_with_its_window_is_asked_no_more(
    qtbot: QtBot, qapp: object, server: MovingServer
) -> None:
    window = QObject()
    made, came = Player(window), []
    made.came.connect(came.append)
    made.open(server.cameras()[0])
    qtbot.waitUntil(lambda: bool(came), timeout=PATIENCE)
    pulse = Pulse.of_program()
    assert pulse.is_beating

    shiboken6.delete(window)

    qtbot.waitUntil(lambda: not pulse.is_beating, timeout=PATIENCE)
