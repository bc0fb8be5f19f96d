"""The board filled with the keyboard alone, as any sheet is."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from stationdesk.desktop.roster.board import RosterBoard
from stationdesk.desktop.roster.head import BY_DAY, BY_PERSON, CALENDAR
from tests.desktop.roster.conftest import Show
from tests.desktop.roster.plans import MAIN, MONTH, SECOND, STANDBY, busy_plan, empty_plan, filled_plan

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def press(qtbot: QtBot, board: RosterBoard, *keys: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    for key in keys:
        qtbot.keyClick(board.grid, key, held or Qt.KeyboardModifier.NoModifier)


def posts(board: RosterBoard, person: int, *days: int) -> list[list[int]]:
    """What somebody holds on these days of December."""
    return [
        [one.post for one in board.editor.now.at((person, MONTH + timedelta(days=day - 1)))] for day in days
    ]


def test_letters_fill_and_x_frees(qtbot: QtBot, show: Show) -> None:
    board = show(empty_plan())

    press(qtbot, board, Key.Key_Z, Key.Key_Right, Key.Key_F, Key.Key_Right, Key.Key_B)
    assert posts(board, 1, 1, 2, 3) == [[MAIN], [SECOND], [STANDBY]]
    press(qtbot, board, Key.Key_X)

    assert posts(board, 1, 3) == [[]]


def test_a_letter_fills_all_that_is_marked_and_one_undo_takes_it_back(qtbot: QtBot, show: Show) -> None:
    board = show(empty_plan())

    press(qtbot, board, Key.Key_Down, Key.Key_Right, Key.Key_Right, held=SHIFT)
    press(qtbot, board, Key.Key_Z)
    assert posts(board, 2, 1, 2, 3) == [[MAIN]] * 3
    press(qtbot, board, Key.Key_Z, held=CTRL)

    assert board.editor.now.duties == ()
    press(qtbot, board, Key.Key_Y, held=CTRL)
    assert len(board.editor.now.duties) == 6


def test_space_goes_through_the_posts_somebody_may_hold(qtbot: QtBot, show: Show) -> None:
    board = show(empty_plan())
    found = []

    for _ in range(4):
        press(qtbot, board, Key.Key_Space)
        found += posts(board, 1, 1)

    assert found == [[MAIN], [SECOND], [STANDBY], []]


def test_ctrl_d_copies_the_row_above_down(qtbot: QtBot, show: Show) -> None:
    board = show(empty_plan())
    press(qtbot, board, Key.Key_Z, Key.Key_Down)

    press(qtbot, board, Key.Key_D, held=CTRL)
    press(qtbot, board, Key.Key_Down, Key.Key_Down, held=SHIFT)
    press(qtbot, board, Key.Key_D, held=CTRL)

    assert [posts(board, person, 1) for person in (1, 2, 3, 4, 5)] == [[[MAIN]]] * 4 + [[[]]]


def test_a_block_is_copied_and_pasted_within_and_from_another_sheet(qtbot: QtBot, show: Show) -> None:
    board = show(filled_plan())
    board.by_person.go(1, MONTH)
    press(qtbot, board, Key.Key_Right, Key.Key_Right, Key.Key_Down, held=SHIFT)

    press(qtbot, board, Key.Key_C, held=CTRL)
    lines = QApplication.clipboard().text().split("\n")
    board.by_person.go(5, MONTH)
    press(qtbot, board, Key.Key_V, held=CTRL)
    QApplication.clipboard().setText("主\t副\r\n备\t")
    board.by_person.go(9, MONTH)
    press(qtbot, board, Key.Key_V, held=CTRL)

    assert [line.count("\t") for line in lines] == [2, 2]
    assert posts(board, 5, 1, 2, 3) == posts(board, 1, 1, 2, 3)
    assert posts(board, 6, 1, 2, 3) == posts(board, 2, 1, 2, 3)
    assert posts(board, 9, 1, 2) == [[MAIN], [SECOND]]
    assert posts(board, 10, 1, 2) == [[STANDBY], []]


def test_what_no_post_is_called_is_refused_in_one_sentence(qtbot: QtBot, show: Show) -> None:
    board = show(filled_plan())
    before = board.editor.now
    QApplication.clipboard().setText("主\t值")

    with qtbot.waitSignal(board.refused) as refused:
        press(qtbot, board, Key.Key_V, held=CTRL)

    assert "“值” is no post" in str(refused.args[0])
    assert board.editor.now is before


def test_a_locked_duty_is_not_overwritten(qtbot: QtBot, show: Show) -> None:
    board = show(empty_plan())
    press(qtbot, board, Key.Key_Z, Key.Key_L)

    with qtbot.waitSignal(board.refused) as refused:
        press(qtbot, board, Key.Key_F)
    assert "locked" in str(refused.args[0])
    assert posts(board, 1, 1) == [[MAIN]]
    press(qtbot, board, Key.Key_L, Key.Key_F)

    assert posts(board, 1, 1) == [[SECOND]]


def test_last_month_is_seen_and_not_changed(qtbot: QtBot, show: Show) -> None:
    board = show(filled_plan())
    press(qtbot, board, Key.Key_Left)

    with qtbot.waitSignal(board.refused) as refused:
        press(qtbot, board, Key.Key_Z)

    assert board.by_person.place == (1, date(2026, 11, 30))
    assert "last month" in str(refused.args[0])


@pytest.mark.parametrize(
    ("key", "held", "place"),
    [
        (Key.Key_End, None, (1, date(2026, 12, 31))),
        (Key.Key_Home, None, (1, MONTH)),
        (Key.Key_End, CTRL, (10, date(2026, 12, 31))),
        (Key.Key_PageDown, None, (10, date(2026, 12, 5))),
    ],
)
def test_home_end_and_pages_go_where_they_go_in_any_sheet(
    qtbot: QtBot, show: Show, key: Qt.Key, held: Qt.KeyboardModifier | None, place: tuple[int, date]
) -> None:
    board = show(filled_plan())
    board.by_person.go(1, date(2026, 12, 5))

    press(qtbot, board, key, held=held)

    assert board.by_person.place == place


def test_f4_goes_from_view_to_view_and_the_day_stays(qtbot: QtBot, show: Show) -> None:
    board = show(filled_plan())
    board.by_person.go(3, date(2026, 12, 9))
    seen = []

    for _ in range(3):
        press(qtbot, board, Key.Key_F4)
        seen.append((board.view, board.day))

    assert seen == [(view, date(2026, 12, 9)) for view in (BY_DAY, CALENDAR, BY_PERSON)]


def test_by_day_enter_offers_who_is_free_first_and_plus_asks_for_more(qtbot: QtBot, show: Show) -> None:
    board = show(busy_plan())
    board.show_view(BY_DAY)
    board.by_day.go(date(2026, 12, 14), MAIN)

    press(qtbot, board, Key.Key_Return)
    menu = board.findChild(QMenu, "roster.cell.menu")
    offered = [one.text() for one in menu.actions() if one.text()]
    free = next(number for number, text in enumerate(offered) if "this month" in text)
    away = next(number for number, text in enumerate(offered) if "away" in text)
    menu.close()
    press(qtbot, board, Key.Key_Plus)

    assert free < away == len(offered) - 3
    assert [(one.post, one.count) for one in board.editor.now.needs] == [(MAIN, 3)]


def test_enter_shows_every_way_with_its_key(qtbot: QtBot, show: Show) -> None:
    board = show(filled_plan())

    press(qtbot, board, Key.Key_Return)
    menu = board.findChild(QMenu, "roster.cell.menu")
    texts = [one.text() for one in menu.actions()]
    qtbot.keyClick(menu, Key.Key_Down)
    qtbot.keyClick(menu, Key.Key_Return)

    assert texts[0].endswith("Z")
    assert posts(board, 1, 1) == [[SECOND]]


def test_the_first_keys_are_named_in_the_hint(show: Show) -> None:
    board = show(filled_plan())

    hint = board.keys.hint()

    assert all(key in hint for key in ("Letter", "Enter", "W why", "F7", "F10", "F1 keys"))
