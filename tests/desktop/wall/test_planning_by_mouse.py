"""A layout planned with the mouse: cameras dragged from the list, fields dragged and spanned."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationdesk.desk import Desk
from stationdesk.desktop.pages.video_wall import VideoWallPage
from stationdesk.desktop.wall.camera_tree import shows_of
from stationdesk.desktop.wall.plan_board import PlanBoard
from tests.desktop.wall.steps import add_cameras, add_layout, planned, planning

pytestmark = pytest.mark.qt_log_ignore("No RHI backend", "propagateSizeHints")
LEFT = Qt.MouseButton.LeftButton


def middle(board: PlanBoard, row: int, column: int) -> QPoint:
    return board.rectangle_of(row, column).center()


def drag(qtbot: QtBot, board: PlanBoard, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(board, LEFT, pos=start)
    qtbot.mouseMove(board, start + QPoint(30, 0))
    qtbot.mouseMove(board, end)
    qtbot.mouseRelease(board, LEFT, pos=end)


def drop(board: PlanBoard, carried: QMimeData, at: QPoint) -> bool:
    """What Qt sends when something is dragged in and let go; whether the board took it."""
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    came = QDragEnterEvent(at, copy, carried, LEFT, none)
    QApplication.sendEvent(board, came)
    if not came.isAccepted():
        return False
    let_go = QDropEvent(QPointF(at), copy, carried, LEFT, none)
    QApplication.sendEvent(board, let_go)
    return let_go.isAccepted()


def carried(page: VideoWallPage, camera: int) -> QMimeData:
    """What the list gives the mouse for a camera."""
    lines = [line for _, line in page.cameras.tree.lines() if shows_of(line) == ("camera", camera)]
    return page.cameras.tree.mimeData(lines)


def test_a_camera_is_dragged_from_the_list_onto_a_place(qtbot: QtBot, desk: Desk) -> None:
    first, second = add_cameras(desk, 2)
    page = planning(qtbot, desk, add_layout(desk, 2, 2, (0, 0, first)))
    board = page.planner.board

    assert drop(board, carried(page, second), middle(board, 1, 1))
    assert drop(board, carried(page, second), middle(board, 0, 0))

    assert planned(page) == [(0, 0, 1, 1, second), (1, 1, 1, 1, second)]
    assert page.planner.message.words.text() == "村口2 is on this wall 2 times."


def test_a_tour_is_dragged_from_the_list_too(qtbot: QtBot, desk: Desk) -> None:
    (camera,) = add_cameras(desk, 1)
    values = desk.defaults("cameras.tours.register") | {"name": "轮巡", "stops": ({"camera": camera},)}
    tour = desk.act("cameras.tours.register", values).record
    page = planning(qtbot, desk, add_layout(desk, 1, 1))
    (line,) = [line for _, line in page.cameras.tree.lines() if shows_of(line) == ("tour", tour)]

    assert drop(page.planner.board, page.cameras.tree.mimeData([line]), middle(page.planner.board, 0, 0))

    assert [one.tour for one in page.planner.board.sheet.cells] == [tour]


def test_what_another_program_drags_is_not_taken(qtbot: QtBot, desk: Desk) -> None:
    page = planning(qtbot, desk, add_layout(desk, 1, 1))
    foreign = QMimeData()
    foreign.setText("camera 1")

    assert not drop(page.planner.board, foreign, middle(page.planner.board, 0, 0))
    assert planned(page) == []


def test_a_field_is_dragged_onto_another_and_they_change(qtbot: QtBot, desk: Desk) -> None:
    first, second = add_cameras(desk, 2)
    page = planning(qtbot, desk, add_layout(desk, 2, 2, (0, 0, first), (1, 1, second)))
    board = page.planner.board

    drag(qtbot, board, middle(board, 0, 0), middle(board, 1, 1))

    assert planned(page) == [(0, 0, 1, 1, second), (1, 1, 1, 1, first)]
    assert board.at == (1, 1)


def test_a_field_is_dragged_to_an_empty_place(qtbot: QtBot, desk: Desk) -> None:
    (camera,) = add_cameras(desk, 1)
    page = planning(qtbot, desk, add_layout(desk, 2, 2, (0, 0, camera)))
    board = page.planner.board

    drag(qtbot, board, middle(board, 0, 0), middle(board, 1, 0))

    assert planned(page) == [(1, 0, 1, 1, camera)]


@pytest.mark.parametrize(("edge", "size"), [("right", (1, 2)), ("lower", (2, 1)), ("corner", (2, 2))])
def test_an_edge_dragged_spans_the_field(qtbot: QtBot, desk: Desk, edge: str, size: tuple[int, int]) -> None:
    (camera,) = add_cameras(desk, 1)
    page = planning(qtbot, desk, add_layout(desk, 2, 2, (0, 0, camera)))
    board = page.planner.board
    place = board.rectangle_of(0, 0)
    start = {
        "right": QPoint(place.right() - 2, place.center().y()),
        "lower": QPoint(place.center().x(), place.bottom() - 2),
        "corner": place.bottomRight() - QPoint(2, 2),
    }[edge]

    drag(qtbot, board, start, middle(board, 1, 1))

    assert planned(page) == [(0, 0, *size, camera)]


def test_a_press_without_a_move_only_chooses(qtbot: QtBot, desk: Desk) -> None:
    (camera,) = add_cameras(desk, 1)
    page = planning(qtbot, desk, add_layout(desk, 2, 2, (0, 0, camera)))
    board = page.planner.board

    qtbot.mouseClick(board, LEFT, pos=middle(board, 1, 1))

    assert board.at == (1, 1)
    assert not page.planner.is_changed
