"""The roster's page on real records: a month begun, filled, kept, saved and signed."""

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from stationdesk.desk import Desk
from stationdesk.desktop import form_drafts
from stationdesk.desktop.background import Background
from stationdesk.desktop.roster.keeping import ARRANGE
from stationdesk.desktop.roster.page import BOARD, RosterPage
from stationdesk.ledgers.roster.rules.plan import State
from stationdesk.ledgers.roster.rules.starting import Way
from tests.desktop.patience import PATIENCE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL = Qt.KeyboardModifier.ControlModifier
DECEMBER = date(2026, 12, 1)


def at_rest(qtbot: QtBot, page: RosterPage) -> None:
    """Wait until everything read or judged beside the window has been answered."""
    background = Background.of(page)
    qtbot.waitUntil(lambda: not page.front.board.judge.is_waiting)
    assert background.wait(PATIENCE)
    qtbot.waitUntil(lambda: background.idle)


def begun(qtbot: QtBot, page: RosterPage, desk: Desk, way: Way = Way.TURNS, **more: Any) -> int:
    """A draft of December, in front."""
    done = desk.act("roster.start", desk.defaults("roster.start") | {"month": DECEMBER, "way": way} | more)
    assert done.record is not None
    with qtbot.waitSignal(page.front.shown):
        page.show_month(DECEMBER)
    at_rest(qtbot, page)
    return done.record


def test_a_month_nobody_has_begun_invites_to_begin_it(roster_page: RosterPage) -> None:
    front = roster_page.front

    assert front.month == date(2026, 11, 1)
    assert front.empty.isVisible()
    assert set(front.empty.buttons) == {"generate", "start", "import", "hand"}
    assert not front.board.problems.isVisible()


def test_begin_from_a_pattern_opens_the_form_with_the_month_in_it(
    roster_page: RosterPage, qtbot: QtBot
) -> None:
    roster_page.front.step(1)
    roster_page.front.empty.buttons["start"].click()

    form = roster_page.overlay.content
    form.body.boxes["way"].editor.show_value(Way.TURNS)
    with qtbot.waitSignal(roster_page.front.shown):
        form.save()

    plan = roster_page.front.plan
    assert plan is not None
    assert (plan.month, plan.roster is not None) == (DECEMBER, True)
    assert roster_page.front.board.by_person.isVisible()
    at_rest(qtbot, roster_page)


def test_a_year_without_holidays_is_loud_and_f10_takes_its_table(
    roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot
) -> None:
    begun(qtbot, roster_page, roster_desk, month=date(2027, 1, 1))
    with qtbot.waitSignal(roster_page.front.shown):
        roster_page.show_month(date(2027, 1, 1))
    assert roster_page.front.loud.isVisible()

    qtbot.keyClick(roster_page.front.board.grid, Qt.Key.Key_F10)
    (entry,) = roster_page.front.board.head.findChildren(QAction, "roster.menu.import_calendar")
    with qtbot.waitSignal(roster_page.import_into) as asked:
        entry.trigger()

    assert asked.args == ["station.calendar"]
    at_rest(qtbot, roster_page)


def test_what_is_wrong_stands_below_and_leads_to_its_cell(
    roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot
) -> None:
    begun(qtbot, roster_page, roster_desk)
    board = roster_page.front.board
    rest = next(one for one in board.violations if one.at.person is not None and not one.warning)

    board.lead_to(rest)

    assert board.problems.rowCount() == len(board.violations) > 0
    assert board.by_person.place == (rest.at.person, DECEMBER + timedelta(days=rest.at.day or 0))
    assert board.sentence(rest) in board.foot.told.text()


def test_steps_are_kept_at_a_pause_and_go_on_after_a_crash(
    roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot
) -> None:
    roster = begun(qtbot, roster_page, roster_desk, Way.EMPTY)
    board = roster_page.front.board
    board.by_person.go(board.editor.plan.people[0].id, DECEMBER)
    qtbot.keyClick(board.grid, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: bool(form_drafts.waiting(roster_desk, ARRANGE, roster)))

    again = RosterPage(roster_desk, roster_page.parentWidget())
    with qtbot.waitSignal(again.front.shown):
        again.show_month(DECEMBER)

    assert again.front.board.editor.now.keys == board.editor.now.keys
    assert "not saved" in again.front.message.words.text()
    at_rest(qtbot, again)
    again.deleteLater()


def test_ctrl_s_saves_the_whole_board_as_one_action(
    roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot
) -> None:
    roster = begun(qtbot, roster_page, roster_desk)
    board = roster_page.front.board
    person = board.editor.plan.people[0].id
    board.by_person.go(person, DECEMBER)
    qtbot.keyClick(board.grid, Qt.Key.Key_X)

    qtbot.keyClick(board.grid, Qt.Key.Key_S, CTRL)

    kept = roster_desk.month_plan(DECEMBER, roster)
    assert not [one for one in kept.duties if (one.person, one.day) == (person, DECEMBER)]
    assert form_drafts.waiting(roster_desk, ARRANGE, roster) == ()
    assert not board.editor.sheet.is_changed
    qtbot.keyClick(board.grid, Qt.Key.Key_Z, CTRL)
    assert board.editor.sheet.is_changed
    at_rest(qtbot, roster_page)


def test_a_board_filled_by_hand_makes_its_own_draft(
    roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot
) -> None:
    front = roster_page.front
    front.empty.buttons["hand"].click()
    front.board.by_person.go(front.plan.people[0].id, front.month)
    qtbot.keyClick(front.board.grid, Qt.Key.Key_D)

    assert front.save()

    kept = roster_desk.month_plan(front.month)
    assert kept.roster == front.roster_shown
    assert len(kept.duties) == 1
    at_rest(qtbot, roster_page)


def test_a_signed_month_is_read_only_and_its_duties_offer_changes(
    roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot
) -> None:
    roster = begun(qtbot, roster_page, roster_desk)
    roster_desk.act("roster.publish", {"reason": "人手不足，先行试用"}, record=roster)
    with qtbot.waitSignal(roster_page.front.shown):
        roster_page.show_month(DECEMBER)
    board = roster_page.front.board
    duty = next(one for one in board.editor.now.duties)
    board.by_person.go(duty.person, duty.day)

    with qtbot.waitSignal(board.refused) as refused:
        qtbot.keyClick(board.grid, Qt.Key.Key_X)
    roster_page.doing.do("substitute")

    assert board.editor.plan.state is State.PUBLISHED
    assert "signed" in str(refused.args[0])
    values = roster_page.overlay.content.body.boxes
    assert values["from_person"].editor.value() == duty.person
    assert values["day"].editor.value() == duty.day
    at_rest(qtbot, roster_page)


def test_a_year_without_a_table_is_loud_and_opens_its_import(roster_page: RosterPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(roster_page.front.shown):
        roster_page.show_month(date(2027, 1, 1))

    with qtbot.waitSignal(roster_page.import_into) as asked:
        roster_page.findChild(QPushButton, "roster.import_calendar").click()

    assert "2027" in roster_page.front.loud.words.text()
    assert asked.args == ["station.calendar"]


def test_the_lists_stand_beside_the_board_as_further_tabs(
    roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot
) -> None:
    roster = begun(qtbot, roster_page, roster_desk)

    roster_page.show_tab("roster")
    assert not roster_page.board_in_front
    roster_page.acting.ask(ARRANGE, roster)

    assert roster_page.board_in_front
    assert roster_page.front.roster == roster
    roster_page.show_tab(BOARD)
    at_rest(qtbot, roster_page)


@pytest.mark.parametrize("size", [(1262, 560), (1188, 740), (960, 480), (847, 420)])
def test_the_head_never_needs_more_room_than_there_is(
    roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot, size: tuple[int, int]
) -> None:
    begun(qtbot, roster_page, roster_desk)

    roster_page.window().resize(*size)
    head = roster_page.front.board.head
    qtbot.waitUntil(lambda: head.minimumSizeHint().width() <= head.width())

    at_rest(qtbot, roster_page)
