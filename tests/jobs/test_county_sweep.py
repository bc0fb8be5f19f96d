"""Promise P11 through the whole job: a county's 1,118 cameras, every one of them in its right state."""

from collections import Counter
from pathlib import Path

import pytest

from stationdesk.jobs.sweep import sweep
from stationdesk.ledgers.cameras.rules.health import meant
from stationdesk.ledgers.cameras.rules.watched import Answered, LineState
from tests.conftest import StillClock
from tests.devices.stub_program import ALL, DEAD, county, stub_program
from tests.jobs.county import hang, lasting, station


@pytest.mark.timeout(240)
def test_every_one_of_1118_cameras_ends_in_its_right_state(tmp_path: Path, clock: StillClock) -> None:
    with stub_program() as stubs, station(tmp_path / "station", clock) as desk:
        right = hang(desk, county(stubs))
        silent = {one for one, answer in right.items() if meant(answer) is LineState.DOWN}

        first = sweep(desk)
        clock.forward(seconds=60)
        assert first is not None
        again = sweep(desk, only=first.doubted)
        found = lasting(desk)

    assert again is not None
    assert (first.looked_at, set(first.doubted), again.doubted) == (ALL, silent, ())
    assert found == {
        one: (meant(answer), answer) for one, answer in right.items() if answer is not Answered.NO_ADDRESS
    }
    assert Counter(right.values())[Answered.TIMEOUT] == DEAD
