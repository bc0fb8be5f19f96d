"""The card of the chosen camera and the list of what is wrong, beside the wall."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from stationdesk.desk import Desk
from stationdesk.desktop.pages.video_wall import VideoWallPage
from stationdesk.ledgers.cameras.rules.address import Scheme
from tests.desktop.wall.steps import add_cameras, add_layout, planning, shown

pytestmark = pytest.mark.qt_log_ignore("No RHI backend", "propagateSizeHints")


def with_tiles(qtbot: QtBot, desk: Desk) -> VideoWallPage:
    page = shown(qtbot, desk)
    qtbot.waitUntil(lambda: bool(page.grid.tiles))
    return page


def words_of(page: VideoWallPage) -> str:
    return "\n".join(one.text() for one in page.card.findChildren(QLabel) if one.isVisible())


def report(desk: Desk, camera: int, kind: str = "offline") -> int:
    values = desk.defaults("cameras.report_fault", camera) | {"kind": kind}
    fault = desk.act("cameras.report_fault", values, record=camera).record
    assert fault is not None
    return fault


def test_the_card_tells_of_the_chosen_tile(qtbot: QtBot, desk: Desk) -> None:
    _, second = add_cameras(desk, 2, scheme=Scheme.RTSP, host="127.0.0.1", port=1, sub_path="/sub")
    report(desk, second)
    page = with_tiles(qtbot, desk)

    qtbot.keyClick(page.grid, Qt.Key.Key_Right)

    qtbot.waitUntil(lambda: page.card.camera == second and "村口2" in words_of(page))
    said = words_of(page)
    assert "rtsp://127.0.0.1:1/sub" in said.replace("\n", "")
    assert desk.label("camera_fault", "offline") in said


def test_one_camera_fills_a_card_and_a_wall(qtbot: QtBot, desk: Desk) -> None:
    (camera,) = add_cameras(desk, 1)
    page = with_tiles(qtbot, desk)

    qtbot.waitUntil(lambda: page.card.camera == camera and "村口1" in words_of(page))
    assert page.troubles.none.isVisible()
    assert page.bar.count.text().startswith("1 cameras")


def test_the_cards_button_reports_a_fault_over_the_page(qtbot: QtBot, desk: Desk) -> None:
    (camera,) = add_cameras(desk, 1)
    page = with_tiles(qtbot, desk)
    qtbot.waitUntil(lambda: page.card.findChild(QPushButton, "wall.report_fault") is not None)

    page.card.findChild(QPushButton, "wall.report_fault").click()
    form = page.overlay.content
    form.body.boxes["kind"].editor.show_value("black")
    form.save()

    qtbot.waitUntil(lambda: page.troubles.table.rowCount() == 1)
    assert page.troubles.table.item(0, 0).text() == "村口1"
    assert form.record == camera


def test_a_list_line_chosen_shows_its_camera_and_enter_opens_its_fault(qtbot: QtBot, desk: Desk) -> None:
    first, second = add_cameras(desk, 2)
    fault = report(desk, second)
    page = with_tiles(qtbot, desk)
    qtbot.waitUntil(lambda: page.troubles.table.rowCount() == 1)
    page.grid.choose(0)
    qtbot.waitUntil(lambda: page.card.camera == first)

    page.troubles.table.setFocus()
    qtbot.keyClick(page.troubles.table, Qt.Key.Key_Down)
    page.troubles.table.selectRow(0)
    qtbot.waitUntil(lambda: page.card.camera == second)

    with qtbot.waitSignal(page.open_record) as opened:
        qtbot.keyClick(page.troubles.table, Qt.Key.Key_Return)
    assert opened.args == ["cameras.faults", fault]


def test_a_camera_met_in_the_list_stands_on_the_card_while_planning(qtbot: QtBot, desk: Desk) -> None:
    first, second = add_cameras(desk, 2)
    page = planning(qtbot, desk, add_layout(desk, 1, 2, (0, 0, first)))

    page.cameras.tree.choose(("camera", second))

    qtbot.waitUntil(lambda: page.card.camera == second and "村口2" in words_of(page))
    primary = [one for one in page.findChildren(QPushButton) if one.property("look") == "primary"]
    assert [one.objectName() for one in primary if one.isVisible()] == ["wall.save"]
