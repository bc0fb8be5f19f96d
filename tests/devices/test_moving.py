"""The moving cameras of the tests and of the practice wall: they play, and can be killed and frozen."""

import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest

from stationdesk.core.stream_address import read_stream_address
from stationdesk.devices.answers import AnswerKind
from stationdesk.devices.rtsp import probe
from tests.devices.moving import ROOT, MovingServer, moving_cameras

pytestmark = pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="draws its clips with ffmpeg")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MovingServer]:
    with moving_cameras(tmp_path_factory.mktemp("moving"), 2, seconds=2) as servers:
        yield servers[0]


def test_each_camera_of_a_server_is_described(server: MovingServer) -> None:
    answers = [probe(camera, timeout=20) for camera in server.cameras()]

    assert [(one.kind, one.codec) for one in answers] == [(AnswerKind.OK, "H264")] * 2


def test_a_stream_goes_on_after_its_clip_has_ended(server: MovingServer) -> None:
    played = subprocess.run(
        ["ffmpeg", "-v", "error", "-rtsp_transport", "tcp", "-i", str(server.cameras()[0]),
         "-frames:v", "45", "-f", "framecrc", "-"],
        check=False, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL,
    )  # fmt: skip

    assert played.returncode == 0, played.stderr
    pictures = [line for line in played.stdout.splitlines() if not line.startswith("#")]
    assert len(pictures) == 45  # the clip has 30


def test_a_frozen_camera_is_silent_and_speaks_again(server: MovingServer) -> None:
    camera = server.cameras()[0]

    server.freeze()
    frozen = probe(camera, timeout=0.3)
    server.thaw()

    assert frozen.kind is AnswerKind.TIMEOUT
    assert probe(camera, timeout=20).kind is AnswerKind.OK


def test_a_killed_camera_comes_back_at_its_address(server: MovingServer) -> None:
    cameras = server.cameras()

    server.kill()
    killed = probe(cameras[0])
    server.start()

    assert killed.kind is AnswerKind.REFUSED
    assert server.cameras() == cameras
    assert probe(cameras[0], timeout=20).kind is AnswerKind.OK


def test_the_practice_wall_prints_addresses_that_answer() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.devices.practice_wall",
         "--cameras", "5", "--port", "0", "--seconds", "1"],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as wall:  # fmt: skip
        assert wall.stdout is not None
        addresses = [read_stream_address(wall.stdout.readline()) for _ in range(5)]
        kinds = [probe(one, timeout=20).kind for one in addresses]
        wall.communicate("\n", timeout=60)

    assert kinds == [AnswerKind.OK] * 5
    assert {one.host for one in addresses} == {"127.0.0.1"}
    assert wall.returncode == 0
