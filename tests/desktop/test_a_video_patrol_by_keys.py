"""A round of video patrol by keys alone: begun, solved from the room, a fault reported, ended, shown."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desktop.main_window import MainWindow
from stationdesk.ledgers.patrols.rules.rounds import Outcome
from stationdesk.ledgers.patrols.rules.states import State
from tests.desktop.officer import CTRL, SHIFT, Officer
from tests.desktop.test_a_day_in_the_villages import begin, pick, say

pytestmark = pytest.mark.timeout(300)
Key = Qt.Key
SEEN = "patrols.video_findings"


@pytest.fixture
def cameras(desk: Desk) -> tuple[int, ...]:
    given = {
        "point_class": "class1",
        "structure_type": "dome",
        "manage_unit": "青坪派出所",
        "required_days": 30,
    }
    made = []
    for village, name in ((1, "水库大坝"), (2, "集市东口")):
        values = desk.defaults("cameras.register") | given | {
            "name": name, "address": name, "village": village,
        }  # fmt: skip
        made.append(desk.act("cameras.register", values).record)
    return tuple(one for one in made if one is not None)


@pytest.fixture
def officer(window: MainWindow, desk: Desk, cameras: tuple[int, ...], qtbot: QtBot, settled: Any) -> Officer:
    settled(window)
    return Officer(window, desk, qtbot, settled)


def at(officer: Officer, field: str, letter: Qt.Key, typed: str) -> None:
    officer.field(field, letter)
    officer.press(Key.Key_A, CTRL)
    officer.type(typed)


def begun(officer: Officer) -> int:
    form = begin(officer, "patrols.video", "start")
    at(officer, "begun_at", Key.Key_T, "2026-11-21 09:30")
    pick(officer, "officer", Key.Key_O, "lwd")
    pick(officer, "auxiliary", Key.Key_A, "hwj")
    officer.field("cameras", Key.Key_C)
    for initials in ("skdb", "jsdk"):
        officer.choose(initials)
    return officer.save(form)


def test_a_round_is_looked_at_and_what_is_seen_leads_on(
    officer: Officer, desk: Desk, cameras: tuple[int, ...]
) -> None:
    dam, market = cameras
    record = begun(officer)
    officer.shows("patrols.video", record)

    officer.press(Key.Key_F, CTRL | SHIFT)
    form = officer.opened("patrols.video.find")
    at(officer, "found_at", Key.Key_T, "2026-11-21 09:40")
    pick(officer, "camera", Key.Key_C, "skdb")
    pick(officer, "kind", Key.Key_K, "nsfx")
    say(officer, "description", Key.Key_M, "几名学生在坝边玩水")
    pick(officer, "measure", Key.Key_D, "hh")
    officer.qtbot.waitUntil(lambda: form.body.boxes["solved_remotely"].editor.value() is True)
    say(officer, "result", Key.Key_R, "喊话后离开")
    officer.save(form)

    officer.press(Key.Key_F, CTRL | SHIFT)
    form = officer.opened("patrols.video.find")
    at(officer, "found_at", Key.Key_T, "2026-11-21 09:45")
    pick(officer, "camera", Key.Key_C, "jsdk")
    pick(officer, "kind", Key.Key_K, "sbgz")
    say(officer, "description", Key.Key_M, "画面被树枝遮挡")
    pick(officer, "measure", Key.Key_D, "zbx")
    officer.qtbot.waitUntil(lambda: form.body.boxes["fault_kind"].isVisible())
    pick(officer, "fault_kind", Key.Key_X, "zd")
    officer.save(form)

    officer.step(record, "patrols.video.finish")
    assert desk.record("patrols.video", record)["state"] is State.DONE
    assert desk.count(Query(SEEN, (("solved", True),))) == 1
    (fault,) = desk.rows(Query(SEEN, (("raised", True),))).rows
    assert Outcome.FAULT in fault.values
    (broken,) = desk.ids(Query("cameras.faults"))
    assert desk.record("cameras.faults", broken)["camera_id"] == market
    assert desk.record("patrols.video", record)["cameras"] == (dam, market)


def test_who_was_shown_footage_is_registered_and_the_copy_comes_back(officer: Officer, desk: Desk) -> None:
    form = begin(officer, "patrols.footage")
    say(officer, "applicant_unit", Key.Key_U, "县交警大队")
    say(officer, "applicant", Key.Key_P, "谭晓东")
    say(officer, "legal_basis", Key.Key_L, "青公调证字〔2026〕7号")
    say(officer, "reason", Key.Key_R, "调查道路交通事故经过")
    pick(officer, "cameras", Key.Key_C, "jsdk")
    at(officer, "footage_from", Key.Key_F, "2026-11-20 08:00")
    at(officer, "footage_until", Key.Key_E, "2026-11-20 09:00")
    officer.field("mode", Key.Key_W)
    officer.press(Key.Key_Down)
    say(officer, "medium_no", Key.Key_M, "光盘7")
    at(officer, "return_by", Key.Key_D, "2026-11-25")
    pick(officer, "approver", Key.Key_A, "lwd")
    record = officer.save(form)
    assert desk.count(Query("patrols.footage", (("lent", True),))) == 1

    officer.shows("patrols.footage", record)
    officer.press(Key.Key_D, CTRL)
    officer.save(officer.opened("patrols.footage.give_back"))
    assert desk.record("patrols.footage", record)["returned_at"] is not None


def test_a_round_that_did_not_take_place_is_seen_in_the_list_and_on_the_home_page(
    officer: Officer, desk: Desk
) -> None:
    officer.go("patrols")
    officer.tab("patrols.video")
    officer.press(Key.Key_D, CTRL | SHIFT)
    form = officer.opened("patrols.video.plan")
    pick(officer, "auxiliary", Key.Key_A, "hwj")
    pick(officer, "officer", Key.Key_O, "lwd")
    officer.field("cameras", Key.Key_C)
    officer.choose("skdb")
    officer.save(form)
    planned = desk.ids(Query("patrols.video"))
    assert len(planned) >= 2, "three a duty day unless the chief says otherwise"
    first = min(planned)
    officer.page().show_record("patrols.video", first)
    officer.settled(officer.window)
    officer.shows("patrols.video", first)

    officer.press(Key.Key_M, CTRL | SHIFT)
    form = officer.opened("patrols.video.miss")
    say(officer, "missed_reason", Key.Key_R, "全员出警")
    officer.save(form)

    assert desk.count(Query("patrols.video", (("missed", True),))) == 1
    card = next(value for card, value in desk.cards() if card.name == "video_rounds")
    assert card.number.startswith("0/")
