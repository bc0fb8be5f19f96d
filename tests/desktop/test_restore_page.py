"""Backups in the window: made, proven, brought to sticks, gone back to; a replacement PC from a stick."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from stationdesk.core import display
from stationdesk.core.actor import Actor, Role
from stationdesk.core.i18n import speaker
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.backups import finding
from stationdesk.desktop.backups.restore_form import RestoreForm
from stationdesk.desktop.first_run import FirstRunPage
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.opening import Opening
from stationdesk.desktop.pages.settings import SettingsPage
from stationdesk.desktop.places import SETTINGS
from stationdesk.desktop.remember import InMemory, pc
from stationdesk.desktop.settings_backup import BackupPanel
from stationdesk.desktop.stick_watch import StickWatch
from stationdesk.desktop.way_in import Asked, WayIn
from stationdesk.ledgers import LEDGERS
from stationdesk.store import backup, sticks
from stationdesk.store.store import Store
from tests.desktop.access import CHIEF, GOOD, entered_desk, make_guarded_station
from tests.desktop.made_station import actor_named

OFFER = {"place": "集贸市场", "category": "DI.neighbours", "content": "两摊主争执"}
LONG = 30_000


def register(desk: Desk) -> Any:
    return desk.act("incidents.register", desk.defaults("incidents.register") | OFFER)


@pytest.fixture
def panel(window: MainWindow, settled: Any) -> Iterator[BackupPanel]:
    settled(window)
    window.show_backups()
    page: Any = window.page(SETTINGS)
    yield page.backup
    settled(window)


def form_of(panel: BackupPanel, qtbot: QtBot, row: int = 0) -> RestoreForm:
    """The preview of what going back would lose, ready."""
    qtbot.waitUntil(lambda: panel.table.rowCount() > row, timeout=LONG)
    panel.table.selectRow(row)
    panel.restore.click()
    form = panel.overlay.content
    assert isinstance(form, RestoreForm)
    qtbot.waitUntil(lambda: form.elsewhere.isEnabled() or form.message.isVisible(), timeout=LONG)
    qtbot.waitUntil(lambda: form.cancel.isEnabled(), timeout=LONG)
    return form


def test_a_backup_is_made_listed_and_put_into_another_folder(
    panel: BackupPanel, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(panel.changed, timeout=LONG):
        panel.back_up()

    form = form_of(panel, qtbot)
    form.restore_to(tmp_path / "elsewhere")
    qtbot.waitUntil(lambda: form.cancel.isEnabled(), timeout=LONG)

    restored = Store.open(tmp_path / "elsewhere", clock=desk.store.clock)
    assert restored.identity.uuid == desk.store.identity.uuid
    restored.close()
    form.restore_to(desk.store.folder)
    qtbot.waitUntil(lambda: form.cancel.isEnabled(), timeout=LONG)
    assert "已有" in form.message.words.text()


def test_what_would_be_lost_is_shown_record_by_record(panel: BackupPanel, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.changed, timeout=LONG):
        panel.back_up()
    done = register(desk)

    form = form_of(panel, qtbot)

    assert "1 " in form.view.message.words.text()
    assert desk.actor.name in form.view.details.text()
    numbers = [form.view.table.item(row, 0).text() for row in range(form.view.table.rowCount())]
    assert done.number in numbers
    assert form.go.isEnabled()
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert panel.overlay.content is None
    assert not desk.store.read_only


def test_an_officer_sees_what_would_be_lost_and_may_not_go_back(
    window: MainWindow, panel: BackupPanel, desk: Desk, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.changed, timeout=LONG):
        panel.back_up()
    desk.actor = actor_named(desk.store, "李卫东")

    form = form_of(panel, qtbot)

    assert not form.go.isEnabled()
    assert "李卫东" in form.message.words.text()
    form.put_back()
    assert not desk.store.read_only


def test_going_back_in_place_opens_the_restored_records(
    window: MainWindow, panel: BackupPanel, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(panel.changed, timeout=LONG):
        panel.back_up()
    done = register(desk)
    form = form_of(panel, qtbot)
    folder, clock = desk.store.folder, desk.store.clock

    with qtbot.waitSignal(window.reopen_asked, timeout=LONG):
        qtbot.mouseClick(form.go, Qt.MouseButton.LeftButton)
    assert desk.store.read_only
    window.close()
    desk.store.close()

    again = Store.open(folder, clock=clock)
    after = Desk(again, LEDGERS, actor=Actor(1, "x", Role.CHIEF))
    assert after.record_by_number("incidents", done.number) is None
    assert again.set_back is None
    assert again.verify().ok
    assert len(list((folder / "kept").iterdir())) == 1
    again.close()


def test_a_restore_is_tried_by_a_button(panel: BackupPanel, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.changed, timeout=LONG):
        panel.back_up()
    qtbot.waitUntil(panel.prove.isEnabled, timeout=LONG)

    with qtbot.waitSignal(panel.changed, timeout=LONG):
        panel.prove.click()

    assert "验证" in panel.message.words.text() or "proven" in panel.message.words.text()


def test_a_stick_is_prepared_once_and_served_when_it_comes_again(
    window: MainWindow, panel: BackupPanel, desk: Desk, qtbot: QtBot, tmp_path: Path, settled: Any
) -> None:
    drive = tmp_path / "usb"
    drive.mkdir()
    desk.store.backup("by-hand")
    register(desk)
    with qtbot.waitSignal(panel.changed, timeout=LONG):
        panel.prepare_stick(drive)
    (copied,) = backup.found_in(drive / sticks.FOLDER)
    assert copied.seq == desk.store.backups()[0].seq == desk.store.verify().entries
    assert display.instant(copied.made_at) in panel.message.words.text()
    line = window.status.findChild(QPushButton, "backup")
    qtbot.waitUntil(lambda: line.property("look") == "status", timeout=LONG)
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


# --- a replacement PC ---


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


@pytest.mark.parametrize("encrypted", [True, False])
def test_a_replacement_pc_is_ready_from_a_stick(
    stick: Path, tmp_path: Path, clock: Any, qtbot: QtBot, encrypted: bool
) -> None:
    """Start, “Restore from a backup”, the newest is marked: three clicks and a password."""
    began, steps = time.monotonic(), 0
    if not encrypted:
        shutil.rmtree(stick / sticks.FOLDER)
        other = tmp_path / "plain"
        make_guarded_station(other, clock, encrypted=False)
        made = backup.found_in(other / "backups")[0]
        backup.copy_second(made, sticks.prepare(stick, made.identity, "青坪镇派出所", clock()).folder)
    opening = Opening(speaker("zh_CN"))
    qtbot.addWidget(opening)
    asked = Asked(tmp_path / "new", LEDGERS, clock, "zh_CN", InMemory())
    way = WayIn(opening, asked, opening)
    way.begin()
    first = way._first
    assert isinstance(first, FirstRunPage)
    press(first, "first_run.restore", qtbot)
    steps += 1
    page = first.restore_page
    assert page is not None
    qtbot.waitUntil(page.go.isEnabled, timeout=LONG)
    assert (page.table.item(0, 1).text() == "青坪镇派出所") is not encrypted
    with qtbot.waitSignal(way.opened if encrypted else first.made, timeout=LONG) as opened:
        press(page, "restore.go", qtbot)
        steps += 1
        if encrypted:
            form = page.key_form
            form.person.setCurrentText(CHIEF)
            qtbot.keyClicks(form.password.line, GOOD)
            qtbot.keyClick(form.password.line, Qt.Key.Key_Return)
            steps += 2
        qtbot.waitUntil(lambda: page.settle is not None, timeout=LONG)
        page.settle.folder.setText(str(tmp_path / "second"))
        press(page, "new_computer.open", qtbot)
        steps += 1
    assert pc()["backup.folder"] == str(tmp_path / "second")
    if not encrypted:
        qtbot.waitUntil(lambda: way._page is not None, timeout=LONG)
        card = way._page.card
        with qtbot.waitSignal(way.opened, timeout=LONG) as opened:
            card.people.choose(way._gate.person_named(CHIEF))
            qtbot.keyClicks(card.password.line, GOOD)
            qtbot.keyClick(card.password.line, Qt.Key.Key_Return)
            steps += 2

    window = opened.args[0].window
    assert window.desk.actor.name == CHIEF
    assert window.desk.actor.authenticated
    assert window.desk.store.verify().ok
    assert window.desk.store.encrypted is encrypted
    assert steps == 5
    window.show()
    qtbot.waitUntil(lambda: bool(window.desk.store.backups()), timeout=LONG)
    line = window.status.findChild(QPushButton, "backup")
    qtbot.waitUntil(lambda: line.property("look") == "status", timeout=LONG)
    assert time.monotonic() - began < 60
    window.close()
    opened.args[0].close()


def test_a_wrong_password_of_a_backup_is_told_and_counted(
    stick: Path, tmp_path: Path, clock: Any, qtbot: QtBot
) -> None:
    first = FirstRunPage(tmp_path / "new", "zh_CN", clock)
    qtbot.addWidget(first)
    first.show()
    press(first, "first_run.restore", qtbot)
    page = first.restore_page
    assert page is not None
    qtbot.waitUntil(page.go.isEnabled, timeout=LONG)
    press(page, "restore.go", qtbot)
    for left in ("4", "3"):
        qtbot.keyClicks(page.key_form.password.line, "wrong")
        page.key_form.submit()
        qtbot.waitUntil(page.key_form.isEnabled, timeout=LONG)
        assert left in page.key_form.message.words.text()

    assert not (tmp_path / "new" / "station.db").exists()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert first.restore_page is None
    assert Background.of(first).wait()


def press(root: Any, name: str, qtbot: QtBot) -> None:
    found = root.findChild(QPushButton, name)
    assert found is not None, name
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_an_encrypted_station_goes_back_with_its_own_key(
    tmp_path: Path, clock: Any, qtbot: QtBot, settled: Any
) -> None:
    folder = tmp_path / "guarded"
    make_guarded_station(folder, clock)
    desk = entered_desk(folder, clock, CHIEF)
    before = len(desk.store.backups())
    done = register(desk)
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show()
    settled(window)
    window.show_backups()
    page: Any = window.page(SETTINGS)

    form = form_of(page.backup, qtbot, before - 1)
    assert not form.key_form.isVisible()
    assert done.number in [form.view.table.item(row, 0).text() for row in range(form.view.table.rowCount())]
    with qtbot.waitSignal(window.reopen_asked, timeout=LONG):
        qtbot.mouseClick(form.go, Qt.MouseButton.LeftButton)
    settled(window)
    window.close()
    desk.store.close()

    after = entered_desk(folder, clock, CHIEF)
    assert after.record_by_number("incidents", done.number) is None
    assert after.store.encrypted
    assert after.store.verify().ok
    after.store.close()
