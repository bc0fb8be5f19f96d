"""Moving cameras on 127.0.0.1, once for all tests of the wall."""

import shutil
from collections.abc import Iterator

import pytest

from stationdesk.core.i18n import ENGLISH, Say, speaker
from tests.devices.moving import MovingServer, moving_cameras


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MovingServer]:
    """Two cameras that move, in one process that can be killed and frozen."""
    if shutil.which("ffmpeg") is None:
        pytest.skip("draws its clips with ffmpeg")
    with moving_cameras(tmp_path_factory.mktemp("wall"), 2, seconds=20) as servers:
        yield servers[0]


@pytest.fixture
def say() -> Say:
    return speaker(ENGLISH)
