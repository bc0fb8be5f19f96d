"""Closed and opened again by itself, and brought to the front by a second start, locked or not."""

import os
import subprocess
import sys
from pathlib import Path

from tests.desktop.access import make_guarded_station

PROGRAM = """
import argparse, sys
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from stationdesk.desktop import start
from stationdesk.desktop.single import SingleInstance

start.pc_folder = lambda: Path(sys.argv[2])
now = lambda: datetime(2026, 11, 21, 2, tzinfo=UTC)
told, seen = [], []

def tell(words):
    if words not in told:
        told.append(words)
        print(words, flush=True)

def tops(name):
    return [one for one in QApplication.topLevelWidgets() if one.objectName() == name and one.isVisible()]

def second_start():
    second = SingleInstance(Path(sys.argv[1]), Path(sys.argv[2]))
    assert not second.claim()

def step():
    HOW(tops)

app = start.application()
watch = QTimer(app)
watch.timeout.connect(step)
watch.start(50)
QTimer.singleShot(40_000, lambda: app.exit(3))
options = argparse.Namespace(platform=None, data=sys.argv[1], lang=None, as_=None, theme="light")
from stationdesk.ledgers import LEDGERS
sys.exit(start.start(options, LEDGERS, now))
"""

REOPENED = """
def how(tops):
    for one in tops("window"):
        if one.filled and one.background.idle:
            if not seen:
                seen.append(id(one))
                tell("first")
                one.reopen_asked.emit()
            elif id(one) not in seen or one.filled:
                tell("again " + one.windowTitle())
                one.close()
"""
LOCKED = """
def how(tops):
    for one in tops("window"):
        if one.filled and one.background.idle and not seen:
            seen.append(1)
            one.lock.lock()
            one.showMinimized()
            second_start()
        elif seen and not one.isMinimized():
            tell("in front, locked: " + str(one.lock.is_locked))
            one.close()
"""
ASKING = """
def how(tops):
    for one in tops("opening"):
        if one.findChild(object, "access") is not None and not seen:
            seen.append(1)
            one.showMinimized()
            second_start()
        elif seen and not one.isMinimized():
            tell("asking in front")
            one.close()
"""


FIRST = """
def how(tops):
    for one in tops("first_run"):
        tell("asked how to begin")
        if sys.argv[1].endswith("made"):
            import shutil
            shutil.copytree(sys.argv[2] + "-station", sys.argv[1], dirs_exist_ok=True)
        one.close()
    for one in tops("window"):
        if one.filled and one.background.idle:
            tell("window " + one.windowTitle())
            one.close()
"""


def _run(folder: Path, pc: Path, how: str) -> subprocess.CompletedProcess[str]:
    program = how + PROGRAM.replace("HOW", "how")
    return subprocess.run(
        [sys.executable, "-c", program, str(folder), str(pc)],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONIOENCODING": "utf-8"},
        capture_output=True, text=True, encoding="utf-8", timeout=90, check=False,
    )  # fmt: skip


def test_window_and_records_are_closed_and_opened_again(station_folder: Path, tmp_path: Path) -> None:
    ended = _run(station_folder, tmp_path / "pc", REOPENED)

    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.split("\n")[:2] == ["first", "again 青坪镇派出所 · 所务台"]


def test_a_second_start_brings_the_lock_page_to_the_front(station_folder: Path, tmp_path: Path) -> None:
    ended = _run(station_folder, tmp_path / "pc", LOCKED)

    assert ended.returncode == 0, ended.stderr
    assert "in front, locked: True" in ended.stdout


def test_a_second_start_brings_the_question_to_the_front_and_closing_it_ends(tmp_path: Path, clock) -> None:
    folder = tmp_path / "station"
    make_guarded_station(folder, clock)

    ended = _run(folder, tmp_path / "pc", ASKING)

    assert ended.returncode == 0, ended.stderr
    assert "asking in front" in ended.stdout


def test_closing_the_first_page_without_a_station_ends(tmp_path: Path) -> None:
    ended = _run(tmp_path / "none", tmp_path / "pc", FIRST)

    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.split("\n")[0] == "asked how to begin"
    assert "window" not in ended.stdout


def test_a_station_made_on_the_first_page_is_opened_at_once(station_folder: Path, tmp_path: Path) -> None:
    station_folder.rename(tmp_path / "pc-station")

    ended = _run(tmp_path / "made", tmp_path / "pc", FIRST)

    assert ended.returncode == 0, ended.stderr
    assert "window 青坪镇派出所 · 所务台" in ended.stdout
