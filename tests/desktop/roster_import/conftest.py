"""The panel that takes an Excel roster over, at a station of thirteen people."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from stationdesk.desktop.background import Background
from stationdesk.desktop.roster_import.panel import RosterImportPanel
from tests.conftest import StillClock
from tests.copies import copied, filled
from tests.desktop.hosting import hosted, shown
from tests.desktop.patience import PATIENCE
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


@pytest.fixture
def panel(rota: Rota, qtbot: QtBot) -> Iterator[RosterImportPanel]:
    """The panel in a window of its own."""
    host, column = hosted(qtbot, 1160, 680)
    made = RosterImportPanel(rota.desk, host)
    column.addWidget(made)
    shown(qtbot, host)
    yield made
    host.hide()
    assert Background.of(made).wait(PATIENCE)
