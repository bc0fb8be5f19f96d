"""A preview lies in memory only: a program killed with one open leaves no paper on the disk."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from pathlib import Path
from tests.desktop.made_station import NOW, actor_named
from stationdesk.desk import Desk
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.remember import InMemory, keep_in
from stationdesk.desktop.start import application
from stationdesk.desktop.tokens import dress
from stationdesk.ledgers import LEDGERS
from stationdesk.store.store import Store
from PySide6.QtCore import QTimer
from PySide6.QtPdf import QPdfDocument

app = application("offscreen")
keep_in(InMemory())
dress(app, "light")
store = Store.open(Path(sys.argv[1]), clock=lambda: NOW)
window = MainWindow(Desk(store, LEDGERS, actor=actor_named(store, "陈建国")))
window.show()
window.show_report("incidents.sheet", record=1)

def look():
    documents = window.findChildren(QPdfDocument)
    if any(one.pageCount() > 0 for one in documents):
        print("shown", flush=True)

watch = QTimer()
watch.timeout.connect(look)
watch.start(20)
app.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.timeout(600)
def test_a_kill_with_a_preview_open_leaves_no_paper(
    station_folder: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    kills = 50 if request.config.getoption("--long") else 2
    temp, home = tmp_path / "temp", tmp_path / "home"
    temp.mkdir()
    home.mkdir()
    environment = os.environ | {
        "PYTHONPATH": str(ROOT), "TMPDIR": str(temp), "HOME": str(home), "XDG_CONFIG_HOME": str(home),
        "XDG_CACHE_HOME": str(home), "XDG_DATA_HOME": str(home), "PYTHONIOENCODING": "utf-8",
    }  # fmt: skip

    for _ in range(kills):
        with subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(station_folder)],
            env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        ) as program:  # fmt: skip
            assert program.stdout is not None
            assert program.stdout.readline() == b"shown\n"
            program.send_signal(signal.SIGKILL)

    left = [file for folder in (temp, home, station_folder) for file in folder.rglob("*") if file.is_file()]
    assert [file.name for file in left if file.suffix == ".pdf" or b"%PDF" in file.read_bytes()[:2048]] == []
