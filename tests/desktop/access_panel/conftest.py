"""The panel at a plain station whose people have passwords, and a station that has none."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.settings_access import AccessPanel
from stationdesk.ledgers import LEDGERS
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store
from tests.conftest import StillClock, let_go
from tests.desktop.access import CHIEF, copied, entered_desk, make_guarded_station
from tests.desktop.access_panel.steps import panel_of
from tests.desktop.made_station import actor_named
from tests.desktop.patience import PATIENCE


@pytest.fixture(scope="session")
def plain_station(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plain station whose people have passwords."""
    folder = tmp_path_factory.mktemp("guarded") / "station"
    make_guarded_station(folder, StillClock(), encrypted=False)
    return folder


@pytest.fixture
def folder(plain_station: Path, tmp_path: Path) -> Path:
    return copied(plain_station, tmp_path / "station")


@pytest.fixture
def chiefs(folder: Path, clock: Any) -> Iterator[Desk]:
    desk = entered_desk(folder, clock, CHIEF)
    yield desk
    let_go(desk.store)


@pytest.fixture
def panel(chiefs: Desk, qtbot: QtBot) -> Iterator[AccessPanel]:
    made = panel_of(chiefs, qtbot)
    yield made
    assert Background.of(made).wait(PATIENCE)


@pytest.fixture
def open_desk_without_keys(tmp_path: Path, clock: Any) -> Iterator[Desk]:
    from stationdesk.jobs.make_station import make_station
    from tests.jobs.test_make_station import TOLD

    make_station(tmp_path / "open", clock=clock, **TOLD)
    store = Store.open(tmp_path / "open", clock=clock)
    assert store.identity.kind is StationKind.REAL
    yield Desk(store, LEDGERS, actor=actor_named(store, "陈建国"))
    let_go(store)
