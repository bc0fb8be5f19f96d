"""While people work a backup is made by itself, and the status line shows it."""

from typing import Any

import pytest

from stationdesk.desktop.backup_timer import BackupTimer
from stationdesk.desktop.main_window import MainWindow


@pytest.fixture
def timer(window: MainWindow, settled: Any) -> BackupTimer:
    settled(window)
    return BackupTimer(window)


def test_a_backup_is_made_half_an_hour_after_a_change(
    timer: BackupTimer, window: MainWindow, desk: Any, clock: Any, settled: Any
) -> None:
    desk.set_setting("response.near", 12)
    timer.look()
    settled(window)
    assert "timer" not in [one.reason for one in desk.store.backups()]

    clock.forward(minutes=31)
    timer.look()
    timer.look()
    settled(window)

    assert [one.reason for one in desk.store.backups()].count("timer") == 1
    assert not desk.store.backup_due()


def test_without_a_change_no_backup_is_made(
    timer: BackupTimer, window: MainWindow, desk: Any, clock: Any, settled: Any
) -> None:
    clock.forward(hours=5)

    timer.look()
    settled(window)

    assert "timer" not in [one.reason for one in desk.store.backups()]
