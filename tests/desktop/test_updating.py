"""The update in the settings: found, checked, begun; and the setup started as the program's last act."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from stationdesk.core.errors import StoreUnavailable
from stationdesk.core.settings import UPDATE_KEY
from stationdesk.desk import Desk
from stationdesk.desktop import leaving
from stationdesk.desktop.background import Background
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.places import SETTINGS
from stationdesk.desktop.updating import stick as stick_module
from stationdesk.desktop.updating.panel import UpdatePanel
from stationdesk.desktop.updating.stick import StickTab
from stationdesk.jobs.updating import system
from tests.desktop.access import bring_to_front
from tests.desktop.hosting import hosted, shown
from tests.desktop.patience import PATIENCE
from tests.update_stick import KEY, NOTES, STRANGER, make_update


@pytest.fixture
def started() -> list[Path]:
    return []


@pytest.fixture
def tab(desk: Desk, qtbot: QtBot, started: list[Path]) -> Iterator[StickTab]:
    """Where a setup can be started, by a station that keeps the county's key."""
    desk.set_setting(UPDATE_KEY, KEY)
    host, column = hosted(qtbot)
    made = StickTab(desk, host, starts=started.append)
    column.addWidget(made)
    shown(qtbot, host)
    yield made
    leaving.forget()
    host.hide()
    assert Background.of(made).wait(PATIENCE)


def _judged(tab: StickTab, folder: Path, qtbot: QtBot) -> str:
    tab.look_in(folder)
    qtbot.waitUntil(lambda: tab.progress.isHidden())
    return tab.message.words.text()


def test_an_update_is_checked_by_itself_and_can_then_be_begun(
    tab: StickTab, tmp_path: Path, qtbot: QtBot
) -> None:
    tab.again.setFocus()

    said = _judged(tab, make_update(tmp_path), qtbot)

    assert "签名正确" in said
    assert "9.1.0" in tab.found.text()
    assert tab.notes.toPlainText() == NOTES
    assert tab.install.isEnabled()
    assert tab.install.hasFocus()


def test_looking_by_itself_leaves_the_keyboard_in_the_list_of_sections(
    window: MainWindow, settled: Any, qtbot: QtBot
) -> None:
    settled(window)
    window.show_page(SETTINGS)
    page: Any = window.page(SETTINGS)
    bring_to_front(window, qtbot)
    page.list.setFocus()
    panel = page.findChild(UpdatePanel)

    while page.list.currentRow() < page._stack.indexOf(panel):
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: panel.stick.progress.isHidden())

    assert page.list.hasFocus()


def test_a_forged_one_is_refused_and_cannot_be_begun(tab: StickTab, tmp_path: Path, qtbot: QtBot) -> None:
    said = _judged(tab, make_update(tmp_path, signer=STRANGER), qtbot)

    assert "请勿安装" in said
    assert not tab.install.isEnabled()
    assert tab.found.isHidden()


def test_without_a_key_the_window_says_what_was_not_checked(
    tab: StickTab, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.set_setting(UPDATE_KEY, "")
    tab.refresh()

    said = _judged(tab, make_update(tmp_path, signer=None), qtbot)

    assert "没有核对" in said
    assert "还没有登记县局公钥" in tab.vouched.text()
    assert tab.install.isEnabled()


def test_beginning_backs_up_closes_and_starts_the_copy_last(
    tab: StickTab, desk: Desk, tmp_path: Path, qtbot: QtBot, started: list[Path]
) -> None:
    _judged(tab, make_update(tmp_path), qtbot)

    qtbot.keyClick(tab.install, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tab.window().isHidden())

    assert desk.store.backups()[0].reason == "before-9.1.0"
    assert started == []
    assert leaving.last_act() is None
    assert [one.parent for one in started] == [system.copies()]
    assert leaving.last_act() is None
    assert len(started) == 1


def test_what_becomes_of_the_stick_between_is_noticed(tab: StickTab, tmp_path: Path, qtbot: QtBot) -> None:
    folder = make_update(tmp_path)
    _judged(tab, folder, qtbot)
    next(folder.glob("*setup.exe")).write_bytes(b"MZ another setup")

    tab.install.click()
    qtbot.waitUntil(lambda: tab.progress.isHidden())

    assert "损坏或缺失" in tab.message.words.text()
    assert not tab.install.isEnabled()
    assert leaving.last_act() is None
    assert not tab.window().isHidden()


def test_checking_is_stopped_by_escape(tab: StickTab, tmp_path: Path, qtbot: QtBot) -> None:
    tab.look_in(make_update(tmp_path))

    qtbot.keyClick(tab, Qt.Key.Key_Escape)

    assert tab.progress.isHidden()
    assert tab.again.isEnabled()
    assert not tab.install.isEnabled()
    assert Background.of(tab).wait(PATIENCE)


def test_nothing_on_a_stick_is_said(
    tab: StickTab, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stick_module, "removable", lambda: (tmp_path,))
    tab.refresh()
    qtbot.waitUntil(lambda: tab.progress.isHidden())

    assert "没有找到更新" in tab.message.words.text()


# The offscreen platform says what it cannot do for a dialog; it can do without.
@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
def test_a_folder_can_be_chosen(tab: StickTab, qtbot: QtBot, tmp_path: Path) -> None:
    make_update(tmp_path / "更新")
    tab.choose.click()
    dialog = tab.findChild(QFileDialog, "update.folder.dialog")
    qtbot.waitUntil(dialog.isVisible)
    dialog.fileSelected.emit(str(tmp_path / "更新"))
    dialog.reject()

    qtbot.waitUntil(tab.install.isEnabled)


@pytest.mark.skipif(system.STARTS is not None, reason="Windows is updated by the setup")
def test_this_system_checks_and_says_that_a_package_updates_it(
    window: MainWindow, settled: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    settled(window)
    window.show_page(SETTINGS)
    page: Any = window.page(SETTINGS)
    panel = page.findChild(UpdatePanel)
    page.show_panel(panel)
    qtbot.waitUntil(lambda: panel.stick.progress.isHidden())

    assert ".deb" in _judged(panel.stick, make_update(tmp_path, signer=None), qtbot)
    assert not panel.stick.install.isEnabled()
    panel.show_tab("key")
    assert panel.key.isVisible()


def test_a_setup_that_is_not_started_is_said(qapp: QApplication) -> None:
    def refuse() -> None:
        raise StoreUnavailable(system.NOT_STARTED)

    leaving.leave_with(refuse)

    assert leaving.last_act() == system.NOT_STARTED
    assert leaving.last_act() is None
