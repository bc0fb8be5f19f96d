"""The page of the video wall on a real station, cameras moving."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from stationdesk.core.duty_day import local
from stationdesk.desk import Desk
from stationdesk.desktop.access.hiding import STAYS
from stationdesk.desktop.pages.video_wall import VideoWallPage
from stationdesk.ledgers.cameras.actions.correcting import PICTURE
from stationdesk.ledgers.cameras.records import Camera
from stationdesk.ledgers.cameras.rules.address import Scheme
from stationdesk.ledgers.cameras.rules.wall_plan import Weekday
from stationdesk.store.attaching import files_of
from tests.desktop.wall.steps import add_cameras, add_layout, shown
from tests.devices.moving import MovingServer

pytestmark = pytest.mark.qt_log_ignore("No RHI backend", "propagateSizeHints")


def names(page: VideoWallPage) -> list[str]:
    return [tile.feed.name if tile.feed else "" for tile in page.grid.tiles]


def test_a_station_without_cameras_is_told_where_to_begin(qtbot: QtBot, desk: Desk) -> None:
    page = shown(qtbot, desk)

    qtbot.waitUntil(page.none.isVisible)
    assert not page.grid.isVisible()


def test_cameras_without_a_plan_are_shown_in_order(qtbot: QtBot, desk: Desk) -> None:
    add_cameras(desk, 11)
    page = shown(qtbot, desk)
    qtbot.waitUntil(lambda: len(page.grid.tiles) == 9)

    qtbot.keyClick(page, Qt.Key.Key_PageDown)

    qtbot.waitUntil(lambda: len(page.grid.tiles) == 2)
    assert page.bar.count.text().startswith("11 cameras")
    assert page.grid.tiles[0].said == "No stream address"


def test_a_planned_layout_hangs_its_fields(qtbot: QtBot, desk: Desk) -> None:
    first, second = add_cameras(desk, 2)
    wall = desk.act("cameras.walls.register", {"name": "墙", "rows": 2, "cols": 3, "note": None}).record
    cells = (
        {"row": 1, "col": 1, "rowspan": 2, "colspan": 2, "camera": second, "tour": None},
        {"row": 1, "col": 3, "rowspan": 1, "colspan": 1, "camera": first, "tour": None},
    )
    values = desk.defaults("cameras.layouts.register") | {"wall": wall, "name": "日常", "cells": cells}
    layout = desk.act("cameras.layouts.register", values).record
    page = shown(qtbot, desk)
    qtbot.waitUntil(lambda: page.bar.layouts.count() == 2)

    page.bar.layouts.setCurrentIndex(1)
    page.bar.layouts.activated.emit(1)

    qtbot.waitUntil(lambda: names(page) == ["村口2", "村口1"])
    assert page.layout_shown.id == layout
    assert page.grid.tiles[0].width() > 1.8 * page.grid.tiles[1].width()


def test_f11_takes_the_wall_to_a_window_of_its_own_and_back(qtbot: QtBot, desk: Desk) -> None:
    add_cameras(desk, 1)
    page = shown(qtbot, desk)
    qtbot.waitUntil(lambda: bool(page.grid.tiles))

    page.full_screen()
    alone = page.grid.window()
    qtbot.keyClick(alone, Qt.Key.Key_F11)

    assert alone.property(STAYS) is True
    assert page.grid.window() is page
    qtbot.waitUntil(page.grid.isVisible)


def test_a_snapshot_goes_into_the_record_of_its_camera(
    qtbot: QtBot, desk: Desk, server: MovingServer
) -> None:
    address = server.cameras()[0]
    (camera,) = add_cameras(
        desk, 1, host=address.host, port=address.port, sub_path=address.path, scheme=Scheme.RTSP
    )
    page = shown(qtbot, desk)
    qtbot.waitUntil(lambda: bool(page.grid.tiles) and page.grid.tiles[0].said == "Live")

    with qtbot.waitSignal(page.said) as said:
        qtbot.keyClick(page.grid, Qt.Key.Key_S)

    assert "is in its record" in desk.say(said.args[0])
    with desk.store.reading(desk.actor) as tx:
        kept = files_of(tx, tx.get(Camera, camera), PICTURE)
    assert [one.name.endswith(".jpg") for one in kept] == [True]


def test_a_tour_says_its_preset_and_rests_on_other_days(qtbot: QtBot, desk: Desk) -> None:
    (camera,) = add_cameras(desk, 1)
    desk.act("cameras.presets", {"presets": ({"no": 2, "name": "校门"},)}, record=camera)
    today = Weekday.kept(str(local(desk.store.clock()).weekday() + 1))
    other = tuple(one for one in Weekday if one not in today)
    stops = ({"camera": camera, "preset": 2},)
    tours = [
        desk.act("cameras.tours.register", desk.defaults("cameras.tours.register")
                 | {"name": name, "days": days, "stops": stops}).record
        for name, days in (("今天", today), ("别天", other))
    ]  # fmt: skip
    layout = add_layout(desk, 1, 2)
    cells = tuple({"row": 1, "col": n + 1, "tour": tour} for n, tour in enumerate(tours))
    values = desk.defaults("cameras.layouts.change", layout) | {"cells": cells}
    desk.act("cameras.layouts.change", values, record=layout)
    page = shown(qtbot, desk)
    qtbot.waitUntil(lambda: page.bar.layouts.findData(layout) > 0)

    page.bar.layouts.activated.emit(page.bar.layouts.findData(layout))

    qtbot.waitUntil(lambda: names(page) == ["今天 1/1 · 村口1 (preset 校门)", ""])
    assert [one.isVisible() for one in page.grid.tiles] == [True, False]


def test_a_station_without_cameras_may_register_one_from_here(qtbot: QtBot, desk: Desk) -> None:
    page = shown(qtbot, desk)
    qtbot.waitUntil(page.none.isVisible)

    with qtbot.waitSignal(page.open_form) as asked:
        page.none.findChild(QPushButton, "wall.register").click()

    assert asked.args == ["cameras.register"]
    assert not page.card.isVisible()
    assert not page.bar.snap.isVisible()
