"""Options of the store's long tests."""

import pytest


@pytest.fixture
def is_long(request: pytest.FixtureRequest) -> bool:
    """Whether `--long` asks for every kill, image and fault instead of a sample."""
    return bool(request.config.getoption("--long"))
