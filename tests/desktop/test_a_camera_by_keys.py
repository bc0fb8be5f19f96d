"""A camera is registered from the sheet on its pole, put right and taken out of use, by keys alone."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from stationdesk.desk import Desk
from stationdesk.desktop.main_window import MainWindow
from stationdesk.ledgers.cameras.rules.states import Lifecycle
from tests.desktop.officer import CTRL, PLAIN, SHIFT, Officer

pytestmark = pytest.mark.timeout(300)
Key = Qt.Key
FEW = 55  # keys beside the words of an input method; 20 of them are the id, 9 the IP address
NAME, ADDRESS, DEVICE_NO, HOST = "石桥社区东口朝北", "石桥社区东口电杆", "43112401011321000101", "10.64.0.9"


class Counting(Officer):
    """An officer whose keys are counted; words of an input method count as none."""

    keys = 0

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        self.keys += 1
        super().press(key, held)

    def type(self, text: str) -> None:
        self.keys += len(text)
        super().type(text)

    def say(self, field: str, letter: Qt.Key, words: str) -> None:
        self.field(field, letter)
        self.write(words)

    def pick(self, field: str, letter: Qt.Key, initials: str) -> None:
        self.field(field, letter)
        self.choose(initials)


@pytest.fixture
def officer(window: MainWindow, desk: Desk, qtbot: QtBot, settled: Any) -> Counting:
    settled(window)
    made = Counting(window, desk, qtbot, settled)
    made.go("cameras")
    return made


def registered(officer: Counting) -> int:
    officer.press(Key.Key_N, CTRL)
    form = officer.opened("cameras.register")
    officer.write(NAME)
    officer.say("address", Key.Key_D, ADDRESS)
    officer.pick("village", Key.Key_V, "sq")
    officer.pick("point_class", Key.Key_C, "yl")
    officer.pick("structure_type", Key.Key_T, "qj")
    officer.field("device_no", Key.Key_I)
    officer.type(DEVICE_NO)
    officer.field("host", Key.Key_P)
    officer.type(HOST)
    return officer.save(form)


def test_a_camera_is_registered_with_few_keys(officer: Counting, desk: Desk) -> None:
    made = registered(officer)

    kept = desk.record("cameras", made)
    assert (kept["name"], kept["address"], kept["device_no"]) == (NAME, ADDRESS, DEVICE_NO)
    assert (kept["host"], kept["point_class"], kept["structure_type"]) == (HOST, "class1", "dome")
    assert desk.name("station.villages", kept["village_id"]) == "石桥社区"
    assert kept["lifecycle"] is Lifecycle.IN_USE
    assert officer.keys <= FEW, officer.keys
    officer.shows("cameras", made)


def test_the_id_is_explained_while_it_is_typed(officer: Counting, qtbot: QtBot) -> None:
    officer.press(Key.Key_N, CTRL)
    form = officer.opened("cameras.register")
    officer.field("device_no", Key.Key_I)
    officer.type(DEVICE_NO)

    def said() -> str:
        return " ".join(one.text() for one in form.findChildren(QLabel) if one.isVisible())

    qtbot.waitUntil(lambda: "431124 永州市道县" in said())


def test_it_is_put_right_and_taken_out_of_use(officer: Counting, desk: Desk) -> None:
    made = registered(officer)
    officer.shows("cameras", made)

    officer.press(Key.Key_E, CTRL)
    form = officer.opened("cameras.change")
    officer.say("common_name", Key.Key_K, "老樟树下")
    officer.save(form)
    officer.press(Key.Key_X, CTRL | SHIFT)
    form = officer.opened("cameras.retire")
    officer.say("reason", Key.Key_R, "道路改造，杆件待迁")
    officer.save(form)

    kept = desk.record("cameras", made)
    assert (kept["common_name"], kept["lifecycle"]) == ("老樟树下", Lifecycle.OUT_OF_USE)
