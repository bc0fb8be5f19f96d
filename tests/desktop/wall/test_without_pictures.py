"""Without a network and without a decoder the page plans and prints, and says so in one sentence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from stationdesk.desk import Desk
from stationdesk.ledgers.cameras.rules.address import Scheme
from tests.desktop.patience import PATIENCE
from tests.desktop.wall.steps import add_cameras, add_layout, planned, planning, saved, shown
from tests.devices.moving import ROOT

pytestmark = pytest.mark.qt_log_ignore("No RHI backend", "propagateSizeHints")
NOBODY = {"scheme": Scheme.RTSP, "host": "127.0.0.1", "port": 1, "sub_path": "/sub"}
_WITHOUT_DECODER = """
import sys
from pathlib import Path
sys.modules["PySide6.QtMultimedia"] = None  # as where a library of the decoder is missing
from PySide6.QtCore import QEventLoop, QTimer
from stationdesk.core.actor import SYSTEM, Actor, Role
from stationdesk.desk import Desk
from stationdesk.desktop.pages.video_wall import VideoWallPage
from stationdesk.desktop.start import application
from stationdesk.ledgers import LEDGERS
from stationdesk.store.store import Store
from tests.conftest import StillClock
app = application(None)
store = Store.open(Path(sys.argv[1]), clock=StillClock())
desk = Desk(store, LEDGERS, actor=Actor(int(sys.argv[2]), "陈建国", Role.CHIEF))
desk.language = "en"
page = VideoWallPage(desk)
page.resize(1200, 680)
page.show()
page.refresh()
loop = QEventLoop()
def until(there):
    timer = QTimer()
    timer.timeout.connect(lambda: loop.quit() if there() else None)
    timer.start(20)
    QTimer.singleShot(60_000, loop.quit)
    loop.exec()
until(lambda: len(page.grid.tiles) == 1 and page.middle._told.isVisible())
print(page.middle._told.words.text())
print(page.grid.tiles[0].said)
layout = desk.wall_plan().layouts[0].id
page.bar.layouts.activated.emit(page.bar.layouts.findData(layout))
page.plan_layout()
page._put(("camera", page.plan.cameras[0].id))
page.planner.save()
print(len(desk.wall_plan().layouts[0].cells))
print(len(desk.report("cameras.layouts.plan", record=layout).blocks))
page.close()
store.close()
"""


def test_a_computer_without_a_decoder_plans_and_prints(desk: Desk, station_folder: Path) -> None:
    add_cameras(desk, 1, **NOBODY)
    add_layout(desk, 2, 2)
    chief = desk.actor.person
    desk.store.close()

    told = subprocess.run(
        [sys.executable, "-c", _WITHOUT_DECODER, str(station_folder), str(chief)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT, capture_output=True, text=True, timeout=180, check=False,
    )  # fmt: skip

    assert told.stdout.splitlines() == [
        "This computer cannot decode live pictures; layouts are planned and printed all the same.",
        "No decoder",
        "1",
        "2",
    ], told.stderr


def test_without_a_network_one_sentence_is_said_and_the_page_plans_and_prints(
    qtbot: QtBot, desk: Desk
) -> None:
    (camera,) = add_cameras(desk, 1, **NOBODY)
    layout = add_layout(desk, 1, 2, (0, 0, camera))
    page = shown(qtbot, desk)

    qtbot.waitUntil(lambda: page.middle._told.isVisible(), timeout=PATIENCE)
    assert page.middle._told.words.text().startswith("No camera of this wall sends a picture")
    again = planning(qtbot, desk, layout)
    again._put(("camera", camera))
    again.planner.save()

    assert saved(desk, layout) == [(0, 0, 1, 1, camera)]
    assert planned(again) == saved(desk, layout)
    with qtbot.waitSignal(again.report_asked) as asked:
        again.print_it()
    assert asked.args[:2] == ["cameras.layouts.plan", layout]
    assert desk.report("cameras.layouts.plan", record=layout).blocks
