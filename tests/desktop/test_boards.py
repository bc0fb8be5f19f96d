"""Boards beside a ledger's list: the switch, the arrows, what a place opens, and any number of rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QApplication, QPushButton

from stationdesk.core.i18n import CHINESE, ENGLISH
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desktop.boards.lanes import LanesPicture
from stationdesk.desktop.boards.matrix import HEAD, MatrixPicture
from stationdesk.desktop.boards.painted import Painted
from stationdesk.desktop.ledger_page import LedgerPage
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.remember import remembered
from stationdesk.ledgers.incidents.rules.states import State
from stationdesk.store.store import Store
from tests.desktop.board_makers import FUNNEL, LANES, MANY, MATRIX, NOTHING, with_boards

Settled = Callable[[MainWindow], None]


@pytest.fixture
def desk(open_store: Store) -> Desk:
    return with_boards(open_store, FUNNEL, LANES, MATRIX, MANY, NOTHING)


@pytest.fixture
def page(window: MainWindow, settled: Settled) -> LedgerPage:
    settled(window)
    window.alarm.acknowledge()
    window.show_page("incidents")
    settled(window)
    found = window.page("incidents")
    assert isinstance(found, LedgerPage)
    window.activateWindow()
    return found


def _board(page: LedgerPage, settled: Settled, name: str) -> list[Painted]:
    _press(page, name)
    settled(page.window())
    assert page.boards.view is not None
    return page.boards.view.pictures


def _press(page: LedgerPage, name: str) -> None:
    found = page.findChild(QPushButton, f"view.{name}")
    assert found is not None
    found.click()


def _keys(qtbot: Any, picture: Painted, *keys: Qt.Key) -> None:
    picture.setFocus()
    for key in keys:
        qtbot.keyClick(picture, key)


def test_the_keyboard_goes_from_view_to_view_and_the_last_one_is_remembered(
    window: MainWindow, page: LedgerPage, qtbot: Any, settled: Settled
) -> None:
    seen = []
    for _ in range(7):
        seen.append(page.boards.now)
        qtbot.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_F4)
        settled(window)

    assert seen == ["", "funnel", "lanes", "matrix", "many", "nothing", ""]
    assert remembered("lists", "incidents")["view"] == "funnel"

    window.rebuild()
    settled(window)
    again: Any = window.page("incidents")
    assert again.boards.now == "funnel"


def test_a_lane_shows_its_records_and_enter_opens_one_and_escape_comes_back(
    window: MainWindow, page: LedgerPage, desk: Desk, qtbot: Any, settled: Settled
) -> None:
    (lanes,) = _board(page, settled, "lanes")
    tile = next(one for one in lanes.spots if isinstance(one.opens, tuple))

    _keys(qtbot, lanes, Qt.Key.Key_Home, Qt.Key.Key_Down)
    assert lanes.current == tile
    assert desk.name("incidents", tile.opens[1]).split(" · ")[0] in lanes.accessibleName()
    qtbot.keyClick(lanes, Qt.Key.Key_Return)
    settled(window)

    assert page.boards.view is None
    assert page.current.current_record() == tile.opens[1]
    qtbot.keyClick(page.current.table, Qt.Key.Key_Escape)
    settled(window)
    assert page.boards.now == "lanes"


def test_a_lane_of_many_opens_all_of_them_as_a_list(
    window: MainWindow, page: LedgerPage, desk: Desk, qtbot: Any, settled: Settled
) -> None:
    (lanes,) = _board(page, settled, "lanes")
    closed = Query("incidents", (("state", State.CLOSED),))
    head, more = (one for one in lanes.spots if one.opens == closed)

    tiles = [one for one in lanes.spots if one.rect.left() == more.rect.left() and one is not more]
    assert len(tiles) == 40
    assert str(desk.count(closed)) in head.spoken
    assert str(desk.count(closed) - 40) in more.spoken
    qtbot.mouseClick(lanes, Qt.MouseButton.LeftButton, pos=more.rect.center().toPoint())
    settled(window)

    assert page.current.query == closed
    assert page.current.model.rowCount() == desk.count(closed)


def test_a_cell_opens_the_rows_it_counts(
    window: MainWindow, page: LedgerPage, desk: Desk, qtbot: Any, settled: Settled
) -> None:
    (matrix,) = _board(page, settled, "matrix")

    _keys(qtbot, matrix, Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left)
    spot = matrix.current
    assert spot is not None
    assert "/30" in spot.spoken
    qtbot.keyClick(matrix, Qt.Key.Key_Space)
    settled(window)

    assert page.current.query == spot.opens
    assert page.current.model.rowCount() == desk.count(spot.opens)


def test_a_blank_cell_and_one_without_rows_open_nothing(page: LedgerPage, settled: Settled) -> None:
    (matrix,) = _board(page, settled, "matrix")

    columns = {round(one.rect.left()) for one in matrix.spots}
    assert len(columns) == 2


def test_a_step_of_the_funnel_opens_its_rows(
    window: MainWindow, page: LedgerPage, desk: Desk, qtbot: Any, settled: Settled
) -> None:
    (funnel,) = _board(page, settled, "funnel")
    assert [desk.count(one.opens) for one in funnel.spots] == [
        int(one.spoken.rpartition("：")[2].rpartition(":")[2]) for one in funnel.spots
    ]

    qtbot.mouseClick(funnel, Qt.MouseButton.LeftButton, pos=funnel.spots[0].rect.center().toPoint())
    settled(window)

    assert page.current.query == funnel.spots[0].opens


def test_arrows_reach_every_place(page: LedgerPage, qtbot: Any, settled: Settled) -> None:
    for name in ("funnel", "lanes", "matrix"):
        (picture,) = _board(page, settled, name)
        _keys(qtbot, picture, Qt.Key.Key_Home)
        seen, waiting = set(), [picture.current]
        while waiting:
            at = waiting.pop()
            assert at is not None
            if at.rect.getRect() in seen:
                continue
            seen.add(at.rect.getRect())
            for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
                picture._at = picture.spots.index(at)
                qtbot.keyClick(picture, key)
                waiting.append(picture.current)
        assert len(seen) == len(picture.spots), name


@pytest.mark.parametrize("size", [(1366, 736), (1440, 900), (900, 600)])
@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
def test_places_never_overlap_and_stay_inside(
    window: MainWindow, page: LedgerPage, desk: Desk, settled: Settled, size: tuple[int, int], language: str
) -> None:
    desk.language = language
    window.resize(*size)
    window.rebuild("incidents")
    settled(window)
    again: Any = window.page("incidents")
    for name in ("funnel", "lanes", "matrix", "many", "nothing"):
        for picture in _board(again, settled, name):
            rects = [one.rect for one in picture.spots]
            inside = QRectF(picture.rect()).adjusted(-1, -1, 1, 1)
            assert all(inside.contains(rect) for rect in rects), (name, size)
            apart = (a.intersects(b) for n, a in enumerate(rects[:90]) for b in rects[n + 1 : 90])
            assert not any(apart), (name, size)
            picture.grab()


def test_a_board_of_many_is_cut_and_its_headings_stay_in_sight(
    page: LedgerPage, settled: Settled, qtbot: Any
) -> None:
    lanes, matrix = _board(page, settled, "many")
    view = page.boards.view
    assert isinstance(lanes, LanesPicture)
    assert isinstance(matrix, MatrixPicture)
    assert view is not None
    assert len([one for one in lanes.spots if isinstance(one.opens, tuple)]) == 5 * 40

    _keys(qtbot, matrix, Qt.Key.Key_End)
    last = matrix.current
    assert last is not None

    top = -matrix.mapTo(view.viewport(), matrix.rect().topLeft()).y()
    assert top > 0
    assert matrix._head == top
    assert top + HEAD < last.rect.top() < last.rect.bottom() <= top + view.viewport().height()


def test_an_empty_station_has_boards_that_say_so(page: LedgerPage, settled: Settled, qtbot: Any) -> None:
    funnel, lanes, matrix = _board(page, settled, "nothing")

    assert funnel.spots == matrix.spots == []
    assert len(lanes.spots) == 2
    _keys(qtbot, matrix, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Home)
    assert matrix.current is None


def test_a_board_is_read_again_when_records_change_and_keeps_its_place(
    window: MainWindow, page: LedgerPage, desk: Desk, settled: Settled, qtbot: Any
) -> None:
    (lanes,) = _board(page, settled, "lanes")
    _keys(qtbot, lanes, Qt.Key.Key_Home, Qt.Key.Key_Down)
    chosen = lanes.current
    before = desk.count(Query("incidents", (("state", State.RECEIVED),)))

    desk.act("incidents.void", {"reason": "重复登记"}, record=lanes.spots[2].opens[1])  # type: ignore[index]
    view = page.boards.view
    assert view is not None
    qtbot.waitUntil(lambda: view.pictures != [lanes])
    (again,) = view.pictures
    assert again.hasFocus()
    assert chosen is not None
    assert again.current is not None
    assert again.current.opens == chosen.opens
    assert str(before) in again.spots[0].spoken  # voided ones are this board's own affair


def test_a_form_over_a_board_keeps_the_view(
    window: MainWindow, page: LedgerPage, settled: Settled, qtbot: Any
) -> None:
    _board(page, settled, "lanes")

    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page.overlay.content is not None
    qtbot.keyClick(page.overlay.content, Qt.Key.Key_F4)

    assert page.boards.now == "lanes"


def test_looking_for_something_leaves_the_board(
    window: MainWindow, page: LedgerPage, settled: Settled, qtbot: Any
) -> None:
    _board(page, settled, "matrix")

    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    assert page.boards.view is None
    assert page.current.commands.search.hasFocus()


def test_ctrl_k_finds_a_board(window: MainWindow, page: LedgerPage, settled: Settled, qtbot: Any) -> None:
    window.show_page("home")
    window.open_palette()
    palette: Any = window.findChild(object, "palette")
    palette.line.setText("时限")
    palette._find("时限")
    hit = next(n for n, one in enumerate(palette.hits) if getattr(one.target, "board", "") == "lanes")

    palette.choose(hit)
    settled(window)

    assert window.current_page == "incidents"
    assert page.boards.now == "lanes"


def test_a_page_without_boards_has_no_switch(window: MainWindow, page: LedgerPage, settled: Settled) -> None:
    window.show_page("station")
    settled(window)
    other: Any = window.page("station")

    assert other.boards.isHidden()
    assert not page.boards.isHidden()
