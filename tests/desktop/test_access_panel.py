"""登录与口令 in the settings: one's own password, everybody's, the recovery sheet, key files, encryption."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from stationdesk.core.actor import SYSTEM
from stationdesk.core.errors import NotAllowed
from stationdesk.desk import Desk, access
from stationdesk.desk.entering import entered
from stationdesk.desktop.background import Background
from stationdesk.desktop.between import Between, run_between
from stationdesk.desktop.encrypting_work import encrypting
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.settings_access import AccessPanel
from stationdesk.ledgers import LEDGERS
from stationdesk.store import first_keys
from stationdesk.store.gate import Gate
from stationdesk.store.keys import KeyRing, WrongKey
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store
from tests.desktop.access import (
    CHIEF,
    GOOD,
    OFFICER,
    OTHER,
    copied,
    entered_desk,
    make_guarded_station,
    person_named,
)
from tests.desktop.hosting import hosted, shown
from tests.desktop.made_station import actor_named

NEW = "Xin-8-mi-ma-a"
WAIT = 20_000


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plain station whose people have passwords."""
    from tests.conftest import StillClock

    folder = tmp_path_factory.mktemp("guarded") / "station"
    make_guarded_station(folder, StillClock(), encrypted=False)
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return copied(made, tmp_path / "station")


@pytest.fixture
def chiefs(folder: Path, clock: Any) -> Iterator[Desk]:
    desk = entered_desk(folder, clock, CHIEF)
    yield desk
    desk.store.close()


def panel_of(desk: Desk, qtbot: QtBot) -> AccessPanel:
    """The settings page with the panel in front, in a window."""
    from stationdesk.desktop.pages.settings import SettingsPage

    host, column = hosted(qtbot)
    page = SettingsPage(desk, host)
    column.addWidget(page)
    shown(qtbot, host)
    page.list.setCurrentRow(list(page.forms).index("access"))
    page.access.host = host  # else nobody would hold the window
    return page.access


@pytest.fixture
def panel(chiefs: Desk, qtbot: QtBot) -> Iterator[AccessPanel]:
    made = panel_of(chiefs, qtbot)
    yield made
    assert Background.of(made).wait()


def save_the_sheet(panel: AccessPanel, qtbot: QtBot, file: Path) -> str:
    form: Any = panel.overlay.content
    qtbot.waitUntil(lambda: form.sheet is not None, timeout=WAIT)
    groups = [label.text() for label in form.sheet.findChildren(QLabel) if label.property("look") == "code"]
    form.sheet.save_to(file)
    qtbot.waitUntil(lambda: form.sheet.state.property("look") == "pill-ok", timeout=WAIT)
    qtbot.keyClicks(form.sheet.retyped, groups[-1])
    form.sheet.done.click()
    return "-".join(groups)


# --- one's own ---


def test_a_changed_password_opens_and_the_old_one_does_not(
    panel: AccessPanel, folder: Path, qtbot: QtBot
) -> None:
    own = panel.own
    qtbot.keyClicks(own.old.line, GOOD)
    qtbot.keyClicks(own.new.first.line, NEW)
    qtbot.keyClicks(own.new.second.line, NEW)

    with qtbot.waitSignal(own.changed, timeout=WAIT):
        own.change.click()

    chief = person_named(folder, CHIEF)
    Gate(folder).enter(chief, NEW)
    with pytest.raises(WrongKey):
        Gate(folder).enter(chief, GOOD)
    assert own.old.text() == own.new.first.text() == ""


def test_a_wrong_present_password_counts_as_one_at_the_door(panel: AccessPanel, qtbot: QtBot) -> None:
    own = panel.own
    for _ in range(5):
        own.old.line.setText("wrong-wrong-1")
        own.new.first.line.setText(NEW)
        own.new.second.line.setText(NEW)
        own.message.hide()
        own.change.click()
        qtbot.waitUntil(lambda: own.change.isEnabled() and own.message.isVisible(), timeout=WAIT)

    own.old.line.setText(GOOD)
    own.message.hide()
    own.change.click()
    qtbot.waitUntil(lambda: own.change.isEnabled() and own.message.isVisible(), timeout=WAIT)

    assert "10" in own.message.words.text()


def test_what_was_half_typed_is_not_there_for_the_next_person(panel: AccessPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.own.old.line, GOOD)

    panel.show_tab("keys")
    panel.hide()

    assert panel.own.old.text() == ""


def test_an_officer_sees_their_own_password_only(folder: Path, clock: Any, qtbot: QtBot) -> None:
    desk = entered_desk(folder, clock, OFFICER)

    panel = panel_of(desk, qtbot)

    tabs = {one.objectName() for one in panel.tabs.findChildren(QPushButton)}
    assert tabs == {"tab.own", "tab.rules"}
    for refused in (
        lambda: access.new_recovery_key(desk),
        lambda: access.give_file(desk, 1, "x"),
        lambda: access.take_file(desk, 1, "x"),
        lambda: access.set_up_passwords(desk, NEW),
        lambda: encrypting(desk),
    ):
        with pytest.raises(NotAllowed):
            refused()
    assert Background.of(panel).wait()
    desk.store.close()


# --- everybody's ---


def test_the_list_says_who_has_a_password_and_offers_what_fits(panel: AccessPanel, qtbot: QtBot) -> None:
    panel.show_tab("people")
    table = panel.people.table
    qtbot.waitUntil(lambda: table.rowCount() == 3, timeout=WAIT)

    names = [table.item(row, 0).text() for row in range(table.rowCount())]
    table.selectRow(names.index(CHIEF))
    assert (panel.people.give.isEnabled(), panel.people.reset.isEnabled()) == (False, False)
    table.selectRow(names.index(OFFICER))
    assert (panel.people.give.isEnabled(), panel.people.reset.isEnabled()) == (False, True)


def test_a_first_password_is_given_by_the_form_and_must_be_changed(
    panel: AccessPanel, folder: Path, chiefs: Desk, qtbot: QtBot
) -> None:
    chiefs.act("station.people.take_access", {"reason": "借调"}, record=person_named(folder, OTHER))
    panel.show_tab("people")
    table = panel.people.table
    qtbot.waitUntil(lambda: table.rowCount() == 3, timeout=WAIT)
    table.selectRow([table.item(row, 0).text() for row in range(table.rowCount())].index(OTHER))
    assert not panel.people.take.isEnabled()

    panel.people.give.click()
    form: Any = panel.overlay.content
    for line in form.findChildren(QLineEdit):
        line.setText(NEW)
        line.textEdited.emit(NEW)
    with qtbot.waitSignal(panel.people.changed, timeout=WAIT):
        form.save()

    given = next(one for one in access.people(chiefs) if one.name == OTHER)
    assert given.must_change
    Gate(folder).enter(given.person, NEW)


# --- the recovery sheet ---


def test_a_new_recovery_key_makes_the_old_sheet_void(
    panel: AccessPanel, folder: Path, chiefs: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    first = access.new_recovery_key(chiefs)
    access.keep_recovery_key(chiefs, first)
    old = first.code
    panel.show_tab("keys")
    qtbot.waitUntil(lambda: panel.keys.sheet_state.property("look") == "pill-warn", timeout=WAIT)

    panel.keys.new_key.click()
    panel.overlay.content.go.click()
    code = save_the_sheet(panel, qtbot, tmp_path / "sheet.pdf")

    qtbot.waitUntil(lambda: panel.keys.sheet_state.property("look") == "pill-ok", timeout=WAIT)
    assert Gate(folder).recover(code).key == chiefs.store.key
    with pytest.raises(WrongKey):
        Gate(folder).recover(old)


def test_the_sheet_cannot_be_skipped_or_saved_beside_the_records(
    panel: AccessPanel, folder: Path, qtbot: QtBot
) -> None:
    panel.show_tab("keys")
    panel.keys.new_key.click()
    form: Any = panel.overlay.content
    form.go.click()
    qtbot.waitUntil(lambda: form.sheet is not None, timeout=WAIT)

    form.sheet.done.click()
    form.close_form()
    assert panel.overlay.content is form
    form.sheet.message.hide()
    form.sheet.save_to(folder / "sheet.pdf")
    qtbot.waitUntil(form.sheet.message.isVisible, timeout=WAIT)

    assert not (folder / "sheet.pdf").exists()
    qtbot.keyClicks(form.sheet.retyped, "0000")
    form.sheet.done.click()
    assert panel.overlay.content is form


# --- key files ---


def test_a_key_file_enters_until_it_is_taken_away(
    panel: AccessPanel, folder: Path, chiefs: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "report.key"
    panel.show_tab("files")
    qtbot.waitUntil(lambda: panel.files.person.count() == 3, timeout=WAIT)
    panel.files.purpose.setText("每月报表")

    panel.files.save_to(file)
    qtbot.waitUntil(lambda: panel.files.table.rowCount() == 1, timeout=WAIT)

    assert file.stat().st_mode & 0o077 == 0
    entry = Gate(folder).enter_by_file(file)
    assert entered(chiefs.store, entry).name == CHIEF
    panel.files.take.click()
    qtbot.waitUntil(lambda: panel.files.table.rowCount() == 0, timeout=WAIT)
    with pytest.raises(WrongKey):
        Gate(folder).enter_by_file(file)


# --- a station that had none ---


@pytest.fixture
def open_desk_without_keys(tmp_path: Path, clock: Any) -> Iterator[Desk]:
    from stationdesk.jobs.make_station import make_station
    from tests.jobs.test_make_station import TOLD

    make_station(tmp_path / "open", clock=clock, **TOLD)
    store = Store.open(tmp_path / "open", clock=clock)
    assert store.identity.kind is StationKind.REAL
    yield Desk(store, LEDGERS, actor=actor_named(store, "陈建国"))
    store.close()


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
    qtbot.waitUntil(panel.keys.set_up.isVisible, timeout=WAIT)

    panel.keys.set_up.click()
    form: Any = panel.overlay.content
    form.password.first.line.setText(NEW)
    form.password.second.line.setText(NEW)
    form.go.click()
    with qtbot.waitSignal(window.reopen_asked, timeout=WAIT):
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


# --- encryption ---


def test_the_records_are_encrypted_after_a_second_question(
    panel: AccessPanel, folder: Path, chiefs: Desk, qtbot: QtBot, clock: Any
) -> None:
    panel.show_tab("keys")
    qtbot.waitUntil(lambda: panel.keys.encrypt.isVisible() and panel.keys.encrypt.isEnabled(), timeout=WAIT)
    assert "不予保存" in panel.keys.cameras.text()
    panel.keys.encrypt.click()
    assert panel.keys.sure.isVisible()
    work = encrypting(chiefs)
    assert Background.of(panel).wait()
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
        qtbot.waitUntil(page.go.isVisible, timeout=WAIT)

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
    qtbot.waitUntil(panel.keys.delete.isVisible, timeout=WAIT)

    panel.keys.delete.click()
    qtbot.waitUntil(lambda: not panel.keys.delete.isVisible(), timeout=WAIT)

    assert access.secured(desk).plain_backups == 0
    assert any(one.encrypted for one in desk.store.backups())
    assert Background.of(panel).wait()
    desk.store.close()
