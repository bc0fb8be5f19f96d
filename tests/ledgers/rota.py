"""Fixtures of a station of thirteen people with three posts around the clock; a conftest imports both."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import StillClock
from tests.copies import copied, filled
from tests.ledgers import roster_desk
from tests.ledgers.roster_desk import Rota


@pytest.fixture(scope="session")
def rota_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The closed file of that station."""
    return filled(tmp_path_factory.mktemp("rota") / "station", roster_desk.set_up, StillClock())


@pytest.fixture
def rota(rota_folder: Path, tmp_path: Path, clock: StillClock) -> Iterator[Rota]:
    """A copy of it whose chief is at the desk."""
    with copied(rota_folder, tmp_path / "rota", clock) as store:
        yield Rota(store)
