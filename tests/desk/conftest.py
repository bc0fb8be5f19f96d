"""A small station that takes calls, set up once and copied for each test that wants one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from stationdesk.core.actor import Role
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store
from tests.conftest import StillClock, let_go
from tests.copies import copied
from tests.desk.closing_book import AUGUST, JULY, OCTOBER, SEPTEMBER, register
from tests.ledgers.incident_desk import Calls, set_up


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


@pytest.fixture
def desk(calls_folder: Path, tmp_path: Path, clock: StillClock) -> Iterator[Desk]:
    """A chief at the desk of a small station with a few calls in each of three months."""
    with copied(calls_folder, tmp_path / "calls", clock) as store:
        calls = Calls(store)
        calls.be("陈建国", Role.CHIEF)
        calls.desk.language = "zh_CN"
        for month in (JULY, AUGUST, SEPTEMBER, OCTOBER):
            for day in (3, 9, 20):
                register(calls.desk, month.replace(day=day))
        yield calls.desk
