"""Sweeps leave nothing behind. The full promise, 5,000 sweeps: `python -m tests.devices.memory`."""

import sys

import pytest

from tests.devices.memory import MOST_MB, growth
from tests.devices.stub_program import stub_program


@pytest.mark.skipif(sys.platform != "linux", reason="reads its own memory from /proc")
def test_a_hundred_sweeps_leave_next_to_nothing() -> None:
    with stub_program() as stubs:
        assert growth(stubs, 100) < MOST_MB / 5
