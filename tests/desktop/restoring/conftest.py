"""The backups in the settings of a window, and the stick of a station whose PC is gone."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from stationdesk.desktop.backups import finding
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.places import SETTINGS
from stationdesk.desktop.settings_backup import BackupPanel
from stationdesk.store import backup, sticks
from tests.desktop.access import make_guarded_station


@pytest.fixture
def panel(window: MainWindow, settled: Any) -> BackupPanel:
    settled(window)
    window.show_backups()
    page: Any = window.page(SETTINGS)
    assert isinstance(page.backup, BackupPanel)
    return page.backup


@pytest.fixture
def stick(tmp_path: Path, clock: Any, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The stick of an encrypted station whose PC is gone."""
    lost = tmp_path / "lost"
    make_guarded_station(lost, clock)
    drive = tmp_path / "drive"
    drive.mkdir()
    made = backup.found_in(lost / "backups")[0]
    prepared = sticks.prepare(drive, made.identity, "", clock())
    backup.copy_second(made, prepared.folder)
    shutil.rmtree(lost)
    monkeypatch.setattr(finding, "removable", lambda: (drive,))
    return drive
