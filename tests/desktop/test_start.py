"""From nothing to the window: the outline, the records, one window per station."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import argparse, sys
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from stationdesk.desktop import start

start.pc_folder = lambda: Path(sys.argv[2])
now = lambda: datetime(2026, 11, 21, 2, tzinfo=UTC)

def ledgers():
    from stationdesk.ledgers import LEDGERS
    print("outline seen:", [one.objectName() for one in QApplication.topLevelWidgets() if one.isVisible()])
    assert "sqlalchemy" not in before, before
    return LEDGERS

def close():
    for one in QApplication.topLevelWidgets():
        if one.objectName() == "window" and one.isVisible() and one.filled and one.background.idle:
            print("window seen:", one.windowTitle(), flush=True)
            one.close()

app = start.application()
watch = QTimer(app)
watch.timeout.connect(close)
watch.start(50)
before = set(sys.modules)
options = argparse.Namespace(platform=None, data=sys.argv[1], lang=None, as_=None, theme="light")
sys.exit(start.start(options, ledgers, now))
"""


def _run(folder: Path, pc: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), str(pc)],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONIOENCODING": "utf-8"},
        capture_output=True, text=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip


def test_the_outline_comes_before_the_records_and_the_window_after(
    station_folder: Path, tmp_path: Path
) -> None:
    ended = _run(station_folder, tmp_path / "pc")

    assert ended.returncode == 0, ended.stderr
    assert "outline seen: ['opening']" in ended.stdout
    assert "window seen: 青坪镇派出所 · 所务台" in ended.stdout
    assert (tmp_path / "pc" / "settings.json").is_file()


def test_a_file_that_cannot_be_opened_is_refused_in_a_sentence(tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "station.db").write_bytes(b"this is no database at all" * 400)

    ended = _run(broken, tmp_path / "pc")

    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert len(ended.stderr.strip().splitlines()[-1]) > 8


@pytest.mark.skipif(sys.platform == "win32", reason="a lock held by this process is its own on Windows")
def test_a_second_start_ends_at_once(station_folder: Path, tmp_path: Path, qapp) -> None:
    from stationdesk.desktop.single import SingleInstance

    first = SingleInstance(station_folder, tmp_path / "pc")
    assert first.claim()

    ended = _run(station_folder, tmp_path / "pc")

    assert ended.returncode == 0
    assert "outline" not in ended.stdout
    first.release()
