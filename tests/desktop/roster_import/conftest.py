"""The panel that takes an Excel roster over, at a station of thirteen people."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from stationdesk.desktop.background import Background
from stationdesk.desktop.roster_import.panel import RosterImportPanel
from tests.desktop.hosting import hosted, shown
from tests.desktop.patience import PATIENCE
from tests.ledgers.roster_desk import Rota
from tests.ledgers.rota import rota, rota_folder

__all__ = ("rota", "rota_folder")


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
