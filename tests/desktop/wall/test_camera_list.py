"""The camera list beside the wall: by village, found by initials, a thousand lines without a stall."""

import time

import pytest
from PySide6.QtGui import Qt
from pytestqt.qtbot import QtBot

from stationdesk.core.characters import storable
from stationdesk.core.i18n import Say
from stationdesk.desktop.wall.camera_list import CameraList
from stationdesk.desktop.wall.camera_tree import shows_of
from stationdesk.ledgers.cameras.rules.wall_plan import PlannedCamera, PlannedTour
from tests.desktop.patience import PATIENCE
from tests.faults.hostile_texts import HOSTILE

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
MANY = 1_118
STALL = 2.0
"""Seconds one step may take with all of them; alone on a PC it is a tenth of this."""


def camera(number: int, name: str, village: str = "青坪村", state: str = "up") -> PlannedCamera:
    return PlannedCamera(number, f"CAM-01-{number:04d}", name, village, None, state=state)


@pytest.fixture
def listed(qtbot: QtBot, say: Say) -> CameraList:
    made = CameraList(say)
    qtbot.addWidget(made)
    made.resize(220, 600)
    made.show()
    return made


def left(listed: CameraList) -> list[int]:
    lines = [line for group, line in listed.tree.lines() if not (line.isHidden() or group.isHidden())]
    return [shows[1] for line in lines if (shows := shows_of(line)) is not None]


def seek(qtbot: QtBot, listed: CameraList, text: str, wanted: list[int]) -> None:
    listed.search.setText(text)
    qtbot.waitUntil(lambda: left(listed) == wanted, timeout=PATIENCE)


def test_cameras_stand_under_their_villages(listed: CameraList) -> None:
    listed.show_cameras((camera(1, "岗亭"), camera(2, "北口"), camera(3, "南口", "")))

    groups = [listed.tree.topLevelItem(place) for place in range(listed.tree.topLevelItemCount())]
    assert [(one.text(0), one.childCount()) for one in groups] == [("青坪村", 2), ("Without a village", 1)]


def test_initials_name_number_and_village_find(qtbot: QtBot, listed: CameraList) -> None:
    listed.show_cameras((camera(1, "青坪村岗亭"), camera(2, "东河村北口", "东河村"), camera(3, "小学门口")))

    seek(qtbot, listed, "qpcgt", [1])
    seek(qtbot, listed, "bk", [2])
    seek(qtbot, listed, "donghe", [2])
    seek(qtbot, listed, "0003", [3])
    seek(qtbot, listed, "东河", [2])
    seek(qtbot, listed, "xyz", [])
    seek(qtbot, listed, "", [1, 3, 2])


def test_a_camera_that_goes_offline_keeps_its_line(listed: CameraList) -> None:
    listed.show_cameras((camera(1, "岗亭"), camera(2, "北口")))
    listed.tree.choose(("camera", 2))
    before = listed.tree.currentItem()

    listed.show_cameras((camera(1, "岗亭"), camera(2, "北口", state="down")))

    assert listed.tree.currentItem() is before
    assert "Offline" in before.data(0, Qt.ItemDataRole.AccessibleTextRole)


def test_a_camera_added_leaves_the_chosen_one_chosen(listed: CameraList) -> None:
    listed.show_cameras((camera(2, "北口"),))
    listed.tree.choose(("camera", 2))

    listed.show_cameras((camera(1, "岗亭"), camera(2, "北口")))

    assert listed.chosen == ("camera", 2)


def test_tours_stand_above_the_cameras_while_a_layout_is_planned(listed: CameraList) -> None:
    listed.show_cameras((camera(1, "岗亭"),))
    listed.show_tours((PlannedTour(7, "轮巡", 15, (1,)),))

    assert [shows_of(line) for _, line in listed.tree.lines()] == [("tour", 7), ("camera", 1)]
    listed.show_tours(())
    assert [shows_of(line) for _, line in listed.tree.lines()] == [("camera", 1)]


def test_a_thousand_cameras_are_listed_told_and_sought_without_a_stall(
    qtbot: QtBot, listed: CameraList
) -> None:
    every = tuple(camera(number, f"{number}组路口{number}", f"第{number // 20}村") for number in range(MANY))
    other = tuple(
        camera(number, f"{number}组路口{number}", f"第{number // 20}村", "down") for number in range(MANY)
    )

    for step in (
        lambda: listed.show_cameras(every),
        lambda: listed.show_cameras(other),
        lambda: listed._filter("lk77"),
        lambda: listed._filter(""),
    ):
        began = time.perf_counter()
        step()
        assert time.perf_counter() - began < STALL
    assert len(left(listed)) == MANY


def test_hostile_names_are_shown_letter_for_letter(listed: CameraList) -> None:
    names = [storable(text) for text in HOSTILE.values()]
    listed.show_cameras(tuple(camera(number, name, name) for number, name in enumerate(names)))

    lines = list(listed.tree.lines())
    assert sorted(line.text(0) for _, line in lines) == sorted(names)
    assert all(group.text(0) == line.text(0) for group, line in lines if group.text(0) in names)
    tips = [line.toolTip(0) for _, line in lines]
    assert all(one.startswith("<span>") for one in tips if Qt.mightBeRichText(one))
