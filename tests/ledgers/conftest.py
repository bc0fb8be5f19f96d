"""A small station, set up once and copied for each test that wants one."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from stationdesk.ledgers import LEDGERS
from stationdesk.store.store import StationKind, Store
from tests.conftest import let_go
from tests.ledgers import incident_desk, patrol_desk, roster_desk
from tests.ledgers.hazard_desk import Hazards
from tests.ledgers.incident_desk import Calls
from tests.ledgers.line_desk import Lines
from tests.ledgers.patrol_desk import Walks
from tests.ledgers.roster_desk import Rota
from tests.ledgers.small_station import Station, set_up


@pytest.fixture(scope="session")
def small_station_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The closed file of the small station; LEDGERS is imported so that every table is there."""
    assert LEDGERS
    folder = tmp_path_factory.mktemp("small") / "station"
    store = Store.create(
        folder, kind=StationKind.REAL, clock=lambda: datetime(2026, 11, 21, 2, tzinfo=UTC), settings={}
    )
    set_up(store)
    store.close()
    return folder


@pytest.fixture
def station(small_station_folder: Path, tmp_path: Path, clock: Any) -> Iterator[Station]:
    """A copy of the small station to act in."""
    shutil.copytree(small_station_folder, tmp_path / "small")
    store = Store.open(tmp_path / "small", clock=clock)
    yield Station(store)
    let_go(store)


@pytest.fixture(scope="session")
def incident_station_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The closed file of a small station that takes calls."""
    assert LEDGERS
    folder = tmp_path_factory.mktemp("calls") / "station"
    store = Store.create(
        folder, kind=StationKind.REAL, clock=lambda: datetime(2025, 9, 1, 2, tzinfo=UTC), settings={}
    )
    incident_desk.set_up(store)
    store.close()
    return folder


@pytest.fixture
def calls(incident_station_folder: Path, tmp_path: Path, clock: Any) -> Iterator[Calls]:
    """A copy of that station with an officer at its desk."""
    shutil.copytree(incident_station_folder, tmp_path / "calls")
    store = Store.open(tmp_path / "calls", clock=clock)
    yield Calls(store)
    let_go(store)


@pytest.fixture
def hazards(incident_station_folder: Path, tmp_path: Path, clock: Any) -> Iterator[Hazards]:
    """A copy of that station whose officer keeps its hazards."""
    shutil.copytree(incident_station_folder, tmp_path / "hazards")
    store = Store.open(tmp_path / "hazards", clock=clock)
    now = clock.now
    clock.set(datetime(2026, 9, 1, 2, tzinfo=UTC))  # so that a test may begin before today
    made = Hazards(store)
    clock.set(now)
    yield made
    let_go(store)


@pytest.fixture
def lines(incident_station_folder: Path, tmp_path: Path, clock: Any) -> Iterator[Lines]:
    """A copy of that station whose officer looks at its cameras."""
    shutil.copytree(incident_station_folder, tmp_path / "lines")
    store = Store.open(tmp_path / "lines", clock=clock)
    yield Lines(store, clock)
    let_go(store)


@pytest.fixture(scope="session")
def patrol_station_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The closed file of a station with twelve areas and their volunteer teams."""
    assert LEDGERS
    folder = tmp_path_factory.mktemp("walks") / "station"
    store = Store.create(
        folder, kind=StationKind.REAL, clock=lambda: datetime(2019, 1, 1, 2, tzinfo=UTC), settings={}
    )
    patrol_desk.set_up(store)
    store.close()
    return folder


@pytest.fixture
def walks(patrol_station_folder: Path, tmp_path: Path, clock: Any) -> Iterator[Walks]:
    """A copy of that station with an officer at its desk."""
    shutil.copytree(patrol_station_folder, tmp_path / "walks")
    store = Store.open(tmp_path / "walks", clock=clock)
    yield Walks(store)
    let_go(store)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the one kept under a name in tests/golden; --update-golden keeps it instead."""
    folder = Path(__file__).parents[1] / "golden"

    def compare(name: str, text: str) -> None:
        file = folder / f"{name}.txt"
        if request.config.getoption("--update-golden"):
            file.write_text(text, encoding="utf-8")
        assert text == file.read_text(encoding="utf-8")

    return compare


@pytest.fixture(scope="session")
def roster_station_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The closed file of a station of thirteen people with three posts around the clock."""
    assert LEDGERS
    folder = tmp_path_factory.mktemp("rota") / "station"
    store = Store.create(
        folder, kind=StationKind.REAL, clock=lambda: datetime(2026, 11, 1, 2, tzinfo=UTC), settings={}
    )
    roster_desk.set_up(store)
    store.close()
    return folder


@pytest.fixture
def rota(roster_station_folder: Path, tmp_path: Path, clock: Any) -> Iterator[Rota]:
    """A copy of that station whose chief is at the desk."""
    shutil.copytree(roster_station_folder, tmp_path / "rota")
    store = Store.open(tmp_path / "rota", clock=clock)
    yield Rota(store)
    let_go(store)
