"""登录与口令 in the settings: the recovery sheet and key files."""

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from stationdesk.desk import Desk, access
from stationdesk.desk.entering import entered
from stationdesk.desktop.settings_access import AccessPanel
from stationdesk.store.gate import Gate
from stationdesk.store.keys import WrongKey
from tests.desktop.access import (
    CHIEF,
)
from tests.desktop.access_panel.steps import save_the_sheet

# --- the recovery sheet ---


def test_a_new_recovery_key_makes_the_old_sheet_void(
    panel: AccessPanel, folder: Path, chiefs: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    first = access.new_recovery_key(chiefs)
    access.keep_recovery_key(chiefs, first)
    old = first.code
    panel.show_tab("keys")
    qtbot.waitUntil(lambda: panel.keys.sheet_state.property("look") == "pill-warn")

    panel.keys.new_key.click()
    panel.overlay.content.go.click()
    code = save_the_sheet(panel, qtbot, tmp_path / "sheet.pdf")

    qtbot.waitUntil(lambda: panel.keys.sheet_state.property("look") == "pill-ok")
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
    qtbot.waitUntil(lambda: form.sheet is not None)

    form.sheet.done.click()
    form.close_form()
    assert panel.overlay.content is form
    form.sheet.message.hide()
    form.sheet.save_to(folder / "sheet.pdf")
    qtbot.waitUntil(form.sheet.message.isVisible)

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
    qtbot.waitUntil(lambda: panel.files.person.count() == 3)
    panel.files.purpose.setText("每月报表")

    panel.files.save_to(file)
    qtbot.waitUntil(lambda: panel.files.table.rowCount() == 1)

    assert file.stat().st_mode & 0o077 == 0
    entry = Gate(folder).enter_by_file(file)
    assert entered(chiefs.store, entry).name == CHIEF
    panel.files.take.click()
    qtbot.waitUntil(lambda: panel.files.table.rowCount() == 0)
    with pytest.raises(WrongKey):
        Gate(folder).enter_by_file(file)
