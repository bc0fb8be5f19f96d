"""Sticks and the status line: backups are brought out of the house, and their age is in sight."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from stationdesk.core import display
from stationdesk.desk import Desk
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.pages.settings import SettingsPage
from stationdesk.desktop.places import SETTINGS
from stationdesk.desktop.settings_backup import BackupPanel
from stationdesk.desktop.stick_watch import StickWatch
from stationdesk.store import backup, sticks
from tests.desktop.restoring.steps import register


def test_a_stick_is_prepared_once_and_served_when_it_comes_again(
    window: MainWindow, panel: BackupPanel, desk: Desk, qtbot: QtBot, tmp_path: Path, settled: Any
) -> None:
    drive = tmp_path / "usb"
    drive.mkdir()
    desk.store.backup("by-hand")
    register(desk)
    with qtbot.waitSignal(panel.changed):
        panel.prepare_stick(drive)
    (copied,) = backup.found_in(drive / sticks.FOLDER)
    assert copied.seq == desk.store.backups()[0].seq == desk.store.verify().entries
    assert display.instant(copied.made_at) in panel.message.words.text()
    line = window.status.findChild(QPushButton, "backup")
    qtbot.waitUntil(lambda: line.property("look") == "status")
    watch = StickWatch(window, lambda: (drive,) if drive.exists() else ())
    away = drive.rename(tmp_path / "away")
    watch.look()
    settled(window)
    register(desk)
    desk.store.backup("by-hand")

    away.rename(drive)
    watch.look()
    settled(window)

    assert len(backup.found_in(drive / sticks.FOLDER)) == 2
    assert "usb" in window.messages.words.text()
    window.messages.hide()
    watch.look()
    settled(window)
    assert not window.messages.isVisible()


def test_the_status_line_tells_of_the_backups_and_leads_to_them(
    window: MainWindow, desk: Desk, qtbot: QtBot, clock: Any, settled: Any
) -> None:
    settled(window)
    line = window.status.findChild(QPushButton, "backup")
    desk.store.backup("by-hand")
    window._show_backup()
    settled(window)
    assert line.property("look") == "status"

    clock.forward(hours=25)
    window._show_backup()
    settled(window)

    assert line.property("look") == "status-bad"
    line.click()
    page = window.page(SETTINGS)
    assert isinstance(page, SettingsPage)
    assert page.backup.isVisible()
    settled(window)
