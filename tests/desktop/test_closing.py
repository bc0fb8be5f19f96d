"""A window that goes away takes everything it showed with it, a previewed report too."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

OPEN_AND_CLOSE = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QEvent
from stationdesk.desk.opening import open_desk
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.pictures import settle
from stationdesk.desktop.start import application
from stationdesk.ledgers import LEDGERS
from stationdesk.store.store import Store

app = application("offscreen")
store = Store.open(Path(sys.argv[1]), clock=lambda: datetime(2026, 11, 21, 2, 0, tzinfo=UTC))
desk = open_desk(store, LEDGERS, None, "zh_CN")
for _ in range(2):
    window = MainWindow(desk)
    window.resize(1366, 736)
    window.show()
    window.show_page("reports")
    settle(window)
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
store.close()
"""


def test_a_window_with_a_previewed_report_can_be_destroyed(practice_folder: Path, tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", OPEN_AND_CLOSE, str(practice_folder)],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )

    assert ended.returncode == 0, ended.stderr[-2000:]
