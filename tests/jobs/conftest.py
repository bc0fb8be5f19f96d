"""A station of its own to import into, with nobody but its chief."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from stationdesk.core.actor import SYSTEM
from stationdesk.desk import Desk
from stationdesk.desk.people import find_actor
from stationdesk.jobs.make_station import make_station
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.station.rules.people import ActingRole
from stationdesk.ledgers.station.rules.setting_up import NewPerson
from tests.conftest import StillClock
from tests.copies import copied
from tests.ledgers.rota import rota, rota_folder

__all__ = ("rota", "rota_folder")


@pytest.fixture(scope="session")
def chiefs_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The closed file of 青坪镇派出所, made once."""
    folder = tmp_path_factory.mktemp("chiefs") / "station"
    setup = {"people": (NewPerson("陈建国", "chief", role=ActingRole.CHIEF),)}
    make_station(folder, clock=StillClock(), name="青坪镇派出所", short_name="青坪所", setup=setup)
    return folder


@pytest.fixture
def desk(chiefs_folder: Path, tmp_path: Path, clock: Callable[[], datetime]) -> Iterator[Desk]:
    """The chief's desk there, ten in the morning of 21 November 2026."""
    with copied(chiefs_folder, tmp_path / "station", clock) as store:
        with store.reading(SYSTEM) as tx:
            actor = find_actor(tx, None)
        yield Desk(store, LEDGERS, actor=actor)
