"""A fault from its report to its acceptance, past its limit on the way, by keys alone."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stationdesk.core.ledger import Query, Tone
from stationdesk.desk import Desk
from stationdesk.desktop.main_window import MainWindow
from stationdesk.ledgers.cameras.rules.states import Lifecycle
from stationdesk.ledgers.cameras.rules.watched import FaultState, Level
from tests.conftest import StillClock
from tests.desktop.officer import CTRL, Officer

pytestmark = pytest.mark.timeout(300)
Key = Qt.Key
FAULTS = "cameras.faults"
CAMERA = {
    "name": "石桥社区东口", "address": "石桥社区东口电杆", "point_class": "class1", "structure_type": "dome",
    "manage_unit": "青坪镇派出所", "required_days": 30,
}  # fmt: skip


@pytest.fixture
def camera(desk: Desk) -> int:
    made = desk.act("cameras.register", desk.defaults("cameras.register") | CAMERA).record
    assert made is not None
    return made


@pytest.fixture
def officer(camera: int, window: MainWindow, desk: Desk, qtbot: QtBot, settled: Any) -> Officer:
    settled(window)
    made = Officer(window, desk, qtbot, settled)
    made.go("cameras")
    made.press(Key.Key_Home)
    made.shows("cameras", camera)
    return made


def late(desk: Desk) -> tuple[int, list[Tone]]:
    """How many are past their limit, and in which tone the home page tells of them."""
    tones = [one.tone for one in desk.due() if one.ledger == FAULTS]
    return desk.count(Query(FAULTS, (("overdue", True),))), tones


def test_a_fault_goes_from_report_to_acceptance_by_keys(
    officer: Officer, camera: int, desk: Desk, clock: StillClock
) -> None:
    officer.press(Key.Key_R, CTRL)
    form = officer.opened("cameras.report_fault")
    officer.field("kind", Key.Key_K)
    officer.choose("hp")
    officer.field("level", Key.Key_L)
    officer.press(Key.Key_Up)
    fault = officer.save(form)
    assert late(desk) == (0, [Tone.WARN])

    clock.forward(hours=25)
    assert late(desk) == (1, [Tone.BAD])
    officer.tab(FAULTS)
    officer.press(Key.Key_Home)
    officer.step(fault, f"{FAULTS}.confirm")

    def contractor() -> None:
        officer.field("contractor", Key.Key_U)
        officer.write("县广电网络维护队")

    officer.step(fault, f"{FAULTS}.assign", contractor)
    officer.step(fault, f"{FAULTS}.begin_repair")
    assert desk.record("cameras", camera)["lifecycle"] is Lifecycle.REPAIR

    def result() -> None:
        officer.field("result", Key.Key_M)
        officer.write("更换电源模块")

    officer.step(fault, f"{FAULTS}.repaired", result)
    officer.step(fault, f"{FAULTS}.accept")

    kept = desk.record(FAULTS, fault)
    assert (kept["state"], kept["kind"], kept["level"]) == (FaultState.ACCEPTED, "black", Level.KEY)
    assert (kept["contractor"], kept["result"]) == ("县广电网络维护队", "更换电源模块")
    assert kept["accepted_at"] == clock()
    assert desk.record("cameras", camera)["lifecycle"] is Lifecycle.IN_USE
    assert late(desk) == (0, [])
