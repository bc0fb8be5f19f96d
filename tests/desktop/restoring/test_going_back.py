"""Backups in the window: made, proven, gone back to, and what that would lose."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stationdesk.core.actor import Actor, Role
from stationdesk.desk import Desk
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.places import SETTINGS
from stationdesk.desktop.settings_backup import BackupPanel
from stationdesk.ledgers import LEDGERS
from stationdesk.store.store import Store
from tests.desktop.access import CHIEF, entered_desk, make_guarded_station
from tests.desktop.made_station import actor_named
from tests.desktop.restoring.steps import form_of, register


def test_a_backup_is_made_listed_and_put_into_another_folder(
    panel: BackupPanel, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(panel.changed):
        panel.back_up()

    form = form_of(panel, qtbot)
    form.restore_to(tmp_path / "elsewhere")
    qtbot.waitUntil(lambda: form.cancel.isEnabled())

    restored = Store.open(tmp_path / "elsewhere", clock=desk.store.clock)
    assert restored.identity.uuid == desk.store.identity.uuid
    restored.close()
    form.restore_to(desk.store.folder)
    qtbot.waitUntil(lambda: form.cancel.isEnabled())
    assert "已有" in form.message.words.text()


def test_what_would_be_lost_is_shown_record_by_record(panel: BackupPanel, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.changed):
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
    with qtbot.waitSignal(panel.changed):
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
    with qtbot.waitSignal(panel.changed):
        panel.back_up()
    done = register(desk)
    form = form_of(panel, qtbot)
    folder, clock = desk.store.folder, desk.store.clock

    with qtbot.waitSignal(window.reopen_asked):
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
    with qtbot.waitSignal(panel.changed):
        panel.back_up()
    qtbot.waitUntil(panel.prove.isEnabled)

    with qtbot.waitSignal(panel.changed):
        panel.prove.click()

    assert "验证" in panel.message.words.text() or "proven" in panel.message.words.text()


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
    with qtbot.waitSignal(window.reopen_asked):
        qtbot.mouseClick(form.go, Qt.MouseButton.LeftButton)
    settled(window)
    window.close()
    desk.store.close()

    after = entered_desk(folder, clock, CHIEF)
    assert after.record_by_number("incidents", done.number) is None
    assert after.store.encrypted
    assert after.store.verify().ok
    after.store.close()
