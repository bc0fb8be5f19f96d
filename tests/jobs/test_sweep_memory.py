"""A station's sweeps leave nothing behind. The full promise, 5,000 of them: `python -m tests.jobs.memory`."""

import sys
from pathlib import Path

import pytest

from tests.conftest import StillClock
from tests.devices.memory import MOST_MB
from tests.devices.stub_program import stub_program
from tests.jobs.county import station
from tests.jobs.memory import furnish, growth


@pytest.mark.skipif(sys.platform != "linux", reason="reads its own memory from /proc")
def test_forty_sweeps_of_a_station_leave_next_to_nothing(tmp_path: Path, clock: StillClock) -> None:
    with stub_program() as stubs, station(tmp_path / "station", clock) as desk:
        furnish(desk, stubs)

        assert growth(desk, clock, 40) < MOST_MB / 4
