"""How much the measures try: a sample in CI, everything with `--long`."""

import pytest

from tests.faults.figures import FULL, REDUCED, Size


@pytest.fixture
def size(request: pytest.FixtureRequest) -> Size:
    return FULL if request.config.getoption("--long") else REDUCED
