"""While people work a backup is made by itself, and the status line shows it."""

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from stationdesk.desktop.backup_timer import FIRST_DRILL, UNUSED, BackupTimer
from stationdesk.desktop.main_window import MainWindow
from stationdesk.store.drill import last_proven
from tests.desktop.access import entered_desk, make_guarded_station


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


def test_a_restore_is_proven_once_a_month_when_nobody_is_busy(
    tmp_path: Path, qtbot: QtBot, clock: Any, settled: Any
) -> None:
    make_guarded_station(tmp_path / "real", clock)
    desk = entered_desk(tmp_path / "real", clock)
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show()
    settled(window)
    timer = BackupTimer(window)
    for _ in range(FIRST_DRILL):
        timer.look()
        settled(window)
    assert last_proven(desk.store) is None

    window.lock.watch._used -= 2 * UNUSED
    timer.look()
    settled(window)

    assert last_proven(desk.store) == clock()
    window.close()
    desk.store.close()
