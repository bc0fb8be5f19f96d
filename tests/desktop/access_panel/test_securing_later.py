"""登录与口令 in the settings: passwords and encryption for a station that began without."""

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from stationdesk.core.actor import SYSTEM
from stationdesk.desk import Desk, access
from stationdesk.desk.entering import entered
from stationdesk.desktop.background import Background
from stationdesk.desktop.between import Between, run_between
from stationdesk.desktop.encrypting_work import encrypting
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.settings_access import AccessPanel
from stationdesk.store import first_keys
from stationdesk.store.gate import Gate
from stationdesk.store.keys import KeyRing
from tests.desktop.access import (
    CHIEF,
    entered_desk,
)
from tests.desktop.access_panel.steps import NEW, panel_of, save_the_sheet
from tests.desktop.patience import PATIENCE


def test_passwords_are_set_up_later(
    open_desk_without_keys: Desk, qtbot: QtBot, tmp_path: Path, clock: Any
) -> None:
    desk = open_desk_without_keys
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show()
    window.show_page("settings")
    page: Any = window.page("settings")
    page.list.setCurrentRow(list(page.forms).index("access"))
    panel: AccessPanel = page.access
    panel.show_tab("keys")
    qtbot.waitUntil(panel.keys.set_up.isVisible)

    panel.keys.set_up.click()
    form: Any = panel.overlay.content
    form.password.first.line.setText(NEW)
    form.password.second.line.setText(NEW)
    form.go.click()
    with qtbot.waitSignal(window.reopen_asked):
        code = save_the_sheet(panel, qtbot, tmp_path / "sheet.pdf")

    gate = Gate(desk.store.folder)
    entry = gate.enter(gate.person_named("陈建国"), NEW)
    assert entered(desk.store, entry).authenticated
    assert gate.recover(code).key == entry.key
    window.close()


@pytest.mark.parametrize("committed", [True, False])
def test_cut_off_while_setting_up_it_is_finished_or_forgotten(
    open_desk_without_keys: Desk, committed: bool
) -> None:
    store = open_desk_without_keys.store
    chief = open_desk_without_keys.actor
    first_keys.make(store, chief, chief.person or 0, chief.name, NEW)
    staged = store.folder / first_keys.STAGED
    staged.mkdir()
    (store.folder / "keys.json").replace(staged / "keys.json")
    if not committed:
        KeyRing.make(staged, store.identity.uuid)

    assert first_keys.finish(store.folder)

    assert not staged.exists()
    assert Gate(store.folder).asks is committed
    assert not first_keys.finish(store.folder)


def test_the_records_are_encrypted_after_a_second_question(
    panel: AccessPanel, folder: Path, chiefs: Desk, qtbot: QtBot, clock: Any
) -> None:
    panel.show_tab("keys")
    qtbot.waitUntil(lambda: panel.keys.encrypt.isVisible() and panel.keys.encrypt.isEnabled())
    assert "不予保存" in panel.keys.cameras.text()
    panel.keys.encrypt.click()
    assert panel.keys.sure.isVisible()
    work = encrypting(chiefs)
    assert Background.of(panel).wait(PATIENCE)
    chiefs.store.close()

    run_between(chiefs.say, work)

    desk = entered_desk(folder, clock, CHIEF)
    assert desk.store.encrypted
    assert desk.store.verify().ok
    with desk.store.reading(SYSTEM) as tx:
        query = "SELECT count(*) FROM audit_entry WHERE action = 'store.encrypted' AND person_name = ?"
        assert tx.session.connection().exec_driver_sql(query, (CHIEF,)).scalar() == 1
    assert access.secured(desk).plain_backups > 0
    desk.store.close()


def test_why_it_was_not_encrypted_is_said_before_the_window_opens_again(
    chiefs: Desk, folder: Path, qtbot: QtBot
) -> None:
    page = Between(chiefs.say, lambda task: work(task))
    work = encrypting(chiefs)(page)
    qtbot.addWidget(page)
    page.show()

    with chiefs.store.reading(SYSTEM):
        page.begin()
        qtbot.waitUntil(page.go.isVisible)

    assert page.message.words.text()
    page.close()
    assert page.isVisible()
    with qtbot.waitSignal(page.over):
        page.go.click()


def test_backups_in_clear_are_deleted_on_demand(folder: Path, clock: Any, qtbot: QtBot) -> None:
    plain = entered_desk(folder, clock, CHIEF)
    work = encrypting(plain)
    plain.store.close()
    run_between(plain.say, work)
    desk = entered_desk(folder, clock, CHIEF)
    panel = panel_of(desk, qtbot)
    panel.show_tab("keys")
    qtbot.waitUntil(panel.keys.delete.isVisible)

    panel.keys.delete.click()
    qtbot.waitUntil(lambda: not panel.keys.delete.isVisible())

    assert access.secured(desk).plain_backups == 0
    assert any(one.encrypted for one in desk.store.backups())
    assert Background.of(panel).wait(PATIENCE)
    desk.store.close()
