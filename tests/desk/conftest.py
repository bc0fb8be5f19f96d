"""A small station that takes calls, set up once and copied for each test that wants one."""

from __future__ import annotations

from pathlib import Path

import pytest

from stationdesk.ledgers import LEDGERS
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store
from tests.conftest import StillClock, let_go
from tests.ledgers.incident_desk import set_up


@pytest.fixture(scope="session")
def calls_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The closed file of it; LEDGERS is imported so that every table is there."""
    assert LEDGERS
    folder = tmp_path_factory.mktemp("calls") / "station"
    settings = {"station.name": "青坪镇派出所"}
    store = Store.create(folder, kind=StationKind.REAL, clock=StillClock(), settings=settings)
    set_up(store)
    let_go(store)
    return folder
