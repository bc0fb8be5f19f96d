"""A small station, set up once and copied for each test that wants one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from stationdesk.store.store import Store
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


def _made(name: str, set_up: Callable[[Store], object], at: datetime) -> Any:
    """A fixture: the closed file of a station, set up once."""

    @pytest.fixture(scope="session")
    def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
        return filled(tmp_path_factory.mktemp(name) / "station", set_up, lambda: at)

    return folder


def _at_work(folder: str, name: str, made: Callable[[Store], object]) -> Any:
    """A fixture: a copy of such a station, to act in as `made` does."""

    @pytest.fixture
    def worker(request: pytest.FixtureRequest, tmp_path: Path, clock: Any) -> Iterator[object]:
        with copied(request.getfixturevalue(folder), tmp_path / name, clock) as store:
            yield made(store)

    return worker


small_station_folder = _made("small", set_up, datetime(2026, 11, 21, 2, tzinfo=UTC))
incident_station_folder = _made("calls", incident_desk.set_up, datetime(2025, 9, 1, 2, tzinfo=UTC))
patrol_station_folder = _made("walks", patrol_desk.set_up, datetime(2019, 1, 1, 2, tzinfo=UTC))
roster_station_folder = _made("rota", roster_desk.set_up, datetime(2026, 11, 1, 2, tzinfo=UTC))

station = _at_work("small_station_folder", "small", Station)
calls = _at_work("incident_station_folder", "calls", Calls)
premises = _at_work("incident_station_folder", "premises", Premises)
cameras = _at_work("incident_station_folder", "cameras", Cameras)
walks = _at_work("patrol_station_folder", "walks", Walks)
rota = _at_work("roster_station_folder", "rota", Rota)


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
def lines(incident_station_folder: Path, tmp_path: Path, clock: Any) -> Iterator[Lines]:
    """A copy of that station whose officer looks at its cameras."""
    with copied(incident_station_folder, tmp_path / "lines", clock) as store:
        yield Lines(store, clock)


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
