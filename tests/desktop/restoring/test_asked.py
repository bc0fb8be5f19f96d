"""The program started with a backup, as by a double-click: what it means is shown, nothing is done."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from stationdesk.cli.windowing import window_call
from stationdesk.core.i18n import speaker
from stationdesk.desktop.backups.asked import show_asked
from stationdesk.desktop.backups.restore_form import RestoreForm
from stationdesk.desktop.first_run import FirstRunPage
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.opening import Opening
from stationdesk.desktop.places import SETTINGS
from stationdesk.desktop.remember import InMemory
from stationdesk.desktop.single import SingleInstance
from stationdesk.desktop.way_in import Asked, WayIn
from stationdesk.ledgers import LEDGERS
from stationdesk.store.backup import found_in
from stationdesk.store.sticks import FOLDER
from tests.desktop.locking.steps import unlock

CHECKOUT = Path(__file__).parents[3]
DOUBLE_CLICKED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from stationdesk import app
from stationdesk.desktop.start import application
qt = application("offscreen")

def look():
    for form in [one for one in QApplication.allWidgets() if one.objectName() == "restore.form"]:
        if form.go.isEnabled():
            print("asked:", form.made.file, flush=True)
            form.window().close()

watch = QTimer(qt)
watch.timeout.connect(look)
watch.start(50)
QTimer.singleShot(100_000, lambda: qt.exit(9))
sys.exit(app.main(sys.argv[1:]))
"""


def _form(window: MainWindow) -> RestoreForm | None:
    page: Any = window.page(SETTINGS)
    content = page.backup.overlay.content
    return content if isinstance(content, RestoreForm) else None


@pytest.fixture
def made(window: MainWindow, tmp_path: Path) -> Path:
    """A backup of this station in a folder of its own."""
    stick = tmp_path / "优盘"
    stick.mkdir()
    store = window.desk.store
    copy = store.copy_to(store.backup("by-hand"), stick)
    assert copy is not None
    return copy.file


def test_a_backup_alone_or_with_options_of_the_window_opens_the_window(tmp_path: Path) -> None:
    file = str(tmp_path / "station-20261121T020000-000-close.SDBACKUP")

    told = window_call(["--data", str(tmp_path), file, "--theme", "dark"])
    assert told is not None
    assert (told.backup, told.data, told.theme) == (Path(file), str(tmp_path), "dark")
    alone, none = window_call([file]), window_call(["--data", str(tmp_path)])
    assert alone is not None
    assert none is not None
    assert (alone.backup, none.backup) == (Path(file), None)
    assert window_call([file, file]) is None
    assert window_call(["restore", "--file", file]) is None
    assert window_call([str(tmp_path / "letter.docx")]) is None


def test_the_real_program_asks_before_it_puts_anything_back(station_folder: Path, tmp_path: Path) -> None:
    lying = next(iter(found_in(station_folder / "backups")))
    stick = tmp_path / "优盘" / FOLDER
    stick.mkdir(parents=True)
    file = Path(shutil.copy(lying.file, stick))
    shutil.copy(lying.file.with_suffix(".json"), stick)

    ended = subprocess.run(
        [sys.executable, "-c", DOUBLE_CLICKED, "--data", str(station_folder), "--as", "陈建国", file.name],
        cwd=stick, env={**os.environ, "PYTHONPATH": str(CHECKOUT)}, capture_output=True,
        text=True, encoding="utf-8", timeout=150, check=False,
    )  # fmt: skip

    assert ended.returncode == 0, ended.stderr
    assert f"asked: {file}" in ended.stdout
    assert not (station_folder / "kept").exists()


def test_the_window_shows_what_it_means(window: MainWindow, made: Path, settled: Any, qtbot: QtBot) -> None:
    settled(window)

    show_asked(window, made)

    form = _form(window)
    assert form is not None
    qtbot.waitUntil(form.go.isEnabled)
    assert form.made.file == made


def test_a_locked_window_stays_locked_and_shows_it_afterwards(
    guarded_window: MainWindow, tmp_path: Path, settled: Any, qtbot: QtBot
) -> None:
    window = guarded_window
    settled(window)
    file = window.desk.store.backup("by-hand").file
    window.lock.lock()

    show_asked(window, file)

    assert window.lock.is_locked
    assert window.current_page != SETTINGS
    unlock(window, qtbot)
    assert _form(window) is not None


def test_what_is_no_backup_is_said(window: MainWindow, tmp_path: Path, settled: Any) -> None:
    file = tmp_path / "station-x.sdbackup"
    file.write_bytes(b"no backup")
    settled(window)

    show_asked(window, file)

    page: Any = window.page(SETTINGS)
    assert _form(window) is None
    assert "station-x.sdbackup" in page.backup.message.words.text()


@pytest.mark.parametrize("whole", [True, False])
def test_where_no_station_is_yet_the_backup_is_marked_among_the_others(
    stick: Path, tmp_path: Path, clock: Any, qtbot: QtBot, whole: bool
) -> None:
    opening = Opening(speaker("zh_CN"))
    qtbot.addWidget(opening)
    way = WayIn(opening, Asked(tmp_path / "new", LEDGERS, clock, "zh_CN", InMemory()), opening)
    way.begin()
    lying = found_in(stick / FOLDER)[0].file
    asked = lying if whole else lying.with_name("station-half.sdbackup")

    assert way.offers(asked)

    first = way._first
    assert isinstance(first, FirstRunPage)
    page = first.restore_page
    assert page is not None
    qtbot.waitUntil(lambda: page.go.isEnabled() and (whole or page.message.isVisible()))
    assert page.table.chosen is not None
    assert page.table.chosen.file == lying
    assert ("station-half.sdbackup" in page.message.words.text()) is not whole
    assert not (tmp_path / "new" / "station.db").exists()
    first.close()


def test_a_second_start_hands_its_backup_to_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    first = SingleInstance(tmp_path / "station", tmp_path / "pc")
    second = SingleInstance(tmp_path / "station", tmp_path / "pc")
    assert first.claim()
    file = tmp_path / "优盘 一" / "station-x.sdbackup"

    with qtbot.waitSignal(first.backup_asked) as heard, qtbot.waitSignal(first.raised):
        assert not second.claim(file)

    assert heard.args == [str(file)]
    first.release()
