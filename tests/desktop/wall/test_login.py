"""A camera that asks for a login plays on the wall with the one that is kept, and shows nothing without."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from stationdesk.core.i18n import Say
from stationdesk.core.ledger import Query
from stationdesk.desktop.wall.fields import fields_of, made_up
from stationdesk.desktop.wall.tile import Tile
from stationdesk.devices.answers import AnswerKind, Login
from stationdesk.devices.rtsp import probe
from tests.desktop.patience import PATIENCE
from tests.devices.moving import MovingServer
from tests.ledgers.login_desk import NAME, PASSWORD, Logins

pytestmark = pytest.mark.qt_log_ignore("No RHI backend")


@pytest.fixture
def guarded(server: MovingServer) -> Iterator[MovingServer]:
    """The moving cameras once more, at a server that asks for the login."""
    made = MovingServer(server.folder, server.names, login=(NAME, PASSWORD))
    made.start()
    yield made
    made.kill()


@pytest.fixture
def logins(tmp_path: Path, clock: Callable[..., object], guarded: MovingServer) -> Iterator[Logins]:
    """An encrypted station with that camera."""
    made = Logins(tmp_path / "station", clock)  # type: ignore[arg-type]
    camera = guarded.cameras()[0]
    made.make(host=camera.host, port=camera.port, main_path=camera.path)
    yield made
    made.desk.store.close()


def show(qtbot: QtBot, say: Say, logins: Logins) -> Tile:
    plan = logins.desk.wall_plan()
    [shown] = fields_of(logins.desk, plan, made_up(plan, 1, 0))
    tile = Tile(say, logins.desk.store.clock)
    qtbot.addWidget(tile)
    tile.resize(320, 180)
    tile.show()
    ticking = QTimer(tile)
    ticking.timeout.connect(tile.tick)
    ticking.start(250)
    tile.show_feed(shown.feeds[0])
    return tile


def test_it_plays_with_the_login_that_is_kept(qtbot: QtBot, say: Say, logins: Logins) -> None:
    [camera] = [row.id for row in logins.desk.rows(Query("cameras")).rows]
    [seen] = logins.desk.wall_plan().cameras
    assert seen.address is not None
    assert probe(seen.address).kind is AnswerKind.UNAUTHORISED

    logins.keep(camera)

    kept = logins.of(camera)
    assert kept is not None
    assert probe(seen.address, login=Login(*kept)).kind is AnswerKind.OK
    tile = show(qtbot, say, logins)
    qtbot.waitUntil(lambda: tile.said == "Live", timeout=PATIENCE)
    tile.rest()


def test_without_one_it_shows_nothing(qtbot: QtBot, say: Say, logins: Logins) -> None:
    tile = show(qtbot, say, logins)

    with qtbot.waitSignal(tile._player.ended, timeout=PATIENCE):
        pass

    assert tile.snapshot() is None
    tile.rest()
