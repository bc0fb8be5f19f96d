"""The stub devices, once for all tests of a run."""

from collections.abc import Iterator

import pytest

from tests.devices.stubs import Stubs, running


@pytest.fixture(scope="session")
def stubs() -> Iterator[Stubs]:
    with running() as made:
        yield made
