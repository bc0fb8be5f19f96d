"""A small station, set up once and copied for each test that wants one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.copies import copied, filled
from tests.ledgers import incident_desk, patrol_desk, roster_desk
from tests.ledgers.camera_desk import Cameras
from tests.ledgers.hazard_desk import Hazards
from tests.ledgers.incident_desk import Calls
from tests.ledgers.line_desk import Lines
from tests.ledgers.patrol_desk import Walks
from tests.ledgers.premises_desk import Premises
from tests.ledgers.roster_desk import Rota
from tests.ledgers.small_station import Station, set_up


@pytest.fixture(scope="session")
def small_station_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The closed file of the small station."""
    folder = tmp_path_factory.mktemp("small") / "station"
    return filled(folder, set_up, lambda: datetime(2026, 11, 21, 2, tzinfo=UTC))


@pytest.fixture
def station(small_station_folder: Path, tmp_path: Path, clock: Any) -> Iterator[Station]:
    """A copy of the small station to act in."""
    with copied(small_station_folder, tmp_path / "small", clock) as store:
        yield Station(store)


@pytest.fixture(scope="session")
def incident_station_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The closed file of a small station that takes calls."""
    folder = tmp_path_factory.mktemp("calls") / "station"
    return filled(folder, incident_desk.set_up, lambda: datetime(2025, 9, 1, 2, tzinfo=UTC))


@pytest.fixture
def calls(incident_station_folder: Path, tmp_path: Path, clock: Any) -> Iterator[Calls]:
    """A copy of that station with an officer at its desk."""
    with copied(incident_station_folder, tmp_path / "calls", clock) as store:
        yield Calls(store)


@pytest.fixture
def hazards(incident_station_folder: Path, tmp_path: Path, clock: Any) -> Iterator[Hazards]:
    """A copy of that station whose officer keeps its hazards."""
    with copied(incident_station_folder, tmp_path / "hazards", clock) as store:
        now = clock.now
        clock.set(datetime(2026, 9, 1, 2, tzinfo=UTC))  # so that a test may begin before today
        made = Hazards(store)
        clock.set(now)
        yield made


@pytest.fixture
def premises(incident_station_folder: Path, tmp_path: Path, clock: Any) -> Iterator[Premises]:
    """A copy of that station whose officer keeps its houses and units."""
    with copied(incident_station_folder, tmp_path / "premises", clock) as store:
        yield Premises(store)


@pytest.fixture
def cameras(incident_station_folder: Path, tmp_path: Path, clock: Any) -> Iterator[Cameras]:
    """A copy of that station whose officer keeps its cameras."""
    with copied(incident_station_folder, tmp_path / "cameras", clock) as store:
        yield Cameras(store)


@pytest.fixture
def lines(incident_station_folder: Path, tmp_path: Path, clock: Any) -> Iterator[Lines]:
    """A copy of that station whose officer looks at its cameras."""
    with copied(incident_station_folder, tmp_path / "lines", clock) as store:
        yield Lines(store, clock)


@pytest.fixture(scope="session")
def patrol_station_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The closed file of a station with twelve areas and their volunteer teams."""
    folder = tmp_path_factory.mktemp("walks") / "station"
    return filled(folder, patrol_desk.set_up, lambda: datetime(2019, 1, 1, 2, tzinfo=UTC))


@pytest.fixture
def walks(patrol_station_folder: Path, tmp_path: Path, clock: Any) -> Iterator[Walks]:
    """A copy of that station with an officer at its desk."""
    with copied(patrol_station_folder, tmp_path / "walks", clock) as store:
        yield Walks(store)


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
    folder = tmp_path_factory.mktemp("rota") / "station"
    return filled(folder, roster_desk.set_up, lambda: datetime(2026, 11, 1, 2, tzinfo=UTC))


@pytest.fixture
def rota(roster_station_folder: Path, tmp_path: Path, clock: Any) -> Iterator[Rota]:
    """A copy of that station whose chief is at the desk."""
    with copied(roster_station_folder, tmp_path / "rota", clock) as store:
        yield Rota(store)
