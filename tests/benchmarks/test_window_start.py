"""What is promised about the window: P6, its start."""

import os
import subprocess
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from tests.benchmarks.conftest import Ratio
from tests.desktop.made_station import make_station_with_calls

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]

ROOT = Path(__file__).parents[2]
BARE = """
import sqlalchemy.orm
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
window = QMainWindow()
"""
OURS = """
import argparse, sys
from datetime import UTC, datetime
from pathlib import Path
from stationdesk.desktop import start
start.pc_folder = lambda: Path(sys.argv[2])
def ledgers():
    from stationdesk.ledgers import LEDGERS
    return LEDGERS
def begin():
    options = argparse.Namespace(platform=None, data=sys.argv[1], lang=None, as_=None, theme="light")
    start.start(options, ledgers, lambda: datetime(2026, 11, 21, 2, tzinfo=UTC))
app = start.application()
"""
WATCHED = """
from PySide6.QtCore import QEvent, QObject, QTimer
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.isWidgetType() and watched.isWindow():
            if watched.objectName() == {name!r}:
                QTimer.singleShot(0, tell)
        return False
def tell():
    import os, sys
    print(" ".join(sorted({{name.partition(".")[0] for name in sys.modules}})), flush=True)
    os._exit(0)
watch = Watch()
app.installEventFilter(watch)
"""
SHOW_BARE = """
window.resize(1440, 900)
window.setObjectName("bare")
window.show()
app.exec()
"""
HEAVY = {"reportlab", "openpyxl", "numpy", "ortools", "xlsxwriter", "python_calamine"}


def _bare(cache: Path) -> set[str]:
    return _start(BARE + WATCHED.format(name="bare") + SHOW_BARE, cache)


def _ours(name: str, cache: Path, station: Path) -> set[str]:
    return _start(OURS + WATCHED.format(name=name) + "begin()", cache, str(station), str(cache / "pc"))


def _start(code: str, cache: Path, *arguments: str) -> set[str]:
    """Run a program until its window was painted; the modules it had loaded by then."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = kept | {"PYTHONPYCACHEPREFIX": str(cache), "PYTHONPATH": str(ROOT)}
    told = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=environment, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    return set(told.stdout.split())


def test_p6_the_first_painted_window(tmp_path: Path, ratio: Ratio) -> None:
    station, cache = tmp_path / "station", tmp_path / "cache"
    make_station_with_calls(station, 40)

    assert not _ours("opening", cache, station) & (HEAVY | {"sqlalchemy"})
    assert not _ours("window", cache, station) & HEAVY
    ratio(
        "P6 first painted window / bare window with SQLAlchemy",
        lambda: _ours("opening", cache, station),
        lambda: _bare(cache),
        1.5,
        rounds=9,
    )


def test_p6_the_window_with_its_pages(tmp_path: Path, ratio: Ratio) -> None:
    station, cache = tmp_path / "station", tmp_path / "cache"
    make_station_with_calls(station, 40)

    ratio(
        "P6 window of an opened station / bare window (other programs: 2.0 to 5.0)",
        lambda: _ours("window", cache, station),
        lambda: _bare(cache),
        5.0,
        rounds=9,
    )
