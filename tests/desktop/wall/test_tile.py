"""A tile against a real camera: it plays, notices at once when it is lost, and plays again."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from stationdesk.core.i18n import Say
from stationdesk.core.stream_address import StreamAddress
from stationdesk.desktop.wall.media import make_room
from stationdesk.desktop.wall.tile import Feed, Tile
from tests.desktop.patience import PATIENCE
from tests.devices.moving import MovingServer
from tests.devices.stubs import running

# Offscreen there is no graphics card to convert pictures with; on a station's PC nothing is said.
pytestmark = pytest.mark.qt_log_ignore("No RHI backend")
NOTICED, BACK = 5.0, 5.0
"""Seconds, as promised; a shared machine under load gets the same again, see tests.desktop.wall.endurance."""
SLACK = 2


@pytest.fixture
def tile(qtbot: QtBot, say: Say) -> Iterator[Tile]:
    make_room(2)
    made = Tile(say, lambda: datetime.now(UTC))
    qtbot.addWidget(made)
    made.resize(320, 180)
    made.show()
    ticking = QTimer(made)
    ticking.timeout.connect(made.tick)
    ticking.start(250)
    yield made
    made.rest()


def seconds_until(qtbot: QtBot, there: Callable[[], bool]) -> float:
    began = time.monotonic()
    qtbot.waitUntil(there, timeout=PATIENCE)
    return time.monotonic() - began


def play(qtbot: QtBot, tile: Tile, server: MovingServer) -> None:
    tile.show_feed(Feed(1, "村口", server.cameras()[0]))
    qtbot.waitUntil(lambda: tile.said == "Live", timeout=PATIENCE)


def test_a_camera_plays(qtbot: QtBot, tile: Tile, server: MovingServer) -> None:
    play(qtbot, tile, server)

    first = tile.snapshot()
    assert first is not None
    assert (first.image.width(), first.image.height()) == (640, 360)
    qtbot.waitUntil(lambda: _moved(tile, first.image), timeout=PATIENCE)


def _moved(tile: Tile, before: object) -> bool:
    now = tile.snapshot()
    return now is not None and now.image != before


def test_a_killed_camera_is_noticed_and_plays_again_after_its_return(
    qtbot: QtBot, tile: Tile, server: MovingServer
) -> None:
    play(qtbot, tile, server)

    server.kill()
    noticed = seconds_until(qtbot, lambda: tile.said.startswith("Lost since "))
    server.start()
    back = seconds_until(qtbot, lambda: tile.said == "Live")

    assert noticed <= NOTICED * SLACK
    assert back <= BACK * SLACK


def test_a_frozen_camera_is_noticed_though_its_player_goes_on(
    qtbot: QtBot, tile: Tile, server: MovingServer
) -> None:
    play(qtbot, tile, server)

    server.freeze()
    noticed = seconds_until(qtbot, lambda: tile.said.startswith("Lost since "))
    server.thaw()
    back = seconds_until(qtbot, lambda: tile.said == "Live")

    assert noticed <= NOTICED * SLACK
    assert back <= BACK * SLACK


def test_a_camera_nobody_answers_for_says_since_when(qtbot: QtBot, tile: Tile) -> None:
    tile.show_feed(Feed(1, "村口", StreamAddress("rtsp", "127.0.0.1", 1)))

    qtbot.waitUntil(lambda: tile.said.startswith("No picture since "), timeout=PATIENCE)
    assert tile.snapshot() is None


def test_a_camera_without_an_address_says_so(tile: Tile) -> None:
    tile.show_feed(Feed(1, "村口", None))

    assert tile.said == "No stream address"


def test_a_snapshot_of_a_lost_camera_says_that_it_is_old(
    qtbot: QtBot, tile: Tile, server: MovingServer
) -> None:
    play(qtbot, tile, server)
    fresh = tile.snapshot()
    assert fresh is not None
    assert fresh.live

    server.kill()
    qtbot.waitUntil(lambda: tile.said.startswith("Lost since "), timeout=PATIENCE)
    old = tile.snapshot()
    server.start()

    assert old is not None
    assert not old.live
    assert old.at < datetime.now(UTC)
    assert not tile.is_seen_live


def test_a_resting_tile_keeps_its_last_picture_and_says_it_is_paused(
    qtbot: QtBot, tile: Tile, server: MovingServer
) -> None:
    play(qtbot, tile, server)

    tile.rest()

    assert tile.said == "Paused"
    assert tile.snapshot() is not None


@pytest.mark.parametrize(
    ("manner", "said"), [("401", "Wants another login"), ("404", "Knows no"), ("rubbish", "Answers nonsense")]
)
def test_a_camera_that_answers_but_shows_nothing_says_why(
    qtbot: QtBot, tile: Tile, manner: str, said: str
) -> None:
    with running() as stubs:
        tile.show_feed(Feed(1, "村口", stubs.at(manner)))

        qtbot.waitUntil(lambda: tile.said.startswith(said), timeout=PATIENCE)
        assert " · since " in tile.said
