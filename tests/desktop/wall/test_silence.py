"""A camera's login reaches its stream and nothing else: no output of ffmpeg, no log, no repr."""

import os
import subprocess
import sys

import pytest

from stationdesk.core.stream_address import StreamAddress
from stationdesk.desktop.wall.media import decoder, is_silent
from stationdesk.desktop.wall.player import stream_url
from stationdesk.desktop.wall.tile import Feed
from tests.devices.moving import ROOT, MovingServer

CANARY = "Canary-7f3a"
_PLAYS = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication
from stationdesk.core.stream_address import StreamAddress
from stationdesk.desktop.wall.player import Player
app = QGuiApplication([])
player = Player()
player.came.connect(lambda frame: (print("came"), app.quit()))
QTimer.singleShot(60_000, app.quit)
player.open(StreamAddress("rtsp", "127.0.0.1", int(sys.argv[1]), sys.argv[2]), ("admin", sys.argv[3]))
app.exec()
player.close()
"""


def test_what_plays_with_a_login_prints_nothing_of_it(server: MovingServer) -> None:
    camera = server.cameras()[0]
    played = subprocess.run(
        [sys.executable, "-c", _PLAYS, str(camera.port), camera.path, CANARY],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip

    assert played.stdout == "came\n", played.stderr
    assert CANARY not in played.stderr
    assert "rtsp://" not in played.stderr


@pytest.mark.usefixtures("qapp")
def test_the_decoder_is_told_to_be_silent() -> None:
    assert decoder() is not None
    assert is_silent()


def test_a_feed_shows_no_login() -> None:
    feed = Feed(1, "村口", StreamAddress("rtsp", "10.64.0.1"), ("admin", CANARY))

    assert CANARY not in f"{feed} {feed!r}"


def test_the_player_gets_the_login_letter_for_letter() -> None:
    assert decoder() is not None

    url = stream_url(StreamAddress("rtsp", "10.64.0.1", None, "/stream2"), ("admin", "p@ss:w/rd?"))

    assert (url.userName(), url.password(), url.host()) == ("admin", "p@ss:w/rd?", "10.64.0.1")
