"""The diagnostics panel: a zip file for the makers, and the last crash for the clipboard."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.settings_diagnosis import DiagnosisPanel
from stationdesk.jobs.crash_file import LAST
from stationdesk.jobs.places import pc_folder
from tests.desktop.hosting import hosted, shown
from tests.desktop.patience import PATIENCE


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> Iterator[DiagnosisPanel]:
    host, column = hosted(qtbot)
    made = DiagnosisPanel(desk, host)
    column.addWidget(made)
    shown(qtbot, host)
    made.refresh()
    yield made
    host.hide()
    assert Background.of(made).wait(PATIENCE)


def test_it_says_what_the_program_runs_on(panel: DiagnosisPanel) -> None:
    said = panel.facts.text()

    assert [
        word
        for word in (
            "所务台版本:",
            "Python 版本:",
            "SQLite",
            "数据结构:",
            "写入方式:",
        )
        if word not in said
    ] == []


# The offscreen platform says what it cannot do for a dialog; it can do without.
@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
def test_the_file_goes_where_one_says_and_names_nobody(
    panel: DiagnosisPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    panel.save.click()
    dialog = panel.findChild(QFileDialog, "diagnosis.file")
    qtbot.waitUntil(dialog.isVisible)
    dialog.fileSelected.emit(str(tmp_path / "d.zip"))
    dialog.reject()

    qtbot.waitUntil(panel.save.isEnabled)
    with zipfile.ZipFile(tmp_path / "d.zip") as archive:
        words = "".join(archive.read(name).decode() for name in archive.namelist())
    assert "d.zip" in panel.message.words.text()
    assert '"incident":' in words
    assert not [name for name in ("青坪", "陈建国", "东河村") if name in words]


def test_a_place_that_cannot_be_written_is_said(panel: DiagnosisPanel, qtbot: QtBot, tmp_path: Path) -> None:
    panel.save_to(tmp_path / "no" / "d.zip")

    qtbot.waitUntil(panel.save.isEnabled)
    assert "d.zip" in panel.message.words.text()


def test_the_last_crash_is_copied_or_said_not_to_be_there(panel: DiagnosisPanel) -> None:
    crash = pc_folder() / LAST
    crash.unlink(missing_ok=True)
    panel.copy.click()
    without = panel.message.words.text()
    crash.parent.mkdir(parents=True, exist_ok=True)
    crash.write_text("Fatal Python error: Segmentation fault\n李卫东", encoding="utf-8")

    panel.copy.click()
    crash.unlink()

    assert "没有崩溃过" in without or "has not crashed" in without
    assert "Fatal Python error: Segmentation fault" in QApplication.clipboard().text()
    assert "schema:" in QApplication.clipboard().text()
    assert "李" not in QApplication.clipboard().text()
