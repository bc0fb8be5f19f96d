"""A replacement PC, ready from a stick."""

import shutil
import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from stationdesk.core.i18n import speaker
from stationdesk.desktop.background import Background
from stationdesk.desktop.first_run import FirstRunPage
from stationdesk.desktop.opening import Opening
from stationdesk.desktop.remember import InMemory, pc
from stationdesk.desktop.way_in import Asked, WayIn
from stationdesk.ledgers import LEDGERS
from stationdesk.store import backup, sticks
from tests.desktop.access import CHIEF, GOOD, make_guarded_station
from tests.desktop.patience import PATIENCE

TEN_MINUTES = 600.0  # promised for a replacement computer, the installation with it


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
    qtbot.waitUntil(page.go.isEnabled)
    assert (page.table.item(0, 1).text() == "青坪镇派出所") is not encrypted
    with qtbot.waitSignal(way.opened if encrypted else first.made) as opened:
        press(page, "restore.go", qtbot)
        steps += 1
        if encrypted:
            form = page.key_form
            form.person.setCurrentText(CHIEF)
            qtbot.keyClicks(form.password.line, GOOD)
            qtbot.keyClick(form.password.line, Qt.Key.Key_Return)
            steps += 2
        qtbot.waitUntil(lambda: page.settle is not None)
        page.settle.folder.setText(str(tmp_path / "second"))
        press(page, "new_computer.open", qtbot)
        steps += 1
    assert pc()["backup.folder"] == str(tmp_path / "second")
    if not encrypted:
        qtbot.waitUntil(lambda: way._page is not None)
        card = way._page.card
        with qtbot.waitSignal(way.opened) as opened:
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
    qtbot.waitUntil(lambda: bool(window.desk.store.backups()))
    line = window.status.findChild(QPushButton, "backup")
    qtbot.waitUntil(lambda: line.property("look") == "status")
    assert time.monotonic() - began < TEN_MINUTES
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
    qtbot.waitUntil(page.go.isEnabled)
    press(page, "restore.go", qtbot)
    for left in ("4", "3"):
        qtbot.keyClicks(page.key_form.password.line, "wrong")
        page.key_form.submit()
        qtbot.waitUntil(page.key_form.isEnabled)
        assert left in page.key_form.message.words.text()

    assert not (tmp_path / "new" / "station.db").exists()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert first.restore_page is None
    assert Background.of(first).wait(PATIENCE)


def press(root: Any, name: str, qtbot: QtBot) -> None:
    found = root.findChild(QPushButton, name)
    assert found is not None, name
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
